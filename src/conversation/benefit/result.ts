// The open-book estimate: the verdict first, then the sum, then every line with its rule, the figure it used and the figure's date.

import { formatDong, formatNumber } from '#domain/money.ts';
import { type Reply, WORKING } from '#domain/reply.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import { answerFor, variantName } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { ClaimVerdict } from '#law/claim.ts';
import { type ParameterValue, parameterOn } from '#law/parameters.ts';
import {
  type BenefitAmount,
  benefitAmount,
  benefitMonths,
  minWageName,
  REGIONS,
  type Region,
} from '#law/unemployment-benefit.ts';
import { caseLines } from '../answer.ts';
import { endedBetween, type Facts } from '../facts/facts.ts';
import { filingReminder } from '../offers.ts';
import { DATA, MENU_BUTTON, say } from '../reply.ts';
import type { TurnContext } from '../turn-types.ts';
import { cardLinks } from './counter-card.ts';
import { ROMAN } from './questions.ts';
import { caseSums, sumLine } from './sums.ts';
import { nextOpenDay, timelineLine } from './timeline.ts';
import { endsTheMatter, verdictLine, verdictOf, wholeMonths } from './verdict.ts';

/** On messengers, which have no page of the person's own. */
const TO_CARD = { label: 'Thẻ mang ra quầy', data: DATA.counterCard };

export function result(facts: Facts, context: TurnContext): Reply {
  const { knowledge, today } = context;
  const verdict = verdictOf(facts, knowledge, today);
  const line = verdictLine(verdict, facts, knowledge, today);
  const lines = endsTheMatter(verdict) ? [line] : [line, ...estimateLines(facts, verdict, knowledge, today)];
  const reminder = filingReminder(facts, context);
  const links = cardLinks(facts, knowledge, today);
  // Whose days are known was told the verdict already; a fifth button would be one too many.
  const buttons = [
    ...(reminder.length > 0 ? reminder : [{ label: 'Tôi có được hưởng không?', data: DATA.intent('ui.eligibility') }]),
    { label: 'Hồ sơ, thủ tục', data: DATA.intent('ui.documents') },
    { label: 'Tính lại', data: DATA.estimate },
    links.length > 0 && context.person.reach !== 'never' ? TO_CARD : MENU_BUTTON, // the page has the card as a link
  ];
  const reply = say(lines.join('\n'), 'flow', { buttons, provenance: provenance(knowledge, today) });
  return links.length === 0 ? reply : { ...reply, links };
}

/** The estimate speaks for the entry it computes: the record names its variant like any other answer. */
function provenance(knowledge: Knowledge, today: PlainDate) {
  const entry = knowledge.entries.get('ui.amount_duration');
  const answer = entry && answerFor(entry, { on: today });
  return { intent: 'ui.amount_duration', revision: entry?.revision, variant: answer && variantName(answer) };
}

const AS_IT_STANDS = 'Dưới đây là mức tính theo số hiện có, nếu nghỉ đúng luật.';
const WITHOUT_MONTHS =
  'Chưa biết số tháng đóng thì em chưa tính được: xem trên VssID (Quá trình tham gia), VNeID, hoặc tờ rời sổ bảo hiểm xã hội, rồi nhắn em số tháng và lương.';
const WITHOUT_WAGE =
  'Chưa biết lương đóng bảo hiểm 6 tháng gần nhất thì em chưa tính ra tiền được: xem trên VssID (Quá trình tham gia) rồi nhắn em.';

function estimateLines(facts: Facts, verdict: ClaimVerdict, knowledge: Knowledge, today: PlainDate): string[] {
  const { months, wages = [] } = facts;
  if (months === undefined) return [WITHOUT_MONTHS];
  if (wages.length === 0)
    return [...monthLines(knowledge, facts, wholeMonths(months), endedBetween(facts)?.to ?? today), WITHOUT_WAGE];
  const sums = caseSums(facts, knowledge, today);
  if (sums === undefined) return [];
  const { on, count, given, amounts, one } = sums;
  return [
    ...(verdict.kind === 'not_yet' ? [AS_IT_STANDS] : []),
    ...lawfulReason(facts, knowledge, today),
    ...sumLine(facts, sums),
    ...(one === undefined ? amountLines(amounts, facts) : []), // the sums themselves, one a region
    ...keptLine(given.reserved),
    ...windowLine(facts, verdict),
    ...dayLines(verdict, facts, knowledge, today),
    ...(amounts.some(({ capped }) => capped) ? straddle(knowledge, facts, on) : []),
    ...(amounts.some(({ capped }) => capped) ? laterYear(amounts, on, today) : []),
    ...oldLaw(facts),
    WORKING,
    ...(one === undefined ? [] : amountLines(amounts, facts)),
    ...monthLines(knowledge, facts, count, on),
    'Đây là ước tính; số chính thức ghi trong quyết định. Cách làm tròn tiền lẻ do cơ quan bảo hiểm xã hội xác nhận.',
  ];
}

