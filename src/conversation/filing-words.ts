// How the last day to file is spoken of: the day, how far it is, and when the office is last open before it.

import type { DateEntity } from '#domain/entity.ts';
import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { parameterOn } from '#law/parameters.ts';
import { FILING_MONTHS, lastFilingDay } from '#law/unemployment-benefit.ts';
import { isWorkingDay, lastWorkingDayUntil, type WorkingCalendar } from '#law/working-days.ts';

export const LONG_OVER = 'Nghỉ đã nhiều năm thì hạn nộp hồ sơ đã qua từ lâu';

/** One line for a day, or for a stretch of days, on which the contract ended. */
export function filingLine(
  { from, to }: Pick<DateEntity, 'from' | 'to'>,
  { parameters, calendar }: Pick<Knowledge, 'parameters' | 'calendar'>,
  today: PlainDate,
): string {
  if (parameterOn(parameters, FILING_MONTHS, from) === undefined) return `${LONG_OVER}. Số tháng đã đóng không mất.`;
  const [first, last] = [lastFilingDay(from, parameters), lastFilingDay(to, parameters)];
  if (from.equals(to))
    return `Nếu giấy ghi nghỉ việc ngày ${formatDay(from)} thì hạn nộp đủ hồ sơ là ${formatWeekday(last)}${howFar(last, calendar, today)}.`;
  return `Nghỉ việc trong khoảng ${formatDay(from)} – ${formatDay(to)} thì hạn nộp là từ ${formatDay(first)} đến ${formatDay(last)}, tùy ngày nghỉ ghi trên giấy${betweenDays(first, last, today)}.`;
}

/** Nobody is told of more days than the earliest of the deadlines leaves. */
function betweenDays(first: PlainDate, last: PlainDate, today: PlainDate): string {
  if (Temporal.PlainDate.compare(last, today) < 0) return ', đã qua hạn';
  const days = today.until(first, { largestUnit: 'day' }).days;
  return days < 0 ? ', có thể đã qua hạn: xem ngay ngày trên giấy' : `, sớm nhất còn ${days} ngày`;
}

/** ", còn 19 ngày", and what to do where the office is closed on that day. */
export function howFar(last: PlainDate, calendar: WorkingCalendar, today: PlainDate): string {
  const days = today.until(last, { largestUnit: 'day' }).days;
  if (days < 0) return ', đã qua hạn';
  return `${days === 0 ? ', tức là hôm nay' : `, còn ${days} ngày`}${closedOn(last, calendar, today)}`;
}

/** The law moves no term to the next working day, so what is advised is the last open day before it. */
function closedOn(last: PlainDate, calendar: WorkingCalendar, today: PlainDate): string {
  if (isWorkingDay(calendar, last)) return '';
  const name = calendar.off.get(last.toString());
  const closed = `; ngày đó là ngày nghỉ${name === undefined ? '' : ` (${name})`}`;
  const open = lastWorkingDayUntil(calendar, last);
  return Temporal.PlainDate.compare(open, today) < 0
    ? `${closed}, nên nộp ngay trên Cổng Dịch vụ công`
    : `${closed}, nên nộp chậm nhất ${formatWeekday(open)} hoặc nộp trên Cổng Dịch vụ công`;
}
