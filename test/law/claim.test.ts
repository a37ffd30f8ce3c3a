// Whether benefit can still be claimed, and when: the worked examples of the domain file, and what must hold on every day from 2009
// (when unemployment insurance began) to 2035.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type ClaimFacts, claimVerdict } from '#law/claim.ts';
import { declarationWindow, declarationWindows } from '#law/declaration-windows.ts';
import type { LawParameters } from '#law/parameters.ts';
import { pensionDue, retirementAge, retirementDay, type Sex } from '#law/retirement.ts';
import { benefitMonths, claimTimeline, lastFilingDay, reservedAfterEarlyEnd } from '#law/unemployment-benefit.ts';
import {
  addWorkingDays,
  endOfTerm,
  isWorkingDay,
  lastWorkingDayUntil,
  type WorkingCalendar,
} from '#law/working-days.ts';
import { shipped } from '../support/knowledge.ts';

let parameters: LawParameters;
let calendar: WorkingCalendar;
beforeAll(async () => {
  ({ parameters, calendar } = (await shipped()).knowledge);
});

const day = (iso: string) => Temporal.PlainDate.from(iso);
const on = (iso: string) => ({ from: day(iso), to: day(iso) });
const TODAY = day('2026-11-26');
const compare = Temporal.PlainDate.compare;

const FIRST = day('2009-01-01');
/** Days from 2009 to 2035. */
const anyDay = fc.integer({ min: 0, max: 27 * 365 + 6 }).map((days) => FIRST.add({ days }));
/** Days on which the figures of the law in force are known. */
const dayOfThisLaw = fc.integer({ min: 0, max: 10 * 365 }).map((days) => day('2026-01-01').add({ days }));

const verdict = (facts: ClaimFacts, today = TODAY) => claimVerdict(facts, parameters, calendar, today);

test('example 8: twelve months spread over thirty count for a contract of six months, not for one of a year or more', () => {
  const spread = { ended: on('2026-10-31'), months: 12, monthsIn24: 9, monthsIn36: 12 } as const;
  expect(verdict({ ...spread, contract: 'short' }).kind).toBe('in_time');
  expect(verdict({ ...spread, contract: 'long' })).toEqual({
    kind: 'too_few_in_window',
    window: 24,
    inside: 9,
    least: 12,
  });
  expect(verdict(spread)).toEqual({ kind: 'contract_decides', inside: 9, least: 12 });
});

test('example E: with eleven months nothing is due, and one is missing', () => {
  expect(verdict({ ended: on('2026-10-31'), months: 11 })).toEqual({ kind: 'too_few_months', kept: 11, missing: 1 });
});

test('the last day to file is in time, the day after is not', () => {
  const facts = { ended: on('2026-10-30'), months: 24 };
  expect(verdict(facts, day('2027-01-30')).kind).toBe('in_time'); // a Saturday, worked by no calendar of ours
  const weekday = { ended: on('2026-10-28'), months: 24 };
  expect(verdict(weekday, day('2027-01-28')).kind).toBe('in_time');
  expect(verdict(weekday, day('2027-01-29'))).toEqual({ kind: 'too_late', last: day('2027-01-28') });
});

test('a term whose last day is a day off runs to the end of the next working day', () => {
  const sunday = { ended: on('2026-10-31'), months: 24 };
  expect(verdict(sunday, day('2027-02-01')).kind).toBe('in_time');
  expect(verdict(sunday, day('2027-02-02'))).toEqual({ kind: 'too_late', last: day('2027-01-31') });
  const tet = { ended: on('2026-11-05'), months: 24 }; // 5 February 2027 lies in Tết: 4 to 10 February
  expect(verdict(tet, day('2027-02-11')).kind).toBe('in_time');
  expect(verdict(tet, day('2027-02-12')).kind).toBe('too_late');
});

