// Upcoming events: recurrences unrolled, then narrowed by kind, place and time. Knows nothing of how they are shown.

import { RRuleTemporal } from 'rrule-temporal';
import type { EventFacts } from '#domain/reminder.ts';
import { type PlainDate, TIME_ZONE } from '#domain/time.ts';
import type { Knowledge } from './knowledge.ts';
import type { EventKind, EventRow } from './schema/data.ts';

export type Occurrence = {
  /** `<event id>.<yyyymmdd>`: names one day of a recurring event. */
  readonly id: string;
  readonly event: EventRow;
  readonly starts: Temporal.ZonedDateTime;
  readonly ends: Temporal.ZonedDateTime;
};

export type EventQuery = {
  readonly kind?: EventKind | undefined;
  /** Province or commune id. */
  readonly place?: string | undefined;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Cancelled ones are left out unless they are asked for. */
  readonly cancelled?: boolean;
};

/** No event is announced further ahead than this. */
const HORIZON_DAYS = 400;

/** Occurrences that begin within the query's days, soonest first. */
export function findEvents(knowledge: Knowledge, query: EventQuery): Occurrence[] {
  return knowledge.events
    .filter((event) => query.cancelled === true || event.status !== 'cancelled')
    .filter((event) => query.kind === undefined || event.kinds.includes(query.kind))
    .filter((event) => query.place === undefined || isIn(knowledge, event, query.place))
    .flatMap((event) => occurrences(event, query.from, query.to))
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.starts, b.starts));
}

/** The occurrence a reply or a calendar file named, or undefined when there is none on that day. */
export function findOccurrence(knowledge: Knowledge, id: string): Occurrence | undefined {
  const [eventId, digits] = id.split('.');
  const event = knowledge.events.find((each) => each.id === eventId);
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(digits ?? '');
  if (!event || !parts) return undefined;
  try {
    const day = Temporal.PlainDate.from(`${parts[1]}-${parts[2]}-${parts[3]}`, { overflow: 'reject' });
    return occurrences(event, day, day)[0];
  } catch {
    return undefined;
  }
}

function isIn(knowledge: Knowledge, event: EventRow, place: string): boolean {
  return event.place.commune === place || knowledge.communes.get(event.place.commune)?.province === place;
}

function occurrences(event: EventRow, from: PlainDate, to: PlainDate): Occurrence[] {
  const first = event.starts.toZonedDateTime(TIME_ZONE);
  const limit =
    Temporal.PlainDate.compare(to, from.add({ days: HORIZON_DAYS })) > 0 ? from.add({ days: HORIZON_DAYS }) : to;
  const begin = from.toZonedDateTime(TIME_ZONE);
  const end = limit.add({ days: 1 }).toZonedDateTime(TIME_ZONE).subtract({ seconds: 1 });
  const starts = event.rule
    ? new RRuleTemporal({ rruleString: event.rule, dtstart: first }).between(begin, end, true)
    : [first];
  return starts
    .filter(
      (each) => Temporal.ZonedDateTime.compare(each, begin) >= 0 && Temporal.ZonedDateTime.compare(each, end) <= 0,
    )
    .filter((each) => !event.except.some((skipped) => skipped.equals(each.toPlainDate())))
    .map((each) => ({
      id: `${event.id}.${each.toPlainDate().toString().replaceAll('-', '')}`,
      event,
      starts: each,
      ends: each.add({ minutes: event.minutes }),
    }));
}

/** What of an occurrence matters to who means to go: noted when it is saved, compared ever after. */
export function eventFacts({ event, starts }: Occurrence): EventFacts {
  return {
    starts: starts.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    place: `${event.place.name}, ${event.place.address}`,
    cancelled: event.status === 'cancelled',
  };
}
