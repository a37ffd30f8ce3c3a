import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#language/fold.ts';
import { textOf } from '#language/matching.ts';
import { readBelowMillion, spellNumber } from '#language/number-words.ts';
import { wordsOf } from '#language/words.ts';

const read = (said: string) => readBelowMillion(wordsOf(textOf(said)), 0);

test('every number up to a million is read as it is spelled, with and without marks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => {
      const said = spellNumber(n);
      const words = said.split(' ').length;
      expect(read(said)).toEqual({ value: n, next: words });
      expect(read(fold(said))).toEqual({ value: n, next: words });
    }),
  );
});

test.each([
  ['hai lăm', 25],
  ['bốn mốt', 41],
  ['hăm ba', 23],
  ['băm hai', 32],
  ['một chục', 10],
  ['hai trăm rưỡi', 250],
  ['hai trăm ba', 230],
  ['hai trăm linh năm', 205],
  ['hai ngàn rưỡi', 2_500],
])('%j is short for %i', (said, value) => {
  expect(read(said)?.value).toBe(value);
});

test.each(['hai mươi năm', 'mười năm'])('%j ends before the year', (said) => {
  expect(read(said)?.next).toBe(said.split(' ').length - 1);
});

test('a number does not reach over a comma', () => {
  expect(read('hai trăm, ba mươi')).toEqual({ value: 200, next: 2 });
});
