// The days for the monthly job-search declaration (Nghị định 374/2025, Điều 21): from the second month on, three working days at
// the beginning of the month of benefit. Sources do not settle whether the first day counts (Điều 21 beside Điều 45 khoản 3), so
// both readings are kept, and what is advised are the days that are right under either.

import type { PlainDate } from '#domain/time.ts';
import { addWorkingDays, unconfirmedBetween, type WorkingCalendar } from './working-days.ts';

export type MonthWindow = {
  /** First day of that month of benefit. */
  readonly begins: PlainDate;
  /** Days that count under both readings. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Days that may become days off; each would move the end by one. */
  readonly unconfirmed: readonly PlainDate[];
};

/** `month`: which month of benefit, from 2. */
export type DeclarationWindow = MonthWindow & { readonly month: number };

/** The window of month `month` (≥ 2) of a benefit that began on `start`; `days`: working days, `tctn_ngay_khai_bao`. */
export const declarationWindow = (
  calendar: WorkingCalendar,
  start: PlainDate,
  month: number,
  days: number,
): DeclarationWindow => ({ month, ...windowOfMonth(calendar, start.add({ months: month - 1 }), days) });

/** The window of a month of benefit, not the first one, by its first day; `days`: working days, `tctn_ngay_khai_bao`. */
export function windowOfMonth(calendar: WorkingCalendar, begins: PlainDate, days: number): MonthWindow {
  const before = begins.subtract({ days: 1 });
  // With the first day counted the window ends sooner; without it, it begins later.
  const to = addWorkingDays(calendar, before, days);
  const from = addWorkingDays(calendar, begins, 1);
  const safe = Temporal.PlainDate.compare(from, to) <= 0 ? from : to;
  return { begins, from: safe, to, unconfirmed: unconfirmedBetween(calendar, before, to) };
}

/** All windows of a benefit of so many months; the first month is declared with the decision itself. */
export function declarationWindows(
  calendar: WorkingCalendar,
  start: PlainDate,
  months: number,
  days: number,
): DeclarationWindow[] {
  return Array.from({ length: Math.max(0, months - 1) }, (_, i) => declarationWindow(calendar, start, i + 2, days));
}
