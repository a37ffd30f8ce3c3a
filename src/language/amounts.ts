// Sums of money in đồng: "8tr5", "bảy triệu hai", "8 triệu rưỡi", "12.500.000đ", "15 củ", "7.020k", "khoảng 7 8 triệu".

import type { MoneyEntity, Precision } from '#domain/entity.ts';
import { MILLION, readTail, UNIT_OF } from './amount-tail.ts';
import type { Text } from './matching.ts';
import { joined, readBelowThousand } from './number-words.ts';
import { precisionBefore } from './precision.ts';
import { isNumeral, isOneOf, lookUp, type Word, wordSet, wordsOf } from './words.ts';

const CURRENCY = wordSet('đồng', 'đ', 'vnđ', 'vnd');
const TO = /^ ?(?:-|–|đến|den|tới|toi|hoặc|hoac) ?$/;
/** Words whose number belongs to them and not to a range: "tháng 7 8 triệu" is eight million in July. */
const NUMBERED = wordSet('tháng', 'ngày', 'năm', 'vùng', 'quý', 'lớp', 'số', 'thứ', 'khóa', 'khoá', 'quận', 'tổ', 'ca');
const SOME = wordSet('mấy', 'hơn');
const TEN = wordSet('chục');
const HALF = wordSet('nửa');
const FIVE = wordSet('năm');
/** Before "chục" or "triệu" these leave it open how many: "vài chục triệu", "mấy triệu rưỡi". */
const UNCOUNTED = wordSet('vài', 'mấy', 'chục', 'trăm', 'nghìn', 'ngàn', 'bao', 'nhiêu', 'cả', 'tiền');
const MILLION_WORD = wordSet('triệu');
const LEAST_BARE = 100_000;
/** "bảy tám triệu" is seven to eight million; "mười hai mười lăm triệu" twelve to fifteen. */
const WIDEST_RANGE = 3;

type Operand = { readonly value: number; readonly start: number; readonly next: number; readonly place: number };

/** Sums in order of appearance; `text` is normalised. */
export function findMoney(text: Text): MoneyEntity[] {
  const words = wordsOf(text);
  const found: MoneyEntity[] = [];
  for (let at = 0; at < words.length; ) {
    const sums = readUnits(words, at, text) ?? readBareUnit(words, at, text) ?? readDigits(words, at, text);
    if (sums === undefined) at++;
    else {
      found.push(...sums.entities);
      at = sums.next;
    }
  }
  return joinRanges(found, text);
}

type Sums = { readonly entities: MoneyEntity[]; readonly next: number };

/** Numbers before a unit: one, two that are a range, or a row of wages ("7 7 7,2 7,2 7,5 7,5 triệu"). */
function readUnits(words: readonly Word[], at: number, text: Text): Sums | undefined {
  const run = readRun(words, at, text);
  const last = run.at(-1);
  if (last === undefined) return undefined;
  const unitWord = words[last.next];
  const unit = unitOf(unitWord, words[last.next - 1], last);
  if (unit === undefined || unitWord === undefined) return undefined;
  const tail = readTail(words, last.next + 1, unit);
  let next = tail?.next ?? last.next + 1;
  const loose = isOneOf(joined(words, next), SOME);
  if (loose) next++;
  if (isOneOf(joined(words, next), CURRENCY)) next++;
  const end = (words[next - 1] as Word).end;
  const sum = (value: number) => Math.round(value * unit);
  const span = (start: number) => ({ kind: 'money' as const, start, end, text: text.text.slice(start, end) });
  const top = sum(last.value) + (tail?.amount ?? 0);
  const precision = loose ? 'more' : precisionOf(words, run[0] as Operand);
  const low = run.length === 2 ? (run[0] as Operand) : undefined;
  const together = low && spokenTogether(low, last, words);
  if (low !== undefined && together !== undefined) {
    const amount = sum(together) + (tail?.amount ?? 0);
    return { entities: [{ ...span(low.start), amount, alternative: top, precision }], next };
  }
  if (low !== undefined && isRange(low, last, words, text)) {
    const start = low.start;
    return { entities: [{ ...span(start), amount: sum(low.value), max: top, precision }], next };
  }
  if (run.length > 2) {
    const rows = run.map(({ value, start, place }) => ({
      kind: 'money' as const,
      start,
      end: place === last.place ? end : (words[place] as Word).end,
      text: text.text.slice(start, place === last.place ? end : (words[place] as Word).end),
      amount: place === last.place ? top : sum(value),
      precision: 'exact' as const,
    }));
    return { entities: rows, next };
  }
  const about = aboutTen(words, last);
  const alternative =
    tail?.alternative !== undefined ? sum(last.value) + tail.alternative : about && sum(about) + (tail?.amount ?? 0);
  return {
    entities: [
      {
        ...span(last.start),
        amount: top,
        ...(alternative === undefined ? {} : { alternative }),
        precision: loose ? 'more' : precisionOf(words, last),
      },
    ],
    next,
  };
}

