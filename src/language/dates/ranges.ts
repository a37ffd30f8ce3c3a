// Days and ranges of days counted from today: weeks, parts of months, the nearest day of a month.

import { daysBetween, type PlainDate } from '#domain/time.ts';

/** `alternative`: the other day that the same words may name, "ngày 28" without a month. */
export type Range = { from: PlainDate; to: PlainDate; yearKnown: boolean; alternative?: PlainDate };

export const oneDay = (day: PlainDate, yearKnown = true): Range => ({ from: day, to: day, yearKnown });

/** Monday to Sunday of the week `weeks` away from today's. */
export function week(today: PlainDate, weeks: number): Range {
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks });
  return { from: monday, to: monday.add({ days: 6 }), yearKnown: true };
}

export function month(year: number, number: number, yearKnown = true): Range {
  const from = Temporal.PlainDate.from({ year, month: number, day: 1 });
  return { from, to: from.add({ days: from.daysInMonth - 1 }), yearKnown };
}

export function year(number: number): Range {
  return {
    from: Temporal.PlainDate.from({ year: number, month: 1, day: 1 }),
    to: Temporal.PlainDate.from({ year: number, month: 12, day: 31 }),
    yearKnown: true,
  };
}

/** "đầu", "giữa", "cuối" (folded: dau, giua, cuoi) of a range: its first, middle or last third, as days 1–10, 11–20, 21–end of a month. */
export function part(range: Range, which: string | undefined): Range {
  if (which === undefined) return range;
  const days = daysBetween(range.from, range.to) + 1;
  const third = Math.floor(days / 3);
  if (which === 'dau') return { ...range, to: range.from.add({ days: third - 1 }) };
  if (which === 'giua')
    return { ...range, from: range.from.add({ days: third }), to: range.from.add({ days: 2 * third - 1 }) };
  return { ...range, from: range.from.add({ days: 2 * third }) };
}

/** A day of the calendar, or undefined when it does not exist ("31/2"). */
export function calendarDay(year: number, monthNumber: number, day: number): PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month: monthNumber, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** The occurrence of day/month nearest to today: "20/10" in November is last month's, "5/3" is next spring's. */
export function nearestDay(today: PlainDate, monthNumber: number, day: number): PlainDate | undefined {
  return [today.year - 1, today.year, today.year + 1]
    .flatMap((y) => calendarDay(y, monthNumber, day) ?? [])
    .sort((a, b) => distance(today, a) - distance(today, b))[0];
}

/** The nearest occurrence of a month by its middle. */
export function nearestMonth(today: PlainDate, monthNumber: number): Range {
  const nearest = nearestDay(today, monthNumber, 15) as PlainDate;
  return month(nearest.year, monthNumber, false);
}

const distance = (a: PlainDate, b: PlainDate): number => Math.abs(daysBetween(a, b));
