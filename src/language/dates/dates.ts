// The date recogniser: lunar, absolute and relative rules, then "từ … đến …" joined into one range.

import type { DateEntity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Text } from '../matching.ts';
import { absoluteRules } from './absolute.ts';
import { findByRules } from './grammar.ts';
import { lunarRules } from './lunar-days.ts';
import { relativeRules } from './relative.ts';
import { withoutNamingWeekdays } from './weekdays.ts';

const RULES = [...lunarRules, ...absoluteRules, ...relativeRules];
const JOIN = /^ ?(?:đến|tới|den|toi|-|–|->) ?$/;

export function findDates(text: Text, today: PlainDate): DateEntity[] {
  const found = withoutNamingWeekdays(findByRules(RULES, text, today), text);
  return found.reduce<DateEntity[]>((joined, next) => {
    const last = joined.at(-1);
    const between = last && text.text.slice(last.end, next.start);
    const from = last && beginning(last, next);
    if (last && from && between !== undefined && JOIN.test(between)) {
      joined[joined.length - 1] = {
        ...last,
        from,
        to: next.to,
        end: next.end,
        text: text.text.slice(last.start, next.end),
      };
    } else joined.push(next);
    return joined;
  }, []);
}

/** "tháng 9 đến tháng 3" begins the year before it ends; undefined where the two make no range. */
function beginning(first: DateEntity, last: DateEntity): PlainDate | undefined {
  if (Temporal.PlainDate.compare(first.from, last.to) <= 0) return first.from;
  return first.yearKnown ? undefined : first.from.subtract({ years: 1 });
}
