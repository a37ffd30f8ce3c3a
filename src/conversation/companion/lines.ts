// The answers to what is asked next about one's own benefit, each a line or two from the figures of the person; undefined where what
// is known does not give them.

import { formatDong, formatNumber } from '#domain/money.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { requireParameter } from '#law/parameters.ts';
import { benefitMonths } from '#law/unemployment-benefit.ts';
import { endLines } from '../benefit/month-days.ts';
import { monthsLine } from '../benefit/months-answer.ts';
import { ROMAN } from '../benefit/questions.ts';
import { type CaseSums, caseSums } from '../benefit/sums.ts';
import { nextOpenDay, timelineLine } from '../benefit/timeline.ts';
import { endsTheMatter, verdictLine, verdictOf, wholeMonths } from '../benefit/verdict.ts';
import type { Facts } from '../facts/facts.ts';

type Law = Pick<Knowledge, 'parameters' | 'calendar'>;
const ARTICLE_SUM = 'Luật Việc làm 74/2025, Điều 39 khoản 1';
const ARTICLE_MONTHS = 'Luật Việc làm 74/2025, Điều 39 khoản 2; Nghị định 374/2025, Điều 8';

/** The verdict that leaves nothing to compute; undefined where there is something. */
export function closingLine(facts: Facts, law: Law, today: PlainDate): string | undefined {
  const verdict = verdictOf(facts, law, today);
  return endsTheMatter(verdict) ? verdictLine(verdict, facts, law, today) : undefined;
}

export function totalLine(facts: Facts, law: Law, today: PlainDate): string | undefined {
  const sums = caseSums(facts, law, today);
  if (sums === undefined) return undefined;
  const { given, amounts, one } = sums;
  const kept = ` Hưởng hết còn giữ lại ${given.reserved} tháng đóng.`;
  if (one !== undefined)
    return `Tổng cộng: ${formatDong(one.monthly)} × ${given.months} tháng = ${formatDong(one.monthly * given.months)}. Trả từng tháng (Luật Việc làm 74/2025, Điều 39).${kept}`;
  const table = amounts.map(
    ({ monthly }, i) =>
      `• Vùng ${ROMAN[i + 1]}: ${formatDong(monthly)} × ${given.months} = ${formatDong(monthly * given.months)}`,
  );
  return [
    `Tổng cộng ${given.months} tháng, tùy vùng lương nơi công ty hoạt động (Luật Việc làm 74/2025, Điều 39):`,
    ...table,
  ].join('\n');
}

/** Why the sum is not higher: the share of the wage, or the cap. */
export function whySumLine(facts: Facts, law: Law, today: PlainDate): string | undefined {
  const sums = caseSums(facts, law, today);
  if (sums === undefined) return undefined;
  const { amounts, one } = sums;
  const first = one ?? (amounts[0] as CaseSums['amounts'][number]);
  const rule = `${formatNumber(first.rate.value)}% × ${formatDong(first.average)} = ${formatDong(first.uncapped)}`;
  if (one !== undefined && !one.capped)
    return `Luật chỉ trả ${formatNumber(one.rate.value)}% lương đóng bảo hiểm bình quân 6 tháng cuối, không phải lương thực nhận: ${rule} mỗi tháng (${ARTICLE_SUM}). Lương đóng trên sổ khác số này thì nhắn em, em tính lại.`;
  const caps = one === undefined ? amounts : [one];
  const listed = caps.map((each) => {
    const region = ROMAN[amounts.indexOf(each) + 1];
    return `vùng ${region}: ${formatNumber(each.capTimes.value)} × ${formatDong(each.minWage.value)} = ${formatDong(each.cap)}`;
  });
  return `Vì có mức trần: ${rule}, nhưng mỗi tháng không quá ${formatNumber(first.capTimes.value)} lần lương tối thiểu vùng (${listed.join('; ')}) (${ARTICLE_SUM}).`;
}

/** Why so many months: the steps of the law with the person's own number. */
export function whyMonthsLine(facts: Facts, law: Law, today: PlainDate): string | undefined {
  if (facts.months === undefined) return undefined;
  const count = wholeMonths(facts.months);
  const value = (name: string) => requireParameter(law.parameters, name, today).value;
  const [least, first, step] = [
    value('tctn_thang_dong_toi_thieu'),
    value('tctn_thang_dong_bac_dau'),
    value('tctn_thang_dong_moi_bac'),
  ];
  const [start, most] = [value('tctn_so_thang_bac_dau'), value('tctn_so_thang_toi_da')];
  const given = benefitMonths(count, law.parameters, today);
  const rule = `Đóng từ ${least} đến ${first} tháng đều được ${start} tháng; cứ thêm đủ ${step} tháng được thêm 1, nhiều nhất ${most} tháng (${ARTICLE_MONTHS}).`;
  if (given.months === 0) return `${rule} Đóng ${count} tháng thì chưa đủ.`;
  if (given.lost > 0)
    return `${rule} Đóng ${count} tháng đã ở mức cao nhất: ${given.months} tháng; ${given.lost} tháng vượt mức không được bảo lưu.`;
  const next = count + (count <= first ? first + step - count : step - given.reserved);
  const more = given.months < most ? ` Đủ ${next} tháng mới được ${given.months + 1} tháng.` : '';
  const kept = given.reserved > 0 ? ` ${given.reserved} tháng lẻ được giữ cho lần sau.` : '';
  return `${rule} Đóng ${count} tháng thì được ${given.months} tháng.${kept}${more}`;
}

