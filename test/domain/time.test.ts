import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stamp } from '#domain/time.ts';

test('stored instants sort as text in the order of time', () => {
  const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
  const near = fc.tuple(moment, fc.integer({ min: -2_000, max: 2_000 })).map(([a, d]) => [a, Math.max(0, a + d)]);
  fc.assert(
    fc.property(near, ([a = 0, b = 0]) => {
      const [first, second] = [a, b].map((ms) => stamp(Temporal.Instant.fromEpochMilliseconds(ms))) as [string, string];
      expect(Math.sign(a - b)).toBe(first < second ? -1 : first > second ? 1 : 0);
    }),
  );
});
