// What people may always ask for, in any common wording: to be forgotten, to see what is kept, to hear no more.

import { matches, pattern, type Text } from '#language/matching.ts';
import { type Control, controlOf } from '../control.ts';

const WHO = '(?:em|tôi|tui|mình|bác|cô|chú|anh|chị|con|cháu|tao|e|mik|tớ|o|ông|bà)';
const ERASE = pattern(
  `(?:xóa|xoá|hủy|huỷ|dẹp|bỏ) (?:\\p{L}+ ){0,3}(?:dữ liệu|thông tin|tin nhắn|lịch sử|cuộc trò chuyện|những gì|mọi thứ|mấy cái)|(?:xóa|xoá) (?:sạch|hết|tất cả|toàn bộ)|(?:đừng lưu|đừng giữ|đừng nhớ) (?:\\p{L}+ ){0,3}(?:${WHO}|thông tin|dữ liệu|nữa)(?: đi)?|quên (?:hết |luôn |sạch ){0,2}(?:(?:thông tin|dữ liệu|mọi thứ|những gì)(?: \\p{L}+){0,4}|${WHO})(?: \\p{L}+){0,2} (?:đi|giùm|dùm|giúp)`,
);
const NOT_ERASE = pattern('(?:xóa|xoá) (?:nợ|tên|sổ|án tích|mù|đói)|(?:hủy|huỷ|bỏ) (?:hồ sơ|đơn|phiếu|hẹn|hợp đồng)');
const SHOW = pattern(
  `(?<!đừng )(?:đang |có |còn )?(?:giữ|lưu|biết|nhớ|ghi|cầm|nắm) (?:những |lại |được )?(?:gì|thông tin gì|cái gì|thông tin nào|dữ liệu gì|dữ liệu nào)(?: \\p{L}+)? (?:của|về) ${WHO}|(?:bot|máy|mày|ad|bên (?:này|đây)|trang này|em) (?:có |còn |đang ){0,2}(?:giữ|lưu|nhớ|ghi) (?:lại )?(?:số|tên|thông tin|tin nhắn|dữ liệu|hình)(?: (?:\\p{L}{1,7} ){0,4}${WHO})? (?:không|ko|k|hông|nữa)`,
);
const WITHDRAW = pattern(
  '(?:rút|gỡ|hủy|huỷ|xóa|xoá|bỏ|thôi)(?: (?:giùm|giúp|dùm|cho|lại|em|tôi|tui|mình|con|chị|anh|luôn)){0,3} (?:tên|phiếu|đăng ký|ghi tên)(?: (?:em|tôi|tui|mình|con|khỏi|ra|danh sách|của)){0,4} (?:tìm|kiếm) việc',
);
const STOP = pattern(
  `(?:đừng|thôi đừng|ngưng|ngừng|dừng|khỏi|không muốn|không cần) (?:có )?(?:nhắn|gửi|báo|nhận|phiền)(?: \\p{L}+){0,4} (?:nữa|hoài|tin|thông báo)|(?:đừng|khỏi|không cần|ko cần|hổng cần) (?:có )?nhắn(?: (?:tin|báo|gì|đi|nha|nhé|chi|nữa|làm gì|em|tui|tôi|mình|cho)){0,4}(?:,? (?:phiền|mệt|rối|bực|nhiều)(?: \\p{L}{1,5}){0,2})?[ .!]{0,3}$|(?:hủy|huỷ|tắt|bỏ) (?:nhận )?(?:tin|thông báo|đăng ký)`,
);
const HALT = pattern('(?:dừng|ngưng|ngừng) (?:đi|lại|ở đây|nhé|nha|thôi|được rồi|giùm|dùm)');
const PERSON =
  '(?:cán bộ|người (?:thật|thiệt|tư vấn|phụ trách|trực)|nhân viên|tư vấn viên|tổng đài viên|người bên (?:đó|ấy|nớ|trung tâm))';
