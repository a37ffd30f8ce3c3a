// Severance and job-loss pay: the worked examples of the domain file, the boundaries of the decree, and what must hold for any input.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type LawParameters, MissingParameter } from '#law/parameters.ts';
import {
  countedYears,
  INSURANCE_BEGAN,
  payDays,
  type SeveranceKind,
  severancePay,
  workedLongEnough,
} from '#law/severance.ts';
import type { WorkingCalendar } from '#law/working-days.ts';
import { shipped } from '../support/knowledge.ts';

let parameters: LawParameters;
let calendar: WorkingCalendar;
const ON = Temporal.PlainDate.from('2026-12-31');
const M = 1_000_000;
beforeAll(async () => {
  const { knowledge } = await shipped();
  ({ parameters, calendar } = knowledge);
});

const between = (from: string, to: Temporal.PlainDate) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'month' }).months;

test('worked 3/2004 to 2026, insured since 2009: 58 months are five years', () => {
  const counted = between('2004-03-01', INSURANCE_BEGAN);
  expect(counted).toBe(58);
  expect(severancePay('severance', counted, 12 * M, parameters, ON)).toMatchObject({ years: 5, amount: 30 * M });
  expect(severancePay('job_loss', counted, 12 * M, parameters, ON)).toMatchObject({ years: 5, amount: 60 * M });
});

test('two months of trial: half a year, and the floor of two months where the job was cut', () => {
  expect(severancePay('severance', 2, 12 * M, parameters, ON)).toMatchObject({ amount: 3 * M, floored: false });
  expect(severancePay('job_loss', 2, 12 * M, parameters, ON)).toMatchObject({ amount: 24 * M, floored: true });
});

test('six months of maternity without insurance', () => {
  expect(severancePay('severance', 6, 10 * M, parameters, ON).amount).toBe(2.5 * M);
});

test.each([
  [0, 0],
  [1, 0.5],
  [6, 0.5],
  [7, 1],
  [11, 1],
  [12, 1],
  [13, 1.5],
  [18, 1.5],
  [19, 2],
  [58, 5],
])('%i months are %f years', (months, years) => {
  expect(countedYears(months, parameters, ON)).toBe(years);
});

test('the floor ends where the time reaches 24 months; for no time at all nothing is computed', () => {
  expect(severancePay('job_loss', 23, M, parameters, ON)).toMatchObject({ monthsOfWage: 2, floored: false });
  expect(severancePay('job_loss', 12, M, parameters, ON)).toMatchObject({ monthsOfWage: 2, floored: true });
  expect(severancePay('job_loss', 24, M, parameters, ON)).toMatchObject({ monthsOfWage: 2, floored: false });
  expect(severancePay('job_loss', 0, M, parameters, ON)).toMatchObject({ open: true, amount: 0 });
  expect(severancePay('severance', 0, M, parameters, ON)).toMatchObject({ open: false, amount: 0 });
});

test('twelve months of work are enough, eleven are not', () => {
  expect([11, 12].map((months) => workedLongEnough(months, parameters, ON))).toEqual([false, true]);
});

test('paid within 14 working days, 24 November being a day off; within 30 days where longer is allowed', () => {
  const days = payDays(Temporal.PlainDate.from('2026-11-10'), parameters, calendar);
  expect([days.by.toString(), days.atMost.toString()]).toEqual(['2026-12-01', '2026-12-10']);
});

const kinds = fc.constantFrom<SeveranceKind>('severance', 'job_loss');
const months = fc.integer({ min: 0, max: 600 });
const wages = fc.integer({ min: 1, max: 200 }).map((n) => n * 500_000);
const day = (first: string, last: string) => {
  const from = Temporal.PlainDate.from(first);
  const length = from.until(Temporal.PlainDate.from(last), { largestUnit: 'day' }).days;
  return fc.integer({ min: 0, max: length }).map((days) => from.add({ days }));
};

test('more months and higher wages never pay less; half-years lie within half a year of the months', () => {
  fc.assert(
    fc.property(kinds, months, wages, day('2021-02-01', '2035-12-31'), (kind, counted, wage, on) => {
      const pay = severancePay(kind, counted, wage, parameters, on);
      expect(severancePay(kind, counted + 1, wage, parameters, on).amount).toBeGreaterThanOrEqual(pay.amount);
      expect(severancePay(kind, counted, wage + 1000, parameters, on).amount).toBeGreaterThanOrEqual(pay.amount);
      expect(pay.years * 2).toBe(Math.round(pay.years * 2));
      expect(pay.years - counted / 12).toBeGreaterThanOrEqual(0);
      expect(pay.years - counted / 12).toBeLessThan(0.5);
      expect(Number.isInteger(pay.amount)).toBe(true);
    }),
  );
});

test('job-loss pay is never less than severance, and at least two months once any time counts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), wages, day('2021-02-01', '2035-12-31'), (counted, wage, on) => {
      const loss = severancePay('job_loss', counted, wage, parameters, on);
      expect(loss.amount).toBeGreaterThanOrEqual(severancePay('severance', counted, wage, parameters, on).amount);
      expect(loss.amount).toBeGreaterThanOrEqual(2 * wage);
    }),
  );
});

test('before the decree there was another rounding: no figure is taken for those days', () => {
  fc.assert(
    fc.property(kinds, months, day('2009-01-01', '2021-01-31'), (kind, counted, on) => {
      expect(() => severancePay(kind, counted, M, parameters, on)).toThrow(MissingParameter);
    }),
  );
});
