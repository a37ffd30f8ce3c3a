// The day somebody stopped working, out of all the days a message names: "đóng từ 3/2022, nghỉ ngày 15/12/2025".

import type { DateEntity, DurationEntity, Entity } from '#domain/entity.ts';
import { daysBetween, type PlainDate } from '#domain/time.ts';

/** Stopping for good; "nghỉ thai sản", "nghỉ lễ" and the like are not. */
const STOPPED =
  '(?<![a-z])(?:nghi(?![a-z])(?! (?:thai san|de|sinh|le|tet|om|benh|khong luong|khong huong luong|he|phep|duong|mat|tam|cho|(?:co |duoc |dung )?(?:1|mot)(?: (?:ngay|hom|bua)| ?$)))|thoi (?:viec|lam)|mat viec|cham dut|het han|het hop dong|sa thai|bi duoi|bi cat (?:giam|hop dong|hd|viec|lam|nguoi|tu|hom|ngay|luc|hoi)|cat giam|dong cua(?: han| luon| hoan toan)?|khoa cong|khoa cua|giai the|pha san)';
const BEFORE = new RegExp(`(?:${STOPPED})[^.,;?!]{0,24}$`);
const AFTER = new RegExp(`^[^.,;?!]{0,18}?(?:${STOPPED})`);
/** "13/11 công ty cắt chuyền cho nghỉ luôn": whatever stands between, the employer ended it for good that day. */
const SENT_AWAY =
  /^ (?:thi |la )?(?:cong ty|cty|xuong|sep|chu|nha may|ho|ben do)(?: [a-z]{1,8}){0,5} (?:cho|bat|bao|keu) (?:(?:em|toi|minh|tui|ca to|ca chuyen|het) ){0,2}(?:nghi|thoi) (?:viec|luon|han|ngang)(?![a-z])/;
/** "Giấy ghi 12/9": the paper that ends the work, where no other is named. */
const ON_PAPER =
  /(?<![a-z])(?:giay|quyet dinh|qd|to don)(?: (?:nghi viec|thoi viec|cho nghi))? (?:co |thi )?ghi (?:la )?(?:ngay |hom )?$/;
/** Words that make a nearby day another one: since when contributions were paid, when the papers go in. */
const OTHER = /\b(?:(?<!hop )dong(?! cua)|nop|bat dau|vao lam|di lam|lam tu|ky hop dong|khai bao)\b/;

/** `folded` is the whole message; offsets of the entities point into it. */
export function leavingDay(
  folded: string,
  entities: readonly Entity[],
  today: PlainDate,
): Pick<DateEntity, 'from' | 'to'> | undefined {
  const dates = entities.filter(
    (entity): entity is DateEntity =>
      entity.kind === 'date' &&
      !isCondition(entity, folded) &&
      !isHoliday(entity, folded) &&
      !isOfLetter(entity, folded) &&
      !isAway(entity, folded),
  );
  const said =
    exactOf(dates, folded) ??
    dates.find(({ start }) => LAST_DAY.test(folded.slice(Math.max(0, start - 30), start))) ??
    dates.find(({ start }) => says(BEFORE, folded.slice(Math.max(0, start - 40), start), folded)) ??
    endOf(
      dates.find(
        ({ end }) => SENT_AWAY.test(folded.slice(end, end + 70)) || says(AFTER, folded.slice(end, end + 40), folded),
      ),
      folded,
    ) ??
    dates.find(({ start }) => ON_PAPER.test(folded.slice(Math.max(0, start - 40), start)));
  return said === undefined ? yearOf(folded, today) : whichDay(said, folded, today);
}

/** "Sếp nói nghỉ trước tết là cắt thưởng": what happens to whoever leaves then, and nobody left. */
const IF_BEFORE = /(?<![a-z])(?:truoc|sau) [^.,;?!]{1,24}$/;
const THEN =
  /^,? ?(?:rua |vay |the |do )?(?:la|thi) (?:bi |se |coi nhu )?(?:cat|mat|khong|ko|k|khoi|tru|phat|het|hong|deo)(?![a-z])/;