/** The last day to file, as far as the day of leaving is known. */
export function deadlineLine(facts: Facts, law: Law, today: PlainDate): string | undefined {
  const verdict = verdictOf(facts, law, today);
  return verdict.kind === 'open' || (verdict.kind === 'not_yet' && verdict.last === undefined)
    ? undefined
    : verdictLine(verdict, facts, law, today);
}

/** When the decision and the money come; `filed` where a day of filing was named. */
export function moneyLine(facts: Facts, law: Law, today: PlainDate, filed: PlainDate | undefined): string | undefined {
  const verdict = verdictOf(facts, law, today);
  if (endsTheMatter(verdict)) return verdictLine(verdict, facts, law, today);
  const earliest = verdict.kind === 'not_yet' ? verdict.ends?.add({ days: 1 }) : today;
  if (filed === undefined && (earliest === undefined || verdict.kind === 'from_confirmation')) return undefined;
  return timelineLine(filed ?? nextOpenDay(earliest as PlainDate, law), law, today);
}

/** What stays: after an early end where months were drawn, else when all is drawn. */
export function reserveLine(facts: Facts, law: Law, today: PlainDate): string | undefined {
  const early = endLines(facts, law, today);
  if (early !== undefined) return facts.months === undefined ? `${KEPT_IF_REPORTED}\n${early}` : early;
  if (facts.months === undefined) return undefined;
  const count = wholeMonths(facts.months);
  const { months, reserved } = benefitMonths(count, law.parameters, today);
  // "Bảo lưu" is the word the decision on paper uses.
  const first =
    months > 0 && reserved > 0 ? `Phần dư không mất: ${reserved} tháng được bảo lưu, cộng vào lần sau. ` : '';
  return `${first}${monthsLine(count, law, today)} (${ARTICLE_MONTHS})`;
}

/** Where the months paid are not known, what stays has no figure yet. */
export const KEPT_IF_REPORTED =
  'Báo đúng hạn thì những tháng chưa hưởng không mất: được bảo lưu, cộng vào lần sau. Không báo thì mất phần đó và bị phạt (Nghị định 374/2025, Điều 8, 19).';

/** What it takes to claim again later: the months that stay, and those of the new work. */
export function againLine({ months, choices }: Facts, { parameters }: Law, today: PlainDate): string {
  const least = requireParameter(parameters, 'tctn_thang_dong_toi_thieu', today).value;
  const kept =
    months === undefined || choices?.pension === 'qualified'
      ? ''
      : ` ${wholeMonths(months)} tháng cũ chưa hưởng được cộng vào.`;
  return `Lần sau: đi làm lại và đóng đủ ${least} tháng trong 24 tháng trước khi nghỉ (hợp đồng dưới 12 tháng: trong 36 tháng), nghỉ đúng luật, nộp trong hạn (Luật Việc làm 74/2025, Điều 35, 38).${kept}`;
}

const PAPER: Readonly<Record<string, string>> = {
  employer: 'quyết định hoặc thông báo cho thôi việc',
  expired: 'hợp đồng đã hết hạn, hoặc thông báo chấm dứt hợp đồng',
  agreed: 'thỏa thuận chấm dứt hợp đồng',
  self: 'quyết định thôi việc, hoặc xác nhận của công ty ghi loại hợp đồng, lý do, ngày nghỉ',
};

/** Which paper shows that this contract ended (Nghị định 374/2025, Điều 14 khoản 1 điểm b). */
export function paperLine({ choices, contract }: Facts): string | undefined {
  const by = choices?.ended_by;
  const paper = choices?.ended_how === 'disciplined' ? 'quyết định sa thải' : by === undefined ? undefined : PAPER[by];
  if (paper === undefined) return undefined;
  const short = contract === 'short' ? ' Hợp đồng dưới 12 tháng: mang chính bản hợp đồng đó.' : '';
  return `Giấy chứng minh đã nghỉ của anh/chị: ${paper} (Nghị định 374/2025, Điều 14).${short}`;
}
