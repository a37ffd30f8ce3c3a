import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDurations } from '#language/durations.ts';
import { fold } from '#language/fold.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';

const lengths = (raw: string) =>
  findDurations(textOf(normalise(raw))).map(({ months, days, precision }) => [months, days, precision]);

const CASES: readonly (readonly [string, readonly (readonly [number, number, string])[]])[] = [
  ['27 tháng', [[27, 0, 'exact']]],
  ['2 năm 3 tháng', [[27, 0, 'exact']]],
  ['hai năm ba tháng', [[27, 0, 'exact']]],
  ['5 năm rưỡi', [[66, 0, 'exact']]],
  ['năm năm rưỡi', [[66, 0, 'exact']]],
  ['1 năm', [[12, 0, 'exact']]],
  ['một năm', [[12, 0, 'exact']]],
  ['hơn 3 năm', [[36, 0, 'more']]],
  ['gần 3 năm', [[36, 0, 'less']]],
  ['khoảng 10 tháng', [[10, 0, 'about']]],
  ['trên 12 tháng', [[12, 0, 'more']]],
  ['chưa đủ 12 tháng', [[12, 0, 'less']]],
  ['đủ 12 tháng', [[12, 0, 'exact']]],
  ['dưới 36 tháng', [[36, 0, 'less']]],
  ['tầm 4 năm', [[48, 0, 'about']]],
  ['nửa năm', [[6, 0, 'exact']]],
  ['năm rưỡi', [[18, 0, 'exact']]],
  ['tháng rưỡi', [[1, 15, 'exact']]],
  ['2 tháng rưỡi', [[2, 15, 'exact']]],
  ['mười hai tháng', [[12, 0, 'exact']]],
  ['hai mươi bảy tháng', [[27, 0, 'exact']]],
  ['hai mươi năm', [[240, 0, 'exact']]],
  ['hai mươi lăm tháng', [[25, 0, 'exact']]],
  ['năm tháng', [[5, 0, 'exact']]],
  ['ba năm', [[36, 0, 'exact']]],
  ['mười năm', [[120, 0, 'exact']]],
  ['1,5 năm', [[18, 0, 'exact']]],
  ['2.5 năm', [[30, 0, 'exact']]],
  ['2n3t', [[27, 0, 'exact']]],
  ['10 ngày', [[0, 10, 'exact']]],
  ['2 tuần', [[0, 14, 'exact']]],
  ['45 ngày', [[0, 45, 'exact']]],
  ['đóng 4 năm 2 tháng rồi', [[50, 0, 'exact']]],
  ['làm 3 năm và 6 tháng', [[42, 0, 'exact']]],
  [
    '6 tháng với 8 tháng',
    [
      [6, 0, 'exact'],
      [8, 0, 'exact'],
    ],
  ],
  ['năm 2025', []],
  ['tháng 12', []],
  ['8 triệu', []],
  ['không nhớ', []],
];

test.each(CASES)('length of time in %j', (raw, expected) => {
  expect(lengths(raw)).toEqual(expected);
});

test.each(CASES)('length of time in %j, typed without marks', (raw, expected) => {
  expect(lengths(fold(raw))).toEqual(expected);
});

test('years and months add up however they are said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 11 }), (years, months) => {
      expect(lengths(`đóng ${years} năm ${months} tháng`)).toEqual([[years * 12 + months, 0, 'exact']]);
    }),
  );
});
