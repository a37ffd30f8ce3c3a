import { expect, test } from 'vitest';
import { scrub } from '#language/scrub.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['gọi em 0912345678 nhé', 'gọi em ‹số› nhé'],
  ['sđt 0912 345 678', 'sđt ‹số›'],
  ['+84 912.345.678', '‹số›'],
  ['cccd 001234567890', 'cccd ‹số›'],
  ['stk 19036789012345 vcb', 'stk ‹số› vcb'],
  ['em là Nguyễn Văn An ở xã', 'em là ‹tên› ở xã'],
  ['tôi tên Trần Thị Bưởi, hỏi về bhtn', 'tôi tên ‹tên›, hỏi về bhtn'],
  ['em tên hoa muốn hỏi', 'em tên ‹tên› muốn hỏi'],
  ['mail a.b@example.com', 'mail ‹email›'],
  ['thư: Lê.Hoa+viec@mail.vn, trả lời em', 'thư: ‹email›, trả lời em'],
  ['xem https://vd.vn/x?y=1 đi', 'xem ‹liên kết› đi'],
  ['sinh ngày 12/03/1990', 'sinh ngày ‹ngày›'],
  ['lương 12.500.000 đồng', 'lương 12.500.000 đồng'],
  ['8000000 một tháng', '8000000 một tháng'],
  ['đóng 27 tháng từ 3/2024', 'đóng 27 tháng từ 3/2024'],
];
test.each(CASES)('scrub %j', (raw, expected) => {
  expect(scrub(raw)).toBe(expected);
});
