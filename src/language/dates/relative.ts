// Dates said from today: "mai", "thứ 7 tuần này", "cuối tháng sau", "3 ngày nữa", "tuần tới".

import type { PlainDate } from '#domain/time.ts';
import { pattern } from '../matching.ts';
import { NUMBER, parseNumber } from '../numbers.ts';
import type { Rule } from './grammar.ts';
import { month, oneDay, part, type Range, week, year } from './ranges.ts';

const SHIFT: Record<string, number> = {
  nay: 0,
  sau: 1,
  toi: 1,
  'ke tiep': 1,
  truoc: -1,
  'vua roi': -1,
  'vua qua': -1,
  roi: -1,
};
const SHIFT_WORDS = '(này|nay|sau|tới|kế tiếp|trước|vừa rồi|vừa qua|rồi)';
const PART = '(?:(đầu|giữa|cuối) )?';
/** "ngày 5 tháng trước" is the fifth of last month; only without such a word are five months counted. */
const NAMES = '(?<!(?:ngày|tháng|quý|thứ|mùng|mồng|hôm|bữa|năm|lúc) )(?<!\\d[.,/]?)';
const N = `${NAMES}(${NUMBER})`;
/** "2 tháng rồi" are two months, not last month. */
const UNCOUNTED = `(?<!${NAMES}(?:${NUMBER}|mấy|vài) )(?<!(?:${NUMBER}) năm (?:${NUMBER}) )`;
const DAYS: Record<string, number> = {
  'hom nay': 0,
  'bua nay': 0,
  'ngay mai': 1,
  mai: 1,
  'bua mai': 1,
  'ngay mot': 2,
  mot: 2,
  'ngay kia': 2,
  'hom qua': -1,
  'bua qua': -1,
  'hom kia': -2,
  'hom truoc': -2,
};
const WEEKDAY: Record<string, number> = {
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
  hai: 1,
  ba: 2,
  tu: 3,
  nam: 4,
  sau: 5,
  bay: 6,
};

const SUNDAY = 'chủ nhật|chúa nhật';

