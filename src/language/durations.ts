// Lengths of time: "27 tháng", "2 năm 3 tháng", "5 năm rưỡi", "chục tháng", "hơn 3 năm", "hai ba năm", "2n3t".

import type { DurationEntity } from '#domain/entity.ts';
import { fold } from './fold.ts';
import { type Match, matches, overlaps, type Pattern, pattern, type Text } from './matching.ts';
import { NUMBER, PAIR, parseNumber, SPOKEN } from './numbers.ts';
import { PRECISION, precisionOf } from './precision.ts';

/** Two digits side by side are no number after a word that takes the first: "chị hai sáu tháng", "tháng ba sáu tháng". */
const FREE = '(?<!(?:tháng|thứ|ngày|mùng|quý|lớp|vùng|ca|số|anh|chị|chú|cô|bác|dì|cậu|út|năm) )';
const N = `(?<!(?:trăm|mươi) )(${NUMBER}|(?<!(?:vài|mấy) )chục|${FREE}(?:${PAIR}))`;
/** Without hundreds: "mot tram nam muoi thang" is 150 months. */
const YEARS = `(?<!(?:trăm|mươi) )(\\d{1,2}(?:[.,]\\d)?|${SPOKEN}|${FREE}(?:${PAIR}))`;
const UNIT = '(năm|tháng|tuần|ngày)';
const HALF_MORE = '(?: (rưỡi|rưởi))?';
/** "mười năm triệu" and "hai năm triệu" are sums, as voice typing hears "lăm". */
const NO_SUM = '(?! (?:triệu|tr|trăm|củ|chai|nghìn|ngàn|mươi|chục)(?![\\p{L}\\p{N}]))';
const MORE_AFTER = '(?: (hơn|mấy|có lẻ|trở lên|đổ lên|dư)(?! ?(?:\\d|tháng|tuần|ngày)))?';
const YEARS_MONTHS = pattern(`${PRECISION}${YEARS} ?năm${HALF_MORE},? (?:và |lẻ |thêm )?${N} ?tháng${HALF_MORE}`);
const ONE_UNIT = `${PRECISION}${N} ?${UNIT}${NO_SUM}${HALF_MORE}${MORE_AFTER}`;
const HALF = pattern(`${PRECISION}(?:nửa năm|(năm) (?:rưỡi|rưởi)|(tháng) (?:rưỡi|rưởi))`);
const TYPED = pattern('(\\d{1,2})n ?(\\d{1,2})t');
const MONTHS_TYPED = pattern('(\\d{1,3}) ?(?:th|thg)');
const NEIGHBOURS =
  '(một hai|hai ba|ba bốn|bốn năm|năm sáu|năm bảy|năm bẩy|sáu bảy|sáu bẩy|bảy tám|bẩy tám|tám chín|ba năm(?= năm))';
const BOUND = `(\\d{1,3}|${SPOKEN})`;
const RANGE = pattern(
  `${PRECISION}(?:${FREE}${NEIGHBOURS}|${BOUND} ?(?:-|–|đến|tới|hoặc|hay) ?${BOUND}) ?${UNIT}${NO_SUM}(?! \\d)`,
);
/** What may be read in two ways is read in none: ten years or fifteen months, a year and eight months or fifty-eight. */
const UNSURE = pattern(`(?:(?:${SPOKEN}) năm|năm (?:hai|ba|bốn|tám|chín)) tháng(?! (?:\\d|${SPOKEN}))`);
/** Without marks "ba" is also a father, "sau" after, and "tam muoi" eighty or about ten. */
const UNSURE_WITHOUT_MARKS = pattern(
  '(?!)',
  fold(
    `${FREE}(?:ba (?:bảy|tám|chín|hai|sáu|ba)|(?:hai|bốn|tám|chín) sáu|(?<!trăm )tam muoi(?: (?:mốt|${SPOKEN}))?) (?:năm|tháng|tuần|ngày)`,
  ),
);

type Length = Pick<DurationEntity, 'months' | 'days' | 'precision' | 'max'>;
type Rule = readonly [Pattern, (groups: Match['groups']) => Length | undefined];

/** From the most to the least specific; the first to claim a slice keeps it, also where it reads nothing. */
const RULES: readonly Rule[] = [
  [UNSURE_WITHOUT_MARKS, () => undefined],
  [YEARS_MONTHS, readYearsMonths],
  [UNSURE, () => undefined],
  [RANGE, readRange],
  // "2 nam du dieu kien": without marks "dư" is also "đủ".
  [pattern(ONE_UNIT, fold(ONE_UNIT).replace('do len|du)', 'do len)')), readOneUnit],
  [HALF, readHalf],
  [TYPED, ([years, months]) => ({ ...split(Number(years) * 12 + Number(months)), precision: 'exact' })],
  [MONTHS_TYPED, ([months]) => ({ ...split(Number(months)), precision: 'exact' })],
];

/**
 * Finds lengths of time; days stay apart from months because law counts them apart. Half a month counts 15 days. A range
 * ("2-3 năm") has its lower bound as its length, and `max`.
 */
export function findDurations(text: Text): DurationEntity[] {
  const found: DurationEntity[] = [];
  const claimed: Match[] = [];
  for (const [pattern, read] of RULES) {
    for (const match of matches(pattern, text)) {
      if (claimed.some((other) => overlaps(other, match))) continue;
      claimed.push(match);
      const length = read(match.groups);
      const { start, end } = match;
      if (length !== undefined)
        found.push({ kind: 'duration', start, end, text: text.text.slice(start, end), ...length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Nobody's length of service has more years: "2025 năm". */
const MOST_YEARS = 99;
const MOST = 1200;

function readYearsMonths([precision, years, half, months, halfMonth]: Match['groups']): Length | undefined {
  const [y, m] = [parseNumber(years ?? ''), parseNumber(months ?? '')];
  if (y === undefined || y > MOST_YEARS || m === undefined) return undefined;
  return { ...split(y * 12 + (half ? 6 : 0) + m + (halfMonth ? 0.5 : 0)), precision: precisionOf(precision) };
}

function readHalf([precision, year, month]: Match['groups']): Length {
  return { ...split(month ? 1.5 : year ? 18 : 6), precision: precisionOf(precision) };
}

function readOneUnit([precision, number, unit, half, more]: Match['groups']): Length | undefined {
  const n = parseNumber(number ?? '');
  if (n === undefined || n > (unit === 'nam' ? MOST_YEARS : MOST)) return undefined;
  const said = number === 'chuc' && precision === undefined ? 'about' : precisionOf(precision);
  return { ...inUnits(n + (half ? 0.5 : 0), unit), precision: more === undefined ? said : 'more' };
}

function readRange([precision, neighbours, first, second, unit]: Match['groups']): Length | undefined {
  const [low, high] = (neighbours?.split(' ') ?? [first, second]).map((word) => parseNumber(word ?? ''));
  if (low === undefined || high === undefined || low >= high || high > MOST) return undefined;
  const said = precisionOf(precision);
  return { ...inUnits(low, unit), precision: said === 'exact' ? 'about' : said, max: inUnits(high, unit) };
}

function inUnits(n: number, unit: string | undefined): { months: number; days: number } {
  if (unit === 'ngay') return { months: 0, days: Math.round(n) };
  if (unit === 'tuan') return { months: 0, days: Math.round(n * 7) };
  return split(unit === 'nam' ? n * 12 : n);
}

/** Whole months, and the rest as days of a 30-day month. */
function split(months: number): { months: number; days: number } {
  const whole = Math.floor(months + 1e-9);
  return { months: whole, days: Math.round((months - whole) * 30) };
}
