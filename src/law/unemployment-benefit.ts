// Unemployment benefit under the Employment Law 74/2025 (Điều 38, 39) and Nghị định 374/2025 (Điều 8, 15). Pure arithmetic
// over dated parameters; says nothing about whether somebody qualifies.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, type ParameterValue, requireParameter } from './parameters.ts';
import { addWorkingDays, monthsAfter, type WorkingCalendar } from './working-days.ts';

export type Region = 1 | 2 | 3 | 4;
export const REGIONS: readonly Region[] = [1, 2, 3, 4];

export const minWageName = (region: Region): string => `luong_toi_thieu_vung_${region}`;

export type BenefitMonths = {
  /** Months of benefit; 0 below the minimum of contributions. */
  readonly months: number;
  /** Months of contributions kept for a later claim after this one is fully drawn. */
  readonly reserved: number;
  /** Months above the maximum, which are neither paid nor kept (Nghị định 374/2025, Điều 8 khoản 1). */
  readonly lost: number;
};

/**
 * Months of benefit for n months of contributions not yet drawn (Luật 74/2025, Điều 39 khoản 2): 12 to 36 give 3, each
 * further 12 give one more, at most 12. Below 12 nothing is paid and all is kept.
 */
export function benefitMonths(contributed: number, parameters: LawParameters, on: PlainDate): BenefitMonths {
  const value = (name: string) => requireParameter(parameters, name, on).value;
  const least = value('tctn_thang_dong_toi_thieu');
  const first = value('tctn_thang_dong_bac_dau');
  const step = value('tctn_thang_dong_moi_bac');
  const firstMonths = value('tctn_so_thang_bac_dau');
  const most = value('tctn_so_thang_toi_da');
  if (contributed < least) return { months: 0, reserved: contributed, lost: 0 };
  if (contributed <= first) return { months: firstMonths, reserved: 0, lost: 0 };
  const ceiling = first + step * (most - firstMonths);
  const counted = Math.min(contributed, ceiling);
  const months = firstMonths + Math.floor((counted - first) / step);
  return { months, reserved: counted - (first + step * (months - firstMonths)), lost: contributed - counted };
}

export type BenefitAmount = {
  /** Average of the wages, each cut at the contribution ceiling first; đồng. */
  readonly average: number;
  /** Rate × average before the cap; đồng. */
  readonly uncapped: number;
  readonly cap: number;
  /** What is paid a month: the smaller of the two, rounded to whole đồng. */
  readonly monthly: number;
  readonly capped: boolean;
  readonly rate: ParameterValue;
  readonly minWage: ParameterValue;
  readonly capTimes: ParameterValue;
};

/**
 * Monthly benefit (Luật 74/2025, Điều 39 khoản 1; Nghị định 374/2025, Điều 15 khoản 1).
 * @param wages the wages of the six most recent contributed months, or one average; đồng a month
 * @param on the day whose regional minimum wage caps the benefit
 */
export function benefitAmount(
  wages: readonly number[],
  region: Region,
  parameters: LawParameters,
  on: PlainDate,
): BenefitAmount {
  const rate = requireParameter(parameters, 'tctn_ty_le', on);
  const minWage = requireParameter(parameters, minWageName(region), on);
  const capTimes = requireParameter(parameters, 'tctn_tran_lan', on);
  const ceiling = requireParameter(parameters, 'tran_luong_dong_lan', on).value * minWage.value;
  const average = wages.reduce((sum, wage) => sum + Math.min(wage, ceiling), 0) / wages.length;
  const uncapped = (rate.value / 100) * average;
  const cap = capTimes.value * minWage.value;
  return {
    average,
    uncapped,
    cap,
    monthly: Math.round(Math.min(uncapped, cap)),
    capped: uncapped > cap,
    rate,
    minWage,
    capTimes,
  };
}

export type ClaimTimeline = {
  /** Benefit counts from this day: the 11th working day after a complete claim. */
  readonly starts: PlainDate;
  readonly decisionBy: PlainDate;
  /** Last day to collect the decision when it is handed out on `decisionBy`. */
  readonly collectBy: PlainDate;
  readonly firstPaymentBy: PlainDate;
};

/** Days that follow from a complete claim on `filed` (Luật 74/2025 Điều 39 khoản 3; Nghị định 374/2025 Điều 14, 16). */
export function claimTimeline(filed: PlainDate, parameters: LawParameters, calendar: WorkingCalendar): ClaimTimeline {
  const days = (name: string) => requireParameter(parameters, name, filed).value;
  const decisionBy = addWorkingDays(calendar, filed, days('tctn_ngay_ra_quyet_dinh'));
  const collectBy = addWorkingDays(calendar, decisionBy, days('tctn_ngay_nhan_quyet_dinh'));
  return {
    starts: addWorkingDays(calendar, filed, days('tctn_ngay_bat_dau')),
    decisionBy,
    collectBy,
    firstPaymentBy: addWorkingDays(calendar, collectBy, days('tctn_ngay_chi_tra')),
  };
}

export const FILING_MONTHS = 'tctn_han_nop_thang';

/** Last day to file after the contract ended (Luật 74/2025, Điều 38 khoản 1 điểm c). */
export function lastFilingDay(ended: PlainDate, parameters: LawParameters): PlainDate {
  return monthsAfter(ended, requireParameter(parameters, FILING_MONTHS, ended).value);
}

/**
 * Months kept when drawing ends early for a reason that keeps them and was reported in time
 * (Nghị định 374/2025, Điều 8 khoản 6). Each month begun counts as drawn.
 */
export function reservedAfterEarlyEnd(
  contributed: number,
  drawnMonths: number,
  reservedInDecision: number,
  parameters: LawParameters,
  on: PlainDate,
): number {
  const step = requireParameter(parameters, 'tctn_thang_dong_moi_bac', on).value;
  return Math.max(0, contributed - step * drawnMonths - reservedInDecision);
}
