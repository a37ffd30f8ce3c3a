// Numbers as people say and write them: "27", "2,5", "hai mươi bảy", "mười lăm", "rưỡi".

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

const DIGIT = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';
const TENS = `(?:hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín) (?:mươi|chục)(?: (?:mốt|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín))?`;
const TEEN = `(?:mười|một chục)(?: (?:một|hai|ba|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín))?`;

/**
 * Regex source for a spoken whole number below 100. "năm" is not taken as five after "mươi": "hai mươi năm" is twenty
 * years, while twenty-five is "hai mươi lăm".
 */
export const SPOKEN = `${TENS}|${TEEN}|${DIGIT}`;

/** Regex source for digits with an optional decimal part, or a spoken number. */
export const NUMBER = `\\d{1,4}(?:[.,]\\d{1,2})?|${SPOKEN}`;

/** Value of what {@link NUMBER} matched; undefined for anything else. */
export function parseNumber(source: string): number | undefined {
  const text = fold(source.trim());
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  const words = text.split(' ');
  if (words.length === 1) return words[0] === 'muoi' ? 10 : ONES[words[0] as string];
  const tens = words.findIndex((word) => word === 'muoi' || word === 'chuc');
  if (tens === -1 || words.length > tens + 2) return undefined;
  const lead = tens === 0 ? 1 : ONES[words[0] as string];
  const last = words.length === tens + 1 ? 0 : words[tens + 1] === 'mot' ? 1 : ONES[words[tens + 1] as string];
  return lead === undefined || last === undefined ? undefined : lead * 10 + last;
}
