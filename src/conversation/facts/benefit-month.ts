// A month of benefit told by its days: "tháng hưởng thứ 2 (25/10-24/11)", "tháng thứ 3 của tôi từ 22/11 đến 21/12", "tháng 1 là 10/7-9/8".

import type { Entity } from '#domain/entity.ts';
import { daysBetween, type PlainDate } from '#domain/time.ts';
import { parseNumber } from '#language/numbers.ts';

export type BenefitMonth = {
  /** From 1; undefined where only its first day was told ("tháng hưởng của em bắt đầu 16/11"). */
  readonly nth?: number;
  readonly begins: PlainDate;
  readonly start: number;
  readonly end: number;
};

const DAY = '(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?';
const UNTIL = ` ?(?:den|toi|-|–) ?(?:het )?(?:ngay |mung |mong )?${DAY}`;
const OPEN =
  '(?: cua (?:em|toi|minh|tui|chi|anh|con|chau))?(?: nay)?(?: (?:thi|la|bat dau|tinh|duoc tinh))*[ ,:(]{1,3}';
const FROM = '(?:tu )?(?:ngay |mung |mong )?';
/** Named as a month of benefit; or a month with its first and its last day, which no calendar month has. */
const NAMED = new RegExp(`(?<![a-z])thang (?:huong )?(?:thu )(\\w{1,5})(?: huong)?${OPEN}${FROM}${DAY}(?:${UNTIL})?`);
const WITH_ENDS = new RegExp(`(?<![a-z])thang (?:huong )?(\\d{1,2})${OPEN}${FROM}${DAY}${UNTIL}`);
/** By its first day only. */
const ANY_MONTH = new RegExp(
  `(?<![a-z])(?:thang|ky|ki) (?:huong|linh|lanh)(?: (?:that nghiep|tctn|bhtn|tro cap|tien|moi|nay|sau|toi|cua|em|toi|minh|tui|chi|anh|con|chau|vo|chong|ngay|e|t|m|ba|ong|co|bac|me)){0,5} (?:bat dau|khoi dau|tinh|tu)(?: (?:tinh|tu|dung|ngay|vao|hom|mung|mong|la|nham)){0,4} ${DAY}`,
);
const OF_BENEFIT = /huong|linh|lanh|tctn|that nghiep|tro cap|quyet dinh/;
const LAST_MONTH = 12;

export function benefitMonth(folded: string, today: PlainDate): BenefitMonth | undefined {
  if (!OF_BENEFIT.test(folded)) return undefined;
  const named = NAMED.exec(folded);
  const found = named ?? WITH_ENDS.exec(folded);
  if (found === null) return anyMonth(folded, today);
  const [whole, name = '', day, month, year, lastDay, lastMonth, lastYear] = found;
  const nth = parseNumber(name) ?? (name === 'tu' ? 4 : undefined);
  const begins = dayNear(Number(day), Number(month), year ?? lastYear, today);
  if (nth === undefined || nth < 1 || nth > LAST_MONTH || begins === undefined) return undefined;
  const ends = dayNear(Number(lastDay), Number(lastMonth), lastYear, today);
  if (named === null && !isMonthOfBenefit(nth, begins, ends)) return undefined;
  return { nth, begins, start: found.index, end: found.index + whole.length };
}

function anyMonth(folded: string, today: PlainDate): BenefitMonth | undefined {
  const found = ANY_MONTH.exec(folded);
  if (found === null) return undefined;
  const [whole, day, month, year] = found;
  const begins = dayNear(Number(day), Number(month), year, today);
  return begins && { begins, start: found.index, end: found.index + whole.length };
}

/** A whole month, and not the one of the calendar: "tháng 9 từ 1/9 đến 30/9", "tháng 9 từ 5/9 đến 20/9" are none of benefit. */
function isMonthOfBenefit(nth: number, begins: PlainDate, ends: PlainDate | undefined): boolean {
  if (ends === undefined || nth === begins.month) return false;
  const whole = begins.add({ months: 1 });
  return (
    Math.abs(
      whole.until(ends.with({ year: ends.month < begins.month ? begins.year + 1 : begins.year }), {
        largestUnit: 'day',
      }).days,
    ) <= 2
  );
}

/** That day of the year that was named, or the one nearest to today. */
function dayNear(day: number, month: number, year: string | undefined, today: PlainDate): PlainDate | undefined {
  if (!(month >= 1 && month <= 12) || !(day >= 1 && day <= 31)) return undefined;
  const years = year === undefined ? [today.year - 1, today.year, today.year + 1] : [Number(year)];
  const days = years.map((each) => Temporal.PlainDate.from({ year: each, month, day }));
  const away = (each: PlainDate) => Math.abs(daysBetween(today, each));
  return days.sort((a, b) => away(a) - away(b))[0];
}

