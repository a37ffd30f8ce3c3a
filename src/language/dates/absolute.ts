// Dates said by number: "20/12", "ngày 5 tháng 3 năm 2027", "mùng 5", "tháng 12", "12/2025", "năm 2025", "quý 4".

import type { PlainDate } from '#domain/time.ts';
import { fold } from '../fold.ts';
import { pattern } from '../matching.ts';
import { parseNumber, SPOKEN } from '../numbers.ts';
import type { Rule } from './grammar.ts';
import { calendarDay, month, nearestDay, nearestMonth, oneDay, part, type Range, year } from './ranges.ts';
import { bareDayRules, saidDayRules } from './said-days.ts';

const DAY = '(\\d{1,2})';
const YEAR = '(20\\d{2})';
/** Of a day of birth as well. */
const ANY_YEAR = '(19[3-9]\\d|20\\d{2})';
const MONTH_WORD = `(\\d{1,2}|giêng|chạp|${SPOKEN}|tư)`;
/** "lương tháng mười triệu" is ten million a month, "hai tháng ba ngày" a length of time. */
const NO_SUM = '(?! (?:triệu|tr|củ|chai|nghìn|ngàn)(?![\\p{L}\\p{N}]))';
/** "3 tháng 1 ngày", "ba tháng hai ngày": a length of time, while "tháng 3 ngày nào" asks of a month. */
const NO_DAYS =
  '(?!(?<=(?:\\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng [\\p{L}\\d]{1,5}) (?:ngày|hôm|bữa)(?! ?(?:\\d|thứ|chủ nhật|nào|đó|ấy)))';
const PART = '(?:(đầu|giữa|cuối) )?';
const RELATIVE_YEAR = '(?: năm (nay|này|sau|tới|ngoái|trước))?';
const YEAR_SHIFT: Record<string, number> = { nay: 0, sau: 1, toi: 1, ngoai: -1, truoc: -1 };

const namedMonthSource = (word: string): string => `${PART}tháng ${word}${NO_SUM}${NO_DAYS}${RELATIVE_YEAR}`;
/** "thang sau" typed without marks is next month far more often than June. */
const WITHOUT_SIX = fold(MONTH_WORD)
  .replaceAll('|sau|', '|')
  .replace('|tu)', '|tu(?! (?:truoc|khi|hoi|luc|do|ngay|thang|nam \\d|dau|cuoi|\\d)))'); // nor is "11 thang tu truoc" April

export const absoluteRules: Rule[] = [
  {
    pattern: pattern(`(?:tháng |t)?${DAY} ?(?:-|–|đến|tới) ?(?:tháng |t)?${DAY}/${YEAR}`),
    read: ([first, last, y]) => monthsOfYear(first, last, y),
  },
  {
    pattern: pattern(
      `(?:tháng |t)(\\d{1,2}(?: ?, ?\\d{1,2}){1,10})(?:(?: năm |/)${YEAR})?(?! ?(?:triệu|tr|củ|k|nghìn|ngàn|tháng|năm|người|[.,/]\\d))`,
    ),
    read: ([list, y], today) => monthList(list, y, today),
  },
  { pattern: pattern('(?<!ngày |hôm |tối |sáng )24/(?:7|24)(?![/.-]\\d)'), read: () => undefined }, // "round the clock", not a day of July
  { pattern: pattern(`quý ([1-4]|i{1,3}|iv)(?:[/ ]${YEAR})?`), read: ([q, y], today) => quarter(today, q, y) },
  { pattern: pattern(`(?:ngày )?${DAY}[/.-]${DAY}[/.-]${ANY_YEAR}`), read: ([d, m, y]) => exact(y, m, d) },
  { pattern: pattern(`(?:ngày )?${DAY}/${DAY}/(\\d{2})`), read: ([d, m, y]) => exact(fullYear(y), m, d) },
  { pattern: pattern(`(?:ngày )?${DAY} tháng ${DAY}(?:,? năm| ?/) ?${YEAR}`), read: ([d, m, y]) => exact(y, m, d) },
  {
    pattern: pattern(`(?:ngày|mùng|mồng|hôm) ${DAY}(?: tháng |[/.-])${DAY}${RELATIVE_YEAR}`),
    read: ([d, m, shift], today) => dayMonth(today, m, d, shift),
  },
  ...saidDayRules,
  { pattern: pattern(`${PART}(?:tháng |t)?${DAY}[/.-]${YEAR}`), read: ([which, m, y]) => monthYear(which, m, y) },
  {
    pattern: pattern(`${PART}(?:tháng |t)${MONTH_WORD},? năm ${YEAR}`),
    read: ([which, m, y]) => monthYear(which, m, y),
  },
  { pattern: pattern(`${DAY}/${DAY}`), read: ([d, m], today) => dayMonth(today, m, d) },
  {
    pattern: pattern(namedMonthSource(MONTH_WORD), fold(namedMonthSource(WITHOUT_SIX))),
    read: ([which, m, shift], today) => namedMonth(today, which, m, shift),
  },
  ...bareDayRules,
  { pattern: pattern(`${PART}năm ${YEAR}`), read: ([which, y]) => part(year(Number(y)), which) },
];

