// Who qualifies for a pension: the age of the year and fifteen years of insurance (Luật Bảo hiểm xã hội 41/2024, Điều 64; Bộ luật
// Lao động 45/2019, Điều 169; Nghị định 135/2020, Điều 4). Heavy work and hard regions lower the age; that the office decides.

import type { PlainDate } from '#domain/time.ts';

export type Sex = 'male' | 'female';

/** Years of compulsory social insurance for a pension (Điều 64). */
export const PENSION_YEARS = 15;
/** Months of age in 2021, how many are added each year, and where it ends. */
const AGES: Record<Sex, { readonly start: number; readonly step: number; readonly last: number }> = {
  male: { start: 60 * 12 + 3, step: 3, last: 62 * 12 },
  female: { start: 55 * 12 + 4, step: 4, last: 60 * 12 },
};

/** The retirement age of a year in months. */
export function retirementAge(sex: Sex, year: number): number {
  const { start, step, last } = AGES[sex];
  return Math.min(last, start + step * Math.max(0, year - 2021));
}

/**
 * The first day on which somebody born on `birth` is old enough: the first month end at which their age reaches that of the year.
 */
export function retirementDay(birth: PlainDate, sex: Sex): PlainDate {
  let day = birth.add({ months: retirementAge(sex, birth.year + 55) });
  for (let year = day.year; ; year++) {
    day = birth.add({ months: retirementAge(sex, year) });
    if (day.year <= year) return day;
  }
}

export type PensionFacts = {
  readonly sex?: Sex | undefined;
  /** The earliest and the latest day of birth that the words allow. */
  readonly born?: { readonly from: PlainDate; readonly to: PlainDate } | undefined;
  /** Years of compulsory social insurance. */
  readonly years?: number | undefined;
};

/** Whether a pension was due on a day; undefined where the facts do not decide it. */
export function pensionDue({ sex, born, years }: PensionFacts, on: PlainDate): boolean | undefined {
  if (years !== undefined && years < PENSION_YEARS) return false;
  if (born === undefined) return undefined;
  const sexes: readonly Sex[] = sex === undefined ? ['male', 'female'] : [sex];
  const reached = sexes.flatMap((each) => [born.from, born.to].map((day) => before(retirementDay(day, each), on)));
  if (reached.every((each) => !each)) return false;
  return reached.every(Boolean) && years !== undefined ? true : undefined;
}

const before = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) <= 0;
