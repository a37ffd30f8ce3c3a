// Money around work abroad (Luật 69/2020): how much a company may charge for its service (Điều 23 khoản 4), what comes back after an
// early return (Điều 23 khoản 3), how long the flight may be waited for (Điều 26 khoản 2 điểm đ). Pure arithmetic over dated parameters.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, requireParameter } from './parameters.ts';

export type ServiceFee = {
  /** Months of wage that are allowed in any reading of the article. */
  readonly sure: number;
  /** Months of wage above which it is too much in any reading; more than `sure` for odd months of a contract. */
  readonly most: number;
};

/**
 * "One month's wage for each 12 months": whether odd months earn a part of it the article does not say, so they leave a margin.
 * From 36 months on it is three months' wage at most.
 * @param months length of the contract
 */
export function serviceFee(
  months: number,
  who: 'worker' | 'seafarer',
  parameters: LawParameters,
  on: PlainDate,
): ServiceFee {
  const value = (name: string) => requireParameter(parameters, name, on).value;
  const highest = value('dich_vu_cao_nhat');
  if (months >= value('dich_vu_dai_han')) return { sure: highest, most: highest };
  const perYear = value(who === 'seafarer' ? 'dich_vu_thuyen_vien' : 'dich_vu_muc');
  return {
    sure: Math.min(highest, Math.floor(months / 12) * perYear),
    most: (months / 12) * perYear,
  };
}

export type FeeVerdict = 'within' | 'over' | 'depends';

/** @param fee and `wage` (a month) in the same money */
export function judgeFee(fee: number, wage: number, { sure, most }: ServiceFee): FeeVerdict {
  if (fee > most * wage) return 'over';
  return fee <= sure * wage ? 'within' : 'depends';
}

export type Refund = {
  readonly left: number;
  /** Đồng, whole; interest at the rate for demand deposits comes on top. */
  readonly amount: number;
};

/**
 * What of a fee comes back to somebody who came home early through no fault of their own.
 * @param months length of the contract
 * @param worked months of it that were worked
 */
export function refundOfFee(fee: number, months: number, worked: number): Refund {
  const left = Math.max(0, months - Math.max(0, worked));
  return {
    left: Math.min(left, months),
    amount: months <= 0 ? 0 : Math.round((fee * Math.min(left, months)) / months),
  };
}

/** The last day on which the company may still let somebody wait who was chosen on `chosen`. */
export const waitEnds = (chosen: PlainDate, parameters: LawParameters): PlainDate =>
  chosen.add({ days: requireParameter(parameters, 'cho_bay_ngay', chosen).value });

/** The last day to settle the contract with the company after coming home (Điều 46). */
export const settleBy = (home: PlainDate, parameters: LawParameters): PlainDate =>
  home.add({ days: requireParameter(parameters, 'thanh_ly_ngay', home).value });
