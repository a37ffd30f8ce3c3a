// Events as iCalendar text: one for a phone's calendar, or all that are coming for a calendar that keeps itself up to date.

import ical, { ICalAlarmType, type ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { Occurrence } from '../events.ts';

const PRODUCT = { company: 'Cầu Việc', product: 'cau-viec', language: 'VI' } as const;
/** How often a calendar that subscribed looks again. */
const REFRESH_SECONDS = 6 * 3_600;

/** An .ics text of one occurrence; `now` stamps it, `url` is where the event can be read. */
export function calendarFile(occurrence: Occurrence, now: Temporal.Instant, url?: string): string {
  const calendar = ical({ name: occurrence.event.name, prodId: PRODUCT });
  addTo(calendar, occurrence, now, url);
  return calendar.toString();
}

/** An .ics text of many; `urlOf` tells where an occurrence can be read. */
export function calendarFeed(
  name: string,
  occurrences: readonly Occurrence[],
  now: Temporal.Instant,
  urlOf: (id: string) => string | undefined,
): string {
  const calendar = ical({ name, prodId: PRODUCT, ttl: REFRESH_SECONDS });
  for (const occurrence of occurrences) addTo(calendar, occurrence, now, urlOf(occurrence.id));
  return calendar.toString();
}

export type DayEntry = {
  readonly id: string;
  /** The same day twice for one day. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly what: string;
  readonly note: string;
};

/** Whole days to keep in mind; a phone shows each a week and a day before it. */
export function calendarOfDays(name: string, days: readonly DayEntry[], now: Temporal.Instant): string {
  const calendar = ical({ name, prodId: PRODUCT });
  for (const { id, from, to, what, note } of days) {
    const item = calendar.createEvent({
      id: `${id}@cau-viec`,
      start: atMidnight(from),
      end: atMidnight(to.add({ days: 1 })), // the end of whole days is the day after (RFC 5545, 3.6.1)
      allDay: true,
      stamp: new Date(now.epochMilliseconds),
      summary: what,
      description: note,
    });
    for (const before of [7, 1])
      item.createAlarm({ type: ICalAlarmType.display, triggerBefore: before * 86_400, description: what });
  }
  return calendar.toString();
}

const atMidnight = (day: Temporal.PlainDate): Date => new Date(Date.UTC(day.year, day.month - 1, day.day));

function addTo(calendar: ICalCalendar, occurrence: Occurrence, now: Temporal.Instant, url: string | undefined): void {
  const { event, starts, ends } = occurrence;
  const item = calendar.createEvent({
    id: `${occurrence.id}@cau-viec`,
    start: new Date(starts.epochMilliseconds),
    end: new Date(ends.epochMilliseconds),
    stamp: new Date(now.epochMilliseconds),
    summary: event.sample ? `[Dữ liệu mẫu] ${event.name}` : event.name,
    location: `${event.place.name}, ${event.place.address}`,
    description: [
      event.changed === undefined ? undefined : `Thay đổi: ${event.changed}`,
      event.note,
      event.bring.length > 0 ? `Mang theo: ${event.bring.join(', ')}` : undefined,
    ]
      .filter(Boolean)
      .join('\n'),
    status: event.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (url !== undefined) item.url(url);
}
