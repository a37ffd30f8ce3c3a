// The day on which the papers of a claim were handed in: from it run the days of waiting, of the decision and of the money.

import { type Entity, singleDays } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { nearestYear } from './leaving.ts';

const WHAT = 'ho so|hs|that nghiep|tctn|bhtn|tro cap';
const BEFORE = new RegExp(
  `(?<![a-z])nop(?: (?:du|xong|${WHAT}|giay|roi|hom|ngay|tu|luc|o|trung tam|vao|tren mang|online|bua|sang|chieu)){1,8} $`,
);
const AFTER = new RegExp(
  `^,? ?(?:thi )?(?:em |e |toi |minh |tui |anh |chi |co |bac )?(?:moi |da |co |vua |ms )?(?:len |di |ra )?nop (?:du |xong )?(?:${WHAT})(?![a-z])`,
);
const OF_A_CLAIM = new RegExp(`(?<![a-z])(?:${WHAT})(?![a-z])`);
/** "Nếu mai nộp": nobody has. */
const SUPPOSED = /(?<![a-z])(?:neu|gia su|dinh|tinh|se|chua|khong|ko|lo|phai|han)(?: \w{1,6}){0,3} $/;

/** Not after `today`: what is only meant to be done is not done. */
export function readFiled(folded: string, entities: readonly Entity[], today: PlainDate): string | undefined {
  const day = singleDays(entities).find(({ start, end }) => {
    const before = folded.slice(Math.max(0, start - 60), start);
    const told = BEFORE.exec(before);
    if (told !== null) return OF_A_CLAIM.test(told[0]) && !SUPPOSED.test(before.slice(0, told.index));
    return AFTER.test(folded.slice(end, end + 60)) && !SUPPOSED.test(before);
  });
  const filed = day && nearestYear(day, today).from;
  return filed === undefined || Temporal.PlainDate.compare(filed, today) > 0 ? undefined : filed.toString();
}
