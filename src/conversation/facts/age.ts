// How old somebody is, of which sex, and how many years of social insurance they have: what a pension hangs on.

import type { DurationEntity, Entity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { fold } from '#language/fold.ts';
import { matches, pattern, type Text } from '#language/matching.ts';
import { PAIR, parseNumber, SPOKEN } from '#language/numbers.ts';
import type { Between } from './values.ts';

const BORN =
  /sinh (?:ngay |thang |nam )?(?:(\d{1,2})[/.-])?(?:(\d{1,2})[/.-]|thang (\d{1,2}) (?:nam )?)?(19[3-9]\d|20[01]\d)/;
const NEAR_AGE = '(?:(gan|chua du|chua toi|chua den|hon|tren|ngoai) )?';
const AGE = new RegExp(
  `(?<!khong phai )(?<!khong phai la )(?<![\\da-z])${NEAR_AGE}(?<![\\da-z])(1[5-9]|[2-7]\\d|${fold(SPOKEN)}|${fold(PAIR)}) ?(?:tuoi|t(?=[ ,.]|$))`,
);
/** "Chồng cô sáu mươi hai rồi": said of a person, an age needs no word for it. */
const AGE_OF_SOMEBODY = new RegExp(
  `(?:^|[ ,.])(?:chong|vo|bo|me|ba|ma|ong|co|chu|bac|anh|chi)(?: (?:em|toi|tui|co|chi|bac|minh|nha|no|anh))? (?:nam nay |nay |da |cung ){0,2}([4-7]\\d|${fold(PAIR)}) (?:roi|tron)(?![a-z])`,
);
const ONES = '(?:không|mốt|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín)';
const SIXTIES_ON = `(?:sáu|bảy|bẩy|tám|chín) (?:mươi )?${ONES}|[4-9]\\d(?![\\d/.x-])`;
const NO_COUNT = '(?! ?(?:tuoi|thang|tuan|ngay|trieu|tr)(?![a-z]))(?![a-z])';
/** "sinh bảy mốt", "sn 85", "sinh năm năm tám": the two last digits of the year. */
const BORN_SHORT = new RegExp(
  `(?<![a-z])(?:(?:sinh nam|nam sinh) (${fold(SIXTIES_ON)}|nam (?:muoi )?${fold(ONES)})|(?:sinh|sn) ?(${fold(SIXTIES_ON)}))${NO_COUNT}`,
);
/** "em năm tám lăm", typed with its marks; "năm chín lăm em vào làm" is no birth. */
const OWN_YEAR = new RegExp(
  `^(?:dạ,? )?(?:(?:em|anh|chị|mình|tôi|tui|cô|chú|bác|con|cháu|bố|ba|mẹ|má|vợ|chồng)(?: em| tôi| mình)? )?(?:sinh )?năm (${SIXTIES_ON})(?=$|[,.;?!]| ạ| đó| nè| nhé)`,
);
/** "5x tuổi" is an age, "sinh 8x" a year; "em 5x" may be either. */
const DECADE_OF_AGE = /(?<![\da-z])([2-7])x tuoi/;
const DECADE_OF_BIRTH = /(?:sinh|the he|doi) (?:nam )?([5-9])x(?![a-z\d])/;
const [YOUNGEST, OLDEST] = [14, 80];
const FEMALE =
  /(?:^|[ ,.])(?:nu|phu nu|dan ba|vo (?:em|toi|anh|minh|chau)|me (?:em|toi|minh|chau|con|cua)|ma (?:em|toi|tui|minh|con)|chi gai|em gai|ba (?:em|toi|ngoai|noi)|co giao)(?=[ ,.]|$)/;
const MALE =
  /(?:^|[ ,.])(?:nam(?= gioi)|lao dong nam|gioi tinh nam|dan ong|chong|ck|bo (?:em|toi|minh|chau|con)|ba (?:em|tui)(?= sinh)|cha (?:em|toi|con)|anh trai|em trai|ong (?:em|toi|ngoai|noi))(?=[ ,.]|$)/;
/** How somebody of age calls themselves tells the sex; "chị ơi", "cho chú hỏi" call others or say nothing. */
const SELF_DEEDS =
  '(?:sinh|năm nay|nay|đã|đóng|làm|nghỉ|tới|chưa|muốn|bị|vẫn|còn|mới|được \\d|có \\d|\\d{2} tuổi|tròn|gần|sắp|đủ|hết)';
/** Typed without marks "co lam" is "có làm" and "chi dong" is "chỉ đóng": only a birth or an age leaves no doubt. */
const AGED = '(?:sinh (?:ngay |thang |nam )?\\d|(?:nam nay |nay )?\\d{2} tuoi|nam nay \\d{2})';
const own = (names: string): ReturnType<typeof pattern> =>
  pattern(
    `(?:^|[,.;!?] ?|ơi )(?:dạ )?(?:${names}) ${SELF_DEEDS}(?! ơn)`,
    `(?:^|[,.;!?] ?|oi )(?:da )?(?:${fold(names)}) ${AGED}`,
  );
const HERSELF = own('cô|bà|chị|bác gái|dì|thím|mợ');
const HIMSELF = own('chú|ông|anh|bác trai|cậu|dượng');
/** Only as typed with marks, where it is not "năm". */
const NAM = /(?:^|[ ,.])nam(?= sinh| \d{2} tuổi)(?=.*[ạảáàăâđêôơư])/;
const SOCIAL = /(?:bao hiem xa hoi|bhxh|bh xa hoi|bao hiem)[^.,;?!]{0,26}$/;
const UNEMPLOYMENT = /(?:that nghiep|bhtn)[^.,;?!]{0,20}$/;
const YEAR = 12;

type ToldAge = {
  readonly born?: Between | undefined;
  readonly sex?: 'male' | 'female' | undefined;
  readonly insuredYears?: number | undefined;
};

export function readAge({ text, folded }: Text, entities: readonly Entity[], today: PlainDate): ToldAge {
  const born = bornOf({ text, folded }, today);
  const years = entities.find(
    (entity): entity is DurationEntity =>
      entity.kind === 'duration' &&
      entity.months >= YEAR &&
      SOCIAL.test(folded.slice(0, entity.start)) &&
      !UNEMPLOYMENT.test(folded.slice(0, entity.start)),
  );
  const self = { text, folded };
  const sex = FEMALE.test(folded)
    ? 'female'
    : MALE.test(folded) || NAM.test(text)
      ? 'male'
      : matches(HERSELF, self).length > 0
        ? 'female'
        : matches(HIMSELF, self).length > 0
          ? 'male'
          : undefined;
  return {
    ...(born === undefined ? {} : { born }),
    ...(sex === undefined ? {} : { sex }),
    ...(years === undefined ? {} : { insuredYears: years.months / YEAR }),
  };
}

/** "Tháng 3 sang năm mới đủ 15 tuổi": the year of birth is certain. */
const OF_AGE_NEXT_YEAR =
  /(?<![a-z])(?:thang (\d{1,2}) )?(?:sang nam|nam sau|nam toi)(?: (?:thi|no|chau|con|em|be|moi|la|se)){0,4} (?:du|tron|duoc|len|buoc sang|toi) (1[4-9]|[2-7]\d) ?tuoi/;

function bornOf({ text, folded }: Text, today: PlainDate): Between | undefined {
  const [coming, month, reached] = OF_AGE_NEXT_YEAR.exec(folded) ?? [];
  if (coming !== undefined) return bornIn(today.year + 1 - Number(reached), Number(month ?? 0));
  const [, first, second, named, year] = BORN.exec(folded) ?? [];
  if (year !== undefined) return bornIn(Number(year), Number(second ?? named ?? first ?? 0));
  const [, five, six] = BORN_SHORT.exec(folded) ?? [];
  const short = parseNumber(five ?? six ?? OWN_YEAR.exec(text)?.[1] ?? '');
  if (short !== undefined) return bornIn(1900 + short, 0);
  const decade = DECADE_OF_BIRTH.exec(folded)?.[1];
  if (decade !== undefined) return { from: `19${decade}0-01-01`, to: `19${decade}9-12-31` };
  const tens = DECADE_OF_AGE.exec(folded)?.[1];
  if (tens !== undefined) return aged(today, Number(tens) * 10, Number(tens) * 10 + 9);
  const [, near, said] = AGE.exec(folded) ?? [];
  const age = parseNumber(said ?? AGE_OF_SOMEBODY.exec(folded)?.[1] ?? '');
  if (age === undefined || age < YOUNGEST || age > OLDEST) return undefined;
  if (near === undefined) return aged(today, age, age);
  return /^(?:hon|tren|ngoai)$/.test(near) ? aged(today, age, age + 4) : aged(today, age - 3, age - 1);
}

function bornIn(year: number, month: number): Between {
  const known = month >= 1 && month <= 12;
  const from = Temporal.PlainDate.from({ year, month: known ? month : 1, day: 1 });
  const to = known ? from.add({ days: from.daysInMonth - 1 }) : from.with({ month: 12, day: 31 });
  return { from: from.toString(), to: to.toString() };
}

/** Vietnamese ages count the year of birth as often as not: one year either way. */
function aged(today: PlainDate, least: number, most: number): Between {
  return {
    from: today.subtract({ years: most + 1 }).toString(),
    to: today.subtract({ years: least - 1 }).toString(),
  };
}
