// What the facts known of somebody's case make of an entry's rule: said before the rule, in one line.

import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { contributionLine } from './benefit/contribution-line.ts';
import { windowsLine } from './benefit/drawing.ts';
import { endLines, giveBackLine, monthWindowLine, payByLine, transferLine } from './benefit/month-days.ts';
import { monthsLine } from './benefit/months-answer.ts';
import { verdictLine, verdictOf, wholeMonths } from './benefit/verdict.ts';
import { closingLine, paperLine } from './companion/lines.ts';
import type { Facts } from './facts/facts.ts';
import { above } from './reply.ts';
import { retirementLine } from './retirement-line.ts';
import type { TurnContext } from './turn-types.ts';

const BY_VERDICT: ReadonlySet<string> = new Set(['ui.eligibility', 'ui.quit_unilateral', 'ui.before_leaving']);
/** Where it matters how many months were drawn. */
const BY_DRAWN: ReadonlySet<string> = new Set(['ui.reserve', 'ui.new_job', 'ui.terminate']);
/** Who may not have benefit this time hears so before where and how to file for it. */
const CLOSED_FIRST: ReadonlySet<string> = new Set([
  'ui.where_apply',
  'ui.documents',
  'ui.online_apply',
  'ui.authorize',
]);
const BY_WINDOW: ReadonlySet<string> = new Set(['ui.monthly_report', 'ui.monthly_report_missed']);
const BY_MONTHS: ReadonlySet<string> = new Set(['ui.reserve', 'ui.amount_duration']);

export function withOwnVerdict(reply: Reply, { id }: Entry, facts: Facts, { knowledge, today }: TurnContext): Reply {
  return reply.provenance.decision === 'refuse' ? reply : above(lineFor(id, facts, { knowledge, today }), reply);
}

function lineFor(
  id: string,
  facts: Facts,
  { knowledge, today }: Pick<TurnContext, 'knowledge' | 'today'>,
): string | undefined {
  if (BY_VERDICT.has(id)) {
    const verdict = verdictOf(facts, knowledge, today);
    // Who has a reason to leave at once asks whether, not when to file.
    const leaves = id === 'ui.quit_unilateral' && facts.choices?.left_for !== undefined && verdict.kind === 'not_yet';
    return verdict.kind === 'open' || leaves ? undefined : verdictLine(verdict, facts, knowledge, today);
  }
  if (id === 'ui.contribution_rate') return contributionLine(facts, knowledge, today);
  if (id === 'ui.retirement') return retirementLine(facts, today);
  if (BY_WINDOW.has(id)) return monthWindowLine(facts, knowledge, today) ?? windowsLine(facts, knowledge, today);
  if (id === 'ui.transfer') return transferLine(facts, today);
  if (id === 'ui.payment') return payByLine(facts, knowledge, today);
  if (id === 'ui.fraud') return giveBackLine(facts, knowledge, today);
  const closed = CLOSED_FIRST.has(id) ? closingLine(facts, knowledge, today) : undefined;
  if (closed !== undefined) return closed;
  if (id === 'ui.documents') return paperLine(facts);
  if (BY_DRAWN.has(id)) return endLines(facts, knowledge, today) ?? monthsKnown(id, facts, knowledge, today);
  return BY_MONTHS.has(id) ? monthsKnown(id, facts, knowledge, today) : undefined;
}

function monthsKnown(id: string, { months }: Facts, knowledge: Knowledge, today: PlainDate): string | undefined {
  return BY_MONTHS.has(id) && months !== undefined ? monthsLine(wholeMonths(months), knowledge, today) : undefined;
}
