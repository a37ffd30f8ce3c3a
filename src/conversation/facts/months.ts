// How many months were contributed: in all, and as far as the words tell it, within the last 24 and 36 months before the work
// ended. Where words may be read in several ways nothing is decided.

import type { DurationEntity, Entity, Precision } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { timeSinceLeaving } from './leaving.ts';
import { totalSaid } from './months-total.ts';
import { mostWithin } from './older-months.ts';
import { isOwed } from './owed-months.ts';
import { fillsWindow, monthsBefore, monthsIn, monthsWithin, unpaidPeriods, workPeriods } from './periods.ts';
import { seasonsWorked } from './seasons.ts';
import type { MonthsPaid } from './values.ts';

const MONTH_LIMIT = 600;
/** So far before a length of time the word stands that says it is owed. */
const OWED_BEFORE = 40;
/** Within the window (Luật Việc làm 74/2025, Điều 38 khoản 1 điểm b); with fewer there is no benefit yet. */
const MONTHS_NEEDED = 12;
/** "trong 24 tháng gần đây đóng có 9 tháng", "tính 3 năm thì được 14 tháng". */
const WINDOW = /(?:trong|tinh|vong|xet)(?: vong)? $/;

type Read = {
  readonly months?: MonthsPaid | undefined;
  readonly monthsIn24?: number | undefined;
  readonly monthsIn36?: number | undefined;
};

/** `open`: the months were asked for, so a bare number is them. */
export function readMonths(
  folded: string,
  entities: readonly Entity[],
  today: PlainDate,
  ended: PlainDate | undefined,
  open: boolean,
): Read {
  const since = timeSinceLeaving(folded, entities);
  const lengths = entities.filter(
    (entity): entity is DurationEntity =>
      entity.kind === 'duration' &&
      entity.months > 0 &&
      entity !== since &&
      !isOwed(folded.slice(Math.max(0, entity.start - OWED_BEFORE), entity.start), folded.slice(entity.end)),
  );
  const windows = windowsOf(lengths, folded);
  const seasons = seasonsWorked(folded, today);
  const periods = seasons.length > 0 ? seasons : workPeriods(folded, entities, today);
  const unpaid = unpaidMonths(folded, entities, lengths, today);
  const covered = monthsIn(periods);
  const atWork = covered.size;
  const away = monthsIn(unpaidPeriods(folded, entities, today));
  for (const month of away) covered.delete(month);
  // "Hai năm nay, từ tháng 4 tới tháng 9": the years say how often, not how long.
  const said =
    seasons.length > 0
      ? undefined
      : totalSaid(
          lengths.filter((each) => !windows.used.has(each)),
          folded,
          covered.size,
        );
  const total =
    windows.all ?? said ?? (covered.size > 1 ? { count: covered.size, precision: 'exact' as const } : undefined);
  if (total === undefined) return open ? bare(folded) : {};
  // Months that were paid are counted without those of leave; months worked are not.
  const isNet = said?.worked === false;
  const count =
    total.count - (covered.size > 1 && (said === undefined || covered.size === total.count) ? 0 : isNet ? 0 : unpaid);
  const whole = covered.size > 1 && covered.size >= count - (said?.kept ?? 0) && ended !== undefined;
  // Leave without pay of which only the length was told may lie anywhere in a stretch that is longer than the window.
  const undated = Math.max(0, unpaid - (atWork - covered.size));
  const within = (window: number) => {
    const fills = ended !== undefined && fillsWindow(periods, ended, window);
    if (undated > 0 && covered.size > 1) return fills && atWork === window ? Math.max(0, window - undated) : undefined;
    if (whole || fills) return monthsWithin(covered, ended, window);
    return mostWithin(count, lengths, folded, ended ?? today, window) ?? tooFew(count, covered, away, ended, window);
  };
  const in24 = windows.in24 ?? within(24);
  const in36 = windows.in36 ?? within(36);
  return {
    ...months(count, total.precision),
    ...(in24 === undefined ? {} : { monthsIn24: in24 }),
    ...(in36 === undefined ? {} : { monthsIn36: in36 }),
  };
}

/**
 * Of `count` months, the most that can lie in the window where some are told to lie before it, or some of it to be without
 * contributions; undefined where that may still be enough for the benefit.
 */
function tooFew(
  count: number,
  covered: ReadonlySet<number>,
  away: ReadonlySet<number>,
  ended: PlainDate | undefined,
  window: number,
): number | undefined {
  if (ended === undefined || covered.size >= count) return undefined;
  const most = Math.min(count - monthsBefore(covered, ended, window), window - monthsWithin(away, ended, window));
  return most < MONTHS_NEEDED ? most : undefined;
}

/** Lengths that name a window, each with the months said to lie in it. */
function windowsOf(lengths: readonly DurationEntity[], folded: string) {
  const used = new Set<DurationEntity>();
  const found: { in24?: number; in36?: number; all?: { count: number; precision: Precision } } = {};
  for (const [i, window] of lengths.entries()) {
    const inside = lengths[i + 1];
    const named = WINDOW.test(folded.slice(0, window.start)) && (window.months === 24 || window.months === 36);
    if (!named || inside === undefined || inside.months > window.months) continue;
    used.add(window).add(inside);
    if (window.months === 24) found.in24 = inside.months;
    else found.in36 = inside.months;
    if (found.all === undefined || inside.months > found.all.count)
      found.all = { count: inside.months, precision: 'more' };
  }
  return { ...found, used };
}

/** Months of leave without pay that were said as a length of time. */
function unpaidMonths(
  folded: string,
  entities: readonly Entity[],
  lengths: readonly DurationEntity[],
  today: PlainDate,
): number {
  const named = lengths.find(({ start }) => /khong (?:huong )?luong[^.,;?!]{0,12}$/.test(folded.slice(0, start)));
  return named?.months ?? monthsIn(unpaidPeriods(folded, entities, today)).size;
}

function bare(folded: string): Read {
  const said = /^\D{0,12}(\d{1,3})\D{0,12}$/.exec(folded)?.[1];
  return said === undefined ? {} : months(Number(said), 'exact');
}

function months(count: number, precision: Precision): Read {
  return count >= 1 && count <= MONTH_LIMIT ? { months: { count, precision } } : {};
}
