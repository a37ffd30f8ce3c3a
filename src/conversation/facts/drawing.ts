// What somebody tells of a benefit that is being drawn: how many months were granted, drawn and missed, since when, how much.
// Lengths and sums told here are none of months paid or of wages.

import { type Entity, type MoneyEntity, singleDays } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { matches, pattern, type Text } from '#language/matching.ts';
import { NUMBER, parseNumber } from '#language/numbers.ts';
import { benefitMonth, lastPaidMonth, newWorkDay } from './benefit-month.ts';
import type { DrawingBenefit as Drawing } from './values.ts';

const DRAW = '(?:lãnh|lĩnh|hưởng|nhận|ăn)';
const FILL = '(?:được |có |mới |hết |xong |thất nghiệp |trợ cấp |tctn |bhtn |tiền |tới |đến |ở ){0,6}';
const COUNT = `(${NUMBER})`;

const DRAWN = [
  pattern(`(?:đã|mới|vừa|chỉ|chỉ mới|mới chỉ) ${DRAW} ${FILL}${COUNT} tháng(?! (?:nữa|sau|tới))`),
  pattern(`${DRAW} ${FILL}${COUNT} tháng (?:rồi|à|thôi|xong|thì (?:có việc|đi làm)|có việc|đi làm)`),
];
const FIRST_DRAWN = pattern(
  `(?:đã|mới|vừa|chỉ|chỉ mới) ${DRAW} ${FILL}tháng (?:đầu|đầu tiên|thứ nhất)|tháng (?:đầu|đầu tiên|thứ nhất) (?:đã |vừa )?${DRAW} (?:rồi|xong)`,
);
/** The month under way counts as drawn (Nghị định 374/2025, Điều 19 khoản 4). */
const UNDER_WAY = pattern(`(?:${DRAW} ${FILL}(?:vào )?|dang dở |dở dang |đang dở |giữa )tháng thứ ${COUNT}`);
const GRANTED = [
  pattern(`quyết định (?:(?!bảo lưu |giữ lại )[\\p{L}]{1,10} ){0,3}${COUNT} tháng`),
  pattern(`(?:giấy|qđ|phiếu) (?:[\\p{L}]{1,6} ){0,2}(?:ghi|cho|báo) (?:là |chỉ )?(?:được |hưởng ){1,2}${COUNT} tháng`),
  pattern(`(?<!đóng )(?:được|hưởng) ${COUNT} tháng (?:tctn|trợ cấp|thất nghiệp|bhtn)`),
  pattern(`(?:được )?(?:duyệt|xét|cấp) (?:cho )?(?:${DRAW} )?${COUNT} tháng`),
  pattern(
    `(?<!đóng )(?<!đóng bảo hiểm )(?:được|hưởng) ${COUNT} tháng(?=,? (?:mà |thì |nhưng )?(?:mới|đã|giờ|vừa|chỉ) (?:mới |có )?${DRAW})`,
  ),
  pattern(`(?:tổng cộng|tất cả) (?:[\\p{L}]{1,8} )?(?:được|hưởng) (?:hưởng )?${COUNT} tháng(?=,? (?:mà )?đóng)`),
];
const MISSED_THE = pattern(
  `tháng (?:thứ )?${COUNT} (?:[\\p{L}]{1,8} ){0,2}(?:quên|lỡ|bỏ|không|chưa) (?:[\\p{L}]{1,8} )?khai`,
);
const MISSED = pattern(`(?:quên|lỡ|bỏ|không|chưa) (?:[\\p{L}]{1,8} )?khai(?: báo)? (?:mất |hết )?${COUNT} tháng`);
const MISSED_ONE = pattern(
  '(?:quên|lỡ|trễ) (?:béng |mất |không |chưa |ngày |đi ){0,2}(?:khai báo|khai|trình diện)(?: mất)? (?:tháng (?:này|ni|rồi|vừa rồi|trước)|kỳ này)',
);
const IS_DRAWING = pattern(
  `đang (?:được )?${DRAW} (?:thất nghiệp|trợ cấp|tctn|bhtn|tiền thất nghiệp|trợ cấp thất nghiệp)|đang (?:được )?(?:lãnh|lĩnh|hưởng)(?= (?:ở|tại|bên|tháng|dở|được|mà|thì)(?![\\p{L}])|[,.?!]|$)`,
);
/** "Đang hưởng thất nghiệp 5 tháng": granted or drawn, nobody can tell; no months that were paid for. */
const FOR_SO_LONG = pattern(`đang (?:được )?${DRAW} ${FILL}${COUNT} tháng`);
const BEGAN =
  /(?<![a-z])(?:huong|bat dau huong|bat dau tinh|tinh huong|bat dau lanh|bat dau linh)(?: (?:tu|ngay|la)){0,3} $/;
const OF_MONTH = /thang (?:huong )?thu (\w{1,5}) (?:thi |la )?(?:bat dau )?(?:tu )?(?:ngay )?$/;
/** "Tháng hưởng thứ hai" is no Monday. */
const isMonthName = (folded: string, { start, end }: Entity): boolean =>
  folded.slice(0, start).endsWith('huong ') && folded.slice(start, end).startsWith('thu ');
const A_MONTH = /(?:moi thang|1 thang|mot thang|hang thang|thang)(?: (?:duoc|la|lanh|linh|huong|nhan)){0,3} $/;

const EACH_MONTH = /^ ?(?:dong |d )?(?:\/ ?|mot |moi |1 )thang(?![a-z])/;

/** "Có quyết định hưởng TCTN": decided upon, so it is drawn. */
const IS_DECIDED =
  /(?<!(?:chua|khong|khi nao|bao gio|hoi nao|chung nao|moi|se|neu|cho|doi) )(?<![a-z])(?:co|nhan|duoc) (?:duoc )?(?:quyet dinh|qd) (?:duoc |cho )?huong/;

