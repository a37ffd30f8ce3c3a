// The open-book estimate: every line shows its rule, the figure it used and the figure's date.

import { formatDong, formatNumber } from '#domain/money.ts';
import type { Reply } from '#domain/reply.ts';
import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import { answerFor, variantName } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { type ParameterValue, parameterOn } from '#law/parameters.ts';
import {
  type BenefitAmount,
  benefitAmount,
  benefitMonths,
  claimTimeline,
  lastFilingDay,
  minWageName,
  REGIONS,
  type Region,
} from '#law/unemployment-benefit.ts';
import { unconfirmedBetween } from '#law/working-days.ts';
import { DATA, MENU_BUTTON, say } from '../reply.ts';
import type { Estimate } from '../session.ts';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

export type Complete = Estimate & { months: number; wages: number[]; region: NonNullable<Estimate['region']> };

export function result(knowledge: Knowledge, estimate: Complete, today: PlainDate): Reply {
  const ended = estimate.ended === undefined ? undefined : Temporal.PlainDate.from(estimate.ended);
  const on = ended ?? today;
  const lines = [
    `Ước tính trợ cấp thất nghiệp (đóng ${estimate.months} tháng${estimate.monthsLoose ? ', em lấy tròn vì anh/chị nói áng chừng' : ''}; chưa xét điều kiện hưởng):`,
    ...amountLines(knowledge, estimate, on),
    ...monthLines(knowledge, estimate, on),
    ...dayLines(knowledge, today, ended),
    'Đây là ước tính để anh/chị chuẩn bị; số chính thức ghi trong quyết định. Cách làm tròn tiền lẻ do cơ quan bảo hiểm xã hội xác nhận.',
    ...straddle(knowledge, on),
    ...oldLaw(ended),
  ];
  const buttons = [
    { label: 'Tôi có được hưởng không?', data: DATA.intent('ui.eligibility') },
    { label: 'Hồ sơ, thủ tục', data: DATA.intent('ui.documents') },
    { label: 'Tính lại', data: DATA.estimate },
    MENU_BUTTON,
  ];
  return say(lines.join('\n'), 'flow', { buttons, provenance: provenance(knowledge, today) });
}

/** The estimate speaks for the entry it computes: the record names its variant like any other answer. */
function provenance(knowledge: Knowledge, today: PlainDate) {
  const entry = knowledge.entries.get('ui.amount_duration');
  const answer = entry && answerFor(entry, { on: today });
  return { intent: 'ui.amount_duration', revision: entry?.revision, variant: answer && variantName(answer) };
}

function amountLines(knowledge: Knowledge, { wages, region, regionFrom }: Complete, on: PlainDate): string[] {
  if (region !== 'unknown')
    return [oneRegion(benefitAmount(wages, region as Region, knowledge.parameters, on), region as Region, regionFrom)];
  const all = REGIONS.map((each) => benefitAmount(wages, each, knowledge.parameters, on));
  const first = all[0] as BenefitAmount;
  const lowestCap = Math.min(...all.map((amount) => amount.cap));
  const rule = `${formatNumber(first.rate.value)}% × bình quân lương đóng ${formatDong(first.average)}`;
  if (first.uncapped <= lowestCap) {
    return [
      `1. Mỗi tháng: ${rule} = ${formatDong(first.monthly)} (Luật Việc làm 74/2025, Điều 39 khoản 1). Chưa chạm trần của vùng nào (trần thấp nhất ${formatDong(lowestCap)}), nên vùng nào cũng vậy.`,
    ];
  }
  const table = all.map(
    (amount, i) => `   • Vùng ${ROMAN[i + 1]}: ${formatDong(amount.monthly)}${amount.capped ? ' (bằng trần)' : ''}`,
  );
  return [
    `1. Mỗi tháng: ${rule} = ${formatDong(first.uncapped)}, nhưng không quá ${formatNumber(first.capTimes.value)} lần lương tối thiểu vùng (Luật Việc làm 74/2025, Điều 39 khoản 1; ${dated(first.minWage)}):`,
    ...table,
  ];
}

function oneRegion(amount: BenefitAmount, region: Region, from: string | undefined): string {
  const rule = `${formatNumber(amount.rate.value)}% × bình quân lương đóng ${formatDong(amount.average)} = ${formatDong(amount.uncapped)}`;
  const cap = `trần ${formatNumber(amount.capTimes.value)} × lương tối thiểu vùng ${ROMAN[region]} ${formatDong(amount.minWage.value)} = ${formatDong(amount.cap)} (${dated(amount.minWage)})`;
  const place = from === undefined ? '' : ` Vùng ${ROMAN[region]} theo nơi công ty hoạt động: ${from}.`;
  return `1. Mỗi tháng: ${formatDong(amount.monthly)}. Cách tính: ${rule}; ${cap}${amount.capped ? ', vượt trần nên lấy bằng trần' : ', chưa chạm trần'} (Luật Việc làm 74/2025, Điều 39 khoản 1).${place}`;
}

