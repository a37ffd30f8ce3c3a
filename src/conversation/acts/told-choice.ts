// Who tells more of their case in a talk, and asks nothing, wants to hear what it changes: "tại công ty nợ lương 2 tháng" after an answer
// about leaving without notice, "em nhầm, nhà em cận nghèo" after one about a loan. The answer in talk has a sentence for it.

import { CHOICE_NAMES, type ChoiceFact, type Choices } from '#domain/facts.ts';
import { answerFor, type Entry } from '#knowledge/catalogue.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Facts } from '../facts/facts.ts';
import { answerReading } from '../reading.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { asks } from './asks.ts';
import { corrects } from './cues.ts';

const MOST_WORDS = 20;
/** Where whether benefit is lost was spoken of, a reason for leaving at once decides it. */
const OF_LEAVING: ReadonlySet<string> = new Set(['ui.quit_unilateral', 'ui.eligibility', 'ui.before_leaving']);
const LEAVING = 'ui.quit_unilateral';
/** That the employer owes or is gone has an answer of its own, which holds the term as well. */
const OF_TERM: ReadonlySet<string> = new Set(['ui.deadline', 'ui.missing_papers', 'ui.documents']);
const DEBT = 'ui.employer_debt';

/** The entry in talk again, with the sentence for what was told now; undefined where it has none. */
export function toldChoice(
  heard: Understanding,
  said: Facts,
  session: Session,
  before: Session,
  context: TurnContext,
): Step | undefined {
  const known = before.facts?.choices ?? {};
  const told = newIn(said.choices ?? {}, known);
  if (told.length === 0 || (asks(heard) && !corrects(heard))) return undefined;
  if (heard.folded.split(' ').length > MOST_WORDS) return undefined;
  const mends = corrects(heard) && told.some((name) => known[name] !== undefined);
  const entry = entryFor(told, said.choices ?? {}, mends, session, context);
  return entry && answerReading(entry, heard, session, context);
}

const newIn = (said: Choices, before: Choices): ChoiceFact[] =>
  CHOICE_NAMES.filter((name) => said[name] !== undefined && said[name] !== before[name]);

function entryFor(
  told: readonly ChoiceFact[],
  said: Choices,
  mends: boolean,
  { last, before, facts, told: given = [] }: Session,
  { knowledge, today }: TurnContext,
): Entry | undefined {
  if (last === undefined || last.unsure === true) return undefined;
  const left = facts?.choices?.ended_by === 'self' || facts?.employed === true || last.intent === LEAVING;
  if (told.includes('left_for') && left && OF_LEAVING.has(last.intent)) return knowledge.entries.get(LEAVING);
  if (told.includes('employer') && OF_TERM.has(last.intent)) return knowledge.entries.get(DEBT);
  // What is corrected was told for something earlier, too.
  const earlier = mends ? [before, ...given.map((name) => name.split('|')[0]).reverse()] : [];
  const entries = [last.intent, ...earlier].map((id) => knowledge.entries.get(id ?? ''));
  return entries.find((entry) => {
    const cases = entry && answerFor(entry, { on: today, country: last.country })?.cases;
    return cases?.some(({ when }) => told.some((name) => names(when[name], said[name])));
  });
}

const names = (wanted: string | readonly string[] | undefined, said: string | undefined): boolean =>
  wanted !== undefined && said !== undefined && (wanted === said || (Array.isArray(wanted) && wanted.includes(said)));
