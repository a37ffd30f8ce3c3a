// The rules behind people's own cases: new work during benefit, leaving without notice, a holiday's wage, a course in the countryside,
// Japan's pension money. Figures computed by hand from the domain files.

import { describe, expect, test } from 'vitest';
import { benefitMonthOf, monthsPaidTooMuch, reportBy } from '#law/early-end.ts';
import { holidayPay, noticeDays, quitDebt } from '#law/leaving.ts';
import { nenkinLastDay, nenkinTax } from '#law/nenkin.ts';
import { ruralSupport } from '#law/rural-course.ts';
import { shipped } from '../support/knowledge.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const TODAY = day('2026-11-26');
const law = async () => (await shipped()).knowledge;

test('a day falls into a month of benefit, 0 before it began', () => {
  const start = day('2026-07-10');
  expect(
    ['2026-07-09', '2026-07-10', '2026-08-09', '2026-08-10', '2026-12-09'].map((each) =>
      benefitMonthOf(start, day(each)),
    ),
  ).toEqual([0, 1, 1, 2, 5]);
});

test('new work is reported within three working days, days off skipped', async () => {
  const { calendar } = await law();
  expect(reportBy(calendar, day('2026-11-23'), 3).toString()).toBe('2026-11-27'); // 24/11 is a holiday
  expect(reportBy(calendar, day('2026-12-09'), 3).toString()).toBe('2026-12-14');
});

test('months after that in which work began are paid too much', () => {
  expect(monthsPaidTooMuch(day('2026-07-10'), day('2026-08-03'), 3)).toBe(2);
  expect(monthsPaidTooMuch(day('2026-07-10'), day('2026-08-12'), 3)).toBe(1);
  expect(monthsPaidTooMuch(day('2026-07-10'), day('2026-08-12'), 2)).toBe(0);
});

describe('leaving', () => {
  test('half a wage and the days of notice that are missing', async () => {
    const { parameters } = await law();
    expect(quitDebt(12_000_000, 10, 'indefinite', parameters, TODAY)).toEqual({ half: 6_000_000, missing: 35 });
    expect(quitDebt(9_000_000, 0, 'fixed', parameters, TODAY)).toEqual({ half: 4_500_000, missing: 30 });
    expect(quitDebt(9_000_000, 45, 'indefinite', parameters, TODAY)).toBeUndefined();
    expect(noticeDays('short', parameters, TODAY)).toBe(3);
  });

  test('a holiday worked: three days’ wage, and the holiday’s own for who is paid by the day', async () => {
    const { parameters } = await law();
    expect(holidayPay(400_000, true, parameters, TODAY)).toEqual({
      work: 1_200_000,
      holiday: 400_000,
      total: 1_600_000,
    });
    expect(holidayPay(400_000, false, parameters, TODAY).total).toBe(1_200_000);
  });
});

test('a course in the countryside: fee up to the limit, meals, travel', async () => {
  const { parameters } = await law();
  const course = { fee: 5_500_000, classDays: 40, km: 20 };
  expect(ruralSupport(course, parameters, TODAY)).toMatchObject({ fee: 4_000_000, own: 1_500_000, total: 6_200_000 });
  expect(ruralSupport({ ...course, km: 8 }, parameters, TODAY).travel).toBe(0);
  expect(ruralSupport({ ...course, km: 8, hardArea: true }, parameters, TODAY).travel).toBe(300_000);
});

test('nenkin: two years, 20.42 % withheld', () => {
  expect(nenkinLastDay(day('2025-03-10')).toString()).toBe('2027-03-10');
  expect(nenkinTax(620_000)).toBe(126_604);
});
