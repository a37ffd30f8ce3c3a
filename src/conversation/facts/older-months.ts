// Months that were paid too long ago to count: "trước đó 17 tháng từ 2021 đến 2022". What is left of the total is the most that can
// lie within the last 24 or 36 months, on which the right to the benefit depends (Luật Việc làm 74/2025, Điều 38 khoản 1 điểm b).

import type { DurationEntity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
/** How far from a length of time its years may stand, in letters. */
const REACH = 36;

/**
 * Of `total` months, the most that can lie in the `window` months before `ended`; undefined where no length that was paid stands
 * beside years that are all before it.
 */
export function mostWithin(
  total: number,
  lengths: readonly DurationEntity[],
  folded: string,
  ended: PlainDate,
  window: number,
): number | undefined {
  const opens = ended.subtract({ months: window });
  const older = lengths.filter((each) => {
    const years = yearsBeside(each, lengths, folded);
    return years.length > 0 && each.months < total && years.every((year) => lastDayOf(year, opens) < 0);
  });
  if (older.length === 0) return undefined;
  return Math.max(0, total - older.reduce((sum, { months }) => sum + months, 0));
}

function lastDayOf(year: number, than: PlainDate): number {
  return Temporal.PlainDate.compare(Temporal.PlainDate.from({ year, month: 12, day: 31 }), than);
}

/** The years in the same sentence, up to the next length on either side. */
function yearsBeside(length: DurationEntity, lengths: readonly DurationEntity[], folded: string): number[] {
  const previous = lengths.findLast(({ end }) => end <= length.start)?.end ?? 0;
  const next = lengths.find(({ start }) => start >= length.end)?.start ?? folded.length;
  const before = folded.slice(Math.max(previous, length.start - REACH), length.start).split(/[.;?!]|, (?=gio|nay|con)/);
  const after = folded.slice(length.end, Math.min(next, length.end + REACH)).split(/[.;?!,]/);
  return `${before.at(-1)} ${after[0]}`.match(YEAR)?.map(Number) ?? [];
}
