// Support for vocational training out of unemployment insurance (Luật Việc làm 74/2025, Điều 37; Nghị định 374/2025, Điều 11–13):
// what the fund pays of a course, and until when somebody may ask for it. Pure arithmetic over dated parameters.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, requireParameter } from './parameters.ts';
import { monthsAfter } from './working-days.ts';

export type Course = {
  readonly months: number;
  /** Days beyond the whole months, 0 to 30. */
  readonly days: number;
  /** What the school asks for the whole course; đồng. */
  readonly fee?: number | undefined;
  /** Days in class, where they are known. */
  readonly classDays?: number | undefined;
};

export type TrainingSupport = {
  /** The course is paid as one: it is shorter than three months. */
  readonly asCourse: boolean;
  /** Months that are paid, odd days rounded, at most six. */
  readonly paidMonths: number;
  /** The course lasts longer than the months that are paid. */
  readonly cut: boolean;
  /** The most the fund pays of the fee; đồng. */
  readonly most: number;
  /** What it pays and what is left to the learner; đồng, undefined where the fee is not known. */
  readonly paid: number | undefined;
  readonly own: number | undefined;
  /** Money for meals: a day in class, and all of them where their number is known; đồng. */
  readonly mealsADay: number;
  readonly meals: number | undefined;
};

/** Up to 14 odd days are half a month, more a whole one (Nghị định 374/2025, Điều 11). */
export function trainingMonths(months: number, days: number, parameters: LawParameters, on: PlainDate): number {
  const half = requireParameter(parameters, 'hoc_nghe_le_nua_thang', on).value;
  return months + (days === 0 ? 0 : days <= half ? 0.5 : 1);
}

export function trainingSupport(course: Course, parameters: LawParameters, on: PlainDate): TrainingSupport {
  const value = (name: string) => requireParameter(parameters, name, on).value;
  const { months, days, fee, classDays } = course;
  const asCourse = months < value('hoc_nghe_khoa_ngan');
  const rounded = trainingMonths(months, days, parameters, on);
  const paidMonths = Math.min(rounded, value('hoc_nghe_so_thang'));
  const most = asCourse ? value('hoc_nghe_khoa') : value('hoc_nghe_thang') * paidMonths;
  const paid = fee === undefined ? undefined : Math.min(fee, most);
  const mealsADay = value('hoc_nghe_an_ngay');
  return {
    asCourse,
    paidMonths,
    cut: rounded > paidMonths,
    most,
    paid,
    own: fee === undefined || paid === undefined ? undefined : fee - paid,
    mealsADay,
    meals: classDays === undefined ? undefined : classDays * mealsADay,
  };
}

/** The last day to ask for it without drawing benefit (Luật Việc làm 74/2025, Điều 37). */
export const lastTrainingDay = (ended: PlainDate, parameters: LawParameters): PlainDate =>
  monthsAfter(ended, requireParameter(parameters, 'hoc_nghe_han_nop', ended).value);
