import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLunar, tetOf, toLunar } from '#language/lunar.ts';

/** First day of Tết as it was kept in Việt Nam; 2007 and 2030 are the years in which a calendar at UTC+8 is a day off. */
const TET: readonly (readonly [number, string])[] = [
  [1985, '1985-01-21'],
  [2000, '2000-02-05'],
  [2007, '2007-02-17'],
  [2010, '2010-02-14'],
  [2015, '2015-02-19'],
  [2018, '2018-02-16'],
  [2019, '2019-02-05'],
  [2020, '2020-01-25'],
  [2021, '2021-02-12'],
  [2022, '2022-02-01'],
  [2023, '2023-01-22'],
  [2024, '2024-02-10'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2028, '2028-01-26'],
  [2029, '2029-02-13'],
  [2030, '2030-02-02'],
  [2033, '2033-01-31'],
];

test.each(TET)('Tết %i falls on %s', (year, day) => {
  expect(tetOf(year).toString()).toBe(day);
});

test('leap months are where they were: month 2 in 2023, month 6 in 2025, month 4 in 2020', () => {
  expect(toLunar(Temporal.PlainDate.from('2023-03-22'))).toEqual({ year: 2023, month: 2, day: 1, leap: true });
  expect(toLunar(Temporal.PlainDate.from('2025-07-25'))).toEqual({ year: 2025, month: 6, day: 1, leap: true });
  expect(toLunar(Temporal.PlainDate.from('2020-05-23'))).toEqual({ year: 2020, month: 4, day: 1, leap: true });
});

test('the platform calendar agrees but for a handful of days around the known differences', () => {
  let differing = 0;
  for (let day = Temporal.PlainDate.from('2015-01-01'); day.year < 2030; day = day.add({ days: 1 })) {
    if (day.withCalendar('chinese').day !== toLunar(day).day) differing++;
  }
  expect(differing).toBeLessThan(400); // months that begin near midnight differ by a day between the two meridians
});

test('to lunar and back is the same day, except inside leap months', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_500 }), (offset) => {
      const day = Temporal.PlainDate.from('1960-01-01').add({ days: offset });
      const lunar = toLunar(day);
      if (!lunar.leap) expect(fromLunar(lunar.year, lunar.month, lunar.day)?.toString()).toBe(day.toString());
    }),
    { numRuns: 1000 },
  );
});

test('days follow each other: the next day is the next lunar day or the first of a month', () => {
  let before = toLunar(Temporal.PlainDate.from('2020-01-01'));
  for (let i = 1; i < 4000; i++) {
    const now = toLunar(Temporal.PlainDate.from('2020-01-01').add({ days: i }));
    expect(now.day === before.day + 1 || now.day === 1).toBe(true);
    if (now.day === 1) expect([29, 30]).toContain(before.day);
    before = now;
  }
});
