// Dates of the lunar calendar: "sau Tết", "mùng 5 Tết", "rằm tháng Chạp", "ra Giêng", "10/3 âm lịch".

import type { PlainDate } from '#domain/time.ts';
import { fromLunar, tetOf, toLunar } from '../lunar.ts';
import { pattern } from '../matching.ts';
import { PAIR, parseNumber, SPOKEN } from '../numbers.ts';
import type { Rule } from './grammar.ts';
import { oneDay, type Range } from './ranges.ts';

const LUNAR_MONTH = `(giêng|chạp|${SPOKEN}|tư|\\d{1,2})`;
const DAY = `\\d{1,2}|${SPOKEN}|${PAIR}`;
const LUNAR = '(?: âm lịch| âm| al)';

/** "Tết tây" is the first of January. */
const NOT_WESTERN = '(?! (?:tây|dương lịch|dương|thiếu nhi|trung thu|đoan ngọ|độc lập))';

export const lunarRules: Rule[] = [
  { pattern: pattern(`(?:ngày |hôm )?rằm(?: tháng)? ${LUNAR_MONTH}`), read: ([m], today) => lunarDay(today, m, 15) },
  {
    pattern: pattern(`(?:mùng|mồng|ngày|hôm) (${DAY}) tháng (giêng|chạp)${LUNAR}?`),
    read: ([d, m], today) => lunarDay(today, m, parseNumber(d ?? '') ?? 0),
  },
  {
    pattern: pattern(`(?:mùng |mồng |ngày )?(\\d{1,2})[/.-](\\d{1,2})${LUNAR}`),
    read: ([d, m], today) => lunarDay(today, m, Number(d)),
  },
  {
    pattern: pattern(`(?:mùng |mồng |ngày |hôm )?(${DAY}) tháng ${LUNAR_MONTH}${LUNAR}`),
    read: ([d, m], today) => lunarDay(today, m, parseNumber(d ?? '') ?? 0),
  },
  {
    pattern: pattern('(?:mùng|mồng) (\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tết'),
    read: ([d], today) => lunarDay(today, 'gieng', parseNumber(d ?? '') ?? 1),
  },
  { pattern: pattern(`(?:sau|hết|qua|ra) tết${NOT_WESTERN}`), read: (_, today) => aroundTet(today, 3, 30) },
  { pattern: pattern(`(?:trước|giáp|cận|gần) tết${NOT_WESTERN}`), read: (_, today) => aroundTet(today, -30, -1) },
  {
    pattern: pattern(`(?:dịp |trong |đợt )?(?:tết (?:nguyên đán|âm lịch|ta)|tết${NOT_WESTERN})`),
    read: (_, today) => aroundTet(today, -2, 5),
  },
  { pattern: pattern('(?:ra|qua|sang|trong) giêng'), read: (_, today) => aroundTet(today, 0, 29) },
];

const MONTHS: Record<string, number> = { gieng: 1, chap: 12, tu: 4 };

/** The next occurrence from today on. */
function lunarDay(today: PlainDate, monthWord: string | undefined, day: number): Range | undefined {
  const month = MONTHS[monthWord ?? ''] ?? parseNumber(monthWord ?? '');
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return undefined;
  const year = toLunar(today).year;
  for (const candidate of [year, year + 1]) {
    const date = fromLunar(candidate, month, day);
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return oneDay(date);
  }
  return undefined;
}

/** Days counted from the first day of the next Tết; the current one counts until thirty days after it. */
function aroundTet(today: PlainDate, fromDays: number, toDays: number): Range {
  const thisYear = tetOf(today.year);
  const tet = Temporal.PlainDate.compare(thisYear.add({ days: 30 }), today) >= 0 ? thisYear : tetOf(today.year + 1);
  return { from: tet.add({ days: fromDays }), to: tet.add({ days: toDays }), yearKnown: true };
}
