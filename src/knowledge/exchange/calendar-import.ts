// A calendar from elsewhere as rows of our table of events, so that it goes the same way as a sheet: what would be added, changed
// and refused is shown first. What a calendar does not say is left empty, and the refusal says what is missing.

import { createHash } from 'node:crypto';
import { fold } from '#language/fold.ts';
import { normalise } from '#language/normalise.ts';
import { findPlaces } from '#language/places.ts';
import type { Knowledge } from '../knowledge.ts';
import type { PlainRow } from '../rows.ts';
import type { EventKind } from '../schema/data.ts';
import { CALENDAR_FIELDS, type CalendarField } from './calendar-events.ts';
import { COLUMNS } from './columns.ts';
import { cellOf } from './table.ts';

type CalendarEvent = Readonly<Record<CalendarField, string>>;

const KIND_WORDS: readonly (readonly [EventKind, RegExp])[] = [
  ['job_fair', /viec lam|tuyen dung|giao dich|job/],
  ['enrolment', /tuyen sinh|truong nghe|hoc nghe|nhap hoc/],
  ['overseas', /nuoc ngoai|xuat khau|nhat ban|han quoc|dai loan/],
  ['policy', /chinh sach|bao hiem|giai dap/],
];
/** Our own feed names its days so; taking it back in would make a copy of every day. */
const OURS = /@cau-viec$/;

export const isOurOwn = (events: readonly string[][]): boolean => events.every(([uid = '']) => OURS.test(uid));

/** A sheet of the table of events: its head, then a row for each event. */
export function sheetOfCalendar(events: readonly string[][], knowledge: Knowledge): string[][] {
  const list = events.map(
    (values) => Object.fromEntries(CALENDAR_FIELDS.map((field, i) => [field, values[i] ?? ''])) as CalendarEvent,
  );
  const rows = list.map((event) => rowOf(event, list, knowledge));
  return [
    COLUMNS.events.map(({ label }) => label),
    ...rows.map((row) => COLUMNS.events.map((column) => cellOf(row, column))),
  ];
}

function rowOf(event: CalendarEvent, all: readonly CalendarEvent[], knowledge: Knowledge): PlainRow {
  const { uid, summary, start, location, status, description, rule } = event;
  const [placeName = '', ...address] = location
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const commune = communeOf(location, knowledge);
  // A changed day stands for itself, and the recurrence leaves it out.
  const changed = all.filter((other) => other.uid === uid && other.instead_of !== '' && event.instead_of === '');
  const except = [...event.except.split(';').filter(Boolean), ...changed.map((other) => other.instead_of)];
  return {
    id: OURS.test(uid) ? undefined : idOf(event),
    name: summary,
    kinds: kindsOf(event),
    starts: start.includes('T') ? start : undefined,
    minutes: minutesOf(event),
    rule: rule === '' || event.instead_of !== '' ? undefined : rule,
    except: event.instead_of === '' && except.length > 0 ? except : undefined,
    place: {
      name: placeName || undefined,
      address: address.join(', ') || placeName || undefined,
      commune,
    },
    organiser: knowledge.mainOffice.id,
    note: description === '' ? undefined : description.slice(0, 500),
    status: /^cancelled$/i.test(status) ? 'cancelled' : 'open',
  };
}

/** The same event of the same calendar gets the same id, so that taking it in again changes it instead of doubling it. */
function idOf({ uid, summary, instead_of: day }: CalendarEvent): string {
  const words = fold(summary.toLowerCase()).match(/[a-z0-9]+/g) ?? ['su', 'kien'];
  const mark = createHash('sha256').update(`${uid} ${day}`).digest('hex').slice(0, 8);
  return `${words.join('-').slice(0, 40).replace(/-$/, '')}-${mark}`;
}

function kindsOf({ summary, categories, description }: CalendarEvent): EventKind[] | undefined {
  const named = (text: string) => {
    const words = fold(text.toLowerCase());
    return KIND_WORDS.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind);
  };
  const kinds = named(`${summary} ${categories}`);
  const found = kinds.length > 0 ? kinds : named(description);
  return found.length > 0 ? found : undefined;
}

function minutesOf({ start, end }: CalendarEvent): number | undefined {
  if (!start.includes('T') || !end.includes('T')) return undefined;
  const minutes = Temporal.PlainDateTime.from(start).until(end, { largestUnit: 'minute' }).minutes;
  return minutes > 0 ? minutes : undefined;
}

/** A former name leads to today's commune; a name that means several is left to the officer. */
function communeOf(location: string, { gazetteer, communes }: Knowledge): string | undefined {
  const text = normalise(location);
  const places = findPlaces({ text, folded: fold(text) }, gazetteer);
  const found = new Set(
    places.flatMap(({ candidates }) => candidates.map(({ id }) => id)).filter((id) => communes.has(id)),
  );
  return found.size === 1 ? [...found][0] : undefined;
}