const isCondition = ({ start, end }: DateEntity, folded: string): boolean =>
  IF_BEFORE.test(folded.slice(Math.max(0, start - 12), end)) && THEN.test(folded.slice(end));

/** "Viết đơn xin nghỉ ngày 1/11": the day of the letter; "đơn xin nghỉ từ ngày 1/11" names the day of leaving. */
const OF_LETTER =
  /(?<![a-z])(?:viet|nop|dua|gui|len|lam) (?:[a-z]{1,5} ){0,2}don(?: xin| de nghi| bao)? (?:nghi|thoi|cham dut)(?: (?:viec|lam|hop dong|luon|roi|cho (?:cong ty|cty|sep|to truong))){0,2}(?: (?:hom|ngay|vao|luc|bua|hoi|thang)){0,2} $/;
const LETTER_AFTER =
  /^ ?(?:thi |em |toi |minh |tui |anh |chi |e |con ){0,2}(?:moi |da |co |vua )?(?:viet|nop|dua|gui|len|lam) (?:[a-z]{1,5} ){0,2}don(?![a-z])/;
export const isOfLetter = ({ start, end }: Entity, folded: string): boolean =>
  OF_LETTER.test(folded.slice(Math.max(0, start - 70), start)) || LETTER_AFTER.test(folded.slice(end, end + 60));

/** "Làm tới hết 15/9, quyết định ghi 18/9": the earlier one is safe, and the days run from it. */
const LAST_DAY = /(?<![a-z])lam (?:toi|den|cho toi|cho den) (?:het |het ngay |ngay |hom |cuoi ){0,2}$/;

