import fc from 'fast-check';
import { expect, test } from 'vitest';
import { has, needsOf } from '#language/needs.ts';
import { trigramsOf } from '#language/trigrams.ts';

const may = (source: string, text: string) => has(trigramsOf(text), needsOf([source]));

test('an expression is declined where a text has not the letters for it', () => {
  expect(may('(?:that nghiep|bhtn)', 'em muon lanh bhtn')).toBe(true);
  expect(may('(?:that nghiep|bhtn)', 'em muon di lam o dai')).toBe(false);
  expect(may('\\d{1,3} ?thang', 'dong 27 thang')).toBe(true);
  expect(may('\\d{1,3} ?thang', 'thang sau nop')).toBe(false);
  expect(may('ck', 'ck em nghi')).toBe(true);
  expect(may('ck', 'ckia em nghi')).toBe(false);
});

test('parts with anything between them are both needed', () => {
  expect(may('cong ty .{0,30}giai the', 'cong ty cua em vua giai the')).toBe(true);
  expect(may('cong ty .{0,30}giai the', 'cong ty cua em no luong')).toBe(false);
});

test('what matches nothing is always declined, what may be anything never', () => {
  expect(may('(?!)', 'gi cung duoc')).toBe(false);
  expect(may('[a-z]{1,9}', 'gi')).toBe(true);
});

/** Shapes that the expressions of the program are made of. */
const SOURCES = [
  '(?:(?:em|chi) )?(?:nghi|bo)(?: viec| lam)?',
  '(?<!khong )(?:dong|nop)(?: [a-z]{1,7}){0,2} \\d{1,2}[.,]?\\d? ?(?:nam|thang)',
  '^(?:a|o)[ ,.!]*con (?=em|chi)(?:em|chi)',
  'ba(?:o nhieu| em)?(?! con),? ?ma',
  '[ei]m+ a{2}',
  'nam (\\d) \\1',
];
const WORDS = [
  'em',
  'chi',
  'nghi',
  'bo',
  'viec',
  'khong',
  'dong',
  'nop',
  '2',
  '27',
  '3,5',
  'nam',
  'thang',
  'a',
  'con',
  'ba',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS, 'ma', 'bao nhieu', 'imm', 'aa', 'đ'), fc.constantFrom(' ', ', ', '')), {
    maxLength: 9,
  })
  .map((pieces) => pieces.flat().join('').trim());

test('nothing that matches is declined', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SOURCES), text, (source, said) => {
      const whole = new RegExp(`(?<![0-9a-z\\u00df-\\u024f])(?:${source})(?![0-9a-z\\u00df-\\u024f])`, 'u');
      return !whole.test(said) || may(source, said);
    }),
    { numRuns: 3_000 },
  );
});