test('on any day the term ends on a working day, not before its last day, with no working day between', () => {
  fc.assert(
    fc.property(anyDay, (last) => {
      const end = endOfTerm(calendar, last);
      expect(isWorkingDay(calendar, end)).toBe(true);
      expect(compare(end, last)).toBeGreaterThanOrEqual(0);
      if (!end.equals(last))
        expect(compare(lastWorkingDayUntil(calendar, end.subtract({ days: 1 })), last)).toBeLessThan(0);
    }),
  );
});

test('who qualifies for a pension, or left unlawfully, has no claim whatever the days are', () => {
  expect(verdict({ pension: true, ended: on('2026-11-01'), months: 200 }).kind).toBe('pension');
  expect(verdict({ leftUnlawfully: true, ended: on('2026-11-01'), months: 200 }).kind).toBe('left_unlawfully');
});

test('of an employer who can pay no more the time runs from the confirmation', () => {
  const gone = { ended: on('2026-07-01'), months: 30, employerGone: true };
  expect(verdict(gone).kind).toBe('from_confirmation');
  expect(verdict({ ...gone, confirmed: day('2026-10-10') })).toMatchObject({
    kind: 'in_time',
    latest: day('2027-01-10'),
  });
});

test('every day of leaving from 2009 to 2035 has a verdict, and it agrees with the calendar', () => {
  fc.assert(
    fc.property(anyDay, dayOfThisLaw, fc.integer({ min: 0, max: 60 }), (from, today, longer) => {
      const to = from.add({ days: longer });
      const found = verdict({ ended: { from, to }, months: 24 }, today);
      const last = (ended: Temporal.PlainDate) => lastFilingDay(ended, parameters);
      switch (found.kind) {
        case 'not_yet':
          return compare(from, today) > 0;
        case 'long_over':
          return compare(to, day('2015-01-01')) < 0;
        case 'in_time':
          return compare(from, today) <= 0 && compare(today, found.earliest) <= 0 && found.latest.equals(last(to));
        case 'maybe_too_late':
          return compare(found.earliest, today) < 0 && compare(today, found.latest) <= 0;
        case 'too_late':
          return compare(found.last, today) < 0 && found.last.equals(last(to));
        default:
          return false;
      }
    }),
    { numRuns: 1000 },
  );
});

