// When somebody is at the office: its weekly hours, less the days off.

import { type PlainDate, TIME_ZONE } from '#domain/time.ts';
import { isWorkingDay } from '#law/working-days.ts';
import type { Knowledge } from './knowledge.ts';

type Hours = Pick<Knowledge, 'calendar' | 'mainOffice'>;

export type Span = { readonly from: Temporal.Instant; readonly to: Temporal.Instant; readonly opens: string };

/** The stretches in which the office is open on a day, in order. */
export function openSpans({ calendar, mainOffice }: Hours, day: PlainDate): Span[] {
  if (!isWorkingDay(calendar, day) && day.dayOfWeek <= 5) return [];
  const at = (clock: string) =>
    day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: Temporal.PlainTime.from(clock) }).toInstant();
  return mainOffice.open
    .filter((span) => span.days.includes(day.dayOfWeek))
    .sort((a, b) => a.from.localeCompare(b.from))
    .map((span) => ({ from: at(span.from), to: at(span.to), opens: span.from }));
}

const LONGEST_DAYS = 60;

/** Whole minutes between two moments in which the office was open; counted over sixty days at most. */
export function workingMinutes(hours: Hours, from: Temporal.Instant, to: Temporal.Instant): number {
  let ms = 0;
  const last = to.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  let day = from.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  for (let i = 0; i < LONGEST_DAYS && Temporal.PlainDate.compare(day, last) <= 0; i++, day = day.add({ days: 1 }))
    for (const span of openSpans(hours, day)) {
      const begin = Math.max(span.from.epochMilliseconds, from.epochMilliseconds);
      const end = Math.min(span.to.epochMilliseconds, to.epochMilliseconds);
      ms += Math.max(0, end - begin);
    }
  return Math.floor(ms / 60_000);
}
