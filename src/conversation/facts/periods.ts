// The stretches of months in which somebody worked and paid: "từ 12/2023 tới 3/2024, rồi 7 tới 10/2026".

import type { DateEntity, Entity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { joinedDates } from './joined-dates.ts';

export type Stretch = { readonly from: PlainDate; readonly to: PlainDate };

/** The last of these words before a date says what the date is of. */
const OF_WORK = /(?<![a-z])(?:dong|lam|hop dong|hd|hdld|ky|ki|tham gia|vao|vu|cong ty|cty)(?![a-z])[^.;?!]{0,40}$/;
const OF_SOMETHING_ELSE =
  /(?<![a-z])(?:nghi|nop|hoc|thai san|khong luong|bao luu|lanh|linh|huong|sinh|khai bao|quyet dinh|cap|het han)(?![a-z])[^.;?!]{0,24}$/;
const UNPAID = /(?:khong luong|khong huong luong|thai san|om|tam hoan)[^.;?!]{0,24}$/;
/** "Từ tháng 2 tới tháng 9 em xin nghỉ không lương": not what comes after paying again. */
const UNPAID_AFTER = /^(?! ?(?:dong|lam))[^.,;?!]{0,24}(?:khong luong|khong huong luong|thai san|tam hoan)/;
/** "Tới giờ", "đến nay". */
export const NOW = '(?:nay|gio|bay gio|hien tai|hien nay|luc nay)';
const TO_NOW = new RegExp(`^ ?(?:den|toi|cho den|cho toi) ${NOW}`);
/** "12/6/2005 tới giờ" by itself is how long somebody has worked. */
const ALONE = /^(?:(?:da|vang|em|anh|chi|minh|toi|tui|tu|khoang|thi|la|chac),? )*$/;
const YEAR_BEFORE = /nam (20\d{2})(?!\d)[^.;?!]{0,60}$/;

/** Work periods in order of appearance. A single day or month is none, unless it is said to reach until now. */
export function workPeriods(folded: string, entities: readonly Entity[], today: PlainDate): Stretch[] {
  return stretches(folded, entities, today, (before, date) => {
    const untilNow = TO_NOW.test(folded.slice(date.end)) && ALONE.test(folded.slice(0, date.start));
    if (UNPAID_AFTER.test(folded.slice(date.end, date.end + 60)) || isSinceYear(date, before, folded)) return false;
    return untilNow || (OF_WORK.test(before) && !OF_SOMETHING_ELSE.test(before));
  });
}

/** "Đóng từ năm 2019" begins in that year and ends in none. */
const isSinceYear = ({ from, to, end }: DateEntity, before: string, folded: string): boolean =>
  from.month === 1 &&
  to.month === 12 &&
  from.year === to.year &&
  / tu(?: nam| hoi)? $/.test(before) &&
  !/^ ?(?:den|toi|cho den|cho toi|-)(?![a-z])/.test(folded.slice(end));

/** Months without contributions in between. */
export function unpaidPeriods(folded: string, entities: readonly Entity[], today: PlainDate): Stretch[] {
  return stretches(
    folded,
    entities,
    today,
    (before, { end }) => UNPAID.test(before) || UNPAID_AFTER.test(folded.slice(end, end + 60)),
  );
}

function stretches(
  folded: string,
  entities: readonly Entity[],
  today: PlainDate,
  counts: (before: string, date: DateEntity) => boolean,
): Stretch[] {
  const dates = joinedDates(folded, entities);
  const found: Stretch[] = [];
  let continues = 0;
  for (const date of dates) {
    const before = folded.slice(Math.max(0, date.start - 64), date.start);
    const stretch = stretchOf(date, folded, today, before);
    // "từ 12/2023 tới 3/2024, 12/2024 tới 3/2025": one word of work speaks for the whole list.
    const listed =
      found.length > 0 && /^(?:,| va| roi| con| voi|;)* ?(?:tu )?$/.test(folded.slice(continues, date.start));
    if (stretch === undefined || !(counts(before, date) || listed)) continue;
    found.push(stretch);
    continues = date.end;
  }
  return found;
}

function stretchOf(date: DateEntity, folded: string, today: PlainDate, before: string): Stretch | undefined {
  const year = date.yearKnown ? undefined : Number(YEAR_BEFORE.exec(before)?.[1]);
  const shift = year === undefined || Number.isNaN(year) ? 0 : year - date.from.year;
  const from = date.from.add({ years: shift });
  if (TO_NOW.test(folded.slice(date.end))) return { from, to: today };
  const to = date.to.add({ years: shift });
  const longer = from.with({ day: 1 }).until(to.with({ day: 1 }), { largestUnit: 'month' }).months > 0;
  return longer ? { from, to } : undefined;
}

/** Calendar months that the stretches cover, as year × 12 + month. */
export function monthsIn(list: readonly Stretch[]): Set<number> {
  const months = new Set<number>();
  for (const { from, to } of list)
    for (let month = from.year * 12 + from.month; month <= to.year * 12 + to.month; month++) months.add(month);
  return months;
}

/** How many of the months lie in the last `window` months up to the month of `ended`. */
export function monthsWithin(months: ReadonlySet<number>, ended: PlainDate, window: number): number {
  const last = ended.year * 12 + ended.month;
  return [...months].filter((month) => month > last - window && month <= last).length;
}

/** How many of the months lie before those. */
export const monthsBefore = (months: ReadonlySet<number>, ended: PlainDate, window: number): number =>
  [...months].filter((month) => month <= ended.year * 12 + ended.month - window).length;

/** Whether one of them reaches over the whole window before `ended`: then no other work can lie in it. */
export function fillsWindow(list: readonly Stretch[], ended: PlainDate, window: number): boolean {
  const opens = ended.add({ days: 1 }).subtract({ months: window });
  return list.some(
    ({ from, to }) => Temporal.PlainDate.compare(from, opens) <= 0 && Temporal.PlainDate.compare(to, ended) >= 0,
  );
}
