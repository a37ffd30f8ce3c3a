// "Không, số hồi nãy mới đúng": a correction is taken back, and what it replaced holds again.

import { matches, pattern, type Text } from '#language/matching.ts';

const BACK = pattern(
  '(?:số|cái|ngày|lương|như) (?:cũ|trước|ban đầu|lúc đầu|hồi nãy|lúc nãy|ban nãy|đầu tiên)(?: \\p{L}{1,6}){0,2} (?:mới )?(?:đúng|chuẩn)|(?:lấy|giữ|để|tính|dùng)(?: \\p{L}{1,6}){0,2} (?:số|cái|ngày|lương|như) (?:cũ|trước|ban đầu|lúc đầu|hồi nãy|lúc nãy|ban nãy)|(?:bỏ|khỏi|thôi khỏi|không) sửa nữa|(?:thôi|à không),? như cũ',
);
const MOST_WORDS = 10;

export const takesBack = (text: Text): boolean =>
  text.folded.split(' ').length <= MOST_WORDS && !/\d/.test(text.folded) && matches(BACK, text).length > 0;
