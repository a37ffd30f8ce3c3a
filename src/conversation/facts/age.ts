// How old somebody is, of which sex, and how many years of social insurance they have: what a pension hangs on.

import type { DurationEntity, Entity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { fold } from '#language/fold.ts';
import type { Text } from '#language/matching.ts';
import { parseNumber, SPOKEN } from '#language/numbers.ts';
import type { Facts } from './facts.ts';

const BORN =
  /sinh (?:ngay |thang |nam )?(?:(\d{1,2})[/.-])?(?:(\d{1,2})[/.-]|thang (\d{1,2}) (?:nam )?)?(19[3-9]\d|20[01]\d)/;
const AGE = new RegExp(`(?<![\\da-z])(1[5-9]|[2-7]\\d|${fold(SPOKEN)}) ?(?:tuoi|t(?=[ ,.]|$))`);
const [YOUNGEST, OLDEST] = [14, 80];
const FEMALE =
  /(?:^|[ ,.])(?:nu|phu nu|dan ba|vo (?:em|toi|anh|minh|chau)|me (?:em|toi|minh|chau|con|cua)|ma (?:em|toi|tui|minh|con)|chi gai|em gai|ba (?:em|toi|ngoai|noi)|co giao)(?=[ ,.]|$)/;
const MALE =
  /(?:^|[ ,.])(?:nam(?= gioi)|lao dong nam|gioi tinh nam|dan ong|chong|ck|bo (?:em|toi|minh|chau|con)|ba (?:em|tui)(?= sinh)|cha (?:em|toi|con)|anh trai|em trai|ong (?:em|toi|ngoai|noi))(?=[ ,.]|$)/;
/** Only as typed with marks, where it is not "năm". */
const NAM = /(?:^|[ ,.])nam(?= sinh| \d{2} tuổi)(?=.*[ạảáàăâđêôơư])/;
const SOCIAL = /(?:bao hiem xa hoi|bhxh|bh xa hoi|bao hiem)[^.,;?!]{0,26}$/;
const UNEMPLOYMENT = /(?:that nghiep|bhtn)[^.,;?!]{0,20}$/;
const YEAR = 12;

export function readAge(
  { text, folded }: Text,
  entities: readonly Entity[],
  today: PlainDate,
): Pick<Facts, 'born' | 'sex' | 'insuredYears'> {
  const born = bornOf(folded, today);
  const years = entities.find(
    (entity): entity is DurationEntity =>
      entity.kind === 'duration' &&
      entity.months >= YEAR &&
      SOCIAL.test(folded.slice(0, entity.start)) &&
      !UNEMPLOYMENT.test(folded.slice(0, entity.start)),
  );
  const sex = FEMALE.test(folded) ? 'female' : MALE.test(folded) || NAM.test(text) ? 'male' : undefined;
  return {
    ...(born === undefined ? {} : { born }),
    ...(sex === undefined ? {} : { sex }),
    ...(years === undefined ? {} : { insuredYears: years.months / YEAR }),
  };
}

function bornOf(folded: string, today: PlainDate): Facts['born'] | undefined {
  const [, first, second, named, year] = BORN.exec(folded) ?? [];
  if (year !== undefined) {
    const month = Number(second ?? named ?? first ?? 0);
    const from = Temporal.PlainDate.from({ year: Number(year), month: month >= 1 && month <= 12 ? month : 1, day: 1 });
    const to = month >= 1 && month <= 12 ? from.add({ days: from.daysInMonth - 1 }) : from.with({ month: 12, day: 31 });
    return { from: from.toString(), to: to.toString() };
  }
  const age = parseNumber(AGE.exec(folded)?.[1] ?? '');
  if (age === undefined || age < YOUNGEST || age > OLDEST) return undefined;
  // Vietnamese ages count the year of birth as often as not: one year either way.
  return {
    from: today.subtract({ years: age + 1 }).toString(),
    to: today.subtract({ years: age - 1 }).toString(),
  };
}
