import { expect, test } from 'vitest';
import { pensionDue, retirementAge, retirementDay } from '#law/retirement.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

test.each([
  ['male', 2021, 60, 3],
  ['male', 2026, 61, 6],
  ['male', 2027, 61, 9],
  ['male', 2028, 62, 0],
  ['male', 2040, 62, 0],
  ['female', 2021, 55, 4],
  ['female', 2026, 57, 0],
  ['female', 2027, 57, 4],
  ['female', 2035, 60, 0],
  ['female', 2050, 60, 0],
] as const)('the retirement age of a %s in %i is %i years %i months', (sex, year, years, months) => {
  expect(retirementAge(sex, year)).toBe(years * 12 + months);
});

test.each([
  ['1969-03-15', 'female', '2025-11-15'],
  ['1965-08-10', 'male', '2027-05-10'],
  ['1969-12-01', 'female', '2026-12-01'],
  ['1970-02-01', 'female', '2027-06-01'],
] as const)('born on %s, a %s is old enough on %s', (birth, sex, on) => {
  expect(retirementDay(day(birth), sex).toString()).toBe(on);
});

test('a pension is due when old enough with fifteen years, and never said to be where that is not known', () => {
  const born = { from: day('1969-03-01'), to: day('1969-03-31') };
  expect(pensionDue({ sex: 'female', born, years: 22 }, day('2026-11-15'))).toBe(true);
  expect(pensionDue({ sex: 'female', born, years: 9 }, day('2026-11-15'))).toBe(false);
  expect(pensionDue({ sex: 'female', born }, day('2026-11-15'))).toBeUndefined();
  expect(pensionDue({ born, years: 22 }, day('2026-11-15'))).toBeUndefined(); // a man of that age is not
  const man = { from: day('1965-08-01'), to: day('1965-08-31') };
  expect(pensionDue({ sex: 'male', born: man, years: 30 }, day('2026-10-14'))).toBe(false);
});
