// Days and months told in words, as voice typing writes them: "hai mươi hai tháng chín", "tháng tám ngày mười tám",
// "mùng năm tháng chín", "hôm hai bảy", "28 tây". What may be a length of time or a sum as well is left alone.

import type { PlainDate } from '#domain/time.ts';
import { fold } from '../fold.ts';
import { pattern } from '../matching.ts';
import { PAIR, parseNumber, SPOKEN, SPOKEN_TENS } from '../numbers.ts';
import type { Rule } from './grammar.ts';
import { calendarDay, nearestDay, oneDay, type Range } from './ranges.ts';

/** "ngày tám tiếng", "ngày hai mươi nghìn", "ngày 2 lần" count something in a day; "ngày mười tám giờ làm hồ sơ" says "now". */
const COUNTS =
  '(?! ?(?:tiếng|giờ(?! (?:làm|đi|nộp|xin|còn|mới|thì|có|phải|được|em|bác|tôi|anh|chị|cháu|con|cô|chú) )|h|ca|nghìn|ngàn|triệu|tr|trăm|k|củ|chai|lít|xị|lần|người|đồng|đ|công|bữa|suất|xe|cái|phút|tháng|tuần|năm \\p{L}+ (?:triệu|tháng)|mươi|chục|rưỡi)(?![\\p{L}\\p{N}]))';
/** A sum that follows: "đóng ba mươi tháng mười triệu". */
const NO_SUM = '(?! (?:(?:một|hai|rưỡi) )?(?:triệu|tr|trăm|củ|chai|nghìn|ngàn|lít|xị|k|mươi|chục)(?![\\p{L}\\p{N}]))';
const MONTHS = 'mười một|mười hai|mười|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|giêng|chạp';
const MONTH = `(${MONTHS}|\\d{1,2})${NO_SUM}`;
/** Right before these the number is theirs: "thứ hai tám tháng tám" is the eighth, a Monday. */
const FREE = '(?<!(?:thứ|tháng|năm|số|lần|ca|vùng|quý|lớp|cả|trăm|mươi|lẻ|linh) )';
/** Without marks "mười" is also the "mươi" of a number that began before. */
const FREE_WITHOUT_MARKS = `${fold(FREE)}(?<!(?:mot|hai|ba|bon|tu|nam|sau|bay|tam|chin) )`;
/** "làm được ba mươi tháng tám em nghỉ": thirty months, and August. */
const NO_LENGTH =
  '(?<!(?:được|đc|đóng|đủ|tròn|hơn|gần|khoảng|tầm|cỡ|chừng|tổng|cộng|có|mới|thêm|làm|trong|còn|thiếu|nợ|trên|dưới) )';
const NO_COUNT = '(?<!(?:\\d|mỗi|một|hai|ba|bốn|mười|từng|nửa|mấy|số|vài|lương|trong) )';
const NAMED = `${NO_COUNT}(?:ngày|mùng|mồng|hôm|bữa)(?: (?:ngày|mùng|mồng))? `;
const ANY = `\\d{1,2}|${SPOKEN_TENS}|${PAIR}|hai (?:ba|năm)|${SPOKEN}`;
/** Two words or more, which without "ngày" are no count of months as people say it beside a month. */
const LONG_DAY = `${SPOKEN_TENS}|hai (?:hai|bốn|sáu|bảy|bẩy|tám|chín)`;
/** Without marks "tư" is also from, "lăm" work, "mốt" one and "sáu" after, where no "mươi" says otherwise. */
const SURE_WITHOUT_MARKS = fold(LONG_DAY)
  .replace('(?:mot|tu|lam|nham)', 'nham')
  .replace('hai (?:hai|bon|sau|', 'hai (?:hai|bon|');
const YEAR_SAID = [
  '(?:19|20)\\d{2}',
  `hai (?:nghìn|ngàn)(?: không trăm)?(?: (?:lẻ|linh))? (?:${SPOKEN})`,
  `hai không (?:không (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)|${SPOKEN_TENS}|${PAIR}|hai (?:ba|năm))`,
  'hai (?:mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín)',
  '[1-4]\\d',
].join('|');
const YEAR = `(?:(?:,? năm |/)(${YEAR_SAID})${NO_SUM}| năm (nay|này|sau|tới|ngoái|trước|rồi))?`;
const NOT_YET_DAY = '(?![/.-]\\d| tháng)';

/** "3 tháng 1 ngày" is a length of time; "3 tháng 1 ngày thứ bảy" is a day. */
const NO_DAYS = '(?! (?:ngày|hôm|bữa)(?! ?(?:\\d|thứ|chủ nhật|đó|ấy)))';

const dayAndMonth = (day: string): string => `(${day}) tháng ${MONTH}${NO_DAYS}${YEAR}`;
/** "thang sau" typed without marks is next month far more often than June; "11 thang tu truoc" are eleven months. */
const withoutSix = (folded: string): string =>
  folded.replaceAll(
    `(${fold(MONTHS)}|`,
    `(${fold(MONTHS).replace('|sau|', '|').replace('|tu|', '|tu(?! (?:truoc|khi|hoi|luc|do)(?![a-z])| \\d{1,2}[/.-]\\d)|')}|`,
  );

