// Sums of money in đồng: "8tr5", "8 triệu rưỡi", "12.500.000đ", "15 củ", "500k", "8-10 triệu".

import type { MoneyEntity } from '#domain/entity.ts';
import { type Match, matches, overlaps, pattern, type Text } from './matching.ts';
import { NUMBER, parseNumber } from './numbers.ts';
import { PRECISION, precisionOf } from './precision.ts';

const MILLION = 1_000_000;
const UNITS: Record<string, number> = {
  ty: 1_000 * MILLION,
  ti: 1_000 * MILLION,
  trieu: MILLION,
  tr: MILLION,
  cu: MILLION,
  chai: MILLION,
  nghin: 1_000,
  ngan: 1_000,
  k: 1_000,
  lit: 100_000,
  xi: 100_000,
  dong: 1,
  d: 1,
  vnd: 1,
};

const N = `(${NUMBER})`;
const BIG = '(tỷ|tỉ|triệu|tr|củ|chai)';
const AFTER = 'đồng|đ|vnđ|vnd';
/** 8 triệu rưỡi · 8tr5 · 8 triệu 500 nghìn · 1 tỷ 2 */
const SPOKEN_SUM = pattern(
  `${PRECISION}(?:${N} ?(?:-|–|đến|tới|hoặc) ?)?${N} ?${BIG}(?: ?(rưỡi|rưởi)| ?(\\d{1,3})(?! ?(?:tháng|năm|ngày|tuần|người|giờ|lần|-|/|tr|triệu|củ))(?: ?(nghìn|ngàn|k))?)?(?: ?(?:${AFTER}))?`,
);
const THOUSANDS = pattern(`${PRECISION}(?:${N} ?(?:-|–|đến|tới) ?)?${N} ?(nghìn|ngàn|lít|xị)(?: ?(?:${AFTER}))?`);
const K = pattern(`${PRECISION}(\\d{2,6})k`);
const GROUPED = pattern(`${PRECISION}(\\d{1,3}(?:[.,]\\d{3}){1,3}) ?(${AFTER})?`);
const PLAIN = pattern(`${PRECISION}(\\d{4,12}) ?(?:${AFTER})|${PRECISION}([1-9]\\d{5,8})`);

type Sum = { amount: number; max?: number | undefined };

export function findMoney(text: Text): MoneyEntity[] {
  const found: MoneyEntity[] = [];
  const take = (list: Match[], read: (groups: Match['groups'], match: Match) => Sum | undefined, precisionAt = 0) => {
    for (const match of list) {
      const sum = read(match.groups, match);
      if (sum === undefined || found.some((other) => overlaps(other, match))) continue;
      const span = { start: match.start, end: match.end, text: text.text.slice(match.start, match.end) };
      found.push({ kind: 'money', ...span, ...sum, precision: precisionOf(match.groups[precisionAt]) });
    }
  };
  take(matches(SPOKEN_SUM, text), ([, low, number, unit, half, tail, tailUnit]) =>
    withRange(low, number, UNITS[unit ?? ''] ?? Number.NaN, (half ? 0.5 : 0) + fraction(unit, tail, tailUnit)),
  );
  take(matches(THOUSANDS, text), ([, low, number, unit]) => withRange(low, number, UNITS[unit ?? ''] ?? Number.NaN, 0));
  take(matches(K, text), ([, number]) => ({ amount: Number(number) * 1_000 }));
  take(matches(GROUPED, text), ([, digits, unit]) => {
    const amount = Number((digits ?? '').replace(/[.,]/g, ''));
    return unit !== undefined || amount >= 100_000 ? { amount } : undefined;
  });
  take(matches(PLAIN, text), ([, withUnit, , bare]) => ({ amount: Number(withUnit ?? bare) }));
  return found.sort((a, b) => a.start - b.start);
}

function withRange(low: string | undefined, number: string | undefined, unit: number, part: number): Sum | undefined {
  const high = parseNumber(number ?? '');
  if (high === undefined || !Number.isFinite(unit)) return undefined;
  const top = Math.round((high + part) * unit);
  const bottom = low === undefined ? undefined : parseNumber(low);
  return bottom === undefined || bottom * unit >= top
    ? { amount: top }
    : { amount: Math.round(bottom * unit), max: top };
}

/** The digits after the unit: 8tr5 → 0.5, 8tr25 → 0.25, 8tr500 → 0.5, "8 triệu 500 nghìn" → 0.5, "8 triệu 50 nghìn" → 0.05. */
function fraction(unit: string | undefined, tail: string | undefined, tailUnit: string | undefined): number {
  if (tail === undefined) return 0;
  if (tailUnit !== undefined) return (Number(tail) * 1_000) / (UNITS[unit ?? ''] ?? MILLION);
  return Number(tail) / 10 ** tail.length;
}
