// What follows the unit of a sum: the "2" of "7tr2", the "tư" of "chín triệu tư", "hai trăm nghìn", "lẻ hai mươi", "rưỡi".

import { joined, readBelowHundred, readBelowThousand } from './number-words.ts';
import { isNumeral, isOneOf, lookUp, type Word, wordSet, wordTable } from './words.ts';

/** đồng */
export const MILLION = 1_000_000;

/** đồng in one of a unit. */
export const UNIT_OF = wordTable<number>([
  ['tỷ', 1_000 * MILLION],
  ['tỉ', 1_000 * MILLION],
  ['triệu', MILLION],
  ['tr', MILLION],
  ['củ', MILLION],
  ['chai', MILLION],
  ['nghìn', 1_000],
  ['ngàn', 1_000],
  ['lít', 100_000],
  ['xị', 100_000],
]);

const HALF = wordSet('rưỡi', 'rưởi');
const NOUGHT = wordSet('không');
const ODD = wordSet('lẻ', 'linh');
const THOUSAND = wordSet('nghìn', 'ngàn', 'k');
const MILLIONS = wordSet('triệu', 'tr', 'củ');
const TENTH = wordTable<number>([
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['rưởi', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);
/** A number before one of these counts them: "2 triệu 3 tháng", "bảy triệu hai công ty". */
const COUNTED = wordSet(
  ...`tháng năm ngày tuần người giờ lần đứa con cái chỗ nơi công suất ca bên vợ mẹ bạn xe cây cục cuốn quyển
  sổ bộ tờ giấy hợp lớp khóa khoá trường kỳ quý đợt vòng phần phút tiếng nhà gia tr triệu củ thg th nữa`.split(/\s+/),
);
/** "7 triệu năm 2025", "7 triệu năm ngoái" name a year. */
const YEAR_WORDS = wordSet('nay', 'ngoái', 'trước', 'sau', 'kia', 'này', 'tới');
/** What may follow a digit typed without marks, which could be another word ("tu" from, "sau" after, "bay" now). */
const MAY_FOLLOW = wordSet(
  ...'à á ấy hả ha hen nghe lận chứ chớ luôn một mỗi trên đồng đ vnđ thì là mà có được nhé nha ạ thôi rồi bình vùng đóng nghỉ lương và với nhưng cơ'.split(
    ' ',
  ),
);

/** `amount`: đồng beside the whole units. `alternative`: the other sum that the same words may mean. */
export type Tail = { readonly amount: number; readonly alternative?: number; readonly next: number };

export function readTail(words: readonly Word[], at: number, unit: number): Tail | undefined {
  const word = joined(words, at);
  if (word === undefined) return undefined;
  if (isOneOf(word, HALF)) return { amount: unit / 2, next: at + 1 };
  if (unit < MILLION) return undefined;
  if (isNumeral(word)) return digitsAfter(words, at, unit);
  if (isOneOf(word, ODD)) return oddAfter(words, at + 1, unit);
  return wordsAfter(words, at, unit);
}

/** 8tr5 → 0.5, 8tr25 → 0.25, 8tr500 → 0.5, "8 triệu 500 nghìn" → 0.5, "8 triệu 50 nghìn" → 0.05. */
function digitsAfter(words: readonly Word[], at: number, unit: number): Tail | undefined {
  const digits = (words[at] as Word).text;
  const after = joined(words, at + 1);
  if (/^\d{1,3}$/.test(digits) && isOneOf(after, THOUSAND)) return { amount: Number(digits) * 1_000, next: at + 2 };
  if (/^\d{1,3}$/.test(digits) && unit > MILLION && isOneOf(after, MILLIONS)) {
    const rest = readTail(words, at + 2, MILLION);
    return { amount: Number(digits) * MILLION + (rest?.amount ?? 0), next: rest?.next ?? at + 2 };
  }
  if (/^\d{1,3}[.,]\d{3}$/.test(digits)) return { amount: Number(digits.replace(/[.,]/, '')), next: at + 1 };
  const glued = words[at]?.start === words[at - 1]?.end; // "4tr5 cho công nhân": these digits count nothing
  if (!/^\d{1,3}$/.test(digits) || (!glued && counts(after))) return undefined;
  const amount = (unit * Number(digits)) / 10 ** digits.length;
  // "7tr20" may be 7.2 or 7.02 million; nobody adds a nought for nothing, and nobody leaves one out for nothing.
  return /^[1-9]0$/.test(digits)
    ? { amount, alternative: (unit / 1_000) * Number(digits), next: at + 1 }
    : { amount, next: at + 1 };
}

/** "bảy triệu lẻ hai mươi": twenty thousand. */
function oddAfter(words: readonly Word[], at: number, unit: number): Tail | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const read = isNumeral(word) ? { value: Number(word.text), next: at + 1 } : readBelowThousand(words, at);
  if (read === undefined || read.value >= 1_000) return undefined;
  return {
    amount: read.value * (unit / 1_000),
    next: read.next + (isOneOf(joined(words, read.next), THOUSAND) ? 1 : 0),
  };
}

function wordsAfter(words: readonly Word[], at: number, unit: number): Tail | undefined {
  const read = readBelowThousand(words, at);
  const after = read && joined(words, read.next);
  if (read && isOneOf(after, THOUSAND)) return { amount: read.value * 1_000, next: read.next + 1 };
  if (read && unit > MILLION && isOneOf(after, MILLIONS)) {
    const rest = readTail(words, read.next + 1, MILLION);
    return { amount: read.value * MILLION + (rest?.amount ?? 0), next: rest?.next ?? read.next + 1 };
  }
  if (read && (read.value >= 100 || isOneOf(words[at], NOUGHT)))
    return { amount: read.value * (unit / 1_000), next: read.next };
  if (read && read.value >= 10 && read.next > at + 1 && !counts(after)) return tensAfter(words, at, read, unit);
  return tenthAfter(words, at, unit);
}

/** "bảy triệu hai lăm" is 7.25 million; "bảy triệu hai mươi" may be 7.02 or 7.2 million. */
function tensAfter(
  words: readonly Word[],
  at: number,
  { value, next }: { value: number; next: number },
  unit: number,
): Tail {
  const spoken = readBelowHundred(words.slice(at, at + 2), 0);
  const short = spoken?.value === value && value % 10 !== 0 && next === at + 2 && (words[at] as Word).folded !== 'muoi';
  const hundredths = (value * unit) / 100;
  return short ? { amount: hundredths, next } : { amount: (value * unit) / 1_000, alternative: hundredths, next };
}

function tenthAfter(words: readonly Word[], at: number, unit: number): Tail | undefined {
  const word = words[at] as Word;
  const digit = lookUp(word, TENTH);
  if (digit === undefined) return undefined;
  const after = joined(words, at + 1);
  if (
    counts(after) ||
    (word.folded === 'nam' && after !== undefined && (isNumeral(after) || isOneOf(after, YEAR_WORDS)))
  )
    return undefined;
  const sure = word.text !== word.folded || words[at + 1] === undefined || !after || isOneOf(after, MAY_FOLLOW);
  return sure ? { amount: (digit * unit) / 10, next: at + 1 } : undefined;
}

const counts = (word: Word | undefined): boolean => isOneOf(word, COUNTED);