const MACHINE = '(?:với |bằng )?(?:bot|robot|rô bốt|con bot|cái máy)|(?:với|bằng) (?:cái )?máy';
const HUMAN = pattern(
  [
    `(?:gặp|nối(?: máy)?|chuyển(?: máy)?|nói chuyện|trao đổi)(?: (?:cho|với|qua|tới|đến|luôn|giùm|giúp|dùm|được|trực tiếp|${WHO})){0,4} (?:một |1 )?${PERSON}`,
    `(?:cho|để|xin|muốn|cần) (?:${WHO} )?(?:hỏi|gọi)(?: (?:thẳng|luôn|cho|với|trực tiếp)){0,2} ${PERSON}`,
    `nối (?:máy )?(?:cho )?(?:${WHO} )?người`,
    `(?:cho|muốn|cần|xin|có|kiếm|tìm|kêu|gọi|nhờ)(?: (?!là)\\p{L}{1,7}){0,4} người (?:thật|thiệt)(?! thà)`,
    `(?:không|ko|k|hông|đừng|chán|khỏi|ngán|mệt)(?: (?:muốn|thích|cần|thèm)){0,2} (?:nói|nói chuyện|chat|nhắn|trả lời|tư vấn|hỏi)(?: chuyện)? (?:${MACHINE})`,
    `(?:gọi|kêu|cho|mời)(?: ${WHO})? (?:người|cán bộ|nhân viên|quản lý|sếp|lãnh đạo)(?: nào)? (?:ra|lên|tới|vô|vào) (?:đây|nói|gặp|trả lời|tiếp)`,
    `có (?:ai|người|cán bộ)(?: nào)?(?: (?:chịu|để|mà|bên đó|ở đó)){0,2} (?:nói chuyện|tư vấn trực tiếp|nói)(?: (?:trực tiếp|với|cho)){1,2} ${WHO}`,
    `(?:có |cho |kêu |nhờ |muốn )?(?:ai|người|cán bộ|nhân viên)(?: nào)?(?: (?:bên đó|ở đó|rảnh|để|mà|có thể)){0,2} (?:gọi|nói|nói chuyện|tư vấn|trao đổi)(?: (?:chuyện|điện|điện thoại|qua|bằng|lại|miệng|trực tiếp|cho|với)){1,4} ${WHO}(?: \\p{L}{1,5}){0,2} (?:được|đc|dc|đi|với|nha|nhé|không|ko|hông|giùm|giúp)`,
    `(?:^|[,.!?] ?|mà |thôi |hay |hay là |${WHO} )(?:gọi|alo|điện)(?: (?:điện|thoại|lại|thẳng|qua)){0,2} (?:cho|giùm|giúp) (?:em|tôi|tui|bà|ông|bác|cô|chú|mình|cháu|con)(?: \\p{L}{1,5}){0,2} (?:được|đc|dc|đi|với|nha|nhé|không|ko|hông|giùm|giúp)`,
    `cần (?:một |1 )?người (?:nói chuyện|tư vấn|giải đáp|trả lời)`,
    `(?:nói|trao đổi|tư vấn|gặp)(?: chuyện)? trực tiếp với (?:người(?! tuyển)|ai|trung tâm|bên)`,
  ].join('|'),
);
const NOT_HUMAN = pattern(
  `(?:khỏi|thôi|đừng|không|ko|k|chưa|chẳng|hủy|huỷ|(?<!cán )bỏ|đã|lỡ|nhờ|vừa|hôm qua|hồi nãy)(?: (?:cần|muốn|được|phải|có|mới|thèm|${WHO})){0,3} (?:gặp|nối|chuyển|nói chuyện|trao đổi|hỏi|gọi)(?! (?:chuyện )?(?:${MACHINE}))|${PERSON} (?:ở đâu|chỗ nào|nào|làm (?:mấy|lúc)|tên|của công ty|công ty|bảo|nói(?! chuyện)|kêu|báo|dặn)|(?:là|phải|giống) (?:bot|máy|robot|người (?:thật|thiệt))|(?:phỏng vấn|tuyển|chủ) (?:\\p{L}{1,7} ){0,2}trực tiếp`,
);
const MOST_WORDS_TO_A_PERSON = 22;
const MOST_WORDS = 14;
const FEW_WORDS = 8;

/** The right a message asks for as a whole. */
export function rightIn(text: Text): Control | undefined {
  const exact = controlOf(text.text);
  if (exact !== undefined) return exact;
  const words = text.folded.split(' ').length;
  if (words <= MOST_WORDS_TO_A_PERSON && matches(HUMAN, text).length > 0 && matches(NOT_HUMAN, text).length === 0)
    return 'human';
  if (words > MOST_WORDS) return undefined;
  if (matches(WITHDRAW, text).length > 0) return 'withdraw_seeker';
  if (matches(SHOW, text).length > 0) return 'my_data';
  if (matches(ERASE, text).length > 0 && matches(NOT_ERASE, text).length === 0) return 'erase';
  if (matches(STOP, text).length > 0) return 'stop_notices';
  return matches(HALT, text).length > 0 && words <= FEW_WORDS ? 'cancel' : undefined;
}
