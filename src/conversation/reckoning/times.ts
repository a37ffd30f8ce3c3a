// The days, years and lengths of time of a message, each with the words before and after it: which of them is the start of work, of
// insurance, the length of a course, is told by the nearest words.

import type { DateEntity, DurationEntity, Entity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Heard } from '../facts/read.ts';
import type { Stretch } from './slots.ts';

export type Told<T> = {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  /** Same clause, without marks: up to 48 letters before, 28 after. */
  readonly before: string;
  readonly after: string;
};

const BEFORE = 48;
const AFTER = 28;

export function toldAt<T>(value: T, folded: string, start: number, end: number): Told<T> {
  return {
    value,
    start,
    end,
    before: folded.slice(Math.max(0, start - BEFORE), start).replace(/^.{0,48}[.;!?\n]/s, ''),
    after: folded.slice(end, end + AFTER).replace(/[.;!?\n].{0,28}$/s, ''),
  };
}

/** A year alone: "tu 2005", "nam 2015", "hoi 09". */
const YEAR = /(?<![\d.,/])(19[89]\d|20[0-4]\d)(?![\d/]|[.,]\d| ?(?:dong|trieu|tr|k|do|usd|yen)(?![a-z]))/g;

/** "1/1998": before the years that the recogniser of dates looks for. */
const MONTH = /(?<![\d/.-])(0?[1-9]|1[0-2])[/.-](19[89]\d|200\d)(?![\d/-])/g;

/** Days, months and years, in order; a year alone is all of it. */
export function daysTold({ folded, entities }: Heard, today: PlainDate): Told<Stretch>[] {
  const dates = entities.filter((entity): entity is DateEntity => entity.kind === 'date');
  const days = dates.map((date) => {
    const { from, to } = date.yearKnown ? date : lastYear(date, today);
    return toldAt({ from: from.toString(), to: to.toString() }, folded, date.start, date.end);
  });
  const months = Array.from(folded.matchAll(MONTH))
    .filter(({ index }) => !covered(entities, index))
    .map(({ index, 0: whole, 1: month = '', 2: year }) => {
      const first = Temporal.PlainDate.from(`${year}-${month.padStart(2, '0')}-01`);
      const last = first.add({ months: 1 }).subtract({ days: 1 });
      return toldAt({ from: first.toString(), to: last.toString() }, folded, index, index + whole.length);
    });
  const years = Array.from(folded.matchAll(YEAR))
    .filter(({ index }) => !covered(entities, index))
    .map(({ index, 1: year }) => toldAt({ from: `${year}-01-01`, to: `${year}-12-31` }, folded, index, index + 4));
  return [...days, ...months, ...years].sort((a, b) => a.start - b.start);
}

/** What is told of a case lies behind: "về hồi tháng 2" is the last February. */
function lastYear({ from, to }: DateEntity, today: PlainDate): Pick<DateEntity, 'from' | 'to'> {
  const years = Temporal.PlainDate.compare(from, today) > 0 ? 1 : 0;
  return { from: from.subtract({ years }), to: to.subtract({ years }) };
}

const covered = (entities: readonly Entity[], at: number): boolean =>
  entities.some(({ start, end }) => at >= start && at < end);

/** Lengths of time, in order. */
export function lengthsTold({ folded, entities }: Heard): Told<DurationEntity>[] {
  return entities
    .filter((entity): entity is DurationEntity => entity.kind === 'duration')
    .map((entity) => toldAt(entity, folded, entity.start, entity.end));
}

/** Where the last word of a kind stands in a text; −1 where there is none. */
export function lastOf(words: RegExp, text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(words)) last = index;
  return last;
}

/** Whole months from one day to another; never negative. */
export function monthsFrom(from: PlainDate, to: PlainDate): number {
  return Math.max(0, from.until(to, { largestUnit: 'month' }).months);
}

export const dayOfIso = (iso: string): PlainDate => Temporal.PlainDate.from(iso);
