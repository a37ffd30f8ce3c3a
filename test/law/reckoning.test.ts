// What the fund pays of a course, loans, support after service, and money around work abroad: the examples of the domain files and
// what must hold for any input.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { jobLoan, overseasLoan } from '#law/loans.ts';
import { judgeFee, refundOfFee, serviceFee, settleBy, waitEnds } from '#law/overseas-money.ts';
import { type LawParameters, MissingParameter } from '#law/parameters.ts';
import { lastTrainingDay, trainingMonths, trainingSupport } from '#law/training-support.ts';
import { soldierLimit, soldierSupport } from '#law/vocational-support.ts';
import { shipped } from '../support/knowledge.ts';

let parameters: LawParameters;
const ON = Temporal.PlainDate.from('2026-11-26');
const M = 1_000_000;
const day = (iso: string) => Temporal.PlainDate.from(iso);
beforeAll(async () => {
  ({ parameters } = (await shipped()).knowledge);
});

const days = (first: string, last: string) => {
  const length = day(first).until(day(last), { largestUnit: 'day' }).days;
  return fc.integer({ min: 0, max: length }).map((n) => day(first).add({ days: n }));
};

test.each([
  // months, days, fee, most, paid, own
  [2, 0, 6 * M, 4.5 * M, 4.5 * M, 1.5 * M],
  [2, 29, 3 * M, 4.5 * M, 3 * M, 0],
  [3, 0, 8 * M, 4.5 * M, 4.5 * M, 3.5 * M],
  [3, 10, 15 * M, 5.25 * M, 5.25 * M, 9.75 * M],
  [3, 15, 15 * M, 6 * M, 6 * M, 9 * M],
  [4, 0, 8 * M, 6 * M, 6 * M, 2 * M],
  [6, 0, 9 * M, 9 * M, 9 * M, 0],
  [9, 0, 20 * M, 9 * M, 9 * M, 11 * M],
])('a course of %i months and %i days for %i đồng', (months, odd, fee, most, paid, own) => {
  expect(trainingSupport({ months, days: odd, fee }, parameters, ON)).toMatchObject({ most, paid, own });
});

test('fourteen odd days are half a month, fifteen a whole one; meals are 50,000 a day in class', () => {
  expect([0, 1, 14, 15, 29].map((odd) => trainingMonths(3, odd, parameters, ON))).toEqual([3, 3.5, 3.5, 4, 4]);
  expect(trainingSupport({ months: 2, days: 0, classDays: 40 }, parameters, ON).meals).toBe(2 * M);
});

test('twelve months to ask for training without drawing benefit', () => {
  expect(lastTrainingDay(day('2026-03-15'), parameters).toString()).toBe('2027-03-15');
});

test('support for training never shrinks with the course, never exceeds the fee nor six months', () => {
  const course = fc.record({ months: fc.integer({ min: 0, max: 24 }), days: fc.integer({ min: 0, max: 29 }) });
  fc.assert(
    fc.property(course, fc.integer({ min: 0, max: 100 * M }), days('2026-01-01', '2035-12-31'), (each, fee, on) => {
      const given = trainingSupport({ ...each, fee }, parameters, on);
      const longer = trainingSupport({ ...each, months: each.months + 1, fee }, parameters, on);
      expect(longer.most).toBeGreaterThanOrEqual(given.most);
      expect(given.most).toBeLessThanOrEqual(9 * M);
      expect(given.paid).toBeLessThanOrEqual(fee);
      expect((given.paid ?? 0) + (given.own ?? 0)).toBe(fee);
    }),
  );
});

test('after service: twelve base wages of the day, within sixty months', () => {
  expect(soldierSupport(12 * M, parameters, ON)).toMatchObject({ most: 30_360_000, paid: 12 * M, own: 0 });
  expect(soldierSupport(40 * M, parameters, ON)).toMatchObject({ paid: 30_360_000, own: 9_640_000 });
  expect(soldierSupport(undefined, parameters, day('2026-03-01')).most).toBe(28_080_000);
  expect(soldierLimit(day('2024-01-20'), parameters, ON).toString()).toBe('2029-01-20');
});

test('a worker borrows 200 million at most, a business by its workers up to ten thousand million', () => {
  expect(jobLoan(undefined, parameters, ON)).toMatchObject({ most: 200 * M, months: 120 });
  expect(jobLoan(8, parameters, ON)).toMatchObject({ most: 1_600 * M });
  expect(jobLoan(60, parameters, ON)).toMatchObject({ most: 10_000 * M });
});

