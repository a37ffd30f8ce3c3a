import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#language/fold.ts';
import { normalise } from '#language/normalise.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['TRỢ CẤP', 'trợ cấp'],
  ['tro\u031B\u0323 cấp', 'trợ cấp'], // decomposed
  ['hoà', 'hòa'],
  ['hòa', 'hòa'],
  ['khoẻ', 'khỏe'],
  ['khỏe', 'khỏe'],
  ['uỷ quyền', 'ủy quyền'],
  ['thuỷ', 'thủy'],
  ['hoàn', 'hoàn'],
  ['hòan', 'hoàn'],
  ['quý', 'quý'],
  ['quỳ', 'quỳ'],
  ['giữ', 'giữ'],
  ['già', 'già'],
  ['gìn', 'gìn'],
  ['giếng', 'giếng'],
  ['nghịêp', 'nghiệp'],
  ['ngoài', 'ngoài'],
  ['mía', 'mía'],
  ['mùa', 'mùa'],
  ['toàn', 'toàn'],
  ['loé', 'lóe'],
  ['tuý', 'túy'],
  ['rồiiiiii', 'rồi'],
  ['koooo', 'ko'],
  ['5000000', '5000000'],
  ['a   b\n\tc', 'a b c'],
  ['thất nghiệp 😀👍🏽', 'thất nghiệp'],
  ['gọi ☎️ 113', 'gọi 113'],
  ['\u200bxin\u200d chào\ufeff', 'xin chào'],
  ['tһất nghiệр', 'thất nghiệp'], // Cyrillic һ and р
  ['ｂｈｔｎ', 'bhtn'],
  ['ðăng ký', 'đăng ký'],
  ['', ''],
  ['   ', ''],
];

test.each(CASES)('normalise %j → %j', (raw, expected) => {
  expect(normalise(raw)).toBe(expected);
});

test('fold takes the marks off, đ too, and keeps the length', () => {
  expect(fold('Đường về Đà Nẵng')).toBe('Duong ve Da Nang');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => fold(normalise(text)).length === normalise(text).length),
  );
});

test('normalise is idempotent on any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      (text) => normalise(normalise(text)) === normalise(text),
    ),
    { numRuns: 2000 },
  );
});

test('composed and decomposed spellings come out the same', () => {
  const syllables = ['trợ', 'cấp', 'thất', 'nghiệp', 'quyết', 'định', 'hưởng', 'Đồng', 'mẫu', 'khoẻ', 'uỷ'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...syllables), { minLength: 1 }),
      (words) => normalise(words.join(' ').normalize('NFD')) === normalise(words.join(' ')),
    ),
  );
});
