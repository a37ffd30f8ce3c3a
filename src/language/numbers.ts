// Numbers as people say and write them, for patterns: "27", "2,5", "hai mươi bảy", "hăm bảy", "hai lăm", "trăm hai mươi".

import { fold } from './fold.ts';

const ONES: Record<string, number> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
const TEN_WORDS: Record<string, number> = { muoi: 10, chuc: 10, ham: 20, bam: 30 };

const DIGIT = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';
/** "năm" is not five after tens: "hai mươi năm" is twenty years, while twenty-five is "hai mươi lăm". */
const AFTER_TENS = 'mốt|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín';
const TENS = `(?:hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín) (?:mươi|chục)(?: (?:${AFTER_TENS}))?|(?:hăm|băm) (?:${AFTER_TENS})`;
const TEEN = `(?:mười|một chục)(?: (?:một|hai|ba|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín))?`;
/** The last word is said after tens only, so that "hai lăm" needs no "mươi". */
const SHORT = '(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) (?:mốt|tư|lăm|nhăm)';

/** Regex source for a spoken whole number from ten to 99 whose words have no other meaning. */
export const SPOKEN_TENS = `${TENS}|${TEEN}|${SHORT}`;

/** Regex source for a spoken whole number below 100. */
export const SPOKEN = `${SPOKEN_TENS}|${DIGIT}`;

/**
 * Regex source for two digits said one after the other for a number, "hai bảy" for 27. Neighbours are left out, because "hai ba"
 * is two to three as well; so is "năm", which is also the year.
 */
export const PAIR = [
  ['hai', 'hai|bốn|sáu|bảy|bẩy|tám|chín'],
  ['ba', 'ba|hai|sáu|bảy|bẩy|tám|chín'],
  ['bốn', 'hai|ba|bốn|sáu|bảy|bẩy|tám|chín'],
  ['sáu', 'hai|ba|bốn|sáu|tám|chín'],
  ['(?:bảy|bẩy)', 'hai|ba|bốn|sáu|bảy|bẩy|chín'],
  ['tám', 'hai|ba|bốn|sáu|bảy|bẩy|tám'],
  ['chín', 'hai|ba|bốn|sáu|bảy|bẩy|tám|chín'],
]
  .map(([tens, ones]) => `${tens} (?:${ones})`)
  .join('|');

const HUNDREDS = `(?:(?:${DIGIT}) )?trăm(?: (?:lẻ|linh) (?:${DIGIT}|tư)| (?:${SPOKEN_TENS})| rưỡi)?`;

/** Regex source for digits with an optional decimal part, or a spoken number below a thousand. */
export const NUMBER = `\\d{1,4}(?:[.,]\\d{1,2})?|${HUNDREDS}|${SPOKEN}`;

/** Value of what {@link NUMBER} or {@link PAIR} matched; undefined for anything else. */
export function parseNumber(source: string): number | undefined {
  const text = fold(source.trim());
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  const words = text.split(' ');
  const hundred = words.indexOf('tram');
  if (hundred === -1) return belowHundred(words);
  const lead = hundred === 0 ? 1 : hundred === 1 ? ONES[words[0] as string] : undefined;
  const rest = words.slice(hundred + 1).filter((word) => word !== 'le' && word !== 'linh');
  const more = rest.length === 0 ? 0 : rest[0] === 'ruoi' ? 50 : belowHundred(rest);
  return lead === undefined || more === undefined ? undefined : lead * 100 + more;
}

function belowHundred([first = '', second, third, ...more]: readonly string[]): number | undefined {
  if (more.length > 0) return undefined;
  const digit = ONES[first];
  if (second === undefined) return digit ?? (first === 'muoi' || first === 'chuc' ? 10 : undefined);
  const tens = TEN_WORDS[first];
  if (tens !== undefined) return third === undefined ? plus(tens, second) : undefined;
  if (digit === undefined) return undefined;
  if (second === 'muoi' || second === 'chuc') return plus(digit * 10, third);
  return third === undefined ? plus(digit * 10, second) : undefined;
}

function plus(tens: number, ones: string | undefined): number | undefined {
  const digit = ones === undefined ? 0 : ONES[ones];
  return digit === undefined ? undefined : tens + digit;
}