/** "12/8/25" is of 2025, "12/6/85" of 1985. */
const fullYear = (y = ''): string => (Number(y) <= 40 ? `20${y}` : `19${y}`);

function exact(y: string | undefined, m: string | undefined, d: string | undefined): Range | undefined {
  const day = calendarDay(Number(y), Number(m), Number(d));
  return day && oneDay(day);
}

function dayMonth(today: PlainDate, m: string | undefined, d: string | undefined, shift?: string): Range | undefined {
  if (shift !== undefined) return exact(String(today.year + (YEAR_SHIFT[shift] ?? 0)), m, d);
  const day = nearestDay(today, Number(m), Number(d));
  return day && oneDay(day, false);
}

function monthNumber(word: string | undefined): number | undefined {
  const n = word === 'gieng' ? 1 : word === 'chap' ? 12 : word === 'tu' ? 4 : parseNumber(word ?? '');
  return n !== undefined && Number.isInteger(n) && n >= 1 && n <= 12 ? n : undefined;
}

function monthYear(which: string | undefined, m: string | undefined, y: string | undefined): Range | undefined {
  const n = monthNumber(m);
  return n === undefined ? undefined : part(month(Number(y), n), which);
}

function namedMonth(
  today: PlainDate,
  which: string | undefined,
  m: string | undefined,
  shift?: string,
): Range | undefined {
  const n = monthNumber(m);
  if (n === undefined) return undefined;
  return part(shift === undefined ? nearestMonth(today, n) : month(today.year + (YEAR_SHIFT[shift] ?? 0), n), which);
}

function monthsOfYear(first: string | undefined, last: string | undefined, y: string | undefined): Range | undefined {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  if (from === undefined || to === undefined || from >= to) return undefined;
  return { from: month(Number(y), from).from, to: month(Number(y), to).to, yearKnown: true };
}

/** "tháng 7, 8, 9, 10": months one after the other are one range; others are no range at all. */
function monthList(list: string | undefined, y: string | undefined, today: PlainDate): Range | undefined {
  const numbers = (list ?? '').split(',').map((each) => Number(each));
  const [first = 0] = numbers;
  if (!numbers.every((each, i) => each === first + i) || monthNumber(String(numbers.at(-1))) === undefined)
    return undefined;
  const year = y === undefined ? nearestMonth(today, first).from.year : Number(y);
  return {
    from: month(year, first).from,
    to: month(year, numbers.at(-1) as number).to,
    yearKnown: y !== undefined,
  };
}

function quarter(today: PlainDate, q: string | undefined, y: string | undefined): Range {
  const n = /^\d$/.test(q ?? '') ? Number(q) : ['', 'i', 'ii', 'iii', 'iv'].indexOf(q ?? 'i');
  const from = Temporal.PlainDate.from({ year: y === undefined ? today.year : Number(y), month: n * 3 - 2, day: 1 });
  return { from, to: from.add({ months: 3 }).subtract({ days: 1 }), yearKnown: y !== undefined };
}
