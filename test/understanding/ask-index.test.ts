// The index says what comparing one by one would say, however many ways of asking were added and in how many goes.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAskIndex } from '#understanding/ask-index.ts';
import { buildVocabulary, documentOf, vectorOf } from '#understanding/vectors.ts';

const WORDS = 'nop ho so o dau bao lau co mat tien khong giay to gi ban chinh hay sao ai duoc huong may thang'.split(
  ' ',
);
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));

test('the greatest cosine of a range is that of its nearest way of asking', () => {
  const vocabulary = buildVocabulary(
    Array.from({ length: 60 }, (_, i) => documentOf(WORDS.slice(i % 12, (i % 12) + 6).join(' '))),
  );
  const cosine = (a: string, b: string): number => {
    const [first, second] = [vectorOf(a, vocabulary), vectorOf(b, vocabulary)];
    const values = new Map<number, number>();
    for (const [i, id] of first.ids.entries()) values.set(id, (values.get(id) ?? 0) + (first.values[i] as number));
    return second.ids.reduce((sum, id, i) => sum + (values.get(id) ?? 0) * (second.values[i] as number), 0);
  };
  fc.assert(
    fc.property(fc.array(fc.array(phrase, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), phrase, (goes, text) => {
      const index = createAskIndex(vocabulary);
      const filler = Array.from({ length: 3_000 }, (_, i) => WORDS[i % WORDS.length] as string);
      for (const asks of goes) {
        const range = index.add(asks);
        index.add(filler); // so that the arrays are made anew between goes
        const expected = Math.max(0, ...asks.map((ask) => cosine(text, ask)));
        expect(index.nearest(text, range)).toBeCloseTo(expected, 4);
      }
    }),
    { numRuns: 12 },
  );
});
