import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaccard, similarPairs, trigrams } from '#language/similarity.ts';

test('similar pairs are those that comparing all with all finds', () => {
  const word = fc.constantFrom('nghi', 'viec', 'bao', 'hiem', 'that', 'nghiep', 'dong', 'tien', 'han', 'nhat');
  const texts = fc.array(
    fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(0.3, 0.5, 0.8, 1), (list, least) => {
      const all = list.flatMap((y, b) =>
        list.slice(0, b).flatMap((x, a) => (jaccard(trigrams(x), trigrams(y)) >= least ? [`${a} ${b}`] : [])),
      );
      expect(
        similarPairs(list, least)
          .map(({ a, b }) => `${a} ${b}`)
          .sort(),
      ).toEqual(all.sort());
    }),
  );
});
