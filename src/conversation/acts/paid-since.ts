// "Đóng từ tháng 9/2016": contributions without a break until the work ended, or through the last whole month.

import type { DateEntity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { nearestYear } from '../facts/leaving.ts';
import { NOW } from '../facts/periods.ts';
import type { Heard } from '../facts/read.ts';
import type { MonthsPaid } from '../facts/values.ts';

const WORDS =
  '(?<![a-z])(?:(?<!(?:hop|lao|hoat|cong) )dong(?! cua)|bhtn|that nghiep|tham gia)(?: (?:bao hiem|bh|bhtn|bhxh|that nghiep|xa hoi|lien tuc|deu|day du|duoc|thi|co|du|luon|tham gia|dong)){0,5} (?:ke )?tu(?: (?:nam|thang|ngay|hoi|khi|dau)){0,2} ';
const PAID = new RegExp(`${WORDS}$`);
/** "Đóng từ 2009": a year without its word. */
const PAID_SINCE_YEAR = new RegExp(`${WORDS}(20[012]\\d)(?![\\d/.-])`);
/** A stretch with its end is read elsewhere; a break leaves it open how much was paid. */
const HAS_AN_END = new RegExp(`^ ?,? ?(?:den|toi|cho den|cho toi|-|–)(?![a-z])(?! ${NOW}(?![a-z]))`);
/** "Từ 1/2016 tới giờ": until the work ended, where that is known. */
export const TO_NOW = new RegExp(`(?<![a-z])(?:den|toi|cho den|cho toi) ${NOW}(?![a-z])`);
const HAS_A_BREAK =
  /(?<![a-z])(?:nghi ngang chung|ngat quang|gian doan|dut doan|co luc|dot co dot khong|nghi thai san|khong luong|tam hoan|roi nghi|xong nghi|lanh|linh|huong|no bao hiem|no bh|tron dong|cho khac|noi khac|hai noi|2 noi|cong ty cu|cty cu|di lam lai)(?![a-z])/;

/** The months from then until `ended` (today where nobody left yet); undefined where the words do not bear it. */
export function paidSince(
  { folded, entities }: Heard,
  ended: PlainDate | undefined,
  today: PlainDate,
): MonthsPaid | undefined {
  if (HAS_A_BREAK.test(folded) || entities.some(({ kind }) => kind === 'duration')) return undefined;
  const since = begun(folded, entities, today);
  if (since === undefined || Temporal.PlainDate.compare(since.from, today) > 0) return undefined;
  const { from, to } = since;
  const last = ended ?? today.subtract({ months: 1 });
  const [most, least] = [monthsFrom(from, last), monthsFrom(to, last)];
  // A year by its number leaves twelve months open: it tells enough only where the longest benefit is due either way.
  if (least < 1 || (most !== least && least < LONGEST)) return undefined;
  return { count: most, precision: 'about' };
}

function begun(
  folded: string,
  entities: Heard['entities'],
  today: PlainDate,
): Pick<DateEntity, 'from' | 'to'> | undefined {
  const day = entities.find(
    (entity): entity is DateEntity =>
      entity.kind === 'date' && PAID.test(folded.slice(Math.max(0, entity.start - 70), entity.start)),
  );
  if (day !== undefined && HAS_AN_END.test(folded.slice(day.end))) return undefined;
  if (day !== undefined) return day.yearKnown ? day : nearestYear(day, today);
  const found = PAID_SINCE_YEAR.exec(folded);
  if (found === null || HAS_AN_END.test(folded.slice(found.index + found[0].length))) return undefined;
  const year = Number(found[1]);
  return {
    from: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    to: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
  };
}

/** From so many months on nothing is added (Luật Việc làm 74/2025, Điều 39 khoản 2). */
const LONGEST = 144;

const monthsFrom = (from: PlainDate, last: PlainDate): number =>
  (last.year - from.year) * 12 + last.month - from.month + 1;
