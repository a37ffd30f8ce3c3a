// What somebody who draws benefit keeps when it ends early, how much is left, and when to declare.

import { formatDong } from '#domain/money.ts';
import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { declarationWindows, type MonthWindow } from '#law/declaration-windows.ts';
import { benefitMonthOf } from '#law/early-end.ts';
import { requireParameter } from '#law/parameters.ts';
import { benefitMonths, reservedAfterEarlyEnd } from '#law/unemployment-benefit.ts';
import type { Facts } from '../facts/facts.ts';
import { wholeMonths } from './verdict.ts';

type Law = Pick<Knowledge, 'parameters' | 'calendar'>;

/** Months of benefit in all: as decided, or by the months paid. */
export function grantedMonths({ drawing, months }: Facts, { parameters }: Law, today: PlainDate): number | undefined {
  if (drawing?.granted !== undefined) return drawing.granted;
  return months === undefined ? undefined : benefitMonths(wholeMonths(months), parameters, today).months;
}

/** Months of contributions that stay when benefit ends early and that is reported (Nghị định 374/2025, Điều 8 khoản 6, Điều 19). */
export function keptLine({ drawing, months }: Facts, { parameters }: Law, today: PlainDate): string | undefined {
  const drawn = drawnAtEnd(drawing);
  if (drawn === undefined || months === undefined) return undefined;
  const paid = wholeMonths(months);
  const given = benefitMonths(paid, parameters, today);
  if (given.months === 0) return undefined;
  const value = (name: string) => requireParameter(parameters, name, today).value;
  const begins = `Đóng ${paid} tháng thì được hưởng ${given.months} tháng`;
  if (drawn >= given.months)
    return `${begins}; hưởng hết còn giữ lại ${given.reserved} tháng (Nghị định 374/2025, Điều 8).`;
  const counted = paid - given.lost;
  const kept = reservedAfterEarlyEnd(counted, drawn, given.reserved, parameters, today);
  const step = value('tctn_thang_dong_moi_bac');
  const odd = given.reserved > 0 ? ` − ${given.reserved} tháng lẻ` : '';
  const apart =
    given.reserved > 0
      ? `, và ${given.reserved} tháng lẻ ghi riêng trong quyết định (cộng là ${kept + given.reserved})`
      : '';
  const unsure = counted - step * drawn < 0 ? ' (trung tâm xác nhận)' : '';
  return `${begins}; đã hưởng ${drawn} (tháng hưởng dở tính một tháng). Có việc, nhập ngũ, đi làm việc ở nước ngoài hay xin thôi hưởng mà báo trong ${value('tctn_ngay_bao_viec_moi')} ngày làm việc (Mẫu số 17) thì giữ lại ${counted} − ${step} × ${drawn}${odd} = ${kept} tháng${unsure}${apart}. Không báo: mất ${kept} tháng, còn bị phạt và trả lại tiền (Nghị định 374/2025, Điều 8, 19).`;
}

/** The month under way counts as drawn; where the day of new work is known, that of this day. */
function drawnAtEnd({ drawn, start, newWork }: NonNullable<Facts['drawing']> = {}): number | undefined {
  if (start === undefined || newWork === undefined) return drawn;
  const nth = benefitMonthOf(Temporal.PlainDate.from(start), Temporal.PlainDate.from(newWork));
  return nth === 0 ? drawn : nth;
}

/** Months of benefit, and money, that are still to come; `missed` months are neither paid nor kept (Điều 41 khoản 2). */
export function leftLine(
  facts: Facts,
  law: Law,
  today: PlainDate,
  missed = facts.drawing?.missed ?? 0,
): string | undefined {
  const { drawn, monthly } = facts.drawing ?? {};
  const granted = grantedMonths(facts, law, today);
  if (drawn === undefined || granted === undefined || drawn > granted) return undefined;
  const left = Math.max(0, granted - drawn - missed);
  const lost = missed > 0 ? `, mất ${missed} tháng không khai báo (không được bảo lưu)` : '';
  const money =
    monthly === undefined || left === 0 ? '' : `: ${formatDong(monthly)} × ${left} = ${formatDong(monthly * left)}`;
  return `Được ${granted} tháng, đã hưởng ${drawn} tháng${lost}: còn ${left} tháng${money}, nếu khai báo đủ và chưa có việc (Luật Việc làm 74/2025, Điều 41).`;
}

/** The days to declare, all that are still to come; undefined where the first day of benefit or its length is not known. */
export function windowsLine(facts: Facts, law: Law, today: PlainDate): string | undefined {
  const start = facts.drawing?.start;
  const granted = grantedMonths(facts, law, today);
  if (start === undefined || granted === undefined) return undefined;
  const first = Temporal.PlainDate.from(start);
  const days = requireParameter(law.parameters, 'tctn_ngay_khai_bao', first).value;
  const coming = declarationWindows(law.calendar, first, granted, days).filter(
    ({ to }) => Temporal.PlainDate.compare(to, today) >= 0,
  );
  if (coming.length === 0) return undefined;
  return [
    `Hưởng từ ${formatDay(first)}, ${granted} tháng. Ngày khai báo (trước hết theo ngày in trong phụ lục quyết định):`,
    ...coming.map((window) => `• Tháng ${window.month}: ${windowWords(window)}`),
  ].join('\n');
}

/** "thứ Sáu 20/11/2026 – thứ Tư 25/11/2026". */
export function windowWords({ from, to, unconfirmed }: MonthWindow): string {
  const when = from.equals(to) ? formatWeekday(to) : `${formatWeekday(from)} – ${formatWeekday(to)}`;
  return unconfirmed.length > 0 ? `${when} (lịch nghỉ ${unconfirmed.map(formatDay).join(', ')} chưa chắc chắn)` : when;
}

/** All that the facts of a benefit being drawn give; empty where they give nothing. */
export function drawingLines(facts: Facts, law: Law, today: PlainDate): string {
  const { drawing } = facts;
  if (drawing === undefined) return '';
  const left = drawing.granted !== undefined || drawing.monthly !== undefined ? leftLine(facts, law, today) : undefined;
  return [left, keptLine(facts, law, today), windowsLine(facts, law, today)].filter(Boolean).join('\n');
}
