// The benefit estimate: fills its slots from whatever is said, asks for the rest, recomputes when something is corrected.

import type { Reply } from '#domain/reply.ts';
import { formatDay } from '#domain/time.ts';
import { MissingParameter } from '#law/parameters.ts';
import { type Facts, isSomething, learn } from '../facts/facts.ts';
import { type Heard, readFacts } from '../facts/read.ts';
import { officeLine } from '../office-hours.ts';
import { HUMAN_BUTTON, say } from '../reply.ts';
import type { Session } from '../session.ts';
import { TEXTS } from '../texts.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { ask, askAgain, nextQuestion } from './questions.ts';
import { result } from './result.ts';
import { verdictLine, verdictOf } from './verdict.ts';

/** Begins with what the opening message already said ("đóng 3 năm lương 7 triệu rưỡi"). */
export function startEstimate(session: Session, heard: Heard | undefined, context: TurnContext): Step {
  const known = heard ? learn({}, readFacts(heard, context)) : unfinished(session.facts ?? {}, context);
  return proceed({ ...session, facts: known }, context, openingFor(known, context));
}

/** What the facts decide already is said before the next question. */
function openingFor(facts: Facts, { knowledge, today }: TurnContext): string {
  const verdict = verdictOf(facts, knowledge, today);
  return verdict.kind === 'open'
    ? 'Em tính thử trợ cấp thất nghiệp cho anh/chị.'
    : verdictLine(verdict, facts, knowledge, today);
}

/** Pressing the button again starts over, unless something said before is still waiting for the rest. */
const unfinished = (facts: Facts, { knowledge, today }: TurnContext): Facts =>
  nextQuestion(facts, knowledge, today) === undefined ? {} : facts;

/** A message inside the flow; undefined when it fills nothing, so that the turn may try it as another question. */
export function continueEstimate(session: Session, heard: Heard, context: TurnContext): Step | undefined {
  const asking = session.flow?.name === 'benefit' ? session.flow.asking : undefined;
  const said = readFacts(heard, context, asking === 'wage' ? 'wages' : asking);
  return isSomething(said) ? proceed(withFacts(session, said), context) : undefined;
}

export function fillRegion(session: Session, region: Facts['region'], context: TurnContext): Step {
  return proceed(withFacts(session, { region }), context);
}

/** The one of two sums that was meant. */
export function fillWage(session: Session, wage: number, context: TurnContext): Step {
  return proceed(withFacts(session, { wages: [wage] }), context);
}

/** A correction or a "what if" after the estimate was given: "à nhầm, 28 tháng", "nếu đóng 5 năm thì sao?". */
export function reviseEstimate(session: Session, heard: Heard, context: TurnContext): Step | undefined {
  if (session.facts === undefined) return undefined;
  const said = readFacts(heard, context);
  return isSomething(said) ? proceed(withFacts(session, said), context) : undefined;
}

export function repeatQuestion(session: Session): Step | undefined {
  return session.flow?.name === 'benefit'
    ? { session, replies: [askAgain(session.flow.asking, session.facts ?? {})] }
    : undefined;
}

function proceed(session: Session, context: TurnContext, opening = ''): Step {
  const facts = session.facts ?? {};
  const asking = nextQuestion(facts, context.knowledge, context.today);
  if (asking !== undefined)
    return { session: { ...session, flow: { name: 'benefit', asking } }, replies: [ask(asking, facts, opening)] };
  const { flow: _, ...rest } = session;
  return {
    session: { ...rest, last: { intent: 'ui.amount_duration' } },
    replies: [resultOrGap(facts, context)],
  };
}

/** A contract that ended before our tables begin cannot be computed; saying so beats a figure of another year. */
function resultOrGap(facts: Facts, context: TurnContext): Reply {
  try {
    return result(facts, context);
  } catch (error) {
    if (!(error instanceof MissingParameter)) throw error;
    const day = formatDay(facts.ended === undefined ? context.today : Temporal.PlainDate.from(facts.ended.to));
    return say(TEXTS.notValid(day, officeLine(context.knowledge)), 'refuse', {
      buttons: [HUMAN_BUTTON],
      provenance: { intent: 'ui.amount_duration' },
    });
  }
}

const withFacts = (session: Session, said: Facts): Session => ({ ...session, facts: learn(session.facts ?? {}, said) });