test('the last day to file is the same day three months on, or the last of that month', () => {
  fc.assert(
    fc.property(anyDay, (ended) => {
      fc.pre(compare(ended, day('2015-01-01')) >= 0);
      const last = lastFilingDay(ended, parameters);
      const months = (last.year - ended.year) * 12 + last.month - ended.month;
      expect(months).toBe(3);
      expect(last.day === ended.day || (last.day < ended.day && last.day === last.daysInMonth)).toBe(true);
      expect(compare(lastFilingDay(ended.add({ days: 1 }), parameters), last)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the n-th working day is one, and just n of them lie after the first day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (start, n) => {
      const end = addWorkingDays(calendar, start, n);
      expect(isWorkingDay(calendar, end)).toBe(true);
      let counted = 0;
      for (let each = start.add({ days: 1 }); compare(each, end) <= 0; each = each.add({ days: 1 }))
        if (isWorkingDay(calendar, each)) counted++;
      expect(counted).toBe(n);
      expect(compare(addWorkingDays(calendar, start.add({ days: 1 }), n), end)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the last working day until a day is the nearest before it', () => {
  fc.assert(
    fc.property(anyDay, (until) => {
      const last = lastWorkingDayUntil(calendar, until);
      expect(isWorkingDay(calendar, last)).toBe(true);
      expect(compare(last, until)).toBeLessThanOrEqual(0);
      for (let each = last.add({ days: 1 }); compare(each, until) <= 0; each = each.add({ days: 1 }))
        expect(isWorkingDay(calendar, each)).toBe(false);
    }),
  );
});

test('days off are no working days, days made up for are', () => {
  expect(isWorkingDay(calendar, day('2026-11-24'))).toBe(false);
  expect(isWorkingDay(calendar, day('2026-08-31'))).toBe(false);
  expect(isWorkingDay(calendar, day('2026-08-22'))).toBe(true); // a Saturday
  expect(isWorkingDay(calendar, day('2027-02-10'))).toBe(false);
});

test('filing leads to benefit, decision, collection and money in this order, whatever the day', () => {
  fc.assert(
    fc.property(dayOfThisLaw, (filed) => {
      const { starts, decisionBy, collectBy, firstPaymentBy } = claimTimeline(filed, parameters, calendar);
      const order = [filed, starts, decisionBy, collectBy, firstPaymentBy];
      for (const [i, each] of order.entries()) if (i > 0) expect(compare(each, order[i - 1] as typeof each)).toBe(1);
      expect(starts.equals(addWorkingDays(calendar, filed, 11))).toBe(true);
    }),
  );
});

test('the window of the domain file: a benefit from 20/10/2026 is declared for its second month on 23 or 25/11, under either count', () => {
  const { begins, from, to } = declarationWindow(calendar, day('2026-10-20'), 2, 3);
  expect([begins, from, to].map(String)).toEqual(['2026-11-20', '2026-11-23', '2026-11-25']);
});

test('every window begins with its month of benefit, ends by the third working day of it, and none reaches into the next', () => {
  fc.assert(
    fc.property(dayOfThisLaw, fc.integer({ min: 1, max: 12 }), (start, months) => {
      const windows = declarationWindows(calendar, start, months, 3);
      expect(windows).toHaveLength(months - 1);
      for (const [i, { month, begins, from, to }] of windows.entries()) {
        expect(month).toBe(i + 2);
        expect(begins.equals(start.add({ months: month - 1 }))).toBe(true);
        expect(compare(begins, from)).toBeLessThanOrEqual(0);
        expect(compare(from, to)).toBeLessThanOrEqual(0);
        expect(compare(to, addWorkingDays(calendar, begins, 3))).toBeLessThanOrEqual(0);
        expect(compare(to, start.add({ months: month }))).toBeLessThan(0);
        expect(isWorkingDay(calendar, to)).toBe(true);
      }
    }),
  );
});

test('what stays after an early end is never negative, falls by twelve a month drawn, and is never more than was paid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 200 }), fc.integer({ min: 1, max: 12 }), (paid, drawn) => {
      const { reserved, lost, months } = benefitMonths(paid, parameters, TODAY);
      fc.pre(drawn <= months);
      const kept = (d: number) => reservedAfterEarlyEnd(paid - lost, d, reserved, parameters, TODAY);
      expect(kept(drawn)).toBeGreaterThanOrEqual(0);
      expect(kept(drawn) + reserved + lost).toBeLessThanOrEqual(paid);
      expect(kept(drawn)).toBeLessThanOrEqual(kept(drawn - 1));
      if (paid >= 36) expect(kept(months)).toBe(0);
    }),
  );
});

test('nobody is old enough before the age of the year, and who was born later is not old enough earlier', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 * 365 }), fc.constantFrom<Sex>('male', 'female'), (days, sex) => {
      const birth = day('1950-01-01').add({ days });
      const due = retirementDay(birth, sex);
      if (due.year >= 2021)
        expect(compare(due, birth.add({ months: retirementAge(sex, due.year) }))).toBeGreaterThanOrEqual(0);
      expect(compare(retirementDay(birth.add({ days: 1 }), sex), due)).toBeGreaterThanOrEqual(0);
      const born = { from: birth, to: birth };
      expect(pensionDue({ sex, born, years: 15 }, due)).toBe(true);
      expect(pensionDue({ sex, born, years: 15 }, due.subtract({ days: 1 }))).toBe(false);
      expect(pensionDue({ sex, born, years: 14 }, due)).toBe(false);
    }),
  );
});
