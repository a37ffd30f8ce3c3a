import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsPrivateNumber, maskNumbers } from '#language/private-numbers.ts';

const MASKED: readonly (readonly [string, string])[] = [
  ['gọi em 0912345678 nhé', 'gọi em ‹số› nhé'],
  ['sđt 0912 345 678, cccd 001234567890', 'sđt ‹số›, cccd ‹số›'],
  ['+84 912.345.678', '‹số›'],
  ['stk 19036789012345 vcb', 'stk ‹số› vcb'],
  ['số sổ 7912-345-678', 'số sổ ‹số›'],
  ['em Nguyễn Văn An hỏi', 'em Nguyễn Văn An hỏi'],
];
test.each(MASKED)('masked: %j', (raw, expected) => expect(maskNumbers(raw)).toBe(expected));

test.each([
  'lương 12.500.000 đồng',
  '8000000 một tháng',
  'lương 12.000.000 8.500.000 mỗi tháng',
  'đóng năm 2019 2020 2021',
  'nghỉ ngày 15.06.2026, nộp 01-07-2026',
  'đóng 27 tháng từ 3/2024 đến 6/2026',
])('sums, years and days stay: %j', (text) => expect(maskNumbers(text)).toBe(text));

test('what was masked once is not found again', () => {
  fc.assert(fc.property(fc.stringMatching(/^[0-9 .()+a-z-]{0,60}$/), (text) => !holdsPrivateNumber(maskNumbers(text))));
});
