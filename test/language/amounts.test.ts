import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMoney } from '#language/amounts.ts';
import { fold } from '#language/fold.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { spellNumber } from '#language/number-words.ts';

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
  ['trả 4tr5 cho công nhân', [4.5 * M]],
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
  ['sáu triệu hai trăm', [6.2 * M]],
  ['bảy triệu hai', [7.2 * M]],
  ['7 củ hai', [7.2 * M]],
  ['bảy triệu hai trăm', [7.2 * M]],
  ['bảy triệu hai trăm nghìn đồng', [7.2 * M]],
  ['bảy triệu hai trăm rưỡi', [7.25 * M]],
  ['bảy triệu hai trăm năm mươi', [7.25 * M]],
  ['bảy triệu hai trăm lẻ năm ngàn', [7_205_000]],
  ['bảy triệu lẻ hai mươi', [7_020_000]],
  ['7 triệu lẻ 50', [7_050_000]],
  ['mười hai củ ba', [12.3 * M]],
  ['mười hai củ ba một tháng', [12.3 * M]],
  ['lương chín triệu năm thì được nhiêu', [9.5 * M]],
  ['lương bảy triệu tám nghỉ tháng 9', [7.8 * M]],
  ['hai lăm triệu', [25 * M]],
  ['một trăm hai mươi triệu', [120 * M]],
  ['một tỷ hai trăm triệu', [1200 * M]],
  ['1 tỷ 200 triệu', [1200 * M]],
  ['khoảng 7 8 triệu', [[7 * M, 8 * M]]],
  ['khoảng bảy tám triệu', [[7 * M, 8 * M]]],
  ['mười lăm mười sáu triệu', [[15 * M, 16 * M]]],
  ['tháng 7 8 triệu', [8 * M]],
  ['7tr5 đến 8tr', [[7.5 * M, 8 * M]]],
  ['7 7 7,2 7,2 7,5 7,5 triệu', [7 * M, 7 * M, 7.2 * M, 7.2 * M, 7.5 * M, 7.5 * M]],
  ['7.020k', [7_020_000]],
  ['7200k', [7.2 * M]],
  ['1.500 nghìn', [1.5 * M]],
  ['8 triệu 500.000', [8.5 * M]],
  ['hai trăm ngàn', [200_000]],
  ['bảy triệu một tháng', [7 * M]],
  ['7 triệu năm ngoái', [7 * M]],
  ['7 triệu năm 2025', [7 * M]],
  ['bảy triệu hai tháng', [7 * M]],
  ['nợ bảy triệu hai công ty', [7 * M]],
  ['8 trieu sau khi tru', [8 * M]],
  ['9 trieu tu thang 3', [9 * M]],
  ['7 triệu hơn', [7 * M]],
  ['năm triệu mốt', [5.1 * M]],
  ['5tr8', [5.8 * M]],
  ['năm chai', [5 * M]],
  ['chục triệu', [10 * M]],
  ['gần chục củ', [10 * M]],
  ['vài chục triệu', []],
  ['triệu rưỡi', [1.5 * M]],
  ['hơn triệu hai', [1.2 * M]],
  ['mấy triệu rưỡi', []],
  ['nửa triệu', [500_000]],
  ['bảy triệu không trăm hai mươi', [7_020_000]],
  ['bảy tám triệu', [[7 * M, 8 * M]]],
  ['năm bảy triệu', [[5 * M, 7 * M]]],
  ['tháng hai bảy triệu', [7 * M]],
  ['số căn cước 012345678', []],
  ['cmnd 123456789', []],
];

/** What people write with marks only: without them the digit is another word. */
const MARKED: typeof CASES = [
  ['chín triệu tư', [9.4 * M]],
  ['tám triệu tư', [8.4 * M]],
  ['tám triệu tư bình quân', [8.4 * M]],
  ['bảy triệu hai lăm', [7.25 * M]],
];

test.each(MARKED)('money in %j', (raw, expected) => {
  expect(money(raw)).toEqual(expected);
});

test.each([
  ['bảy triệu hai mươi', 7_020_000, 7.2 * M],
  ['bảy triệu năm mươi', 7_050_000, 7.5 * M],
  ['luong tam muoi trieu', 80 * M, 10 * M],
  ['hai bảy triệu', 27 * M, 7 * M],
  ['ba sáu triệu', 36 * M, 6 * M],
  ['mười năm triệu', 15 * M, 5 * M],
  ['7tr20', 7.2 * M, 7_020_000],
  ['8 triệu 50', 8.5 * M, 8_050_000],
])('%j may be two sums, and both are told', (raw, amount, alternative) => {
  expect(findMoney(textOf(normalise(raw)))).toMatchObject([{ amount, alternative }]);
});

test('any sum below a thousand million is read as it is said, in full and short', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (millions, thousands) => {
      const said = `${spellNumber(millions)} triệu ${spellNumber(thousands)}`;
      const amount = millions * M + thousands * 1_000;
      expect(money(`lương ${said} nghìn một tháng`)).toEqual([amount]);
      if (thousands >= 100) expect(money(`lương ${said} mỗi tháng`)).toEqual([amount]);
    }),
  );
});

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