/** What ends a benefit: work that is begun, the flight to work abroad, service. Read in the words before or after the day. */
const BEGINS =
  /(?<![a-z])(?:k[yi](?: hop dong(?: lao dong)?| hd| hdld)?|di lam|nhan viec|vao lam|co viec(?: lam)?(?: moi)?|bat dau lam|bay|xuat canh|nhap ngu|len duong)(?![a-z])[^.;?!]{0,20}$/;
const BEGINS_AFTER =
  /^ ?(?:thi |em |e |toi |minh |tui |chi |anh |se |da |vua |moi ){0,4}(?:k[yi] (?:hop dong|hd|hdld)|di lam(?! (?:giay|ho so|thu tuc|can cuoc|the))|nhan viec|vao lam|co viec|bat dau lam|bay|xuat canh|nhap ngu|len duong)(?![a-z])/;
/** "Thứ 2 tuần sau có cty kêu ký hđ": somebody offers it. */
const BEGINS_LATER =
  /^ ?(?:thi |em |e |toi |minh |tui |chi |anh |se |da |vua |moi |la |co |cong ty |cty |ben do |ho |keu |goi |bao |hen |nhan |cho |moi ){0,7}(?:k[yi] (?:hop dong|hd|hdld)|di lam(?! (?:giay|ho so|thu tuc|can cuoc|the))|nhan viec|vao lam|bat dau lam)(?![a-z])/;
/** "Hợp đồng tính từ 20/11", "hđ có hiệu lực ngày 1/12": of a new contract, told by who draws benefit. */
const IN_FORCE =
  /(?<![a-z])(?:hop dong|hd|hdld|hdong)(?! (?:cu|truoc)(?![a-z]))(?: (?:lao dong|moi|nay|do|cua|cong ty|cty|em|toi|minh|no|ho|thi)){0,4}(?: (?:tinh|ghi|bat dau|co hieu luc|hieu luc|chay|de)){1,2}(?: (?:hieu luc|ke|tu|ngay|hom|la|bat dau)){0,4} $/;
const A_DAY = new RegExp(`(?<![\\d/])${DAY}(?![\\d/])`, 'g');

/** The day on which new work begins, told by somebody who draws benefit; also in words ("thứ 2 tuần sau ký hợp đồng"). */
export function newWorkDay(folded: string, today: PlainDate, entities: readonly Entity[] = []): PlainDate | undefined {
  for (const { index, 0: whole, 1: day, 2: month, 3: year } of folded.matchAll(A_DAY)) {
    const before = folded.slice(Math.max(0, index - 60), index);
    const named =
      BEGINS_AFTER.test(folded.slice(index + whole.length)) || BEGINS.test(before.slice(-44)) || IN_FORCE.test(before);
    if (named) return dayNear(Number(day), Number(month), year, today);
  }
  const inWords = entities.find((entity) => {
    if (entity.kind !== 'date' || !entity.from.equals(entity.to)) return false;
    const after = folded.slice(entity.end, entity.end + 60);
    // A call of yesterday begins nothing: the work does on its own day.
    const offered = Temporal.PlainDate.compare(entity.from, today) > 0 && BEGINS_LATER.test(after);
    const before = folded.slice(Math.max(0, entity.start - 60), entity.start);
    return offered || BEGINS_AFTER.test(after) || BEGINS.test(before.slice(-44)) || IN_FORCE.test(before);
  });
  return inWords?.kind === 'date' ? inWords.from : undefined;
}

/** "Vẫn nhận tiền tháng 1, tháng 2, tháng 3", "vẫn lãnh đủ 3 tháng": the last month that was paid. */
const STILL_PAID =
  /(?<![a-z])(?:van|da|cu|con|lo|vo tinh) (?:tiep tuc )?(?:nhan|linh|lanh|huong|lay) (?:du |them |tien |tro cap |that nghiep |duoc |ca |het ){0,4}((?:(?:thang )?\d{1,2}(?: thang)?[ ,]{0,3}(?:va |roi )?){1,8})/;

export function lastPaidMonth(folded: string): number | undefined {
  const numbers =
    STILL_PAID.exec(folded)?.[1]
      ?.match(/\d{1,2}/g)
      ?.map(Number) ?? [];
  const most = Math.max(0, ...numbers);
  return most >= 1 && most <= LAST_MONTH ? most : undefined;
}