const precisionOf = (words: readonly Word[], { place }: Operand): Precision => {
  const said = precisionBefore(words, place);
  return said === 'exact' && isOneOf(words[place], TEN) ? 'about' : said;
};

/** "hai bảy triệu" is 27 million, "mười năm triệu" 15 as voice typing hears "lăm"; the last word alone is the other reading. */
function spokenTogether(low: Operand, high: Operand, words: readonly Word[]): number | undefined {
  const [first, second] = [words[low.place] as Word, words[high.place] as Word];
  const aside = isNumeral(first) || isNumeral(second) || high.place !== low.next || high.next !== high.place + 1;
  if (aside || high.value > 9 || isOneOf(words[low.place - 1], NUMBERED)) return undefined;
  if (low.value >= 10)
    return low.value < 100 && low.value % 10 === 0 && isOneOf(second, FIVE) ? low.value + 5 : undefined;
  return low.value < 2 || isIdiom(low.value, high.value) ? undefined : low.value * 10 + high.value;
}

/** Without marks "tam muoi" is eighty or about ten: the other value, if that is what was typed. */
function aboutTen(words: readonly Word[], { place, value }: Operand): number | undefined {
  const [first, second] = [words[place], words[place + 1]];
  return first?.text === 'tam' && second?.text === 'muoi' ? value - 70 : undefined;
}

/** "bảy tám", "năm bảy" are from one to the other. */
const isIdiom = (low: number, high: number): boolean => high === low + 1 || (low === 5 && high === 7);

/** "triệu rưỡi", "hơn triệu hai": one million and what follows it. */
function readBareUnit(words: readonly Word[], at: number, text: Text): Sums | undefined {
  const word = words[at] as Word;
  const before = word.adjoins ? words[at - 1] : undefined;
  if (!isOneOf(word, MILLION_WORD) || isOneOf(before, UNCOUNTED) || (before && isNumeral(before))) return undefined;
  const tail = readTail(words, at + 1, MILLION);
  if (tail === undefined || isNumeral(words[at + 1] as Word) || tail.alternative !== undefined) return undefined;
  const { end } = words[tail.next - 1] as Word;
  const slice = text.text.slice(word.start, end);
  const amount = Math.round(MILLION + tail.amount);
  const precision = precisionBefore(words, at);
  return { entities: [{ kind: 'money', start: word.start, end, text: slice, amount, precision }], next: tail.next };
}

/** A year of wages; without an end, a text of nothing but numbers would be read from each of them to its last. */
const LONGEST_RUN = 12;

/** Numbers that stand side by side, or joined by "đến"; the last of them is the one nearest to a unit. */
function readRun(words: readonly Word[], at: number, text: Text): Operand[] {
  const run: Operand[] = [];
  for (let place = at; run.length < LONGEST_RUN; ) {
    const operand = readOperand(words, place, text);
    if (operand === undefined) break;
    run.push(operand);
    place = operand.next;
    const between = words[place] && text.text.slice((words[place - 1] as Word).end, (words[place] as Word).start);
    if (between === undefined) break;
    if (between.trim() === '' && isLink(words[place] as Word) && words[place + 1] !== undefined) place++;
    else if (between.trim() !== '' && !TO.test(between)) break;
  }
  return run;
}