function monthLines(knowledge: Knowledge, { months, wages, region }: Complete, on: PlainDate): string[] {
  const rule = '(Luật Việc làm 74/2025, Điều 39 khoản 2; Nghị định 374/2025, Điều 8)';
  const given = benefitMonths(months, knowledge.parameters, on);
  if (given.months === 0) {
    return [
      `2. Số tháng hưởng: chưa đủ 12 tháng đóng nên lần này chưa được hưởng; giữ lại cả ${given.reserved} tháng để cộng về sau ${rule}.`,
    ];
  }
  const kept = `3. Giữ lại cho lần sau nếu hưởng hết: ${given.reserved} tháng${given.lost > 0 ? `; ${given.lost} tháng vượt mức 144 tháng không được bảo lưu` : ''} ${rule}.`;
  const monthly =
    region === 'unknown' ? [] : [benefitAmount(wages, region as Region, knowledge.parameters, on).monthly];
  const total = monthly.map(
    (each) =>
      `4. Tổng nếu hưởng hết: ${formatDong(each)} × ${given.months} tháng = ${formatDong(each * given.months)}.`,
  );
  const next = nextStepUp(knowledge, months, given.months, on);
  return [`2. Số tháng hưởng: ${given.months} tháng ${rule}.${next}`, kept, ...total];
}

/** One or two months short of another month of benefit is worth knowing before somebody resigns. */
function nextStepUp(knowledge: Knowledge, months: number, now: number, on: PlainDate): string {
  const short = [1, 2].find((more) => benefitMonths(months + more, knowledge.parameters, on).months > now);
  return short === undefined ? '' : ` Nếu đóng thêm ${short} tháng thì được ${now + 1} tháng.`;
}

function dayLines(knowledge: Knowledge, today: PlainDate, ended: PlainDate | undefined): string[] {
  const timeline = claimTimeline(today, knowledge.parameters, knowledge.calendar);
  const doubtful = unconfirmedBetween(knowledge.calendar, today, timeline.firstPaymentBy).map(formatDay);
  const caution =
    doubtful.length === 0 ? '' : ` Nếu ${doubtful.join(', ')} được nghỉ lễ thì các ngày sau đó lùi lại tương ứng.`;
  const filing =
    ended === undefined
      ? []
      : [
          `• Nghỉ việc ${formatDay(ended)}: hạn nộp đủ hồ sơ là ${formatWeekday(lastFilingDay(ended, knowledge.parameters))} (Luật Việc làm 74/2025, Điều 38 khoản 1 điểm c).`,
        ];
  return [
    ...filing,
    `• Nếu nộp đủ hồ sơ hôm nay (${formatDay(today)}): hưởng từ ${formatWeekday(timeline.starts)} (ngày làm việc thứ 11, Luật Việc làm 74/2025, Điều 39 khoản 3); quyết định chậm nhất ${formatDay(timeline.decisionBy)}; tiền tháng đầu chậm nhất khoảng ${formatDay(timeline.firstPaymentBy)} (Nghị định 374/2025, Điều 16).${caution}`,
  ];
}

const NEW_LAW = Temporal.PlainDate.from('2026-01-01');

/** Luật 74/2025 Điều 55 khoản 4: without a decision before 2026 the new law applies; with one, that decision stands. */
function oldLaw(ended: PlainDate | undefined): string[] {
  return ended && Temporal.PlainDate.compare(ended, NEW_LAW) < 0
    ? [
        'Nghỉ trước 01/01/2026: đã có quyết định hưởng trước ngày đó thì theo quyết định đó; chưa có quyết định thì tính theo luật mới như trên (Luật Việc làm 74/2025, Điều 55 khoản 4).',
      ]
    : [];
}

/** Law and decree pick the minimum wage of different days; near a change of wage the reader must know (Luật Điều 39 ≠ Nghị định Điều 15). */
function straddle(knowledge: Knowledge, on: PlainDate): string[] {
  const previous = on.subtract({ months: 1 });
  const differs = REGIONS.some((region) => minWageOn(knowledge, region, previous) !== minWageOn(knowledge, region, on));
  return differs
    ? [
        'Lưu ý: lương tối thiểu vùng vừa đổi giữa tháng đóng cuối và ngày nghỉ; nếu chạm trần, mốc nào được dùng phải hỏi trung tâm.',
      ]
    : [];
}

function minWageOn(knowledge: Knowledge, region: Region, day: PlainDate): number | undefined {
  return parameterOn(knowledge.parameters, minWageName(region), day)?.value;
}

const dated = (value: ParameterValue): string => `${value.source}, áp dụng từ ${formatDay(value.from)}`;
