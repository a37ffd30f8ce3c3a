// What is kept of facts, whatever they are: their order does not matter, and a correction that is undone was never made.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Facts, facts, learn, takeBack } from '#conversation/facts/facts.ts';
import { FACT_NAMES, FACT_SLOTS, type FactName, shownOf } from '#conversation/facts/slots.ts';
import { RECKONING_SLOTS, reckoningMemory, type Slots } from '#conversation/reckoning/slots.ts';
import { startTalk } from './support.ts';

const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString());
const stretch = fc.tuple(day, day).map((days) => {
  const [from = '', to = ''] = days.toSorted();
  return { from, to };
});
const count = fc.integer({ min: 1, max: 240 });
const wage = fc.integer({ min: 30, max: 500 }).map((steps) => steps * 100_000);

/** Told facts of every kind; of the two that exclude one another, the day. */
const VALUES = {
  months: fc.record({ count, precision: fc.constantFrom('exact' as const, 'more' as const, 'less' as const) }),
  monthsIn24: count,
  monthsIn36: count,
  wages: fc.array(wage, { minLength: 1, maxLength: 6 }),
  ended: stretch,
  contract: fc.constantFrom('short' as const, 'long' as const, 'indefinite' as const),
  noticeDays: count,
  choices: fc.record({
    ended_by: fc.constantFrom('employer' as const, 'self' as const),
    employer: fc.constant('owes' as const),
  }),
  born: stretch,
  sex: fc.constantFrom('male' as const, 'female' as const),
  insuredYears: count,
  region: fc.constantFrom(1 as const, 2 as const, 3 as const, 'unknown' as const),
  regionFrom: fc.constantFrom('Đồng Mẫu', 'Bến Mẫu'),
  confirmed: day,
  filed: day,
  drawing: fc.record({ granted: count, drawn: count }),
};
const told: fc.Arbitrary<Facts> = fc.record(VALUES, { requiredKeys: [] });
const pieces = (whole: Facts): Facts[] => Object.entries(whole).map(([name, value]) => ({ [name]: value }));
const all = (list: readonly Facts[], from: Facts = {}): Facts => list.reduce(learn, from);

test('facts told one by one, in any order, are the facts told at once', () => {
  fc.assert(
    fc.property(
      told.chain((whole) =>
        fc.tuple(fc.constant(whole), fc.shuffledSubarray(pieces(whole), { minLength: Object.keys(whole).length })),
      ),
      ([whole, order]) => {
        expect(all(order)).toEqual(learn({}, whole));
      },
    ),
  );
});

const correction = fc
  .constantFrom(...(Object.keys(VALUES) as (keyof typeof VALUES)[]))
  .chain((name) => fc.record({ name: fc.constant(name), value: VALUES[name] as fc.Arbitrary<unknown> }));

test('a correction undone, by the old value or by a word, leaves the facts as they were', () => {
  fc.assert(
    fc.property(told, correction, (whole, { name, value }) => {
      const before = learn({}, whole);
      fc.pre(before[name] !== undefined);
      const corrected = learn(before, { [name]: value });
      expect(learn(corrected, { [name]: before[name] })).toEqual(before);
      if (name !== 'choices' && name !== 'drawing') expect(takeBack(corrected) ?? corrected).toEqual(before);
    }),
  );
});

test('work that has ended and work that goes on take one another back', () => {
  const before: Facts = { ended: { from: '2026-09-15', to: '2026-09-15' } };
  const corrected = learn(before, { employed: true });
  expect(corrected).toEqual({ employed: true, superseded: before });
  expect(learn(corrected, before)).toEqual(before);
  expect(takeBack(corrected)).toEqual(before);
});

test('every fact can be stored, and told to whoever asks what is remembered', () => {
  fc.assert(
    fc.property(told, (whole) => {
      expect(facts.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
      for (const piece of pieces(whole))
        expect(shownOf(piece).join('').length, JSON.stringify(piece)).toBeGreaterThan(5);
    }),
  );
  const untested = new Set<FactName>(['wageAlternative', 'employed', 'unknown', 'superseded']);
  expect(FACT_NAMES.filter((name) => !(name in VALUES) && !untested.has(name))).toEqual([]);
  expect(FACT_NAMES.filter((name) => FACT_SLOTS[name].unit.length < 10)).toEqual([]);
});

test.each(['không, số hồi nãy mới đúng', 'thôi giữ số cũ đi em', 'thoi khong sua nua', 'lay so cu di em'])(
  '%j takes the last correction back',
  async (words) => {
    const talk = await startTalk();
    talk.say('em đóng bảo hiểm thất nghiệp 27 tháng, lương 7 triệu');
    const before = talk.session().facts;
    talk.say('à nhầm, 29 tháng');
    expect(talk.session().facts?.months?.count).toBe(29);
    expect(talk.say(words)).toContain('27 tháng');
    expect(talk.session().facts).toEqual(before);
  },
);

test('what is told for a reckoning is stored as it is listed, and nothing else is', () => {
  const known: Slots = { workMonths: 40, fee: { amount: 900, money: 'USD' }, home: 'own_fault', signs: ['cash'] };
  const memory = { about: 'severance', whose: 'self', known, asking: 'wage' };
  expect(reckoningMemory.parse(memory)).toEqual(memory);
  expect(reckoningMemory.safeParse({ ...memory, asking: 'shoe_size' }).success).toBe(false);
  expect(reckoningMemory.safeParse({ ...memory, known: { home: 'blue' } }).success).toBe(false);
  expect(Object.entries(RECKONING_SLOTS).filter(([, { unit }]) => unit.length < 5)).toEqual([]);
});