/** "Quyết định ghi 14/10": of who draws benefit, its first day. */
const DECIDED_ON =
  /(?<![a-z])(?:quyet dinh|qd|giay)(?: huong| tro cap)?(?: co| thi)? ghi (?:la )?(?:ngay |hom |tu ){0,2}$/;

export function decidedStart({ folded }: Text, entities: readonly Entity[]): Drawing | undefined {
  const day = singleDays(entities).find(({ start }) => DECIDED_ON.test(folded.slice(Math.max(0, start - 48), start)));
  return day && { start: day.from.toString() };
}

/** The telling, and the entities that it takes. */
export type ToldDrawing = { readonly drawing?: Drawing | undefined; readonly taken: ReadonlySet<Entity> };

export function readDrawing(text: Text, entities: readonly Entity[], today: PlainDate): ToldDrawing {
  const spans: { start: number; end: number }[] = [];
  const count = (...patterns: ReturnType<typeof pattern>[]): number | undefined => {
    for (const each of patterns)
      for (const found of matches(each, text)) {
        const number = parseNumber(found.groups[0] ?? '');
        if (number === undefined || number < 1 || number > 12) continue;
        spans.push(found);
        return number;
      }
    return undefined;
  };
  const earlier = isEarlierClaim(text.folded);
  const drawn = earlier
    ? undefined
    : (count(UNDER_WAY, ...DRAWN) ?? (matches(FIRST_DRAWN, text).length > 0 ? 1 : undefined));
  const granted = count(...GRANTED);
  const one = [MISSED_ONE, MISSED_THE].some((each) => matches(each, text).length > 0);
  const missed = count(MISSED) ?? (one ? 1 : undefined);
  count(FOR_SO_LONG);
  const start = startIn(text.folded, entities, today);
  const draws = drawn !== undefined || IS_DECIDED.test(text.folded) || matches(IS_DRAWING, text).length > 0;
  if (!draws && granted === undefined && missed === undefined && start === undefined) return { taken: new Set() };
  const monthly = entities.find(
    (entity): entity is MoneyEntity =>
      entity.kind === 'money' &&
      (A_MONTH.test(text.folded.slice(0, entity.start)) || EACH_MONTH.test(text.folded.slice(entity.end))),
  );
  const lengths = entities.filter(
    (entity) =>
      (entity.kind === 'duration' || entity.kind === 'date') &&
      spans.some(({ start: from, end }) => entity.start < end && entity.end > from),
  );
  const begunWork = newWorkDay(text.folded, today, entities);
  const paid = lastPaidMonth(text.folded);
  const told: Drawing = {
    ...(granted === undefined ? {} : { granted }),
    ...(drawn === undefined && start?.nth === undefined ? {} : { drawn: Math.max(drawn ?? 0, start?.nth ?? 0) }),
    ...(missed === undefined ? {} : { missed }),
    ...(start?.day === undefined ? {} : { start: start.day }),
    ...(start?.month === undefined ? {} : { month: start.month }),
    ...(begunWork === undefined ? {} : { newWork: begunWork.toString() }),
    ...(paid === undefined ? {} : { paid }),
    ...(monthly === undefined || /luong/.test(text.folded) ? {} : { monthly: monthly.amount }),
  };
  return {
    drawing: told,
    taken: new Set([...lengths, ...(start?.taken ?? []), ...(told.monthly ? [monthly as Entity] : [])]),
  };
}

/** "Đã lãnh hết 3 tháng năm 2023", "lần trước": a benefit that is over; months paid since then are what counts. */
export const isEarlierClaim = (folded: string): boolean =>
  /(?<![a-z])(?:lanh|linh|huong|nhan) (?:het|xong)(?! thang)|lan truoc|hoi truoc|(?<![a-z])bao luu(?: \w+){0,2} \d/.test(
    folded,
  );

/** `nth`: that month of benefit has begun, so it counts as drawn. */
type Start = {
  /** First day of benefit; undefined where the month that was told has no number. */
  readonly day?: string;
  readonly month?: Drawing['month'];
  readonly taken: readonly Entity[];
  readonly nth?: number;
};

/** The first day of benefit, also told as that of a later month of it. */
function startIn(folded: string, entities: readonly Entity[], today: PlainDate): Start | undefined {
  const told = benefitMonth(folded, today);
  if (told !== undefined) {
    const { nth, begins } = told;
    const begun = Temporal.PlainDate.compare(begins, today) <= 0;
    const taken = entities.filter(({ start, end }) => start < told.end && end > told.start);
    const month = { begins: begins.toString(), ...(nth === undefined ? {} : { nth }) };
    if (nth === undefined) return { month, taken };
    return { day: begins.subtract({ months: nth - 1 }).toString(), month, taken, ...(begun ? { nth } : {}) };
  }
  for (const entity of entities) {
    if (entity.kind !== 'date') continue;
    const before = folded.slice(Math.max(0, entity.start - 60), entity.start);
    const month = OF_MONTH.exec(before)?.[1];
    if (month === undefined && !entity.from.equals(entity.to)) continue;
    if (month === undefined && (!BEGAN.test(before) || isMonthName(folded, entity))) continue;
    if (!/huong|linh|lanh|quyet dinh/.test(folded)) continue;
    const nth = month === undefined ? 1 : (parseNumber(month) ?? 1);
    const begun = month !== undefined && Temporal.PlainDate.compare(entity.from, today) <= 0;
    return { day: entity.from.subtract({ months: nth - 1 }).toString(), taken: [entity], ...(begun ? { nth } : {}) };
  }
  return undefined;
}
