import { expect, test } from 'vitest';
import { taughtWords } from '#language/joined.ts';
import { mendSlips } from '#language/slips.ts';

const taught = taughtWords([
  'bảo hiểm thất nghiệp',
  'trợ cấp thất nghiệp',
  'nộp hồ sơ bảo hiểm',
  'đi nhật',
  'đi hàn quốc',
]);

test.each([
  ['that ngihep', 'that nghiep'],
  ['bảo hiểmm', 'bảo hiem'],
  ['tro cpa that nghiep', 'tro cap that nghiep'],
  ['nộp hồ sơ bảo hjem', 'nộp hồ sơ bảo hiem'],
])('%s is %s', (typed, meant) => expect(mendSlips(typed, taught)).toBe(meant));

test.each([
  'zalo', // nobody's neighbour
  'đi nhat', // a syllable already
  'thất nghiệp',
  'samsung tuyển người',
  '12 thang',
  'hiemm', // no neighbour confirms it
])('%s is left alone', (text) => expect(mendSlips(text, taught)).toBe(text));
