// What people may always ask for, in any common wording: to be forgotten, to see what is kept, to hear no more.

import { matches, pattern, type Text } from '#language/matching.ts';
import { type Control, controlOf } from '../control.ts';

const WHO = '(?:em|tôi|tui|mình|bác|cô|chú|anh|chị|con|cháu|tao)';
const ERASE = pattern(
  `(?:xóa|xoá|hủy|huỷ|dẹp|bỏ) (?:\\p{L}+ ){0,3}(?:dữ liệu|thông tin|tin nhắn|lịch sử|cuộc trò chuyện|những gì|mọi thứ|mấy cái)|(?:xóa|xoá) (?:sạch|hết|tất cả|toàn bộ)|(?:quên|đừng lưu|đừng giữ|đừng nhớ) (?:\\p{L}+ ){0,3}(?:${WHO}|thông tin|dữ liệu|nữa)(?: đi)?`,
);
const NOT_ERASE = pattern('(?:xóa|xoá) (?:nợ|tên|sổ|án tích|mù|đói)|(?:hủy|huỷ|bỏ) (?:hồ sơ|đơn|phiếu|hẹn|hợp đồng)');
const SHOW = pattern(
  `(?:đang |có |còn )?(?:giữ|lưu|biết|nhớ|ghi|cầm|nắm) (?:những |lại |được )?(?:gì|thông tin gì|cái gì|thông tin nào|dữ liệu gì|dữ liệu nào)(?: \\p{L}+)? (?:của|về) ${WHO}`,
);
const STOP = pattern(
  `(?:đừng|thôi đừng|ngưng|ngừng|dừng|khỏi|không muốn|không cần) (?:có )?(?:nhắn|gửi|báo|nhận|phiền)(?: \\p{L}+){0,4} (?:nữa|hoài|tin|thông báo)|(?:hủy|huỷ|tắt|bỏ) (?:nhận )?(?:tin|thông báo|đăng ký)`,
);
const HALT = pattern('(?:dừng|ngưng|ngừng) (?:đi|lại|ở đây|nhé|nha|thôi|được rồi|giùm|dùm)');
const MOST_WORDS = 14;
const FEW_WORDS = 8;

/** The right a message asks for as a whole. */
export function rightIn(text: Text): Control | undefined {
  const exact = controlOf(text.text);
  if (exact !== undefined) return exact;
  if (text.folded.split(' ').length > MOST_WORDS) return undefined;
  if (matches(SHOW, text).length > 0) return 'my_data';
  if (matches(ERASE, text).length > 0 && matches(NOT_ERASE, text).length === 0) return 'erase';
  if (matches(STOP, text).length > 0) return 'stop_notices';
  return matches(HALT, text).length > 0 && text.folded.split(' ').length <= FEW_WORDS ? 'cancel' : undefined;
}
