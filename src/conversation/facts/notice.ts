// Whether somebody who left gave notice. "Nghỉ ngang" says that they did not.

import type { ChoiceValue } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';
import { saidFalsely } from './ended-by.ts';

const NONE = cue([
  '(?:nghỉ|bỏ) ngang(?: xương)?',
  '(?:không|ko|k|chưa|hổng|chẳng) (?:có )?(?:báo|xin|nói)(?: trước| gì)?',
  '(?:bỏ việc|tự ý nghỉ|tự ý bỏ|nghỉ ngay)',
  '(?:muốn|tính|định|chán|bực|ức|mai|tuần sau|tháng sau|giờ|thôi|vậy) … nghỉ luôn',
  '(?<!(?:vợ|chồng|con|mẹ|bố|ba|má|bạn|anh|chị|xã) )(?:em|tôi|mình|tui|cháu|tao|t) nghỉ luôn',
]);
const GIVEN = cue(
  [
    '(?:có|đã) (?:báo|xin|nộp đơn|làm đơn|viết đơn)(?: trước)?',
    'báo trước (?:\\d{1,3}|đủ|cả|ba mươi|bốn lăm|bốn mươi lăm)',
    '(?:nộp đơn|làm đơn|viết đơn|xin nghỉ) … (?:trước|đúng) ',
  ].map((source) => source.trim()),
);

export function readNotice(text: Text): ChoiceValue<'notice'> | undefined {
  if (shown(GIVEN, text)) return 'given';
  return shown(NONE, text) && !saidFalsely(text) ? 'none' : undefined;
}
