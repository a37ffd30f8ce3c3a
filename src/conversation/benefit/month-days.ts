// The days of one month of benefit that somebody told: whether they may still declare, what a missed month costs and when the next one
// is declared; until when new work is to be reported, and what is to be given back where it was not.

import { formatDong } from '#domain/money.ts';
import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { windowOfMonth } from '#law/declaration-windows.ts';
import { benefitMonthOf, monthsPaidTooMuch, reportBy } from '#law/early-end.ts';
import { requireParameter } from '#law/parameters.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Facts } from '../facts/facts.ts';
import { grantedMonths, keptLine, windowWords } from './drawing.ts';

type Law = Pick<Knowledge, 'parameters' | 'calendar'>;

const isAfter = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

type Month = { readonly begins: PlainDate; readonly nth?: number | undefined };

/**
 * The window of the month that was told, else of the one under way, and of the next; undefined in the first month, which is declared
 * with the decision itself.
 */
export function monthWindowLine(facts: Facts, law: Law, today: PlainDate): string | undefined {
  const month = declaredMonth(facts, law, today);
  if (month === undefined) return undefined;
  return [
    windowVerdict(month, facts.drawing?.monthly, law, today),
    isAfter(month.begins, today) ? '' : nextWindow(month, grantedMonths(facts, law, today), law),
    'Trước hết theo ngày in trong phụ lục quyết định (Nghị định 374/2025, Điều 21).',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The month meant, where it is one that is declared by its own days: neither the first nor after the last. */
function declaredMonth(facts: Facts, law: Law, today: PlainDate): Month | undefined {
  const month = monthMeant(facts, today);
  if (month?.nth === undefined) return month;
  return month.nth < 2 || month.nth > (grantedMonths(facts, law, today) ?? month.nth) ? undefined : month;
}

/** A month that was told, as long as it is not over; else the one that today falls into. */
function monthMeant({ drawing }: Facts, today: PlainDate): Month | undefined {
  const { month, start } = drawing ?? {};
  const told = month && { begins: Temporal.PlainDate.from(month.begins), nth: month.nth };
  if (told !== undefined && (start === undefined || isAfter(told.begins.add({ months: 1 }), today))) return told;
  if (start === undefined) return undefined;
  const first = Temporal.PlainDate.from(start);
  const nth = benefitMonthOf(first, today);
  return nth === 0 ? undefined : { begins: first.add({ months: nth - 1 }), nth };
}

/** Whether it is still time to declare, and what a missed month costs. */
function windowVerdict(month: Month, monthly: number | undefined, law: Law, today: PlainDate): string {
  const days = daysToDeclare(month, law);
  const now = windowOfMonth(law.calendar, month.begins, days);
  const first = `${monthName(month)} bắt đầu ${formatDay(month.begins)}`;
  const notFirst =
    month.nth === undefined ? ` (tháng đầu tiên thì khai trong ${days} ngày làm việc từ ngày nhận kết quả)` : '';
  // Past for certain only where the first day is not counted either.
  if (isAfter(today, addWorkingDays(law.calendar, month.begins, days)))
    return `${first}: ngày khai báo đã qua${notFirst}. ${lost(monthly, month)}`;
  if (isAfter(today, now.to))
    return `${first}: khai ${windowWords(now)}${notFirst}; hôm nay có thể đã trễ một ngày, khai ngay và hỏi trung tâm.`;
  const where = 'tại trung tâm hoặc trên Cổng Dịch vụ công';
  if (isAfter(month.begins, today)) return `${first}: khai ${windowWords(now)}${notFirst}, ${where}.`;
  const last = today.equals(now.to) ? 'Còn kịp: hôm nay là ngày cuối, khai báo ngay' : 'Còn kịp, khai báo ngay';
  return `${last}, ${where}. ${first}: khai ${windowWords(now)}${notFirst}.`;
}

function nextWindow({ begins, nth }: Month, granted: number | undefined, law: Law): string {
  if (granted !== undefined && nth !== undefined && nth >= granted) return '';
  const next: Month = { begins: begins.add({ months: 1 }), nth: nth === undefined ? undefined : nth + 1 };
  const window = windowOfMonth(law.calendar, next.begins, daysToDeclare(next, law));
  const name = nth === undefined ? 'Tháng hưởng sau' : monthName(next);
  return `${name} bắt đầu ${formatDay(next.begins)}: khai ${windowWords(window)}${granted === undefined ? ' (nếu còn tháng hưởng)' : ''}.`;
}

const monthName = ({ nth }: Month): string => (nth === undefined ? 'Tháng hưởng' : `Tháng hưởng thứ ${nth}`);

/** Working days. */
const daysToDeclare = ({ begins }: Month, { parameters }: Law): number =>
  requireParameter(parameters, 'tctn_ngay_khai_bao', begins).value;

/**
 * By when the money of the month under way is due for who declared in time: so many working days after the declaring ends (Nghị định
 * 374/2025, Điều 16 khoản 2). Undefined in the first month, whose money follows the decision.
 */
export function payByLine(facts: Facts, law: Law, today: PlainDate): string | undefined {
  const month = declaredMonth(facts, law, today);
  if (month === undefined) return undefined;
  const paying = requireParameter(law.parameters, 'tctn_ngay_chi_tra', month.begins).value;
  const window = windowOfMonth(law.calendar, month.begins, daysToDeclare(month, law));
  const by = addWorkingDays(law.calendar, window.to, paying);
  const late = isAfter(today, by)
    ? ' Đã quá ngày đó: xem lại số tài khoản đã khai, rồi gọi Bảo hiểm xã hội 1900 9068 và trung tâm.'
    : '';
  const name =
    month.nth === undefined ? `tháng hưởng bắt đầu ${formatDay(month.begins)}` : monthName(month).toLowerCase();
  return `Tiền ${name} (khai ${windowWords(window)}): khai đúng ngày thì chậm nhất ${formatWeekday(by)}, ${paying} ngày làm việc sau hạn khai (Nghị định 374/2025, Điều 16 khoản 2).${late}`;
}

/** From when benefit may be moved to another province: after a whole month of it (Nghị định 374/2025, Điều 20). */
export function transferLine({ drawing }: Facts, today: PlainDate): string | undefined {
  if (drawing?.newWork !== undefined)
    return 'Có việc thuộc diện đóng bảo hiểm xã hội bắt buộc thì trợ cấp chấm dứt, không còn gì để chuyển: báo trung tâm nơi đang hưởng (Nghị định 374/2025, Điều 19). Chỉ chuyển khi còn hưởng.';
  if (drawing?.start === undefined) return undefined;
  const start = Temporal.PlainDate.from(drawing.start);
  const next = start.add({ months: 1 });
  const ends = `Hưởng từ ${formatDay(start)} thì tháng đầu hết ngày ${formatDay(next.subtract({ days: 1 }))}`;
  return isAfter(next, today)
    ? `${ends}: từ ${formatDay(next)} mới đủ một tháng để chuyển (Nghị định 374/2025, Điều 20).`
    : `${ends}: đã đủ một tháng, chuyển được ngay (Nghị định 374/2025, Điều 20).`;
}

const lost = (monthly: number | undefined, { nth, begins }: Month): string =>
  `Chưa khai thì bị tạm dừng từ ${formatDay(begins)}: mất ${monthly === undefined ? 'tiền' : formatDong(monthly)} của tháng ${nth === undefined ? 'đó' : `thứ ${nth}`}, không được bảo lưu (Luật Việc làm 74/2025, Điều 41).`;

/** Until when the new work must be reported. */
function reportLine({ drawing }: Facts, law: Law, today: PlainDate): string | undefined {
  if (drawing?.newWork === undefined) return undefined;
  const day = Temporal.PlainDate.from(drawing.newWork);
  const days = requireParameter(law.parameters, 'tctn_ngay_bao_viec_moi', day).value;
  const by = reportBy(law.calendar, day, days);
  const over = isAfter(today, by) ? 'đã qua; báo ngay hôm nay' : 'nên báo trước khi đi';
  return `Có việc (hoặc xuất cảnh) ngày ${formatDay(day)}: báo trung tâm chậm nhất ${formatWeekday(by)} (${days} ngày làm việc, trừ ngày nghỉ; Mẫu số 17), ${over}. Tháng hưởng đang dở vẫn được trả đủ (Nghị định 374/2025, Điều 19).`;
}

/** Until when the end is reported, and what stays. */
export const endLines = (facts: Facts, law: Law, today: PlainDate): string | undefined =>
  [reportLine(facts, law, today), keptLine(facts, law, today)].filter(Boolean).join('\n') || undefined;

/** What was paid after the work began and goes back, for who did not report it. */
export function giveBackLine({ drawing }: Facts, { parameters }: Law, today: PlainDate): string | undefined {
  const { start, newWork, paid, monthly } = drawing ?? {};
  if (start === undefined || newWork === undefined || paid === undefined) return undefined;
  const [first, began] = [Temporal.PlainDate.from(start), Temporal.PlainDate.from(newWork)];
  const nth = benefitMonthOf(first, began);
  const months = monthsPaidTooMuch(first, began, paid);
  if (nth < 1 || months < 1) return undefined;
  const [low, high] = ['phat_bhtn_thap', 'phat_bhtn_cao'].map((name) => requireParameter(parameters, name, today));
  const sum =
    monthly === undefined
      ? `tiền ${months} tháng`
      : `${formatDong(monthly)} × ${months} tháng = ${formatDong(monthly * months)}`;
  return `Có việc ngày ${formatDay(began)}, trong tháng hưởng thứ ${nth}: tháng đó vẫn được hưởng đủ. Phải nộp lại ${sum} (các tháng sau đó). Còn bị phạt ${formatDong(low?.value ?? 0)} – ${formatDong(high?.value ?? 0)} (${low?.source ?? ''}), và không được bảo lưu (Nghị định 374/2025, Điều 19). Tự ra trung tâm khai sớm; số chính xác theo quyết định thu hồi.`;
}
