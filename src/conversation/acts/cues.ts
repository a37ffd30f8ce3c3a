// Small words that say what a message does with what was said before it: corrects it, supposes something else, turns back to it.

import { matches, pattern, type Text, textOf } from '#language/matching.ts';
import { asks } from './asks.ts';

const SUPPOSES = pattern(
  '(?:nếu|nếu như|giả sử|giả như|lỡ(?!.{0,40} rồi(?! (?:thì|sao|mới)))|ví dụ|ví như|thử (?:tính|hỏi|xem|coi|nếu)|chẳng may|phải chi|tính thử|mà nếu|lỡ mà|còn nếu|cho là|nhỡ|thí dụ) .{0,60}|(?:(?<!(?:hỏi|nói|biết|xem|kể) )thêm|đóng thêm|làm thêm|ráng thêm|đóng tới|đóng đủ) .{0,30}(?:thì|thì sao|được|có)',
);
const CORRECTS = pattern(
  '(?:nhầm|lộn|sai|viết lộn|gõ lộn|gõ nhầm|nói lộn|nói nhầm|sửa lại|đính chính|không phải|ko phải|hông phải|chứ không|chứ ko|mới đúng|thật ra|à không|quên|nhớ nhầm|nhớ lộn|xem lại thì|coi lại thì|sao (?:lại )?(?:kêu|nói|bảo|ghi)|(?:nghỉ|nói|đóng|báo) rồi mà)',
);
const EXPLAIN = pattern(
  '(?:là sao|nghĩa là (?:sao|gì)|là (?:thế nào|răng)|nói (?:dễ hiểu|đơn giản|rõ|cụ thể|kỹ|lại|lẹ|ngắn|gọn)(?: hơn| lại| gọn)?|giải thích (?:giùm|giúp|lại|rõ|thêm|dễ hiểu|hộ)?|(?:không|ko|chưa|hổng|chả|đếch) hiểu|khó hiểu quá|nói lại (?:đi|coi|xem|giúp|giùm|nghe|cho|gọn)|nói tiếng việt|nhắc lại|tóm tắt|tóm lại (?:giùm|giúp|cho|một|1)|gọn lại|nói một câu|dài (?:quá|dòng).{0,20}(?:gọn|tóm|ngắn|lại)|dài (?:quá|dữ|thế|lắm)(?: \\p{L}{1,5}){0,3} (?:đọc|coi|hiểu) (?:không|ko|k|hk|hổng|hông) (?:hết|nổi|kịp|xuể)|tóm lại (?:là )?(?:sao|gì|thế nào)|chốt lại|tức là sao|tức là gì)',
);
const BACK = pattern(
  '(?:quay lại|trở lại|nói tiếp|tiếp tục|làm tiếp|tính tiếp|hồi nãy|lúc nãy|khi nãy|ban nãy|vụ kia|việc kia|chuyện kia|vụ hồi nãy|vụ lúc nãy)',
);
const MORE = pattern(
  '(?:còn gì (?:nữa|khác)|còn (?:cái )?gì (?:không|ko|hông)|chi tiết (?:hơn|đi|thêm|với)|nói thêm|nói rõ (?:hơn|thêm)|xem chi tiết|cụ thể (?:hơn|là gì|đi|thế nào)|kể hết)',
);

const THANKS = pattern('(?:cảm ơn|cám ơn|cảm tạ|đội ơn|biết ơn|thanks?|tks|thank you|camon|cam ơn)');

const has = (shows: ReturnType<typeof pattern>) => (text: Text) => matches(shows, text).length > 0;

export const supposes = has(SUPPOSES);
/** Where the supposing begins. */
export const supposition = (text: Text): number | undefined => matches(SUPPOSES, text)[0]?.start;
export const corrects = has(CORRECTS);
/** "Dài quá, tóm lại mai em mang gì đi nộp": what is asked beside it is the question. */
export function wantsPlain(text: Text): boolean {
  const found = matches(EXPLAIN, text);
  if (found.length === 0) return false;
  const rest = found
    .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text.text)
    .replace(/(?:xem|coi|đi|thử) nào[ .!]*$/, '');
  return rest.split(/[ ,.!?]+/).filter(Boolean).length < OWN_QUESTION || !asks(textOf(rest));
}
const OWN_QUESTION = 5;
export const turnsBack = has(BACK);
export const wantsMore = has(MORE);
/** Thanks, whatever else is said around them. */
export const thanks = has(THANKS);
