// Whether a message asks for something, or only tells.

import { topicOf } from '#domain/topic.ts';
import { matches, pattern, type Text } from '#language/matching.ts';
import { THRESHOLDS } from '#understanding/thresholds.ts';
import type { Understanding } from '#understanding/understand.ts';

const NEVER = '(?!)';
const ASKS = pattern(
  '(?:gì|gi|sao|đâu|nào|mấy|bao nhiêu|bao lâu|bao giờ|khi nào|lúc nào|chừng nào|hồi nào|thế nào|ra sao|làm sao|vì sao|tại sao|ai|không|ko|k|hông|hong|hok|hem|khum|chưa|chăng|được không|đc ko|hả|hở|nhỉ|phải không|có phải|bn|nhiêu|hướng dẫn|tư vấn|cho hỏi|cho em hỏi|hỏi|xin|cần|muốn biết|giải thích|tính giùm|tính giúp|tính hộ|tính thử|tính cho)',
);
/** Asking words of the middle of the country; typed without marks they are others ("chị", "chỉ", "mơ"). */
const ASKS_IN_DIALECT = pattern('mô|răng|chi|rứa', NEVER);
const ASKS_TO_SHOW = pattern(
  '(?:chỉ|chỉ dẫn|chỉ giùm|chỉ cho) (?:em|tôi|tui|mình|bác|cô|chú|anh|chị|con|cháu|với|giùm|dùm|cách)',
  NEVER,
);
/** Such words where they ask nothing. */
const TELLS = pattern(
  '(?:không|ko|k) (?:có|được|phải|đóng|cần|báo|cho|biết|nhớ|sao|trả|còn|thấy|hiểu|rõ|ký|kí|muốn|lương|chịu|ai)|hỏi (?:rồi|thăm)|(?:cả|hết|bạc|nhức|đau|nặng) đầu|may (?:mà|quá|ghê|nhờ|(?:là |em |tôi |tui |mình )?chưa)|chưa (?:có|được|nộp|đóng|đưa|chuyển|cọc|ck|ký|kí|kịp|nhận|biết|ai|chốt|trả|làm|lấy|tới|đến|đủ|hưởng|nghỉ)|sao cũng được|không sao|cần (?:gấp|tiền)',
);
const ENDS =
  /\?\s*$|(?: |^)(?:khong|ko|k|hong|hok|chua|sao|gi|dau|nao|nhi|ha|vay|the|bn|nhieu|mo|rang|chi|nua|lau|gio|a|ta|z|v)[ ?.!]*$/;

export function asks(text: Text): boolean {
  if (/\?/.test(text.text)) return true;
  const telling = matches(TELLS, text);
  const marked = text.text !== text.folded;
  const asking = [
    ...matches(ASKS, text),
    ...(marked ? [...matches(ASKS_IN_DIALECT, text), ...matches(ASKS_TO_SHOW, text)] : []),
  ].filter(({ start }) => !telling.some((each) => start >= each.start && start < each.end));
  return (
    asking.length > 0 ||
    (ENDS.test(text.folded) &&
      telling.length === 0 &&
      text.folded.split(' ').length > 3 &&
      /(?:khong|ko|chua|sao|gi|dau|nao|nhieu|lau)[ ?.!a-z]{0,6}$/.test(text.folded))
  );
}

const OWN_ESTIMATE: ReadonlySet<string> = new Set(['ui.amount_duration', 'ui.eligibility']);

/** It asks for something else than what an estimate will tell. */
export const asksBesideSum = ({ parts }: Pick<Understanding, 'parts'>): boolean =>
  parts.some(
    ({ outcome, readings: [best] }) =>
      best !== undefined &&
      !OWN_ESTIMATE.has(best.intent) &&
      (outcome === 'answer' || (topicOf(best.intent) === 'ui' && best.p >= THRESHOLDS.named.high)),
  );