/** Who had a reason to leave at once hears that it is one: nothing else decides whether leaving without notice was lawful. */
function lawfulReason({ choices }: Facts, knowledge: Knowledge, on: PlainDate): readonly string[] {
  const eligibility = knowledge.entries.get('ui.eligibility');
  const reason = choices?.left_for;
  if (eligibility === undefined || reason === undefined) return [];
  return caseLines(knowledge, eligibility, { on, choices: { left_for: reason } });
}

/** What is left for the next time is what makes people leave a month or two later; nothing is said of nothing. */
const keptLine = (reserved: number): string[] =>
  reserved === 0 ? [] : [`Hưởng hết còn giữ lại ${reserved} tháng cho lần sau.`];

/** Which window the months were looked for in, as far as that is known; the rule itself where it is not. */
const WINDOWS = {
  short: '36 tháng trước khi nghỉ (hợp đồng dưới 12 tháng)',
  long: '24 tháng trước khi nghỉ (hợp đồng từ 12 tháng)',
  indefinite: '24 tháng trước khi nghỉ (hợp đồng từ 12 tháng)',
  unknown: '24 tháng trước khi nghỉ (hợp đồng dưới 12 tháng: trong 36 tháng)',
} as const;

function windowLine({ monthsIn24, monthsIn36, contract }: Facts, { kind }: ClaimVerdict): string[] {
  const [inside, window] = contract === 'short' && monthsIn36 !== undefined ? [monthsIn36, 36] : [monthsIn24, 24];
  if (kind === 'open') return [];
  const why = window === 36 ? ' (hợp đồng dưới 12 tháng)' : '';
  return [
    inside === undefined
      ? `Điều kiện tháng đóng: đủ 12 tháng trong ${WINDOWS[contract ?? 'unknown']}; trung tâm xem trên sổ.`
      : `Tháng đóng: ${inside} tháng trong ${window} tháng trước khi nghỉ${why}, đủ 12 tháng.`,
  ];
}

function amountLines(amounts: readonly BenefitAmount[], { region = 'unknown', regionFrom }: Facts): string[] {
  if (region !== 'unknown') return [oneRegion(amounts[region - 1] as BenefitAmount, region as Region, regionFrom)];
  const first = amounts[0] as BenefitAmount;
  const lowestCap = Math.min(...amounts.map((amount) => amount.cap));
  const rule = `${formatNumber(first.rate.value)}% × bình quân lương đóng ${formatDong(first.average)}`;
  if (first.uncapped <= lowestCap) {
    return [
      `1. Mỗi tháng: ${rule} = ${formatDong(first.monthly)} (Luật Việc làm 74/2025, Điều 39 khoản 1). Chưa chạm trần của vùng nào (trần thấp nhất ${formatDong(lowestCap)}), nên vùng nào cũng vậy.`,
    ];
  }
  const table = amounts.map(
    (amount, i) => `   • Vùng ${ROMAN[i + 1]}: ${formatDong(amount.monthly)}${amount.capped ? ' (bằng trần)' : ''}`,
  );
  return [
    `1. Mỗi tháng: ${rule} = ${formatDong(first.uncapped)}, nhưng không quá ${formatNumber(first.capTimes.value)} lần lương tối thiểu vùng (Luật Việc làm 74/2025, Điều 39 khoản 1; ${dated(first.minWage)}):`,
    ...table,
  ];
}

/** The list of regions is that of 2026; which region a place had before is not in it. */
const LISTED_SINCE = Temporal.PlainDate.from('2026-01-01');

function oneRegion(amount: BenefitAmount, region: Region, from: string | undefined): string {
  const rule = `${formatNumber(amount.rate.value)}% × bình quân lương đóng ${formatDong(amount.average)} = ${formatDong(amount.uncapped)}`;
  const cap = `trần ${formatNumber(amount.capTimes.value)} × lương tối thiểu vùng ${ROMAN[region]} ${formatDong(amount.minWage.value)} = ${formatDong(amount.cap)} (${dated(amount.minWage)})`;
  const before = amount.minWage.to !== undefined && Temporal.PlainDate.compare(amount.minWage.to, LISTED_SINCE) < 0;
  const older = before ? ' (danh mục từ 01/01/2026; trước đó nơi này có thể thuộc vùng khác)' : '';
  const place = from === undefined ? '' : ` Vùng ${ROMAN[region]} theo nơi công ty hoạt động: ${from}${older}.`;
  return `1. Mỗi tháng: ${formatDong(amount.monthly)}. Cách tính: ${rule}; ${cap}${amount.capped ? ', vượt trần nên lấy bằng trần' : ', chưa chạm trần'} (Luật Việc làm 74/2025, Điều 39 khoản 1).${place}`;
}

