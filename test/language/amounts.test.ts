import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMoney } from '#language/amounts.ts';
import { fold } from '#language/fold.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';

const money = (raw: string) =>
  findMoney(textOf(normalise(raw))).map(({ amount, max }) => (max === undefined ? amount : [amount, max]));

const M = 1_000_000;
const CASES: readonly (readonly [string, readonly (number | readonly [number, number])[]])[] = [
  ['8tr5', [8.5 * M]],
  ['8tr', [8 * M]],
  ['8 tr', [8 * M]],
  ['8tr500', [8.5 * M]],
  ['8tr25', [8.25 * M]],
  ['8 triệu rưỡi', [8.5 * M]],
  ['8 triệu 5', [8.5 * M]],
  ['8 triệu 500 nghìn', [8.5 * M]],
  ['8 triệu 50 nghìn', [8_050_000]],
  ['tám triệu rưỡi', [8.5 * M]],
  ['mười lăm triệu', [15 * M]],
  ['mười triệu', [10 * M]],
  ['hai mươi triệu', [20 * M]],
  ['7,2 triệu', [7.2 * M]],
  ['7.2tr', [7.2 * M]],
  ['15 củ', [15 * M]],
  ['15 cu', [15 * M]],
  ['9 chai', [9 * M]],
  ['1 tỷ', [1000 * M]],
  ['1 tỷ 2', [1200 * M]],
  ['1,5 tỉ', [1500 * M]],
  ['12.500.000đ', [12.5 * M]],
  ['12.500.000 đồng', [12.5 * M]],
  ['12,500,000', [12.5 * M]],
  ['5310000', [5.31 * M]],
  ['8000000 đồng', [8 * M]],
  ['500k', [500_000]],
  ['50k', [50_000]],
  ['200 nghìn', [200_000]],
  ['200 ngàn đồng', [200_000]],
  ['3 lít', [300_000]],
  ['2 xị', [200_000]],
  ['8-10 triệu', [[8 * M, 10 * M]]],
  ['từ 8 đến 10 triệu', [[8 * M, 10 * M]]],
  ['8 tới 10tr', [[8 * M, 10 * M]]],
  ['lương 7tr2 với 7tr5', [7.2 * M, 7.5 * M]],
  ['luong 8tr5 mot thang', [8.5 * M]],
  ['khoảng 9 triệu', [9 * M]],
  ['gần 10 triệu', [10 * M]],
  ['2 triệu 3 tháng', [2 * M]],
  ['công ty nợ 5 triệu từ tháng 3', [5 * M]],
  ['0912345678', []],
  ['27 tháng', []],
  ['năm 2026', []],
  ['quận 8', []],
  ['tôi 45 tuổi', []],
  ['1m58', []],
  ['không có tiền', []],
  ['được 3k', []],
  ['lương 6tr rưỡi', [6.5 * M]],
  ['sáu triệu hai trăm', [6 * M]],
];

test.each(CASES)('money in %j', (raw, expected) => {
  expect(money(raw)).toEqual(expected);
});

test.each(CASES)('money in %j, typed without marks', (raw, expected) => {
  expect(money(fold(raw))).toEqual(expected);
});

test('any sum written with dots is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000, max: 999_999_999 }), (amount) => {
      const written = amount.toLocaleString('vi-VN');
      expect(money(`lương ${written} đồng một tháng`)).toEqual([amount]);
    }),
  );
});

test('any number of tenths of a million is read back as people type it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }), (whole, tenth) => {
      expect(money(`${whole}tr${tenth}`)).toEqual([whole * M + tenth * 100_000]);
    }),
  );
});

test('no text makes the recogniser fail, and offsets stay inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const text = textOf(normalise(raw));
      for (const { start, end, text: slice } of findMoney(text)) expect(text.text.slice(start, end)).toBe(slice);
    }),
  );
});
