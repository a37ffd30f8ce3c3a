// Upcoming events: recurrences unrolled, then narrowed by kind, place and time. Knows nothing of how they are shown.

import { RRuleTemporal } from 'rrule-temporal';
import type { EventFacts } from '#domain/reminder.ts';
import { formatWeekday, inPeriod, type PlainDate, TIME_ZONE } from '#domain/time.ts';
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
  /** Leaves out what is over by then: it is upcoming no more. */
  readonly after?: Temporal.Instant;
  /** Cancelled ones are left out unless they are asked for. */
  readonly cancelled?: boolean;
};

/** No event is announced further ahead than this. */
const HORIZON_DAYS = 400;

/** Occurrences that begin within the query's days, soonest first. */
export function findEvents(knowledge: Knowledge, query: EventQuery): Occurrence[] {
  const { kind, place, from, to, after, cancelled } = query;
  return knowledge.events
    .filter((event) => kind === undefined || event.kinds.includes(kind))
    .filter((event) => place === undefined || isIn(knowledge, event, place))
    .flatMap((event) => occurrencesOf(event, from, to))
    .filter(({ event }) => cancelled === true || event.status !== 'cancelled')
    .filter(({ ends }) => after === undefined || Temporal.Instant.compare(ends.toInstant(), after) > 0)
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
    return planned(event, day, day).map((start) => occurrenceOn(event, start))[0];
  } catch {
    return undefined;
  }
}

function isIn(knowledge: Knowledge, event: EventRow, place: string): boolean {
  return event.place.commune === place || knowledge.communes.get(event.place.commune)?.province === place;
}

/** What takes place from one day to another, days that were moved or called off among them. */
export function occurrencesOf(event: EventRow, from: PlainDate, to: PlainDate): Occurrence[] {
  const movedHere = (event.changes ?? [])
    .filter(({ day, starts }) => starts !== undefined && !inPeriod({ from, to }, day))
    .flatMap(({ day }) => planned(event, day, day));
  return [...planned(event, from, to), ...movedHere]
    .map((start) => occurrenceOn(event, start))
    .filter(({ starts }) => inPeriod({ from, to }, starts.toPlainDate()));
}

/** When it would begin by its rule, whatever became of single days. */
function planned(event: EventRow, from: PlainDate, to: PlainDate): Temporal.ZonedDateTime[] {
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
    .filter((each) => !event.except.some((skipped) => skipped.equals(each.toPlainDate())));
}

/** One day of an event; it keeps the name of the day it was planned for, so that who saved it hears where it went. */
function occurrenceOn(event: EventRow, start: Temporal.ZonedDateTime): Occurrence {
  const day = start.toPlainDate();
  const change = event.changes?.find((each) => each.day.equals(day));
  const starts = change?.starts?.toZonedDateTime(TIME_ZONE) ?? start;
  return {
    id: `${event.id}.${day.toString().replaceAll('-', '')}`,
    event: change === undefined ? event : changedEvent(event, change),
    starts,
    ends: starts.add({ minutes: event.minutes }),
  };
}

function changedEvent(event: EventRow, { day, starts, note }: NonNullable<EventRow['changes']>[number]): EventRow {
  const words = starts === undefined ? [] : [`dời từ ${formatWeekday(day)}`];
  const changed = [...words, ...(note === undefined ? [] : [note])].join('; ') || event.changed;
  return {
    ...event,
    ...(starts === undefined ? { status: 'cancelled' as const } : {}),
    ...(changed === undefined ? {} : { changed }),
  };
}

/** What of an occurrence matters to who means to go: noted when it is saved, compared ever after. */
export function eventFacts({ event, starts }: Occurrence): EventFacts {
  return {
    starts: starts.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    place: `${event.place.name}, ${event.place.address}`,
    cancelled: event.status === 'cancelled',
  };
}
