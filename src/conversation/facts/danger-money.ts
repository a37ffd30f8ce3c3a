// Words of those who are asked for money before there is work, or who have paid.

import { cue } from './cues.ts';

const SUM =
  '(?:\\d{1,4}(?:[.,]\\d{3}){0,3} ?(?:k|tr|triệu|nghìn|ngàn|củ|đồng)?|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài) (?:trăm|chục|triệu|mươi|trăm rưỡi)|tiền|phí)';

export const FRAUD = cue(
  [
    '(?:chuyển|nộp|đóng|gửi|cọc) … (?:rồi|mất) … (?:bắt|đòi|kêu|yêu cầu|bảo) … (?:chuyển|nộp|đóng|gửi) thêm',
    '(?:lỡ|đã|trót|mới) (?:cọc|chuyển|nộp|đưa) … (?:triệu|tr|củ) … (?:không|ko|k) (?:ghi |có |đưa |cho )?(?:biên lai|biên nhận|giấy nhận)',
    '(?:bị|lỡ bị|mới bị) … (?:lừa|lùa gà|quỵt cọc|bùng tiền)',
    '!lừa (?:mất|lấy|hết|sạch)',
    'mất (?:… )?\\d{1,4} ?(?:tr|triệu|củ) (?:r|rồi)',
    '(?:chuyển|nộp|đóng|cọc|thu) (?:tiền )?(?:xong |rồi )(?:… )?(?:bị )?(?:chặn|block|khóa máy|khoá máy|biến mất|không liên lạc|bặt tin|thuê bao)',
    '(?:chặn|block) (?:zalo|số|fb|facebook|liên lạc|luôn)',
    '(?:môi giới|cò|dịch vụ|trung gian|thằng đó|con đó|ông đó|bà đó) … (?:lấy|ôm|cầm|gom|hốt|thu) … (?:tiền|triệu|tr|củ|chục|trăm)[^.!?]{0,60} (?:tắt máy|khóa máy|khoá máy|thuê bao|biến mất|trốn|lặn|mất tăm|mất hút|không nghe máy|không liên lạc)',
    '(?:đóng|nộp|cọc|đặt cọc|chuyển) … trước … (?:mới|rồi mới|thì mới) (?:ký|kí|được|cho|nhận|đi|xếp)',
    '(?:lo|bao|chạy|làm) … (?:giải ngân|trọn gói|hồ sơ|giấy tờ|suất)(?: nhanh| gấp| lẹ| liền)? … (?:đưa|nộp|đóng|chuyển|lấy|ứng) trước … (?:phí|triệu|tr|củ)',
    `(?:đóng|nộp|cọc|chuyển|đưa|ứng) trước ${SUM}[^.!?]{0,30} mới (?:cho|dắt|dẫn|nhận|xếp|giới thiệu|xin|đưa|lo)`,
    '(?:tiền|phí) (?:giữ chỗ|bảo mật)',
    '(?:đóng|nộp|chuyển|cọc) … giữ chỗ',
    '(?:bắt|đòi|kêu|biểu) (?:cọc|đặt cọc) … trước',
    '(?:bắt|đòi|kêu|biểu|bảo) (?:đóng|nộp|chuyển) … (?:\\d{1,4} ?(?:k|tr|triệu|nghìn|ngàn|củ)|tiền|phí) … trước',
    '(?:họ|nó|shop|người ta|ngta|bên (?:đó|kia|ấy)) … (?:bắt|đòi|kêu|yêu cầu|bảo) … (?:chuyển|nộp|nạp|cọc) thêm',
    '(?:bắt|đòi) (?:đóng|nộp|cọc|đặt cọc) … (?:đồng phục|giữ chỗ|làm tin|đào tạo)',
    'không (?:đóng|nộp|chuyển) (?:tiền )?thì (?:kiện|bị kiện)',
    '(?:tự xưng|xưng là|giả danh|mạo danh)',
    'lỡ … (?:đưa|gửi) … (?:căn cước|cccd|hộ chiếu|tài khoản)',
    'rủ … giới thiệu … đứa',
  ],
  [
    'có (?:… )?(?:bị )?lừa (?:đảo )?(?:… )?(?:không|ko|k)',
    // An employer who does not answer owes papers or wages.
    '(?:giám đốc|sếp|kế toán|nhân sự|tổ trưởng|quản lý|công ty cũ|cty cũ|chủ cũ|chủ xưởng) (?:nó |họ |cũ |cũng |đã ){0,2}(?:chặn|block) (?:zalo|số|fb|facebook|liên lạc|luôn)',
    // Whether support comes before or after one's own outlay is no demand.
    'trước … mới (?:được )?(?:trả lại|hoàn lại|hoàn|thanh toán|nhận lại|hỗ trợ)',
  ],
);