export const saidDayRules: Rule[] = [
  {
    pattern: pattern(
      `tháng ${MONTH}${YEAR},? (?:ngày|mùng|mồng|hôm)(?: mùng| mồng)? (${ANY})${COUNTS}${NOT_YET_DAY}`,
      withoutSix(
        fold(`tháng ${MONTH}${YEAR},? (?:ngày|mùng|mồng|hôm)(?: mùng| mồng)? (${ANY})${COUNTS}${NOT_YET_DAY}`),
      ),
    ),
    read: ([m, y, shift, d], today) => saidDay(today, d, m, y, shift),
  },
  {
    pattern: pattern(`${NAMED}${dayAndMonth(ANY)}`, withoutSix(fold(`${NAMED}${dayAndMonth(ANY)}`))),
    read: ([d, m, y, shift], today) => saidDay(today, d, m, y, shift),
  },
  {
    pattern: pattern(
      `${FREE}${NO_LENGTH}${dayAndMonth(LONG_DAY)}`,
      withoutSix(`${FREE_WITHOUT_MARKS}${fold(NO_LENGTH)}${fold(dayAndMonth('@')).replace('@', SURE_WITHOUT_MARKS)}`),
    ),
    read: ([d, m, y, shift], today) => saidDay(today, d, m, y, shift),
  },
  {
    pattern: pattern(`${FREE}${dayAndMonth('\\d{1,2}')}`, withoutSix(fold(`${FREE}${dayAndMonth('\\d{1,2}')}`))),
    read: ([d, m, y, shift], today) => saidDay(today, d, m, y, shift),
  },
  {
    pattern: pattern(
      `tháng ${MONTH},? năm (hai (?:nghìn|ngàn|không) (?:không |trăm |lẻ |linh )*(?:${SPOKEN}|${PAIR}))`,
    ),
    read: ([m, y]) => wholeMonth(m, y),
  },
];

/** Days without a month: the next such day, and the one of the month before as the other reading. */
export const bareDayRules: Rule[] = [
  {
    pattern: pattern(
      `${NO_COUNT}(?:ngày|hôm|bữa)(?: (?:mùng|mồng))? (\\d{1,2}|${SPOKEN_TENS}|${PAIR}|hai ba)(?: (?:tây|dương)(?: lịch)?)?(?: (tháng này|tháng sau|tháng tới|tháng trước|tháng rồi))?${COUNTS}`,
    ),
    read: ([d, when], today) => bareDay(today, d, when),
  },
  {
    pattern: pattern(`(?:mùng|mồng) (\\d{1,2}|${SPOKEN})(?: (tháng này|tháng sau|tháng tới|tháng trước|tháng rồi))?`),
    read: ([d, when], today) => bareDay(today, d, when),
  },
  {
    pattern: pattern(
      `(\\d{2}|${SPOKEN_TENS}|${PAIR}|hai ba) (?:tây|dương lịch)(?: (tháng này|tháng sau|tháng trước))?`,
    ),
    read: ([d, when], today) => bareDay(today, d, when),
  },
];

const SHIFTS: Record<string, number> = { nay: 0, sau: 1, toi: 1, ngoai: -1, truoc: -1, roi: -1 };
const MONTH_NAMES: Record<string, number> = { gieng: 1, chap: 12 };

/** 1–12 for "tám", "8", "giêng"; undefined for what names no month. */
function monthOf(word: string | undefined): number | undefined {
  const n = MONTH_NAMES[word ?? ''] ?? parseNumber(word ?? '');
  return n !== undefined && Number.isInteger(n) && n >= 1 && n <= 12 ? n : undefined;
}

/** 2025 for "2025", "25", "hai lăm", "hai không hai lăm", "hai nghìn không trăm hai mươi lăm". */
function saidYear(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d{4}$/.test(word)) return Number(word);
  const short = word
    .replace(/^hai (?:nghin|ngan)(?: khong tram)?(?: (?:le|linh))? /, '')
    .replace(/^hai khong (?:khong )?/, '');
  const n = parseNumber(short);
  return n === undefined || n > 99 ? undefined : 2000 + n;
}

function saidDay(
  today: PlainDate,
  d: string | undefined,
  m: string | undefined,
  y: string | undefined,
  shift: string | undefined,
): Range | undefined {
  const [day, month] = [parseNumber(d ?? ''), monthOf(m)];
  if (day === undefined || month === undefined) return undefined;
  const year = shift === undefined ? saidYear(y) : today.year + (SHIFTS[shift] ?? 0);
  if (year === undefined) {
    const near = nearestDay(today, month, day);
    return near && oneDay(near, false);
  }
  const exact = calendarDay(year, month, day);
  return exact && oneDay(exact);
}

function wholeMonth(m: string | undefined, y: string | undefined): Range | undefined {
  const [month, year] = [monthOf(m), saidYear(y)];
  const from = month === undefined || year === undefined ? undefined : calendarDay(year, month, 1);
  return from && { from, to: from.add({ days: from.daysInMonth - 1 }), yearKnown: true };
}

function bareDay(today: PlainDate, d: string | undefined, when: string | undefined): Range | undefined {
  const day = parseNumber(d ?? '');
  if (day === undefined) return undefined;
  const first = today.with({ day: 1 });
  const inMonth = (months: number): PlainDate | undefined => {
    const { year, month } = first.add({ months });
    return calendarDay(year, month, day);
  };
  if (when !== undefined) {
    const said = inMonth(SHIFTS[when.split(' ').at(-1) ?? ''] ?? 0);
    return said && oneDay(said);
  }
  const days = [-2, -1, 0, 1, 2].flatMap((months) => inMonth(months) ?? []);
  const next = days.find((each) => Temporal.PlainDate.compare(each, today) >= 0);
  const last = days.findLast((each) => Temporal.PlainDate.compare(each, today) <= 0);
  if (next === undefined) return undefined;
  return { ...oneDay(next, false), ...(last === undefined || last.equals(next) ? {} : { alternative: last }) };
}
