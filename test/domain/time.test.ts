import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, stamp, TIME_ZONE } from '#domain/time.ts';

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

test('the day of a moment is that of the Vietnamese calendar, whatever was asked before', () => {
  const midnight = Temporal.PlainDate.from('2026-11-27').toZonedDateTime(TIME_ZONE).epochMilliseconds;
  const near = fc.integer({ min: -2, max: 2 }).map((ms) => midnight + ms);
  const any = fc.integer({ min: Date.UTC(2009, 0, 1), max: Date.UTC(2035, 0, 1) });
  fc.assert(
    fc.property(fc.array(fc.oneof(near, any), { minLength: 1, maxLength: 6 }), (moments) => {
      for (const ms of moments) {
        const at = Temporal.Instant.fromEpochMilliseconds(ms);
        expect(dayOf(at).equals(at.toZonedDateTimeISO(TIME_ZONE).toPlainDate())).toBe(true);
      }
    }),
  );
});
