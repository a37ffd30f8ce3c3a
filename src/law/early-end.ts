// Benefit that ends early because of new work (Luật Việc làm 74/2025, Điều 41; Nghị định 374/2025, Điều 19): which month of benefit it
// falls into, until when it must be reported, and what was paid too much. Pure arithmetic.

import type { PlainDate } from '#domain/time.ts';
import { addWorkingDays, type WorkingCalendar } from './working-days.ts';

/** The month of benefit, from 1, that a day falls into; 0 before benefit begins. */
export function benefitMonthOf(start: PlainDate, day: PlainDate): number {
  if (Temporal.PlainDate.compare(day, start) < 0) return 0;
  let nth = 1;
  while (Temporal.PlainDate.compare(start.add({ months: nth }), day) <= 0) nth++;
  return nth;
}

/** The last day to report new work; `days`: working days, `tctn_ngay_bao_viec_moi`. The day itself is not counted (Điều 45 khoản 3). */
export const reportBy = (calendar: WorkingCalendar, day: PlainDate, days: number): PlainDate =>
  addWorkingDays(calendar, day, days);

/**
 * Whole months that were paid after the one in which work began; that month is paid in full (Nghị định 374/2025, Điều 19 khoản 4).
 * @param paid the last month of benefit that was paid
 */
export const monthsPaidTooMuch = (start: PlainDate, workBegan: PlainDate, paid: number): number =>
  Math.max(0, paid - Math.max(0, benefitMonthOf(start, workBegan)));
