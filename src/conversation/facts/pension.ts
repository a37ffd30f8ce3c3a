// Whether somebody qualifies for a pension: old enough and insured long enough (Luật Bảo hiểm xã hội 41/2024, Điều 64: 15 years).
// Who has the age only does not qualify yet, and keeps the right to unemployment benefit.

import type { ChoiceValue } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';

const QUALIFIED = cue(
  [
    '(?:đủ|đã đủ) (?:điều kiện|tuổi và năm|tuổi với năm) … (?:hưu|lương hưu)',
    'đủ … (?:tuổi|năm) … (?:đủ|với) … (?:năm|tuổi)',
    '(?:đủ|đúng|tới|đến|quá) tuổi (?:nghỉ |về )?hưu … (?:đóng|đủ) (?:đủ )?(?:bảo hiểm )?(?:1[5-9]|[2-4]\\d) năm',
    '(?:đang|đã) (?:hưởng|lãnh|lĩnh|nhận|ăn) (?:lương )?hưu',
    'có lương hưu',
    '(?:nghỉ|về|cho) (?:nghỉ )?hưu (?:trước tuổi|sớm|trước hạn)',
  ],
  [
    '(?:chưa|không|ko|chua) (?:đủ|tới|đến|phải)',
    // Asked, not told.
    '(?:bị |được )?(?:coi|tính|xem) là … đủ',
    '(?:hưu|lương hưu) (?:chưa|không|ko|k|hông|hong|hay)',
    '(?:mai mốt|sau này|chờ|đợi|bao giờ|khi nào|chừng nào) … lương hưu',
  ],
);

const FEW_YEARS = '(?:[1-9]|1[0-4]) năm';
const AGE_ONLY = cue([
  `(?:đủ|quá|hết|tới|đến|đúng) tuổi (?:nghỉ |về )?(?:hưu|lao động) … (?:chưa đủ|không đủ|ko đủ|thiếu) (?:15 |số |mấy )?(?:năm|tháng|đóng)`,
  `(?:đủ|quá|hết|tới|đến|đúng) tuổi (?:nghỉ |về )?(?:hưu|lao động) … (?:mới|chỉ|có) … ${FEW_YEARS}`,
  `đủ tuổi … (?:chưa đủ|không đủ|ko đủ|thiếu) … năm`,
  `(?:chưa đủ|không đủ|thiếu) (?:15 năm|năm đóng|số năm) … (?:đủ|quá|hết|tới|đến) tuổi`,
]);

export function readPension(text: Text): ChoiceValue<'pension'> | undefined {
  if (shown(AGE_ONLY, text)) return 'age_only';
  return shown(QUALIFIED, text) ? 'qualified' : undefined;
}
