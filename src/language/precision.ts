// "hơn 3 năm", "gần 8 triệu", "khoảng 10 tháng": how exactly a quantity was meant.

import type { Precision } from '#domain/entity.ts';
import type { Word } from './words.ts';

/** Regex source, one optional capturing group, to stand before a number. */
export const PRECISION =
  '(?:(hơn|trên|không quá|tối đa|nhiều nhất|quá|ít nhất|tối thiểu|từ|gần|ngót nghét|ngót|suýt soát|suýt|(?<!mầm )non|chưa tới|chưa đến|chưa đủ|chưa được|chưa đầy|dưới|không đến|không đủ|khoảng chừng|khoảng|xấp xỉ|áng chừng|độ chừng|tầm|cỡ|chừng|độ|tròn|đủ) )?';

const MORE = new Set(['hon', 'tren', 'qua', 'it nhat', 'toi thieu']);
const LESS = new Set([
  'gan',
  'chua toi',
  'chua den',
  'chua du',
  'chua duoc',
  'chua day',
  'duoi',
  'khong den',
  'khong du',
  'ngot nghet',
  'ngot',
  'suyt soat',
  'suyt',
  'non',
]);
const ABOUT = new Set([
  ...['khoang', 'tam', 'co', 'chung', 'do', 'khoang chung', 'ang chung', 'do chung', 'xap xi'],
  ...['khong qua', 'toi da', 'nhieu nhat'],
]);

/** Takes the folded word that {@link PRECISION} captured. */
export function precisionOf(word: string | undefined): Precision {
  if (word === undefined) return 'exact';
  if (MORE.has(word)) return 'more';
  if (LESS.has(word)) return 'less';
  return ABOUT.has(word) ? 'about' : 'exact';
}

const BEFORE = new Map<string, Precision>([
  ...[...MORE].map((word) => [word, 'more'] as const),
  ...[...LESS].map((word) => [word, 'less'] as const),
  ...[...ABOUT].map((word) => [word, 'about'] as const),
  ['mam non', 'exact'],
]);

/** How exactly the quantity that begins at word `at` was meant, by the one or two words before it. */
export function precisionBefore(words: readonly Word[], at: number): Precision {
  const one = words[at]?.adjoins ? words[at - 1] : undefined;
  if (one === undefined) return 'exact';
  const two = one.adjoins ? words[at - 2] : undefined;
  return (two && BEFORE.get(`${two.folded} ${one.folded}`)) ?? BEFORE.get(one.folded) ?? 'exact';
}