const isLink = (word: Word): boolean => TO.test(` ${word.text} `.trim());

function readOperand(words: readonly Word[], at: number, text: Text): Operand | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (isNumeral(word)) {
    const glued = /\p{L}/u.test(text.text[word.start - 1] ?? '');
    return glued ? undefined : { value: numeral(word.text), start: word.start, next: at + 1, place: at };
  }
  if (isOneOf(word, TEN) && !(word.adjoins && isOneOf(words[at - 1], UNCOUNTED)))
    return { value: 10, start: word.start, next: at + 1, place: at };
  if (isOneOf(word, HALF)) return { value: 0.5, start: word.start, next: at + 1, place: at };
  const spoken = readBelowThousand(words, at);
  return spoken && { ...spoken, start: word.start, place: at };
}

function isRange(low: Operand, high: Operand, words: readonly Word[], text: Text): boolean {
  const between = text.text.slice((words[low.next - 1] as Word).end, high.start);
  if (low.value >= high.value) return false;
  if (between.trim() !== '') return true;
  return high.value - low.value <= WIDEST_RANGE && !isOneOf(words[low.place - 1], NUMBERED);
}

/** đồng in one unit; "k" counts only right after its number, where it is not the "không" of a message typed in haste. */
function unitOf(word: Word | undefined, before: Word | undefined, { value }: Operand): number | undefined {
  if (word === undefined || before === undefined) return undefined;
  if (word.folded === 'k') return word.start === before.end && value >= 10 ? 1_000 : undefined;
  if (!word.adjoins) return undefined;
  return lookUp(word, UNIT_OF);
}

/** Sums written in full: "12.500.000", "5310000", "8000000 đồng". */
function readDigits(words: readonly Word[], at: number, text: Text): Sums | undefined {
  const word = words[at];
  if (word === undefined || !isNumeral(word) || /\p{L}/u.test(text.text[word.start - 1] ?? '')) return undefined;
  const grouped = /^\d{1,3}(?:[.,]\d{3}){1,3}$/.test(word.text);
  const plain = /^[1-9]\d{3,11}$/.test(word.text);
  if (!grouped && !plain) return undefined;
  const amount = Number(word.text.replace(/[.,]/g, ''));
  const unit = joined(words, at + 1);
  const named = isOneOf(unit, CURRENCY);
  // Nine digits that are not thousands are an identity card's, ten a telephone's.
  if (!named && (amount < LEAST_BARE || (plain && word.text.length > 8 && !word.text.endsWith('000'))))
    return undefined;
  const tooLong = plain && !named && word.text.length > 9;
  const gluedAfter = /\p{L}/u.test(text.text[word.end] ?? '') && !named;
  if (tooLong || gluedAfter) return undefined;
  const end = named ? (unit as Word).end : word.end;
  const entity: MoneyEntity = {
    kind: 'money',
    start: word.start,
    end,
    text: text.text.slice(word.start, end),
    amount,
    precision: precisionBefore(words, at),
  };
  return { entities: [entity], next: at + (named ? 2 : 1) };
}

/** "7.020" and "12.500" are thousands, "7,2" and "8.50" have a fraction. */
function numeral(digits: string): number {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) && !/^0/.test(digits)
    ? Number(digits.replace(/[.,]/g, ''))
    : Number(digits.replace(/[.,](?=.*[.,])/g, '').replace(',', '.'));
}

/** "7tr5 đến 8tr" is one sum between two bounds. */
function joinRanges(found: readonly MoneyEntity[], text: Text): MoneyEntity[] {
  return found.reduce<MoneyEntity[]>((list, next) => {
    const last = list.at(-1);
    const between = last && text.text.slice(last.end, next.start);
    if (last && last.max === undefined && between && TO.test(between) && last.amount < next.amount) {
      const { alternative: _, ...low } = last;
      const top = next.max ?? next.amount;
      list[list.length - 1] = { ...low, end: next.end, text: text.text.slice(last.start, next.end), max: top };
    } else list.push(next);
    return list;
  }, []);
}
