// The Vietnamese lunar calendar at UTC+7. The platform's `chinese` calendar counts at UTC+8 and is a day off for Việt Nam
// in some years (Tết 2007, Tết 2030), so months are computed here from new moons and the sun's longitude
// (J. Meeus, Astronomical Algorithms, ch. 25 and 49, truncated to what a day's precision needs).

import type { PlainDate } from '#domain/time.ts';

const UTC_OFFSET_DAYS = 7 / 24;
const RAD = Math.PI / 180;
const SYNODIC_MONTH = 29.530588853;
/** Julian day number of 1970-01-01. */
const EPOCH = 2440588;

export type LunarDate = { year: number; month: number; day: number; leap: boolean };

const dayNumber = (date: PlainDate): number =>
  EPOCH + Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'day' }).days;
const dateOf = (julianDay: number): PlainDate => Temporal.PlainDate.from('1970-01-01').add({ days: julianDay - EPOCH });

/** Civil day number (UTC+7) of the k-th new moon since January 1900. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t ** 2) * RAD);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3) * RAD;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3) * RAD;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3) * RAD;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  return Math.floor(mean + correction - deltaT(t) + 0.5 + UTC_OFFSET_DAYS);
}

/** Difference between uniform and universal time, in days; t in centuries from 1900. */
function deltaT(t: number): number {
  return t < -11 ? 0.001 + 0.000839 * t + 0.0002261 * t ** 2 : -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
}

/** Which twelfth of the ecliptic (0–11) the sun stands in at the start of a civil day (UTC+7). */
function sunTwelfth(day: number): number {
  const t = (day - 0.5 - UTC_OFFSET_DAYS - 2451545) / 36525;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3) * RAD;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (((mean + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

/** First day of the lunar month that holds the winter solstice of a civil year (always lunar month 11). */
function month11(year: number): number {
  const endOfYear = dayNumber(Temporal.PlainDate.from({ year, month: 12, day: 31 }));
  const k = Math.floor((endOfYear - 2415021.076998695) / SYNODIC_MONTH);
  const start = newMoonDay(k);
  return sunTwelfth(start) >= 9 ? newMoonDay(k - 1) : start;
}

const newMoonIndex = (day: number): number => Math.floor(0.5 + (day - 2415021.076998695) / SYNODIC_MONTH);

/** In a leap year (13 months between two month-11s) the first month without a major term is leap; its offset from month 11. */
function leapOffset(a11: number): number {
  const k = newMoonIndex(a11);
  let previous = -1;
  for (let i = 1; i < 14; i++) {
    const twelfth = sunTwelfth(newMoonDay(k + i));
    if (twelfth === previous) return i - 1;
    previous = twelfth;
  }
  return 13;
}

/** The lunar date of a civil day in Việt Nam. */
export function toLunar(date: PlainDate): LunarDate {
  const day = dayNumber(date);
  let k = newMoonIndex(day) + 1;
  while (newMoonDay(k) > day) k--;
  const monthStart = newMoonDay(k);
  let a11 = month11(date.year);
  const b11 = a11 > monthStart ? a11 : month11(date.year + 1);
  if (a11 > monthStart) a11 = month11(date.year - 1);
  const offset = Math.round((monthStart - a11) / SYNODIC_MONTH);
  const leapAt = b11 - a11 > 365 ? leapOffset(a11) : 99;
  const month = ((offset >= leapAt ? offset + 10 : offset + 11) - 1) % 12;
  const lunarMonth = month + 1;
  const year = lunarMonth >= 11 && offset < 4 ? dateOf(b11).year - 1 : dateOf(b11).year;
  return { year, month: lunarMonth, day: day - monthStart + 1, leap: offset === leapAt };
}

/** The civil day of a (non-leap) lunar date; undefined when that month has no such day. */
export function fromLunar(year: number, month: number, day: number): PlainDate | undefined {
  const a11 = month >= 11 ? month11(year) : month11(year - 1);
  const b11 = month >= 11 ? month11(year + 1) : month11(year);
  const plain = (month - 11 + 12) % 12;
  const offset = b11 - a11 > 365 && plain >= leapOffset(a11) ? plain + 1 : plain;
  const k = newMoonIndex(a11) + offset;
  const start = newMoonDay(k);
  const length = newMoonDay(k + 1) - start;
  return day >= 1 && day <= length ? dateOf(start + day - 1) : undefined;
}

/** First day of Tết (lunar 1/1) in a civil year. */
export function tetOf(year: number): PlainDate {
  return fromLunar(year, 1, 1) as PlainDate;
}