test('a loan to go abroad: all that is to be paid less what was given, a pledge above 200 million only', () => {
  expect(overseasLoan({ cost: 120 * M, granted: 5 * M }, parameters, ON)).toMatchObject({
    most: 115 * M,
    needsPledge: false,
  });
  expect(overseasLoan({ cost: 200 * M }, parameters, ON).needsPledge).toBe(false);
  expect(overseasLoan({ cost: 201 * M }, parameters, ON).needsPledge).toBe(true);
  expect(overseasLoan({ cost: 300 * M, wanted: 150 * M }, parameters, ON).needsPledge).toBe(false);
  expect(overseasLoan({ cost: 5 * M, granted: 9 * M }, parameters, ON).most).toBe(0);
});

test.each([
  // months, who, sure, most
  [12, 'worker', 1, 1],
  [18, 'worker', 1, 1.5],
  [24, 'worker', 2, 2],
  [36, 'worker', 3, 3],
  [60, 'worker', 3, 3],
  [12, 'seafarer', 1.5, 1.5],
  [36, 'seafarer', 3, 3],
] as const)('a contract of %i months, %s: %f to %f months of wage', (months, who, sure, most) => {
  expect(serviceFee(months, who, parameters, ON)).toEqual({ sure, most });
});

test('a fee is too high, allowed, or for the office to read', () => {
  const year = serviceFee(18, 'worker', parameters, ON);
  expect(judgeFee(20 * M, 20 * M, year)).toBe('within');
  expect(judgeFee(25 * M, 20 * M, year)).toBe('depends');
  expect(judgeFee(30 * M + 1, 20 * M, year)).toBe('over');
  const three = serviceFee(36, 'worker', parameters, ON);
  expect(judgeFee(66 * M, 22 * M, three)).toBe('within');
  expect(judgeFee(66 * M + 1, 22 * M, three)).toBe('over');
});

test('the ceiling never falls with the months and never passes three months of wage', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 120 }),
      fc.constantFrom('worker', 'seafarer'),
      days('2022-01-01', '2035-12-31'),
      (months, who, on) => {
        const fee = serviceFee(months, who, parameters, on);
        expect(serviceFee(months + 1, who, parameters, on).sure).toBeGreaterThanOrEqual(fee.sure);
        expect(fee.sure).toBeLessThanOrEqual(Math.min(3, fee.most));
      },
    ),
  );
});

test('what comes back of a fee: 60 million for 36 months, 12 worked, give 40', () => {
  expect(refundOfFee(60 * M, 36, 12)).toEqual({ left: 24, amount: 40 * M });
  expect(refundOfFee(60 * M, 36, 40)).toEqual({ left: 0, amount: 0 });
  expect(refundOfFee(60 * M, 36, 0)).toEqual({ left: 36, amount: 60 * M });
});

test('what comes back lies between nothing and the fee and falls with the months worked', () => {
  const contract = fc.integer({ min: 1, max: 120 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 * M }),
      contract,
      fc.integer({ min: 0, max: 130 }),
      (fee, months, worked) => {
        const { amount } = refundOfFee(fee, months, worked);
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThanOrEqual(fee);
        expect(refundOfFee(fee, months, worked + 1).amount).toBeLessThanOrEqual(amount);
      },
    ),
  );
});

test('180 days to fly, 180 days to settle', () => {
  expect(waitEnds(day('2026-04-10'), parameters).toString()).toBe('2026-10-07');
  expect(settleBy(day('2026-11-01'), parameters).toString()).toBe('2027-04-30');
});

test('no rule is taken for days that have none in the table', () => {
  fc.assert(
    fc.property(days('2009-01-01', '2020-12-31'), (on) => {
      expect(() => serviceFee(36, 'worker', parameters, on)).toThrow(MissingParameter);
      expect(() => jobLoan(undefined, parameters, on)).toThrow(MissingParameter);
      expect(() => overseasLoan({ cost: M }, parameters, on)).toThrow(MissingParameter);
      expect(() => soldierSupport(M, parameters, on)).toThrow(MissingParameter);
      expect(() => trainingSupport({ months: 3, days: 0 }, parameters, on)).toThrow(MissingParameter);
    }),
  );
});
