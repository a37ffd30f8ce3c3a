// Counting working days as Nghị định 374/2025, Điều 45 khoản 3 does: the first day is not counted, and a day off is skipped.

import type { PlainDate } from '#domain/time.ts';

export type WorkingCalendar = {
  /** Confirmed days off by ISO day. */
  readonly off: ReadonlyMap<string, string>;
  /** Weekend days that are worked. */
  readonly worked: ReadonlySet<string>;
  /** Days that may become days off but are not confirmed: never counted, always told. */
  readonly unconfirmed: ReadonlyMap<string, string>;
};

export function isWorkingDay(calendar: WorkingCalendar, day: PlainDate): boolean {
  const key = day.toString();
  if (calendar.worked.has(key)) return true;
  return day.dayOfWeek <= 5 && !calendar.off.has(key);
}

/** The n-th working day after `start` (n ≥ 1); `start` itself is not counted. */
export function addWorkingDays(calendar: WorkingCalendar, start: PlainDate, n: number): PlainDate {
  let day = start;
  for (let counted = 0; counted < n; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(calendar, day)) counted++;
  }
  return day;
}

/** The last working day up to and on a day: when the office is last open before a term ends. */
export function lastWorkingDayUntil(calendar: WorkingCalendar, day: PlainDate): PlainDate {
  let last = day;
  while (!isWorkingDay(calendar, last)) last = last.subtract({ days: 1 });
  return last;
}

/**
 * The day with whose end a term ends: a term whose last day is a day off runs to the end of the next working day (Bộ luật Dân sự
 * 91/2015/QH13, Điều 148 khoản 5).
 */
export function endOfTerm(calendar: WorkingCalendar, last: PlainDate): PlainDate {
  return isWorkingDay(calendar, last) ? last : addWorkingDays(calendar, last, 1);
}

/** Unconfirmed days off that fall on a working day of a period: each would move a deadline by one day. */
export function unconfirmedBetween(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): PlainDate[] {
  return [...calendar.unconfirmed.keys()]
    .map((key) => Temporal.PlainDate.from(key))
    .filter((day) => Temporal.PlainDate.compare(day, from) > 0 && Temporal.PlainDate.compare(day, to) <= 0)
    .filter((day) => isWorkingDay(calendar, day));
}

/** The last day of a period of whole months counted from a day ("within three months of the day the contract ended"). */
export function monthsAfter(day: PlainDate, months: number): PlainDate {
  return day.add({ months });
}
