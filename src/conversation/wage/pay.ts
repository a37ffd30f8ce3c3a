// The wage that a question about minimum wages names, and for how much time it is paid.

import { type Entity, firstEntity } from '#domain/entity.ts';
import { FULL_TIME, type PayPeriod } from '#law/min-wage.ts';

export type Pay = {
  /** Đồng; `max` where a range was named. */
  readonly amount: number;
  readonly max: number;
  readonly period: PayPeriod;
  /** Hours of work a day, where fewer than a full day's were told. */
  readonly hoursADay?: number | undefined;
};

const AFTER: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /^ ?(?:dong|d|vnd)? ?(?:\/|mot|1|moi|tren|cho)? ?(?:1 |mot )?(?:gio|tieng|h)(?![a-z])/],
  ['day', /^ ?(?:dong|d|vnd)? ?(?:\/|mot|1|moi|tren|cho)? ?(?:1 |mot )?(?:ngay|cong|ngay cong)(?![a-z])/],
  ['week', /^ ?(?:dong|d|vnd)? ?(?:\/|mot|1|moi|tren|cho)? ?(?:1 |mot )?tuan(?![a-z])/],
  ['month', /^ ?(?:dong|d|vnd)? ?(?:\/|mot|1|moi|tren|cho)? ?(?:1 |mot )?(?:thang|th|t)(?![a-z0-9])/],
];
const BEFORE: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /(?<![a-z])(?:(?:mot|1|moi|luong|theo) (?:gio|tieng))(?![a-z])[^.,;?!]{0,20}$/],
  ['day', /(?<![a-z])(?:(?:mot|1|moi|luong|theo) (?:ngay|cong)|cong nhat|ngay cong)(?![a-z])[^.,;?!]{0,20}$/],
  ['week', /(?<![a-z])(?:(?:mot|1|moi|luong|theo) tuan)(?![a-z])[^.,;?!]{0,20}$/],
  ['month', /(?<![a-z])(?:(?:mot|1|moi|luong|theo) thang|luong co ban|thang)(?![a-z])[^.,;?!]{0,20}$/],
];
/** Sums that are paid beside the wage. */
const BESIDE = /(?<![a-z])(?:tien an|phu cap|phat|thuong|no|tru|tang ca|dong bao hiem)(?![a-z])[^.,;?!]{0,14}$/;
/** A sum without its time is a month's from here on; below it only words tell. */
const LEAST_MONTH = 1_000_000;
const MOST_HOUR = 60_000;

/** Undefined where no wage is named, or several, or its time is not told. */
export function readPay(folded: string, entities: readonly Entity[]): Pay | undefined {
  const sums = entities.filter(
    (entity) => entity.kind === 'money' && !BESIDE.test(folded.slice(Math.max(0, entity.start - 40), entity.start)),
  );
  const sum = firstEntity(sums, 'money');
  if (sum === undefined || sums.length > 1 || sum.alternative !== undefined) return undefined;
  const { amount, max = amount, start, end } = sum;
  const period = periodAround(folded.slice(0, start), folded.slice(end)) ?? periodOf(amount);
  if (period === undefined) return undefined;
  const hoursADay = hoursIn(folded);
  return { amount, max, period, ...(hoursADay === undefined ? {} : { hoursADay }) };
}

const HOURS =
  /(?<![\d.,a-z])(?:ngay (?:lam |chi lam |co )?(\d{1,2}(?:[.,]5)?|mot|hai|ba|bon|nam|sau|bay) ?(?:tieng|gio|h)|(\d{1,2}(?:[.,]5)?|mot|hai|ba|bon|nam|sau|bay) ?(?:tieng|gio|h)(?: dong ho)? ?(?:\/|mot|1|moi|tren)? ?ngay)(?![a-z])/;
const WORDS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6, bay: 7 };

/** "4 tiếng một ngày", "ngày làm 5 giờ"; undefined for a full day. */
function hoursIn(folded: string): number | undefined {
  const [, first, second] = HOURS.exec(folded) ?? [];
  const said = first ?? second;
  if (said === undefined) return undefined;
  const hours = WORDS[said] ?? Number(said.replace(',', '.'));
  return hours > 0 && hours < FULL_TIME.hoursADay ? hours : undefined;
}

function periodAround(before: string, after: string): PayPeriod | undefined {
  return AFTER.find(([, words]) => words.test(after))?.[0] ?? BEFORE.find(([, words]) => words.test(before))?.[0];
}

function periodOf(amount: number): PayPeriod | undefined {
  if (amount >= LEAST_MONTH) return 'month';
  return amount < MOST_HOUR ? 'hour' : undefined;
}
