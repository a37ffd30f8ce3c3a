// The benefit estimate: fills its slots from whatever is said, asks for the rest, recomputes when something is corrected.

import { formatDong } from '#domain/money.ts';
import type { Reply } from '#domain/reply.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import { MissingParameter } from '#law/parameters.ts';
import { corrects } from '../acts/cues.ts';
import { type Facts, isSomething, learn } from '../facts/facts.ts';
import { type Heard, readFacts } from '../facts/read.ts';
import { learnedLine } from '../learned.ts';
import { officeLine } from '../office-hours.ts';
import { DATA, HUMAN_BUTTON, MENU_BUTTON, say } from '../reply.ts';
import { type Session, spokenOf } from '../session.ts';
import { TEXTS } from '../texts.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { drawingLines } from './drawing.ts';
import { monthsLine } from './months-answer.ts';
import { ask, askAgain, type BenefitQuestion, nextQuestion, ROMAN } from './questions.ts';
import { result } from './result.ts';
import { caseSums } from './sums.ts';
import { verdictLine, verdictOf, wholeMonths } from './verdict.ts';

/** Begins with what the opening message already said ("đóng 3 năm lương 7 triệu rưỡi"). */
export function startEstimate(session: Session, heard: Heard | undefined, context: TurnContext): Step {
  const known = heard
    ? learn(session.facts ?? {}, readFacts(heard, context))
    : unfinished(session.facts ?? {}, context);
  return proceed(
    { ...session, facts: known },
    context,
    nextQuestion(known, context.knowledge, context.today) === undefined ? '' : openingFor(known, context),
  );
}

/** The estimate from what is known already. */
export const giveEstimate = (session: Session, context: TurnContext, opening = ''): Step =>
  proceed(session, context, opening);

/** "Không nhớ": the slot stays unknown, and what can be said without it is said. */
export function skipQuestion(session: Session, context: TurnContext): Step | undefined {
  const { flow, facts = {} } = session;
  if (flow?.name !== 'benefit') return undefined;
  if (flow.asking === 'region') return fillRegion(session, 'unknown', context);
  const slot = flow.asking === 'months' ? ('months' as const) : ('wages' as const);
  return proceed({ ...session, facts: { ...facts, unknown: [...(facts.unknown ?? []), slot] } }, context);
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

/** What a message inside the flow told, said back; then the next question or the result. */
export function continueEstimate(session: Session, said: Facts, corrected: boolean, context: TurnContext): Step {
  const next = withFacts(session, said);
  return proceed(next, context, saidAndDecided(next, said, corrected, context));
}

/** What was told, said back; and where it says when the work ended, what that decides before anything is asked. */
function saidAndDecided(next: Session, said: Facts, corrected: boolean, context: TurnContext): string {
  const facts = next.facts ?? {};
  const complete = nextQuestion(facts, context.knowledge, context.today) === undefined;
  const verdict = complete || said.ended === undefined ? undefined : verdictOf(facts, context.knowledge, context.today);
  const decided =
    verdict === undefined || verdict.kind === 'open'
      ? ''
      : verdictLine(verdict, facts, context.knowledge, context.today);
  return [learnedLine(said, next, corrected), decided].filter(Boolean).join('\n');
}

export function fillRegion(session: Session, region: Facts['region'], context: TurnContext): Step {
  return proceed(withFacts(session, { region }), context);
}

/** The one of two sums that was meant. */
export function fillWage(session: Session, wage: number, context: TurnContext): Step {
  return proceed(withFacts(session, { wages: [wage] }), context);
}

/** A correction or a "what if" after the estimate was given: "à nhầm, 28 tháng", "nếu đóng 5 năm thì sao?". */
export function reviseEstimate(session: Session, heard: Heard, said: Facts, context: TurnContext): Step | undefined {
  if (session.facts === undefined || !isSomething(said)) return undefined;
  const next = withFacts(session, said);
  return proceed(next, context, saidAndDecided(next, said, corrects(heard), context));
}

/** `why`: what was not clear, where more can be said than that. */
export function repeatQuestion(session: Session, why?: string): Step | undefined {
  return session.flow?.name === 'benefit'
    ? { session, replies: [askAgain(session.flow.asking, session.facts ?? {}, why)] }
    : undefined;
}

function proceed(session: Session, context: TurnContext, opening = ''): Step {
  const facts = session.facts ?? {};
  const drawing = drawingLines(facts, context.knowledge, context.today);
  if (drawing !== '') return tellDrawing([opening, drawing].filter(Boolean).join('\n'), session);
  const asking = nextQuestion(facts, context.knowledge, context.today);
  if (asking !== undefined)
    return {
      session: { ...spokenOf(session, 'ui.amount_duration'), flow: { name: 'benefit', asking } },
      replies: [
        ask(asking, facts, headingOf([opening, ...soFar(facts, asking, context)].filter(Boolean).join('\n'), session)),
      ],
    };
  const { flow: _, ...rest } = session;
  const reply = resultOrGap(facts, context);
  const heading = headingOf(opening, session);
  return {
    session: spokenOf(rest, 'ui.amount_duration'),
    replies: [heading === '' ? reply : { ...reply, text: `${heading}\n${reply.text}` }],
  };
}

/** Whose case it is, where the opening does not say so and it is not that of the person. */
function headingOf(opening: string, { about }: Session): string {
  if (about === undefined || opening.includes(about)) return opening;
  return [`Tính cho ${about}:`, opening].filter(Boolean).join('\n');
}

/** Who draws benefit already has no first claim to compute: what is left and what is kept is told. */
function tellDrawing(text: string, session: Session): Step {
  const { flow: _, ...rest } = session;
  const buttons = [{ label: 'Có việc làm mới', data: DATA.intent('ui.new_job') }, MENU_BUTTON];
  return {
    session: spokenOf(rest, 'ui.reserve'),
    replies: [say(text, 'flow', { buttons, provenance: { intent: 'ui.reserve' } })],
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

/** What can be said before the open question is answered: the months of benefit, or between which sums it lies. */
function soFar(facts: Facts, asking: BenefitQuestion, { knowledge, today }: TurnContext): string[] {
  try {
    if (asking === 'wages' && facts.months !== undefined)
      return [monthsLine(wholeMonths(facts.months), knowledge, today)];
    return asking === 'region' ? rangeLine(facts, knowledge, today) : [];
  } catch (error) {
    if (error instanceof MissingParameter) return [];
    throw error;
  }
}

function rangeLine(facts: Facts, knowledge: TurnContext['knowledge'], today: PlainDate): string[] {
  const sums = caseSums(facts, knowledge, today);
  const monthly = sums?.amounts.map((amount) => amount.monthly) ?? [];
  if (sums === undefined) return [];
  const list = monthly.map((each, i) => `vùng ${ROMAN[i + 1]} ${formatDong(each)}`).join(', ');
  return [`Mỗi tháng, ${sums.given.months} tháng: ${list}.`];
}
