// What an employer pays when work ends: severance (trợ cấp thôi việc: Bộ luật Lao động 45/2019, Điều 46) and job-loss pay (trợ cấp mất
// việc làm: Điều 47), both as Nghị định 145/2020, Điều 8 counts the time. Pure arithmetic over dated parameters; whether somebody
// qualifies is another question.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, requireParameter } from './parameters.ts';
import { addWorkingDays, type WorkingCalendar } from './working-days.ts';

/** Since this day there is unemployment insurance; time insured by it earns nothing from the employer (Nghị định 145/2020, Điều 8 khoản 3). */
export const INSURANCE_BEGAN = Temporal.PlainDate.from('2009-01-01');

export type SeveranceKind = 'severance' | 'job_loss';

export type SeverancePay = {
  /** Months that count: worked, less insured, less paid for already. */
  readonly counted: number;
  /** The same in years, odd months rounded to halves and wholes. */
  readonly years: number;
  /** Months of wage for one year. */
  readonly perYear: number;
  /** Months of wage that are owed, the floor of job-loss pay included. */
  readonly monthsOfWage: number;
  /** The floor was applied (Nghị định 145/2020, Điều 8 khoản 2). */
  readonly floored: boolean;
  /** Job-loss pay for no time at all: whether the floor is owed then is read in two ways, so nothing is computed. */
  readonly open: boolean;
  /** Đồng, whole. */
  readonly amount: number;
};

/** Years of some months: up to six odd months are half a year, more are a whole one (Nghị định 145/2020, Điều 8 khoản 3 điểm c). */
export function countedYears(months: number, parameters: LawParameters, on: PlainDate): number {
  const half = requireParameter(parameters, 'thoi_viec_le_nua_nam', on).value;
  const odd = months % 12;
  const rest = odd === 0 ? 0 : odd <= half ? 0.5 : 1;
  return Math.floor(months / 12) + rest;
}

/**
 * @param counted months worked that no unemployment insurance covers and for which nothing was paid yet
 * @param meanWage mean of the last six months by contract; đồng a month
 * @param on the day the work ended
 */
export function severancePay(
  kind: SeveranceKind,
  counted: number,
  meanWage: number,
  parameters: LawParameters,
  on: PlainDate,
): SeverancePay {
  const value = (name: string) => requireParameter(parameters, name, on).value;
  const years = countedYears(counted, parameters, on);
  const perYear = value(kind === 'severance' ? 'thoi_viec_muc' : 'mat_viec_muc');
  const plain = years * perYear;
  const least = kind === 'job_loss' && counted < value('mat_viec_thang_san') ? value('mat_viec_it_nhat') : 0;
  const open = kind === 'job_loss' && counted === 0;
  const monthsOfWage = open ? 0 : Math.max(plain, least);
  return {
    counted,
    years,
    perYear,
    monthsOfWage,
    floored: monthsOfWage > plain,
    open,
    amount: Math.round(monthsOfWage * meanWage),
  };
}

/** Whether the work lasted long enough for either (Điều 46 khoản 1, Điều 47 khoản 1). */
export const workedLongEnough = (months: number, parameters: LawParameters, on: PlainDate): boolean =>
  months >= requireParameter(parameters, 'thoi_viec_lam_it_nhat', on).value;

export type PayDays = {
  /** Fourteen working days after the end (Bộ luật Lao động 45/2019, Điều 48 khoản 1). */
  readonly by: PlainDate;
  /** The latest day where the law allows longer: closing, restructuring, economic reasons, merger, disaster. */
  readonly atMost: PlainDate;
};

export function payDays(ended: PlainDate, parameters: LawParameters, calendar: WorkingCalendar): PayDays {
  const value = (name: string) => requireParameter(parameters, name, ended).value;
  return {
    by: addWorkingDays(calendar, ended, value('tra_tien_nghi_ngay')),
    atMost: ended.add({ days: value('tra_tien_nghi_keo_dai') }),
  };
}
