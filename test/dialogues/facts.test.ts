// What is kept of what people tell, whatever they tell and in whatever order.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#language/fold.ts';
import { startTalk } from '../conversation/support.ts';

const NOW = Temporal.Instant.from('2026-11-26T02:00:00Z');
const FIRST_DAY = Temporal.PlainDate.from('2026-01-01');

type Told = { readonly months: number; readonly wage: number; readonly day: Temporal.PlainDate };
type Fact = keyof Told;

const told: fc.Arbitrary<Told> = fc.record({
  months: fc.integer({ min: 2, max: 240 }),
  wage: fc.integer({ min: 25, max: 450 }).map((steps) => steps * 100_000),
  day: fc.integer({ min: 0, max: 360 }).map((days) => FIRST_DAY.add({ days })),
});
const typing = fc.constantFrom((says: string) => says, fold);
const ORDERS: readonly (readonly Fact[])[] = [
  ['months', 'wage', 'day'],
  ['months', 'day', 'wage'],
  ['wage', 'months', 'day'],
  ['wage', 'day', 'months'],
  ['day', 'months', 'wage'],
  ['day', 'wage', 'months'],
];

function inWords({ months, wage, day }: Told, fact: Fact): string {
  if (fact === 'months') return `em đóng bảo hiểm thất nghiệp ${months} tháng`;
  if (fact === 'wage') return `lương đóng bảo hiểm của em là ${wage / 1_000_000} triệu`.replace('.', ',');
  return `em nghỉ việc ngày ${day.day}/${day.month}/${day.year}`;
}

test('the order in which months, wage and day are told does not matter for what is kept', async () => {
  await fc.assert(
    fc.asyncProperty(told, typing, async (facts, typed) => {
      for (const order of ORDERS) {
        const talk = await startTalk(NOW);
        for (const fact of order) talk.say(typed(inWords(facts, fact)));
        const day = facts.day.toString();
        expect(talk.session().facts, order.join()).toMatchObject({
          months: { count: facts.months, precision: 'exact' },
          wages: [facts.wage],
          ended: { from: day, to: day },
        });
      }
    }),
    { numRuns: 8 },
  );
});

test('a correction that is taken back leaves what is kept as it was', async () => {
  await fc.assert(
    fc.asyncProperty(told, told, fc.constantFrom(...ORDERS), typing, async (facts, others, order, typed) => {
      const talk = await startTalk(NOW);
      for (const fact of order) talk.say(typed(inWords(facts, fact)));
      const before = talk.session();
      for (const fact of order) {
        talk.say(typed(`em nhầm, ${inWords(others, fact)}`));
        talk.say(typed(`à không, ${inWords(facts, fact)}`));
        expect(talk.session().facts, fact).toEqual(before.facts);
        expect(talk.session().people, fact).toEqual(before.people);
      }
    }),
    { numRuns: 15 },
  );
});
