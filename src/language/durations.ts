// Lengths of time: "27 tháng", "2 năm 3 tháng", "5 năm rưỡi", "nửa năm", "hơn 3 năm", "2n3t".

import type { DurationEntity } from '#domain/entity.ts';
import { type Match, matches, pattern, type Text } from './matching.ts';
import { NUMBER, parseNumber } from './numbers.ts';
import { PRECISION, precisionOf } from './precision.ts';

const N = `(${NUMBER})`;
const UNIT = '(năm|tháng|tuần|ngày)';
const LONG = pattern(`${PRECISION}${N} ?năm(?: (rưỡi|rưởi))?(?:,? (?:và |lẻ |thêm )?${N} ?tháng(?: (rưỡi|rưởi))?)?`);
const SHORT = pattern(`${PRECISION}${N} ?${UNIT}(?: (rưỡi|rưởi))?`);
const HALF = pattern(`${PRECISION}(?:nửa năm|(năm) (?:rưỡi|rưởi)|(tháng) (?:rưỡi|rưởi))`);
const TYPED = pattern('(\\d{1,2})n ?(\\d{1,2})t');
const MONTHS_TYPED = pattern('(\\d{1,3}) ?(?:th|thg)');

type Length = { months: number; days: number; precision: DurationEntity['precision'] };

/** Finds lengths of time; days stay apart from months because law counts them apart. Half a month counts 15 days. */
export function findDurations(text: Text): DurationEntity[] {
  const found: DurationEntity[] = [];
  const take = (list: Match[], read: (groups: Match['groups']) => Length | undefined) => {
    for (const match of list) {
      const length = read(match.groups);
      if (length === undefined || found.some((other) => other.start < match.end && match.start < other.end)) continue;
      found.push({
        kind: 'duration',
        start: match.start,
        end: match.end,
        text: text.text.slice(match.start, match.end),
        ...length,
      });
    }
  };
  take(matches(LONG, text), readLong);
  take(matches(SHORT, text), readShort);
  take(matches(HALF, text), readHalf);
  take(matches(TYPED, text), ([years, months]) => ({
    ...split(Number(years) * 12 + Number(months)),
    precision: 'exact',
  }));
  take(matches(MONTHS_TYPED, text), ([months]) => ({ ...split(Number(months)), precision: 'exact' }));
  return found.sort((a, b) => a.start - b.start);
}

function readLong([precision, years, half, months, halfMonth]: Match['groups']): Length | undefined {
  const y = parseNumber(years ?? '');
  if (y === undefined || y >= 100) return undefined; // "2025 năm" is nobody's length of service
  const m = months === undefined ? 0 : (parseNumber(months) ?? 0);
  return { ...split(y * 12 + (half ? 6 : 0) + m + (halfMonth ? 0.5 : 0)), precision: precisionOf(precision) };
}

function readHalf([precision, year, month]: Match['groups']): Length {
  return { ...split(month ? 1.5 : year ? 18 : 6), precision: precisionOf(precision) };
}

function readShort([precision, number, unit, half]: Match['groups']): Length | undefined {
  const n = (parseNumber(number ?? '') ?? Number.NaN) + (half ? 0.5 : 0);
  if (!Number.isFinite(n) || n > 1200) return undefined;
  if (unit === 'ngay') return { months: 0, days: Math.round(n), precision: precisionOf(precision) };
  if (unit === 'tuan') return { months: 0, days: Math.round(n * 7), precision: precisionOf(precision) };
  return { ...split(unit === 'nam' ? n * 12 : n), precision: precisionOf(precision) };
}

/** Whole months, and the rest as days of a 30-day month. */
function split(months: number): { months: number; days: number } {
  const whole = Math.floor(months + 1e-9);
  return { months: whole, days: Math.round((months - whole) * 30) };
}
