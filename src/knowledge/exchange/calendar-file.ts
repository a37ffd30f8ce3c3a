// One event as an iCalendar file that a phone's calendar opens.

import ical, { ICalEventStatus } from 'ical-generator';
import type { Occurrence } from '../events.ts';

/** An .ics text of one occurrence; `now` stamps it, `url` is where the event can be read. */
export function calendarFile(occurrence: Occurrence, now: Temporal.Instant, url?: string): string {
  const { event, starts, ends } = occurrence;
  const calendar = ical({ name: event.name, prodId: { company: 'Cầu Việc', product: 'cau-viec', language: 'VI' } });
  const item = calendar.createEvent({
    id: `${occurrence.id}@cau-viec`,
    start: new Date(starts.epochMilliseconds),
    end: new Date(ends.epochMilliseconds),
    stamp: new Date(now.epochMilliseconds),
    summary: event.sample ? `[Dữ liệu mẫu] ${event.name}` : event.name,
    location: `${event.place.name}, ${event.place.address}`,
    description: [event.note, event.bring.length > 0 ? `Mang theo: ${event.bring.join(', ')}` : undefined]
      .filter(Boolean)
      .join('\n'),
    status: event.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (url !== undefined) item.url(url);
  return calendar.toString();
}