export const relativeRules: Rule[] = [
  {
    // "đóng thêm 7 tháng nữa" is a length of time.
    pattern: pattern(
      `(?<!thêm (?:được |khoảng |chừng )?)${N} (ngày|hôm|bữa|tuần|tháng|năm) (?:nữa|sau|tới(?! (?:hết|khi|lúc|hồi|ngày|nay|giờ|bây giờ|tháng|năm|\\d)))`,
    ),
    read: ([n, unit], today) => count(today, n, unit, 1),
  },
  {
    pattern: pattern(`(?:cách đây|cách nay) ${N} (ngày|hôm|bữa|tuần|tháng|năm)`),
    read: ([n, unit], today) => count(today, n, unit, -1),
  },
  {
    pattern: pattern(`${N} (ngày|hôm|bữa|tuần|tháng|năm) (?:trước đây|trước(?! (?:đó|ấy|khi|lúc))|rồi đây)`),
    read: ([n, unit], today) => count(today, n, unit, -1),
  },
  {
    pattern: pattern('(hôm nay|bữa nay|ngày mai|mai|bữa mai|ngày mốt|ngày kia|hôm qua|bữa qua|hôm kia)'),
    read: ([word], today) => shiftDay(today, DAYS[word ?? '']),
  },
  { pattern: pattern('(?:hnay|h nay)'), read: (_, today) => oneDay(today) },
  {
    pattern: pattern(`(?:thứ ?|t)([2-7]|hai|ba|tư|năm|sáu|bảy)( tuần)? ${SHIFT_WORDS}`),
    read: ([day, ofWeek, shift], today) => weekday(today, WEEKDAY[day ?? ''], weekOf(ofWeek, shift)),
  },
  {
    pattern: pattern(`(?:${SUNDAY}|cn)( tuần)? ${SHIFT_WORDS}`),
    read: ([ofWeek, shift], today) => weekday(today, 7, weekOf(ofWeek, shift)),
  },
  {
    pattern: pattern(`(?:thứ ?([2-7])|thứ (hai|ba|tư|năm|sáu|bảy)|(${SUNDAY}))`),
    read: ([digit, word, sunday], today) => weekday(today, sunday ? 7 : WEEKDAY[digit ?? word ?? '']),
  },
  {
    pattern: pattern(`cuối tuần(?: ${SHIFT_WORDS})?`),
    read: ([shift], today) => weekend(today, SHIFT[shift ?? 'nay'] ?? 0),
  },
  {
    pattern: pattern(`${UNCOUNTED}${PART}tuần ${SHIFT_WORDS}`),
    read: ([which, shift], today) => part(week(today, SHIFT[shift ?? ''] ?? 0), which),
  },
  {
    pattern: pattern(`${UNCOUNTED}${PART}tháng ${SHIFT_WORDS}`),
    read: ([which, shift], today) => part(shiftMonth(today, SHIFT[shift ?? ''] ?? 0), which),
  },
  {
    pattern: pattern(
      `${UNCOUNTED}${PART}năm (nay|này|sau|tới|ngoái|trước|(?<!(?:hết|cuối|trọn|đủ|het|cuoi|tron|du) năm )(?<!(?:het|cuoi|tron|du) nam )rồi|vừa rồi)`,
    ),
    read: ([which, shift], today) =>
      part(year(today.year + (shift === 'ngoai' ? -1 : (SHIFT[shift ?? ''] ?? 0))), which),
  },
  {
    pattern: pattern('(đầu|giữa|cuối) (tuần|tháng|năm)'),
    read: ([which, unit], today) => part(current(today, unit), which),
  },
  {
    pattern: pattern('(?:mấy|vài|những) (?:ngày|hôm|bữa|tuần) (?:tới|nữa|sau)|sắp tới|sắp tới đây|thời gian tới'),
    read: (_, today) => ({ from: today, to: today.add({ days: 30 }), yearKnown: true }),
  },
];

function shiftDay(today: PlainDate, days: number | undefined): Range | undefined {
  return days === undefined ? undefined : oneDay(today.add({ days }));
}

/** "thứ 7 tuần này" may be past; "thứ 7 này" is the one to come. */
const weekOf = (ofWeek: string | undefined, shift: string | undefined): number | undefined =>
  ofWeek === undefined && (shift === 'nay' || shift === 'toi') ? undefined : SHIFT[shift ?? ''];

/** A weekday of the week `shift` away; without a shift, the next such day from today on. */
function weekday(today: PlainDate, day: number | undefined, shift?: number): Range | undefined {
  if (day === undefined) return undefined;
  if (shift !== undefined) return oneDay(week(today, shift).from.add({ days: day - 1 }));
  return oneDay(today.add({ days: (day - today.dayOfWeek + 7) % 7 }));
}

function weekend(today: PlainDate, shift: number): Range {
  const { to } = week(today, shift);
  return { from: to.subtract({ days: 1 }), to, yearKnown: true };
}

function shiftMonth(today: PlainDate, months: number): Range {
  const then = today.with({ day: 1 }).add({ months });
  return month(then.year, then.month);
}

function current(today: PlainDate, unit: string | undefined): Range {
  if (unit === 'tuan') return week(today, 0);
  return unit === 'thang' ? shiftMonth(today, 0) : year(today.year);
}

function count(
  today: PlainDate,
  number: string | undefined,
  unit: string | undefined,
  sign: 1 | -1,
): Range | undefined {
  const n = parseNumber(number ?? '');
  if (n === undefined || n > 1000 || !Number.isInteger(n)) return undefined;
  const span: Temporal.DurationLike =
    unit === 'tuan'
      ? { weeks: n * sign }
      : unit === 'thang'
        ? { months: n * sign }
        : unit === 'nam'
          ? { years: n * sign }
          : { days: n * sign };
  return oneDay(today.add(span));
}
