// All worked examples of the domain file, the boundary values it names, and properties that must hold for any input.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { LawParameters } from '#law/parameters.ts';
import {
  benefitAmount,
  benefitMonths,
  claimTimeline,
  lastFilingDay,
  REGIONS,
  type Region,
  reservedAfterEarlyEnd,
} from '#law/unemployment-benefit.ts';
import { unconfirmedBetween, type WorkingCalendar } from '#law/working-days.ts';
import { shipped } from '../support/knowledge.ts';

let parameters: LawParameters;
let calendar: WorkingCalendar;
const ON = Temporal.PlainDate.from('2026-11-21');
beforeAll(async () => {
  const { knowledge } = await shipped();
  ({ parameters, calendar } = knowledge);
});

const M = 1_000_000;
const flat = (wage: number) => Array<number>(6).fill(wage * M);

/** name, region, months, wages (triệu), đồng a month, months of benefit, reserved, total */
const EXAMPLES: readonly (readonly [string, Region, number, readonly number[], number, number, number, number])[] = [
  ['1', 1, 24, flat(8), 4_800_000, 3, 0, 14_400_000],
  ['2', 2, 50, [7 * M, 7 * M, 7.2 * M, 7.2 * M, 7.5 * M, 7.5 * M], 4_340_000, 4, 2, 17_360_000],
  ['3', 1, 72, flat(15), 9_000_000, 6, 0, 54_000_000],
  ['4 (cap, above 144)', 1, 150, flat(50), 26_550_000, 12, 0, 318_600_000],
  ['5 (cap)', 4, 100, flat(35), 18_500_000, 8, 4, 148_000_000],
  ['6', 3, 140, [11.5 * M, 11.5 * M, 12 * M, 12 * M, 12.5 * M, 12.5 * M], 7_200_000, 11, 8, 79_200_000],
  ['7 (cap)', 2, 144, [39 * M, 39 * M, 40 * M, 40 * M, 41 * M, 41 * M], 23_650_000, 12, 0, 283_800_000],
  ['8', 3, 12, flat(6), 3_600_000, 3, 0, 10_800_000],
  ['9', 1, 47, [9 * M, 9 * M, 9.3 * M, 9.3 * M, 9.3 * M, 9.3 * M], 5_520_000, 3, 11, 16_560_000],
  ['10', 2, 48, flat(4.73), 2_838_000, 4, 0, 11_352_000],
];

test.each(EXAMPLES)('worked example %s', (_, region, contributed, wages, monthly, months, reserved, total) => {
  const amount = benefitAmount(wages, region, parameters, ON);
  const given = benefitMonths(contributed, parameters, ON);
  expect(amount.monthly).toBe(monthly);
  expect(given).toMatchObject({ months, reserved });
  expect(amount.monthly * given.months).toBe(total);
});

test('example 4: the six months above 144 are neither paid nor kept', () => {
  expect(benefitMonths(150, parameters, ON)).toEqual({ months: 12, reserved: 0, lost: 6 });
});

test('example A: drawing ended early by a reported job keeps 50 − 12 × 1 − 2 = 36 months', () => {
  expect(reservedAfterEarlyEnd(50, 1, 2, parameters, ON)).toBe(36);
  expect(reservedAfterEarlyEnd(24, 3, 0, parameters, ON)).toBe(0);
});

test('example B: a missed month costs its money and is not kept', () => {
  const monthly = benefitAmount(flat(15), 1, parameters, ON).monthly;
  expect(monthly * (benefitMonths(72, parameters, ON).months - 1)).toBe(45_000_000);
});

test('example D: the cap of December 2025 is that of December 2025', () => {
  expect(benefitAmount(flat(50), 1, parameters, Temporal.PlainDate.from('2025-12-31')).monthly).toBe(24_800_000);
  expect(benefitAmount(flat(50), 1, parameters, Temporal.PlainDate.from('2026-01-01')).monthly).toBe(26_550_000);
});

test('example E: eleven months give nothing now and are all kept', () => {
  expect(benefitMonths(11, parameters, ON)).toEqual({ months: 0, reserved: 11, lost: 0 });
});