/** "Nghỉ từ hồi trước Tết, 12/2/2026": the day behind a stretch says which day of it. */
function exactOf(dates: readonly DateEntity[], folded: string): DateEntity | undefined {
  return dates.find((each, i) => {
    const before = dates[i - 1];
    return (
      before !== undefined &&
      !before.from.equals(before.to) &&
      each.from.equals(each.to) &&
      /^(?: [a-z]{2,4} [a-z]{2,4})? ?[,(] ?(?:ngay |hom |la )?$/.test(folded.slice(before.end, each.start)) &&
      says(BEFORE, folded.slice(Math.max(0, before.start - 40), before.start), folded)
    );
  });
}

/** "Dịp Tết nghỉ thì khai hôm nào": the days off, and nobody left. */
const isHoliday = ({ start, end }: DateEntity, folded: string): boolean =>
  /(?:^| )tet(?: (?:nay|ni|nam nay|tay|ta|duong lich|am lich|nguyen dan|[a-z]{2,4} [a-z]{2,4}(?: nay)?))?$/.test(
    folded.slice(start, end),
  ) &&
  !/(?:truoc|sau|het|qua|ra|can|gan|giap) tet(?: \w{1,8}){0,3}$/.test(folded.slice(start, end)) &&
  (/^ (?:duoc |co |thi |deu |cung )?nghi(?![a-z])(?! (?:viec|luon|han|lam))/.test(folded.slice(end)) ||
    /(?<![a-z])nghi (?:le )?$/.test(folded.slice(0, start)));

/** "Năm ngoái nghỉ ở nhà trông cháu": a time away, told by its year, in which nobody says that the work ended. */
const AWAY = /^ (?:\w{1,6} ){0,4}?nghi (?:o nha(?: \w+)? )?(?:o nha|trong|cham|giu|coi|nuoi|dich|om|benh|dau)(?![a-z])/;
const isAway = ({ from, to, end }: DateEntity, folded: string): boolean =>
  daysBetween(from, to) > A_MONTH_AND_MORE && AWAY.test(folded.slice(end));
const A_MONTH_AND_MORE = 45;

/** "Nghỉ từ 2023 mà chưa hưởng": some day of that year, where it is over. */
const IN_YEAR =
  /(?<![a-z])(?:nghi(?: viec| lam)?|thoi viec|mat viec)(?: (?:tu|hoi|nam|luc|ben do|cong ty|cty|o do)){1,4} (20[12]\d)(?![\d/.-])/;

function yearOf(folded: string, today: PlainDate): Pick<DateEntity, 'from' | 'to'> | undefined {
  const year = Number(IN_YEAR.exec(folded)?.[1]);
  if (!(year < today.year)) return undefined;
  return {
    from: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    to: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
  };
}

/** "Hợp đồng từ 1/10/2024 tới 30/9/2026 hết hạn" ended on its last day. */
function endOf(date: DateEntity | undefined, folded: string): DateEntity | undefined {
  const isStretch = date !== undefined && / (?:den|toi) /.test(folded.slice(date.start, date.end));
  return isStretch && date.from.until(date.to, { largestUnit: 'month' }).months > 0 ? { ...date, from: date.to } : date;
}

const PAST = /(?<![a-z])(?:hom|bua|roi|da|bi|vua|moi)(?![a-z])/;
const TO_COME = /(?<![a-z])(?:se|sap|toi|tinh|dinh|muon|du dinh|chuan bi)(?![a-z])/;

/** The day that is meant; nothing for "nghỉ ngày 28" when no word says whether it is past or to come. */
export function whichDay(
  day: DateEntity,
  folded: string,
  today: PlainDate,
): Pick<DateEntity, 'from' | 'to'> | undefined {
  if (day.alternative === undefined) return lastOne(nearestYear(day, today), day, folded, today);
  const around = folded.slice(Math.max(0, day.start - 40), day.end + 20);
  const [past, toCome] = [PAST.test(around), TO_COME.test(around)];
  if (past === toCome) return undefined;
  return past ? { from: day.alternative, to: day.alternative } : { from: day.from, to: day.to };
}

/** "Tháng 5 vừa rồi" is the one before today, however far. */
function lastOne(
  near: Pick<DateEntity, 'from' | 'to'>,
  { end, yearKnown }: DateEntity,
  folded: string,
  today: PlainDate,
): Pick<DateEntity, 'from' | 'to'> {
  const later = Temporal.PlainDate.compare(near.from, today) > 0;
  if (yearKnown || !later || !/^ (?:nam nay )?vua (?:roi|qua)(?![a-z])/.test(folded.slice(end))) return near;
  return { from: near.from.subtract({ years: 1 }), to: near.to.subtract({ years: 1 }) };
}

/** "nghỉ 15/10" in November was last month, "nghỉ 15/12" will be next month. */
export function nearestYear({ from, to, yearKnown }: DateEntity, today: PlainDate): Pick<DateEntity, 'from' | 'to'> {
  if (yearKnown) return { from, to };
  const away = (years: number) => Math.abs(daysBetween(today, from.add({ years })));
  const years = [-1, 0, 1].reduce((best, each) => (away(each) < away(best) ? each : best), 0);
  return { from: from.add({ years }), to: to.add({ years }) };
}

function says(pattern: RegExp, around: string, folded: string): boolean {
  const found = pattern.exec(around)?.[0];
  return found !== undefined && !OTHER.test(found) && !(/(?<!hop dong )het han$/.test(found) && !CONTRACT.test(folded));
}

/** "Mai hết hạn rồi" is said of the papers that must go in, unless a contract is spoken of. */
const CONTRACT = /(?<![a-z])(?:hop dong|hop dog|hdld|hdong|hd|hd[lt]d)(?![a-z])/;

const FILLERS = 'viec|lam|duoc|da|cung|hon|gan|khoang|tam|chung|roi|den|toi|nay|cach day|tinh ra';
const SINCE = new RegExp(`(?:${STOPPED})(?: (?:${FILLERS})){0,4} $`);
const NOT_SINCE = /^ ?(?:nua|sau|truoc|toi)(?![a-z])/;

/** How long ago somebody stopped: "nghỉ việc được 2 tháng rồi". */
export function timeSinceLeaving(folded: string, entities: readonly Entity[]): DurationEntity | undefined {
  return entities.find(
    (entity): entity is DurationEntity =>
      entity.kind === 'duration' &&
      SINCE.test(folded.slice(Math.max(0, entity.start - 60), entity.start)) &&
      !NOT_SINCE.test(folded.slice(entity.end)),
  );
}
