// What kind of work somebody on benefit has found or begun. Luật Việc làm 74/2025, Điều 41 and Nghị định 374/2025, Điều 19 end
// benefit for some kinds only; a registered business is told from riding or selling on one's own.

import type { ChoiceValue } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';

/** "Hợp đồng 1 năm bữa hôm qua" runs a year, not five days. */
const SHORT =
  '(?:vài|mấy|dăm|[1-9]|1\\d|2\\d|một|hai|ba|(?<!(?:\\d|một|hai|ba|mấy|vài) )năm|mười) (?:ngày|hôm|bữa|bửa)';
const WEEKS = '(?:vài|mấy|[1-3]|một|hai|ba) tuần';

const ABROAD = cue(
  [
    'xuất khẩu lao động',
    '(?:xklđ|xkld)',
    '(?:đi|sang|qua) … (?:nước ngoài|nhật|hàn|hàn quốc|nhật bản|đài loan|đức|úc|malaysia|israel) … (?:làm|lao động)',
    '(?:đi làm|làm việc|lao động|đi lao động) … (?:ở|bên|tại) (?:nước ngoài|nhật|hàn|hàn quốc|nhật bản|đài loan|đức|úc)',
    'đi (?:nhật|hàn|hàn quốc|nhật bản|đài loan) (?:làm|theo hợp đồng|diện)',
  ],
  ['(?:du lịch|đi chơi|thăm|du học|chữa bệnh)'],
);
const BUSINESS = cue(
  [
    '(?:mở|lập|thành lập|đứng tên|làm chủ) … (?:quán|tiệm|shop|cửa hàng|công ty|cty|hộ kinh doanh|tạp hóa|tạp hoá|xưởng riêng)',
    '(?<!nào )có (?:(?:một|1|cái|riêng) ){0,2}(?:quán|tiệm|shop|cửa hàng|hộ kinh doanh|tạp hóa|tạp hoá|xưởng riêng|(?:công ty|cty) (?:riêng|nhỏ|gia đình|đứng tên|nhưng|mà|tạm ngừng|ngủ))',
    '(?:đăng ký|đk|xin giấy phép) … kinh doanh',
    '(?:làm|là|đứng tên) giám đốc',
  ],
  [
    '(?:không|chưa|ko|k|hổng|chẳng) (?:có )?(?:đăng ký|đk|giấy phép|mở)',
    '(?:làm|thuê|việc) (?:ở|cho|tại) … (?:quán|tiệm|shop|cửa hàng|công ty|cty|hộ kinh doanh)',
    'công ty (?:cũ|nợ|cho|không|ko|đang|bắt)',
    'cơ quan',
  ],
);
const UNREGISTERED = cue([
  'chạy (?:grab|be|xe ôm|xe công nghệ|xe ôm công nghệ|ship|xanh|gojek|xe ba gác)',
  '(?:làm )?shipper',
  'bán (?:hàng |đồ |quần áo |mỹ phẩm )?(?:online|onl|trên mạng|qua mạng|rong|trên facebook|trên tiktok|vỉa hè)',
  'bán vé số',
  // Work at home for the neighbours, said to be registered nowhere.
  '(?:không|chưa|ko|k|hổng|hông|chẳng|khỏi) (?:có |phải |cần )?(?:đăng ký|đk)(?: kinh doanh| gì| hộ)?(?: hết)?,? … (?:làm|cắt|bán|may|sửa|nấu|nhận|gội|chạy)',
  '(?:cắt tóc|gội đầu|may vá|sửa đồ|bán hàng|bán đồ|nấu ăn|sửa xe|làm nail|bán lặt vặt) … (?:tại nhà|ở nhà|trước nhà|cho hàng xóm|quanh xóm)',
]);
const UNDER_A_MONTH = cue([
  'hợp đồng … (?:dưới|chưa tới|chưa đến|chưa đủ|không đủ) (?:1|một|30) (?:tháng|ngày)',
  `(?:thời vụ|công nhật|phụ việc|phụ hồ|phụ quán|làm thêm|chỉ làm|làm có|hợp đồng) … (?:${SHORT}|${WEEKS}|nửa tháng)`,
]);
const TRIAL = cue(['thử việc', 'học việc', 'làm thử']);

/** The kind of new work, or undefined where nothing shows it. Trial comes last: it may be said of the old work, too. */
export function readNewWork(text: Text): ChoiceValue<'new_work'> | undefined {
  if (shown(ABROAD, text)) return 'abroad';
  if (shown(BUSINESS, text)) return 'business';
  if (shown(UNREGISTERED, text)) return 'unregistered';
  if (shown(UNDER_A_MONTH, text)) return 'under_month';
  return shown(TRIAL, text) ? 'trial' : undefined;
}
