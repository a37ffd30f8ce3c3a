// Dates that words join to one stretch: "từ tháng 2/2025 tới hết tháng 2/2026", "t8 đến hết 31/10/2026".

import type { DateEntity, Entity } from '#domain/entity.ts';

const UNTIL = '(?:den|toi|cho den|cho toi)(?: het| cuoi| tan| ngay| thang){0,3}';
const BETWEEN = new RegExp(`^ ?,? ?${UNTIL} $`);
/** A month without its year before the end that has one. */
const BARE_MONTH = new RegExp(`(?<![a-z\\d/])(?:tu )?(?:t|thang) ?(\\d{1,2}) ${UNTIL} $`);
const LONGEST = 40;

/** The dates of a message in order, those that belong together as one from the first day to the last. */
export function joinedDates(folded: string, entities: readonly Entity[]): DateEntity[] {
  const joined: DateEntity[] = [];
  for (const entity of entities) {
    if (entity.kind !== 'date') continue;
    const date = withBareMonth(folded, entity);
    const last = joined.at(-1);
    const together =
      last !== undefined &&
      BETWEEN.test(folded.slice(last.end, date.start)) &&
      Temporal.PlainDate.compare(last.from, date.to) < 0;
    if (together) joined[joined.length - 1] = { ...date, from: last.from, start: last.start };
    else joined.push(date);
  }
  return joined;
}

function withBareMonth(folded: string, date: DateEntity): DateEntity {
  const found = BARE_MONTH.exec(folded.slice(Math.max(0, date.start - LONGEST), date.start));
  const month = Number(found?.[1]);
  if (found === null || !(month >= 1 && month <= 12) || !date.yearKnown) return date;
  const year = month <= date.to.month ? date.to.year : date.to.year - 1;
  return {
    ...date,
    from: Temporal.PlainDate.from({ year, month, day: 1 }),
    start: date.start - found[0].length,
  };
}
