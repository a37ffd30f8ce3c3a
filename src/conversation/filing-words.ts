// How the last day to file is spoken of: the day, how far it is, and when the office is last open before it.

import type { DateEntity } from '#domain/entity.ts';
import { daysBetween, formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { parameterOn } from '#law/parameters.ts';
import { FILING_MONTHS, lastFilingDay } from '#law/unemployment-benefit.ts';
import { endOfTerm, isWorkingDay, lastWorkingDayUntil, type WorkingCalendar } from '#law/working-days.ts';

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
    return `Nếu giấy ghi nghỉ việc ngày ${formatDay(from)} thì hạn nộp đủ hồ sơ là ${formatWeekday(last)}${howFar(last, calendar, today)}.${runsOn(last, calendar, today)}`;
  return `Nghỉ việc trong khoảng ${formatDay(from)} – ${formatDay(to)} thì hạn nộp là từ ${formatDay(first)} đến ${formatDay(last)}, tùy ngày nghỉ ghi trên giấy${betweenDays(first, last, calendar, today)}.`;
}

/** Nobody is told of more days than the earliest of the deadlines leaves. */
function betweenDays(first: PlainDate, last: PlainDate, calendar: WorkingCalendar, today: PlainDate): string {
  if (isOver(last, calendar, today)) return ', đã qua hạn';
  const days = daysBetween(today, endOfTerm(calendar, first));
  return days < 0 ? ', có thể đã qua hạn: xem ngay ngày trên giấy' : `, sớm nhất còn ${days} ngày`;
}

/** The term has ended: its last day, moved by a day off, has passed. */
export const isOver = (last: PlainDate, calendar: WorkingCalendar, today: PlainDate): boolean =>
  daysBetween(today, endOfTerm(calendar, last)) < 0;

/** ", còn 19 ngày", and what to do where the office is closed on that day. */
export function howFar(last: PlainDate, calendar: WorkingCalendar, today: PlainDate): string {
  if (isOver(last, calendar, today)) return ', đã qua hạn';
  const days = daysBetween(today, last);
  if (days < 0) return heldOpen(last, calendar, today);
  return `${days === 0 ? ', tức là hôm nay' : `, còn ${days} ngày`}${closedOn(last, calendar, today)}`;
}

export const MOVES = 'Bộ luật Dân sự 91/2015, Điều 148 khoản 5';

const dayOff = (day: PlainDate, { off }: WorkingCalendar): string => {
  const name = off.get(day.toString());
  return `ngày đó là ngày nghỉ${name === undefined ? '' : ` (${name})`}`;
};

/** The day itself has passed, but it was a day off: the term runs to the end of the next working day. */
function heldOpen(last: PlainDate, calendar: WorkingCalendar, today: PlainDate): string {
  const end = endOfTerm(calendar, last);
  const until = end.equals(today) ? 'hôm nay' : formatWeekday(end);
  return `; ${dayOff(last, calendar)}, nên hạn kéo sang ngày làm việc kế tiếp: hết ${until} (${MOVES}). Nộp ngay, tại trung tâm hoặc trên Cổng Dịch vụ công; nơi nhận nói trễ thì đưa điều luật này, xin giấy ghi rõ lý do`;
}

/** An office may count otherwise, so the last open day before it is advised; that the term runs on is said by `runsOn`. */
function closedOn(last: PlainDate, calendar: WorkingCalendar, today: PlainDate): string {
  if (isWorkingDay(calendar, last)) return '';
  const open = lastWorkingDayUntil(calendar, last);
  const advice =
    daysBetween(today, open) < 0
      ? 'nộp ngay trên Cổng Dịch vụ công'
      : `nộp chậm nhất ${formatWeekday(open)} hoặc nộp trên Cổng Dịch vụ công`;
  return `; ${dayOff(last, calendar)}, nên ${advice}`;
}

/** A sentence for a last day that is still to come and is a day off; else nothing. */
export function runsOn(last: PlainDate, calendar: WorkingCalendar, today: PlainDate): string {
  if (isWorkingDay(calendar, last) || daysBetween(today, last) < 0) return '';
  return ` Ngày cuối là ngày nghỉ thì hạn kéo sang ${formatWeekday(endOfTerm(calendar, last))} (${MOVES}), nhưng đừng chờ, hỏi trung tâm trước.`;
}
