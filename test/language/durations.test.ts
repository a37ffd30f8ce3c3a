import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDurations } from '#language/durations.ts';
import { fold } from '#language/fold.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { spellNumber } from '#language/number-words.ts';

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
  ['một năm ba tháng', [[15, 0, 'exact']]],
  ['ba năm bốn tháng rưỡi', [[40, 15, 'exact']]],
  ['hai năm năm tháng', [[29, 0, 'exact']]],
  ['chục tháng', [[10, 0, 'about']]],
  ['hơn chục năm', [[120, 0, 'more']]],
  ['hai chục tháng', [[20, 0, 'exact']]],
  ['hăm bốn tháng', [[24, 0, 'exact']]],
  ['hai bảy tháng', [[27, 0, 'exact']]],
  ['trăm hai mươi tháng', [[120, 0, 'exact']]],
  ['một trăm lẻ năm tháng', [[105, 0, 'exact']]],
  ['non hai năm', [[24, 0, 'less']]],
  ['ngót 3 năm', [[36, 0, 'less']]],
  ['xấp xỉ 2 năm', [[24, 0, 'about']]],
  ['không quá 12 tháng', [[12, 0, 'about']]],
  ['2 năm hơn', [[24, 0, 'more']]],
  ['hai năm mấy', [[24, 0, 'more']]],
  ['2 - 3 năm', [[24, 0, 'about']]],
  ['hai ba năm', [[24, 0, 'about']]],
  ['sáu bảy tháng', [[6, 0, 'about']]],
  ['năm bảy tháng', [[5, 0, 'about']]],
  ['hai đến ba năm', [[24, 0, 'about']]],
  ['vài chục năm', []],
  ['mười năm tháng', []],
  ['năm năm tháng', []],
  ['năm tám tháng', []],
  ['mười năm triệu', []],
  ['hai năm triệu', []],
  ['chị hai sáu tháng', [[6, 0, 'exact']]],
  ['2 năm đủ điều kiện', [[24, 0, 'exact']]],
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

const MARKED: typeof CASES = [
  ['ba sáu tháng', [[36, 0, 'exact']]],
  ['2 năm dư', [[24, 0, 'more']]],
];
test.each(MARKED)('length of time in %j, with its marks', (raw, expected) => {
  expect(lengths(raw)).toEqual(expected);
});

test('"ba sau thang" is a father or 36 months: neither is read', () => {
  expect(lengths('ba sau thang')).toEqual([]);
});

test('"tam muoi thang" is eighty months or about ten: neither is read', () => {
  expect(lengths('dong tam muoi thang')).toEqual([]);
});

test('a range of lengths keeps its upper bound', () => {
  expect(findDurations(textOf('chừng hai ba năm'))).toMatchObject([{ months: 24, max: { months: 36 } }]);
});

test('any length is read as it is said, with and without marks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200 }), (years, months) => {
      for (const write of [(said: string) => said, fold]) {
        // "tam muoi" is eighty, or about ten.
        const read = (said: string) => lengths(write(said));
        if (write === fold && [years, months].some((n) => n >= 80 && n < 90)) continue;
        expect(read(`đóng ${spellNumber(years)} năm rưỡi`)).toEqual([[years * 12 + 6, 0, 'exact']]);
        expect(read(`đóng ${spellNumber(months)} tháng`)).toEqual([[months, 0, 'exact']]);
        const rest = (months % 11) + 1;
        expect(read(`được ${spellNumber(years)} năm ${spellNumber(rest)} tháng`)).toEqual([
          [years * 12 + rest, 0, 'exact'],
        ]);
      }
    }),
  );
});

test('years and months add up however they are said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 11 }), (years, months) => {
      expect(lengths(`đóng ${years} năm ${months} tháng`)).toEqual([[years * 12 + months, 0, 'exact']]);
    }),
  );
});
