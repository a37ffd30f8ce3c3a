// The lowest wage of a region and whether a wage is below it (Nghị định 293/2025/NĐ-CP, Điều 3 and Điều 4). Pure arithmetic over
// dated parameters; which region a place belongs to is data.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, type ParameterValue, requireParameter } from './parameters.ts';
import { minWageName, type Region } from './unemployment-benefit.ts';

export type MinWage = {
  /** Đồng a month of full working time (Điều 3 khoản 1; Điều 4 khoản 1). */
  readonly monthly: ParameterValue;
  /** Đồng an hour (Điều 3 khoản 1; Điều 4 khoản 2). */
  readonly hourly: ParameterValue;
};

/** Throws MissingParameter on a day that the tables do not cover. */
export function minWageOf(region: Region, parameters: LawParameters, on: PlainDate): MinWage {
  return {
    monthly: requireParameter(parameters, minWageName(region), on),
    hourly: requireParameter(parameters, `luong_gio_vung_${region}`, on),
  };
}

export type PayPeriod = 'hour' | 'day' | 'week' | 'month';

/** The longest normal working time (Bộ luật Lao động 45/2019, Điều 105 khoản 1) with one day off a week (Điều 111 khoản 1). */
export const FULL_TIME = { hoursADay: 8, hoursAWeek: 48, daysAMonth: 26 } as const;

const DAYS_A_WEEK = 6;

export type PayVerdict = {
  readonly kind: 'below' | 'enough' | 'depends';
  /** The wage of a day or a week turned into one of an hour and of a month; đồng, undefined where it is not turned. */
  readonly perHour: number | undefined;
  readonly perMonth: number | undefined;
};

/**
 * Whether a wage for full working time and the agreed work is below the minimum (Điều 4). A monthly wage is held against the
 * monthly minimum (khoản 1), an hourly one against the hourly (khoản 2). A wage by the day or the week may be turned into either,
 * as the employer chooses (khoản 3): it is below when it falls short both ways, enough when it reaches both, and else depends on
 * the working time agreed. Turned: week × 52 ÷ 12 or ÷ normal hours; day × normal days of the month or ÷ normal hours.
 * Shorter days than full ones earn less than a month's minimum, so these are held against the hourly one alone.
 * @param amount đồng for one `period`
 * @param hoursADay as agreed, where that is told
 */
export function comparePay(
  amount: number,
  period: PayPeriod,
  { monthly, hourly }: MinWage,
  hoursADay: number = FULL_TIME.hoursADay,
): PayVerdict {
  const short = hoursADay < FULL_TIME.hoursADay;
  const perHour = {
    hour: amount,
    day: amount / hoursADay,
    week: amount / (short ? hoursADay * DAYS_A_WEEK : FULL_TIME.hoursAWeek),
    month: short ? amount / FULL_TIME.daysAMonth / hoursADay : undefined,
  }[period];
  const full = {
    hour: undefined,
    day: amount * FULL_TIME.daysAMonth,
    week: (amount * 52) / 12,
    month: amount,
  }[period];
  const perMonth = short ? undefined : full;
  const reached = [
    ...(perHour === undefined ? [] : [perHour >= hourly.value]),
    ...(perMonth === undefined ? [] : [perMonth >= monthly.value]),
  ];
  const kind = reached.every(Boolean) ? 'enough' : reached.some(Boolean) ? 'depends' : 'below';
  return { kind, perHour, perMonth };
}
