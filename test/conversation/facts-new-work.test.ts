import { expect, test } from 'vitest';
import { readHinderedBy } from '../../src/conversation/facts/hindered-by.ts';
import { readNewWork } from '../../src/conversation/facts/new-work.ts';
import { textOf } from '../../src/language/matching.ts';

test.each([
  ['em đang thử việc chỗ mới thì có phải báo không', 'trial'],
  ['dang hoc viec o tiem toc', 'trial'],
  ['ký hợp đồng thời vụ 15 ngày có bị cắt không', 'under_month'],
  ['làm thêm có mấy bữa thì sao', 'under_month'],
  ['hợp đồng dưới 1 tháng có tính không', 'under_month'],
  ['em mở quán cà phê nhỏ thì có bị cắt không', 'business'],
  ['mới đăng ký hộ kinh doanh', 'business'],
  ['chạy grab có bị cắt trợ cấp không', 'unregistered'],
  ['tui bán hàng online không đăng ký kinh doanh', 'unregistered'],
  ['ban ve so co phai bao khong', 'unregistered'],
  ['đang hưởng thất nghiệp mà đi xuất khẩu lao động thì sao', 'abroad'],
  ['sắp sang nhật bản làm việc', 'abroad'],
])('the kind of new work is read: %s', (text, kind) => {
  expect(readNewWork(textOf(text))).toBe(kind);
});

test.each([
  'đi làm 3 ngày rồi mới báo có sao không',
  'phải báo trong 3 ngày làm việc hả',
  'đi nhật du lịch 2 tuần có bị cắt không',
  'công ty cũ nợ lương em',
  'em ký hợp đồng 12 tháng với công ty mới',
  'làm cho hộ kinh doanh có đóng bảo hiểm',
  'qua hàn thăm con gái',
])('and not where the words do not show it: %s', (text) => {
  expect(readNewWork(textOf(text))).toBeUndefined();
});

test.each([
  ['nằm viện nên không đi khai được', 'illness'],
  ['do bệnh nặng quá', 'illness'],
  ['em mới sinh thì nhờ chồng nộp được không', 'birth'],
  ['bị tai nạn giao thông gãy chân', 'accident'],
  ['bão lũ không đi nộp được', 'disaster'],
  ['lũ lụt mấy hôm nay', 'disaster'],
  ['bận quá nhờ vợ nộp được không', 'away'],
  ['ở xa nhờ người nhà nộp giùm', 'away'],
  ['đang ở nước ngoài thì khai sao', 'away'],
])('what keeps somebody from coming is read: %s', (text, reason) => {
  expect(readHinderedBy(textOf(text))).toBe(reason);
});

test.each([
  'bao nhieu tien mot thang',
  'bảo lưu được mấy tháng',
  'em là sinh viên làm thêm',
  'bạn em nộp hồ sơ rồi',
  'làm bảo vệ ở bệnh viện 3 năm',
  'giấy khai sinh của con có cần không',
  'nhờ chồng nộp hồ sơ thất nghiệp được không',
])('and not where it is another word: %s', (text) => {
  expect(readHinderedBy(textOf(text))).toBeUndefined();
});
