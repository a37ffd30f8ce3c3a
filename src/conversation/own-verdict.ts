// What the facts known of somebody's case make of an entry's rule: said before the rule, in one line.

import { formatNumber } from '#domain/money.ts';
import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { PENSION_YEARS, pensionDue, retirementAge, retirementDay, type Sex } from '#law/retirement.ts';
import { contributionLine } from './benefit/contribution-line.ts';
import { windowsLine } from './benefit/drawing.ts';
import { endLines, giveBackLine, monthWindowLine, payByLine } from './benefit/month-days.ts';
import { monthsLine } from './benefit/months-answer.ts';
import { verdictLine, verdictOf, wholeMonths } from './benefit/verdict.ts';
import { paperLine } from './companion/lines.ts';
import { endedBetween, type Facts } from './facts/facts.ts';
import type { TurnContext } from './turn-types.ts';

const BY_VERDICT: ReadonlySet<string> = new Set(['ui.eligibility', 'ui.quit_unilateral', 'ui.before_leaving']);
/** Where it matters how many months were drawn. */
const BY_DRAWN: ReadonlySet<string> = new Set(['ui.reserve', 'ui.new_job', 'ui.terminate']);
const BY_WINDOW: ReadonlySet<string> = new Set(['ui.monthly_report', 'ui.monthly_report_missed']);
const BY_MONTHS: ReadonlySet<string> = new Set(['ui.reserve', 'ui.amount_duration']);

export function withOwnVerdict(reply: Reply, { id }: Entry, facts: Facts, { knowledge, today }: TurnContext): Reply {
  if (reply.provenance.decision === 'refuse') return reply;
  const line = lineFor(id, facts, { knowledge, today });
  return line === undefined ? reply : { ...reply, text: `${line}\n${reply.text}` };
}

function lineFor(
  id: string,
  facts: Facts,
  { knowledge, today }: Pick<TurnContext, 'knowledge' | 'today'>,
): string | undefined {
  if (BY_VERDICT.has(id)) {
    const verdict = verdictOf(facts, knowledge, today);
    return verdict.kind === 'open' ? undefined : verdictLine(verdict, facts, knowledge, today);
  }
  if (id === 'ui.contribution_rate') return contributionLine(facts, knowledge, today);
  if (id === 'ui.retirement') return retirementLine(facts, today);
  if (BY_WINDOW.has(id)) return monthWindowLine(facts, knowledge, today) ?? windowsLine(facts, knowledge, today);
  if (id === 'ui.payment') return payByLine(facts, knowledge, today);
  if (id === 'ui.fraud') return giveBackLine(facts, knowledge, today);
  if (id === 'ui.documents') return paperLine(facts);
  if (BY_DRAWN.has(id)) return endLines(facts, knowledge, today) ?? monthsKnown(id, facts, knowledge, today);
  return BY_MONTHS.has(id) ? monthsKnown(id, facts, knowledge, today) : undefined;
}

function monthsKnown(id: string, { months }: Facts, knowledge: Knowledge, today: PlainDate): string | undefined {
  return BY_MONTHS.has(id) && months !== undefined ? monthsLine(wholeMonths(months), knowledge, today) : undefined;
}

/** When somebody of this age is old enough for a pension (Bộ luật Lao động 45/2019, Điều 169), and what that means for a claim. */
function retirementLine(facts: Facts, today: PlainDate): string | undefined {
  const { born, sex, insuredYears: years } = facts;
  const few =
    years !== undefined && years < PENSION_YEARS
      ? `Đóng bảo hiểm xã hội ${formatNumber(Math.floor(years * 10) / 10)} năm thì chưa đủ ${PENSION_YEARS} năm để có lương hưu (Luật Bảo hiểm xã hội 41/2024, Điều 64)${born === undefined ? '.' : ', dù đủ tuổi.'} Vẫn được xét trợ cấp thất nghiệp.`
      : undefined;
  if (few !== undefined) return few;
  if (born === undefined) return undefined;
  const days = { from: Temporal.PlainDate.from(born.from), to: Temporal.PlainDate.from(born.to) };
  const age = sex === undefined ? agesOf(today.year) : whenOldEnough(sex, days);
  const left = endedBetween(facts)?.to ?? today;
  const tooYoung = (each: Sex | undefined) => pensionDue({ sex: each, born: days, years }, left) === false;
  const still = 'chưa đủ tuổi nên chưa đủ điều kiện lương hưu, vẫn được xét trợ cấp thất nghiệp.';
  if (tooYoung(sex)) return `${age} Nghỉ lúc này ${still}`;
  return sex === undefined && tooYoung('male') ? `${age} Là nam thì ${still}` : age;
}

const agesOf = (year: number): string =>
  `Năm ${year} đủ tuổi nghỉ hưu (việc bình thường): nam ${ageWords(retirementAge('male', year))}, nữ ${ageWords(retirementAge('female', year))}.`;

const ageWords = (months: number): string =>
  `${Math.floor(months / 12)} tuổi${months % 12 === 0 ? '' : ` ${months % 12} tháng`}`;

function whenOldEnough(sex: Sex, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }): string {
  const [first, last] = [retirementDay(from, sex), retirementDay(to, sex)];
  const who = sex === 'female' ? 'Lao động nữ' : 'Lao động nam';
  const age = (day: PlainDate) => ageWords(retirementAge(sex, day.year));
  return first.equals(last) || (first.year === last.year && first.month === last.month)
    ? `${who} sinh như anh/chị nói đủ tuổi nghỉ hưu vào tháng ${first.month}/${first.year} (${age(first)}, việc bình thường).`
    : `${who} ở tuổi đó đủ tuổi nghỉ hưu khoảng ${first.month}/${first.year} – ${last.month}/${last.year} tùy ngày sinh (${age(first)}${age(first) === age(last) ? '' : ` đến ${age(last)}`}, việc bình thường).`;
}
