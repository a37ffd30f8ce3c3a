// Whole numbers in words, both ways: "hai mươi bảy", "hai lăm", "hai trăm rưỡi", "một nghìn không trăm lẻ năm".

import { isOneOf, lookUp, type Word, wordSet, wordTable } from './words.ts';

/** `next` is the place of the first word that no longer belongs to the number. */
export type NumberRead = { readonly value: number; readonly next: number };

const DIGIT = wordTable<number>([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);
/**
 * Digits after tens. "năm" is not among them: "hai mươi năm" is twenty years, twenty-five is "hai mươi lăm".
 */
const AFTER_TENS = wordTable<number>([
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);
/** Digits that are only said after tens, so "hai lăm" needs no "mươi". */
const SHORT_ONES = wordTable<number>([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
]);
const ELEVEN = wordSet('một');
const TEN = wordSet('mười');
const TENS = wordSet('mươi', 'chục');
const TWENTY_SOME = wordSet('hăm');
const THIRTY_SOME = wordSet('băm');
const HUNDRED = wordSet('trăm');
const ODD = wordSet('lẻ', 'linh');
const NOUGHT = wordSet('không');
const HALF = wordSet('rưỡi', 'rưởi');
const THOUSAND = wordSet('nghìn', 'ngàn');
const COUNTED_BY_ONE = wordSet('tháng', 'năm', 'ngày', 'tuần', 'giờ', 'lần', 'người', 'suất', 'ca', 'đứa', 'con');
const UNITS = wordSet('triệu', 'tr', 'củ', 'nghìn', 'ngàn', 'tháng', 'tuổi', 'ngày', 'tuần');

/** A number below a hundred that begins at `at`. */
export function readBelowHundred(words: readonly Word[], at: number): NumberRead | undefined {
  const first = words[at];
  if (isOneOf(first, TEN))
    return isOneOf(joined(words, at + 1), ELEVEN) ? { value: 11, next: at + 2 } : withOnes(words, at + 1, 10);
  if (isOneOf(first, TWENTY_SOME)) return withOnes(words, at + 1, 20);
  if (isOneOf(first, THIRTY_SOME)) return withOnes(words, at + 1, 30);
  const digit = lookUp(first, DIGIT);
  if (digit === undefined) return undefined;
  const second = joined(words, at + 1);
  if (isOneOf(second, TENS)) return withOnes(words, at + 2, digit * 10);
  const ones = digit > 1 ? shortOnes(words, at + 1) : undefined;
  return ones === undefined ? { value: digit, next: at + 1 } : { value: digit * 10 + ones, next: at + 2 };
}

/** Typed without marks "tu" is from, "lam" is work and "mot" is one, except right before a unit. */
function shortOnes(words: readonly Word[], at: number): number | undefined {
  const word = joined(words, at);
  const sure = word !== undefined && (word.text !== word.folded || isOneOf(joined(words, at + 1), UNITS));
  return sure ? lookUp(word, SHORT_ONES) : undefined;
}

function withOnes(words: readonly Word[], at: number, tens: number): NumberRead {
  const ones = lookUp(joined(words, at), AFTER_TENS);
  return ones === undefined ? { value: tens, next: at } : { value: tens + ones, next: at + 1 };
}

/** A number below a thousand: "hai trăm", "hai trăm lẻ năm", "hai trăm rưỡi", "hai trăm ba" (230), "hai trăm ba mươi". */
export function readBelowThousand(words: readonly Word[], at: number): NumberRead | undefined {
  const hundreds = isOneOf(words[at], NOUGHT) ? 0 : lookUp(words[at], DIGIT);
  if (hundreds === undefined || !isOneOf(joined(words, at + 1), HUNDRED)) return readBelowHundred(words, at);
  const base = hundreds * 100;
  const after = joined(words, at + 2);
  if (isOneOf(after, HALF)) return { value: base + 50, next: at + 3 };
  if (isOneOf(after, ODD)) {
    const digit = lookUp(joined(words, at + 3), AFTER_ODD);
    return digit === undefined ? { value: base, next: at + 2 } : { value: base + digit, next: at + 4 };
  }
  const rest = after && readBelowHundred(words, at + 2);
  if (rest === undefined) return { value: base, next: at + 2 };
  if (rest.value >= 10) return { value: base + rest.value, next: rest.next };
  // "hai trăm ba" is short for two hundred and thirty; "hai trăm một tháng" is two hundred a month.
  return isOneOf(joined(words, rest.next), COUNTED_BY_ONE)
    ? { value: base, next: at + 2 }
    : { value: base + rest.value * 10, next: rest.next };
}

const AFTER_ODD = wordTable<number>([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

/** A number below a million: up to a thousand, or thousands and what follows them. */
export function readBelowMillion(words: readonly Word[], at: number): NumberRead | undefined {
  const first = readBelowThousand(words, at);
  if (first === undefined || !isOneOf(joined(words, first.next), THOUSAND)) return first;
  const base = first.value * 1_000;
  const at2 = first.next + 1;
  const after = joined(words, at2);
  if (isOneOf(after, HALF)) return { value: base + 500, next: at2 + 1 };
  if (isOneOf(after, ODD)) {
    const rest = readBelowHundred(words, at2 + 1);
    return rest === undefined ? { value: base, next: at2 } : { value: base + rest.value, next: rest.next };
  }
  const rest = after && startsHundreds(words, at2) ? readBelowThousand(words, at2) : undefined;
  return rest === undefined ? { value: base, next: at2 } : { value: base + rest.value, next: rest.next };
}

const startsHundreds = (words: readonly Word[], at: number) => isOneOf(joined(words, at + 1), HUNDRED);

/** The word at a place when nothing but spaces parts it from the one before. */
export function joined(words: readonly Word[], at: number): Word | undefined {
  const word = words[at];
  return word?.adjoins ? word : undefined;
}

const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function spellBelowHundred(n: number): string {
  const ten = Math.floor(n / 10);
  const one = n % 10;
  if (ten === 0) return ONES[one] as string;
  const head = ten === 1 ? 'mười' : `${ONES[ten]} mươi`;
  if (one === 0) return head;
  return `${head} ${one === 5 ? 'lăm' : one === 1 && ten > 1 ? 'mốt' : ONES[one]}`;
}

function spellBelowThousand(n: number, leading: boolean): string {
  const hundred = Math.floor(n / 100);
  const rest = n % 100;
  if (hundred === 0 && leading) return spellBelowHundred(n);
  const head = `${ONES[hundred]} trăm`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} lẻ ${ONES[rest]}` : `${head} ${spellBelowHundred(rest)}`;
}

/** A whole number from 0 to 999,999 in words, as it is read aloud. */
export function spellNumber(n: number): string {
  const thousands = Math.floor(n / 1_000);
  const rest = n % 1_000;
  if (thousands === 0) return spellBelowThousand(rest, true);
  const head = `${spellBelowThousand(thousands, true)} nghìn`;
  return rest === 0 ? head : `${head} ${spellBelowThousand(rest, false)}`;
}
