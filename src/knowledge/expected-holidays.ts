// Days off that the law names for years whose calendar has not been announced: nobody counts them, everybody is told of them, so
// that a deadline across next year's Tết is not promised to the day.

import type { PlainDate } from '#domain/time.ts';
import { fromLunar, tetOf } from '#language/lunar.ts';

const YEARS_AHEAD = 12;

/**
 * By ISO day, for the years after `lastAnnounced` (Bộ luật Lao động 45/2019, Điều 112; Nghị quyết 28/2026/QH16, Điều 2). Of Tết the
 * two days before and the four after its first day, as the five days may be placed either way.
 */
export function expectedHolidays(lastAnnounced: number): Map<string, string> {
  const years = Array.from({ length: YEARS_AHEAD }, (_, i) => lastAnnounced + 1 + i);
  return new Map(years.flatMap((year) => holidaysOf(year).map(([day, name]) => [day.toString(), name] as const)));
}

function holidaysOf(year: number): (readonly [PlainDate, string])[] {
  const on = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const tet = tetOf(year);
  const kings = fromLunar(year, 3, 10);
  return [
    [on(1, 1), 'Tết Dương lịch'],
    ...[-2, -1, 0, 1, 2, 3, 4].map((days) => [tet.add({ days }), 'Tết Nguyên đán (dự kiến)'] as const),
    ...(kings === undefined ? [] : [[kings, 'Giỗ Tổ Hùng Vương'] as const]),
    [on(4, 30), 'Ngày Chiến thắng'],
    [on(5, 1), 'Ngày Quốc tế Lao động'],
    [on(9, 1), 'Quốc khánh (dự kiến)'],
    [on(9, 2), 'Quốc khánh'],
    [on(9, 3), 'Quốc khánh (dự kiến)'],
    [on(11, 24), 'Ngày Văn hóa Việt Nam'],
  ];
}
