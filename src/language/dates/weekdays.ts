// A day of the week beside a date is of that date: "thứ bảy ngày 31/10" is one day, not two.

import type { DateEntity } from '#domain/entity.ts';
import { fold } from '../fold.ts';
import type { Text } from '../matching.ts';

const WEEKDAY =
  /^(?:(?:ngay |hom |sang |chieu )?(?:thu ?(?:[2-7]|hai|ba|tu|nam|sau|bay)|t[2-7]|chu nhat|cn)(?: nay| toi| tuan nay)?)$/;
const BEFORE = /^[ ,]*(?:ngay |hom |mung |mong |la )?$/;
const AFTER = /^ ?[,(]? ?(?:la |nham |roi vao |dung )?$/;

/** The dates without the weekdays that only name them; a date takes the place of its weekday. */
export function withoutNamingWeekdays(dates: readonly DateEntity[], { text, folded }: Text): DateEntity[] {
  const isWeekday = (each: DateEntity | undefined): boolean =>
    each !== undefined && WEEKDAY.test(fold(each.text)) && each.from.equals(each.to);
  const isDay = (each: DateEntity | undefined): boolean =>
    each !== undefined && !isWeekday(each) && each.from.equals(each.to) && /\d/.test(each.text);
  return dates.flatMap((each, i) => {
    const [before, after] = [dates[i - 1], dates[i + 1]];
    if (isWeekday(each)) {
      const names = after !== undefined && isDay(after) && BEFORE.test(folded.slice(each.end, after.start));
      const named = before !== undefined && isDay(before) && AFTER.test(folded.slice(before.end, each.start));
      return names || named ? [] : [each];
    }
    const own =
      before !== undefined && isWeekday(before) && isDay(each) && BEFORE.test(folded.slice(before.end, each.start));
    return own ? [{ ...each, start: before.start, text: text.slice(before.start, each.end) }] : [each];
  });
}
