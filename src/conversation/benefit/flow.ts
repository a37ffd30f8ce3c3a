// The benefit estimate: fills its slots from whatever is said, asks for the rest, recomputes when something is corrected.

import type { Reply } from '#domain/reply.ts';
import { formatDay } from '#domain/time.ts';
import { MissingParameter } from '#law/parameters.ts';
import type { Understanding } from '#understanding/understand.ts';
import { officeLine } from '../office-hours.ts';
import { HUMAN_BUTTON, say } from '../reply.ts';
import type { Estimate, Session } from '../session.ts';
import { TEXTS } from '../texts.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { ask, askAgain, nextQuestion } from './questions.ts';
import { type Complete, result } from './result.ts';
import { type Filled, readSlots } from './slots.ts';

/** Begins with what the opening message already said ("đóng 3 năm lương 7 triệu rưỡi"). */
export function startEstimate(session: Session, understanding: Understanding | undefined, context: TurnContext): Step {
  const filled = understanding ? readSlots(understanding, context, undefined) : unfinished(session.estimate);
  return proceed({ ...session, estimate: clean(filled) }, context, 'Em tính thử trợ cấp thất nghiệp cho anh/chị.');
}

/** Pressing the button again starts over, unless something said before is still waiting for the rest. */
const unfinished = (estimate: Estimate | undefined): Estimate =>
  estimate && nextQuestion(estimate) !== undefined ? estimate : {};

/** A message inside the flow; undefined when it fills nothing, so that the turn may try it as another question. */
export function continueEstimate(
  session: Session,
  understanding: Understanding,
  context: TurnContext,
): Step | undefined {
  const asking = session.flow?.name === 'benefit' ? session.flow.asking : undefined;
  const filled = readSlots(understanding, context, asking);
  return hasAny(filled) ? proceed(merge(session, filled), context) : undefined;
}

export function fillRegion(session: Session, region: Estimate['region'], context: TurnContext): Step {
  return proceed(merge(session, { region, regionFrom: undefined }), context);
}

/** A correction or a "what if" after the estimate was given: "à nhầm, 28 tháng", "nếu đóng 5 năm thì sao?". */
export function reviseEstimate(session: Session, understanding: Understanding, context: TurnContext): Step | undefined {
  if (session.estimate === undefined) return undefined;
  const filled = readSlots(understanding, context, undefined);
  return hasAny(filled) ? proceed(merge(session, filled), context) : undefined;
}

export function repeatQuestion(session: Session): Step | undefined {
  return session.flow?.name === 'benefit' ? { session, replies: [askAgain(session.flow.asking)] } : undefined;
}

function proceed(session: Session, context: TurnContext, opening = ''): Step {
  const estimate = session.estimate ?? {};
  const asking = nextQuestion(estimate);
  if (asking !== undefined)
    return { session: { ...session, flow: { name: 'benefit', asking } }, replies: [ask(asking, opening)] };
  const { flow: _, ...rest } = session;
  return {
    session: { ...rest, last: { intent: 'ui.amount_duration' } },
    replies: [resultOrGap(estimate as Complete, context)],
  };
}

/** A contract that ended before our tables begin cannot be computed; saying so beats a figure of another year. */
function resultOrGap(estimate: Complete, { knowledge, today }: TurnContext): Reply {
  try {
    return result(knowledge, estimate, today);
  } catch (error) {
    if (!(error instanceof MissingParameter)) throw error;
    const day = formatDay(estimate.ended === undefined ? today : Temporal.PlainDate.from(estimate.ended));
    return say(TEXTS.notValid(day, officeLine(knowledge)), 'refuse', {
      buttons: [HUMAN_BUTTON],
      provenance: { intent: 'ui.amount_duration' },
    });
  }
}

function merge(session: Session, filled: Filled): Session {
  return { ...session, estimate: clean({ ...session.estimate, ...filled }) };
}

const hasAny = (filled: Filled): boolean => Object.keys(filled).length > 0;

/** Drops absent fields, so that what is stored is what is known. */
function clean(estimate: Estimate): Estimate {
  return Object.fromEntries(Object.entries(estimate).filter(([, value]) => value !== undefined)) as Estimate;
}
