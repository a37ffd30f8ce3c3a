// Work for somebody else without any contract: nobody pays into the insurance for it, so nothing is drawn out of it, unless the
// employer ought to have paid (Luật Việc làm 74/2025, Điều 31).

import type { Choices } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';

const NO = '(?:không|chưa|ko|hổng|hông|chẳng|chả)';
const HIRED =
  '(?:làm thuê|làm mướn|làm công|đi ghe|đi biển|đi bạn|phụ hồ|bốc vác|làm hồ|(?:làm|đi|phụ|chạy|lái|bán|may) … cho (?:người|chủ|bà|ông|quán|tiệm|vựa|xưởng|cơ sở))';

/** Papers alone may be those of the file, so they count only beside work for hire. */
const NONE = cue(
  [
    `${NO} (?:có |ký |kí |làm |được ký |hề có ){1,2}(?:hợp đồng|hđ|hđlđ)(?: lao động)?`,
    `${NO} hợp đồng(?: lao động)? (?:gì|chi|nào|hết|cả)`,
    `${HIRED}.{0,40} ${NO} (?:có )?giấy tờ`,
    '(?:hợp đồng|thỏa thuận|nói|giao kèo) miệng',
  ],
  // A contract that ended, a new one that is not there yet, one that is for work abroad or for a course.
  [
    '(?:hợp đồng|hđ|hđlđ)(?: lao động)? (?:nữa|tiếp|mới|lại|đào tạo|học|cung ứng)',
    '(?:hợp đồng|hđ)(?: lao động)? … (?:đi|sang|qua) (?:nhật|hàn|đài|đức|úc|làm việc ở)',
    '(?:tái ký|gia hạn|ký tiếp|hết hạn|hết hợp đồng|thử việc|nước ngoài|xuất khẩu|xklđ|môi giới|đặt cọc|tiền cọc|học phí)',
  ],
);

/** What was paid of one's own will holds no unemployment insurance (Luật Bảo hiểm xã hội 41/2024, Điều 4 khoản 3). */
const VOLUNTARY = cue(
  [
    '(?:đóng|mua|tham gia) (?:bảo hiểm |bh |bhxh |xã hội ){1,3}tự nguyện',
    '(?:bhxh|bảo hiểm xã hội) tự nguyện (?:được|đã)',
  ],
  [
    // Beside a benefit that is drawn, or thought of for later.
    '(?:đang|lúc|trong khi|vừa) (?:hưởng|lãnh|lĩnh)',
    '(?:muốn|định|tính|nên|có|được|sẽ|chuyển sang|nếu) (?:đóng|mua|tham gia)',
    '(?:y tế|bhyt)',
  ],
);

export function readCover(text: Text): Pick<Choices, 'cover'> {
  if (shown(NONE, text)) return { cover: 'none' };
  return shown(VOLUNTARY, text) ? { cover: 'voluntary' } : {};
}