function monthLines(knowledge: Knowledge, { months }: Facts, count: number, on: PlainDate): string[] {
  const rule = '(Luật Việc làm 74/2025, Điều 39 khoản 2; Nghị định 374/2025, Điều 8)';
  const given = benefitMonths(count, knowledge.parameters, on);
  const loose = months?.precision === 'exact' ? '' : ', em lấy tròn vì anh/chị nói áng chừng';
  const lost = given.lost > 0 ? `; ${given.lost} tháng vượt mức 144 tháng không được bảo lưu` : '';
  return [
    `2. Số tháng hưởng: đóng ${count} tháng${loose} thì hưởng ${given.months} tháng ${rule}.${nextStepUp(knowledge, count, given.months, on)}`,
    `3. Giữ lại cho lần sau nếu hưởng hết: ${given.reserved} tháng${lost} ${rule}.`,
  ];
}

/** One or two months short of another month of benefit is worth knowing before somebody resigns. */
function nextStepUp(knowledge: Knowledge, months: number, now: number, on: PlainDate): string {
  const short = [1, 2].find((more) => benefitMonths(months + more, knowledge.parameters, on).months > now);
  return short === undefined ? '' : ` Nếu đóng thêm ${short} tháng thì được ${now + 1} tháng.`;
}

/** Days of payment only for those who may file today; the others are asked for what their days depend on. */
function dayLines(verdict: ClaimVerdict, { filed }: Facts, knowledge: Knowledge, today: PlainDate): string[] {
  if (filed !== undefined) return [`• ${timelineLine(Temporal.PlainDate.from(filed), knowledge, today)}`];
  if (verdict.kind === 'open')
    return ['• Anh/chị nghỉ ngày nào (hoặc còn đang làm)? Em tính hạn nộp và ngày nhận tiền.'];
  return verdict.kind === 'in_time' ? [`• ${timelineLine(nextOpenDay(today, knowledge), knowledge, today)}`] : [];
}

const NEW_LAW = Temporal.PlainDate.from('2026-01-01');

/** Luật 74/2025 Điều 55 khoản 4: without a decision before 2026 the new law applies; with one, that decision stands. */
function oldLaw(facts: Facts): string[] {
  const ended = endedBetween(facts)?.to;
  return ended && Temporal.PlainDate.compare(ended, NEW_LAW) < 0
    ? [
        'Nghỉ trước 01/01/2026: đã có quyết định hưởng trước ngày đó thì theo quyết định đó; chưa có quyết định thì tính theo luật mới như trên (Luật Việc làm 74/2025, Điều 55 khoản 4).',
      ]
    : [];
}

/** Law and decree pick the minimum wage of different days; near a change of wage the reader must know (Luật Điều 39 ≠ Nghị định Điều 15). */
function straddle(knowledge: Knowledge, { wages = [], region = 'unknown' }: Facts, on: PlainDate): string[] {
  const previous = on.subtract({ months: 1 });
  const differs = REGIONS.some((region) => minWageOn(knowledge, region, previous) !== minWageOn(knowledge, region, on));
  if (!differs) return [];
  const caps = (region === 'unknown' ? REGIONS : [region])
    .map((each) => {
      const [law, decree] = [previous, on].map((day) => benefitAmount(wages, each, knowledge.parameters, day).cap);
      return `vùng ${ROMAN[each]} ${formatDong(law as number)} hay ${formatDong(decree as number)}`;
    })
    .join('; ');
  return [
    `Lưu ý: lương tối thiểu vùng vừa đổi giữa tháng đóng cuối (mốc của Luật Việc làm 74/2025, Điều 39) và ngày nghỉ (mốc của Nghị định 374/2025, Điều 15), nên trần là ${caps}: phải hỏi trung tâm.`,
  ];
}

/** The minimum wage of a coming year is not known before it is decreed: the cap may change. */
function laterYear([first]: readonly BenefitAmount[], on: PlainDate, today: PlainDate): string[] {
  return first === undefined || on.year <= today.year || first.minWage.from.year >= on.year
    ? []
    : [
        `Trần tính theo lương tối thiểu đang áp dụng; mức của năm ${on.year} chưa có nghị định, có thể đổi. Em không lấy số dự thảo.`,
      ];
}

function minWageOn(knowledge: Knowledge, region: Region, day: PlainDate): number | undefined {
  return parameterOn(knowledge.parameters, minWageName(region), day)?.value;
}

const dated = (value: ParameterValue): string => `${value.source}, áp dụng từ ${formatDay(value.from)}`;
