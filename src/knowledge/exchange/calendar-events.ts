// The events of an iCalendar text (RFC 5545), as plain texts. Runs in the thread of sheet.ts: a calendar may be large or broken.

import ICAL, { type Component, type Property } from 'ical.js';

/** In this order, so that a calendar travels like a sheet. Times are Vietnamese civil time, "2026-11-26T08:00". */
export const CALENDAR_FIELDS = [
  'uid',
  'summary',
  'start',
  'end',
  'location',
  'rule',
  'except',
  'status',
  'description',
  'categories',
  /** Set on one changed day of a recurring event: the day it takes the place of. */
  'instead_of',
] as const;
export type CalendarField = (typeof CALENDAR_FIELDS)[number];

const HOME = 'Asia/Ho_Chi_Minh';

export function calendarEvents(text: string): string[][] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events.map((event) => CALENDAR_FIELDS.map((field) => read(event, field)));
}

function read(event: Component, field: CalendarField): string {
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '').trim();
  switch (field) {
    case 'start':
      return civil(event.getFirstProperty('dtstart'));
    case 'end':
      return endOf(event);
    case 'rule':
      return value('rrule');
    case 'except':
      return event
        .getAllProperties('exdate')
        .flatMap((property) => property.getValues().map((each) => civilOf(each, property).slice(0, 10)))
        .join(';');
    case 'categories':
      return event
        .getAllProperties('categories')
        .flatMap((property) => property.getValues().map(String))
        .join(';');
    case 'instead_of':
      return civil(event.getFirstProperty('recurrence-id')).slice(0, 10);
    default:
      return value(field);
  }
}

function endOf(event: Component): string {
  const end = civil(event.getFirstProperty('dtend'));
  if (end !== '') return end;
  const [start, duration] = [civil(event.getFirstProperty('dtstart')), event.getFirstPropertyValue('duration')];
  if (duration === null || start === '') return '';
  return Temporal.PlainDateTime.from(start).add(String(duration)).toString({ smallestUnit: 'minute' });
}

const civil = (property: Property | null): string =>
  property === null ? '' : civilOf(property.getFirstValue(), property);

/** Empty for a day without an hour: nobody can go to an event that begins at no time. */
function civilOf(value: unknown, property: Property): string {
  if (!(value instanceof ICAL.Time)) return '';
  if (value.isDate) return value.toString();
  const text = value.toString();
  const zone = property.getParameter('tzid');
  const at = text.endsWith('Z')
    ? Temporal.Instant.from(text).toZonedDateTimeISO(HOME)
    : Temporal.PlainDateTime.from(text).toZonedDateTime(typeof zone === 'string' ? known(zone) : HOME);
  return at.withTimeZone(HOME).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** Names that are no time zone (Outlook's own) mean the local time of whoever wrote it. */
function known(zone: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return HOME;
  }
}