test.each([
  [12, 3, 0],
  [36, 3, 0],
  [37, 3, 1],
  [47, 3, 11],
  [48, 4, 0],
  [50, 4, 2],
  [60, 5, 0],
  [72, 6, 0],
  [95, 7, 11],
  [100, 8, 4],
  [120, 10, 0],
  [140, 11, 8],
  [143, 11, 11],
  [144, 12, 0],
  [145, 12, 0],
])('%i months contributed → %i months of benefit, %i kept', (n, months, reserved) => {
  expect(benefitMonths(n, parameters, ON)).toMatchObject({ months, reserved });
});

test.each([
  [1, 44_250_000, 26_550_000],
  [2, 39_416_667, 23_650_000],
  [3, 34_500_000, 20_700_000],
  [4, 30_833_333, 18_500_000],
] as const)('region %i meets its cap at an average of %i', (region, average, cap) => {
  expect(benefitAmount([average], region, parameters, ON).monthly).toBe(cap);
  expect(benefitAmount([average + 10_000], region, parameters, ON)).toMatchObject({ monthly: cap, capped: true });
  expect(benefitAmount([average - 10_000], region, parameters, ON).capped).toBe(false);
});

test('wages above the contribution ceiling are cut before the average, which never changes what is paid', () => {
  const amount = benefitAmount([200 * M, 5 * M, 5 * M, 5 * M, 5 * M, 5 * M], 1, parameters, ON);
  expect(amount.average).toBeCloseTo((106_200_000 + 25 * M) / 6);
});

test('the timeline of the domain file: filed Monday 5/10/2026', () => {
  const { starts, decisionBy, collectBy, firstPaymentBy } = claimTimeline(
    Temporal.PlainDate.from('2026-10-05'),
    parameters,
    calendar,
  );
  expect([starts, decisionBy, collectBy, firstPaymentBy].map(String)).toEqual([
    '2026-10-20',
    '2026-10-26',
    '2026-10-29',
    '2026-11-05',
  ]);
});

test('days off that were announced are skipped; those of later years are told and not counted', () => {
  const filed = Temporal.PlainDate.from('2026-11-22');
  expect(claimTimeline(filed, parameters, calendar).starts.toString()).toBe('2026-12-08'); // 24/11 is a day off
  const beforeTet = Temporal.PlainDate.from('2027-01-29');
  expect(claimTimeline(beforeTet, parameters, calendar).starts.toString()).toBe('2027-02-22'); // 4–10/2 are
  const unknown = Temporal.PlainDate.from('2028-01-20');
  const { starts, firstPaymentBy } = claimTimeline(unknown, parameters, calendar);
  expect(starts.toString()).toBe('2028-02-04');
  expect(unconfirmedBetween(calendar, unknown, firstPaymentBy).map(String)).toContain('2028-01-26'); // Tết
});

test('last day to file is three months after the contract ended', () => {
  expect(lastFilingDay(Temporal.PlainDate.from('2026-09-30'), parameters).toString()).toBe('2026-12-30');
  expect(lastFilingDay(Temporal.PlainDate.from('2025-11-30'), parameters).toString()).toBe('2026-02-28');
});

test('more contributions never give less, nor does a higher wage; no amount passes its cap', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 200 * M }),
      fc.constantFrom(...REGIONS),
      (n, wage, region) => {
        const [now, next] = [benefitMonths(n, parameters, ON), benefitMonths(n + 1, parameters, ON)];
        expect(next.months).toBeGreaterThanOrEqual(now.months);
        expect(now.months).toBeLessThanOrEqual(12);
        const [low, high] = [
          benefitAmount([wage], region, parameters, ON),
          benefitAmount([wage + 1000], region, parameters, ON),
        ];
        expect(high.monthly).toBeGreaterThanOrEqual(low.monthly);
        expect(high.monthly).toBeLessThanOrEqual(high.cap);
        // Every contributed month is paid for, kept, or named as lost.
        if (now.months > 0 && n > 36) expect(36 + 12 * (now.months - 3) + now.reserved + now.lost).toBe(n);
      },
    ),
  );
});
