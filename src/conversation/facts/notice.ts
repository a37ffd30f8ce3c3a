// Whether somebody who left gave notice, and of how many days. "Nghỉ ngang" says that they did not.

import type { DurationEntity, Entity } from '#domain/entity.ts';
import type { ChoiceValue } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';
import { NOT_OF_SCHOOL, saidFalsely } from './ended-by.ts';

const NONE = cue([
  `(?:nghỉ|bỏ) ngang(?: xương)?${NOT_OF_SCHOOL}`,
  '(?:không|ko|k|chưa|hổng|chẳng) (?:có )?(?:báo|xin|nói)(?: trước| gì)?',
  `(?:bỏ việc|tự ý nghỉ|tự ý bỏ|nghỉ ngay)${NOT_OF_SCHOOL}`,
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

const FILLED =
  'nghi|viec|xin|thoi|truoc|co|duoc|dc|moi|chi|dung|du|cho|cong ty|cty|sep|ho|khoang|chung|gan|trong|moi co';
/** "Báo trước có 20 ngày", "đưa đơn xin nghỉ được 2 tuần rồi nghỉ". */
const TOLD_BEFORE = new RegExp(
  `(?<![a-z])(?<!(?:cong ty|cty|sep|chu|ho|no|nhan su|giam doc|quan ly) (?:co |da |chi )?)(?:bao truoc|bao nghi|bao cong ty|bao cty|bao sep|bao|(?:nop|dua|viet|gui|lam|dang) don|don xin nghi|xin nghi)(?: (?:${FILLED})){0,5} $`,
);
/** "45 ngày trước khi nghỉ", "nộp đơn trước 20 ngày". */
const TOLD_AFTER = /^ ?(?:truoc (?:khi|ngay|luc) nghi)/;
/** What the law or the office asks for, and what is only asked. */
const ASKED =
  /^ ?(?:lam viec )?(?:phai khong|dung khong|dung ko|hay|co duoc|co dc|duoc khong|dc ko|la du|co du|du chua)/;
const MUST = /(?<![a-z])(?:phai|can|bat buoc|luat|quy dinh)(?: \w{1,8}){0,3} (?:bao|nop|viet|lam)(?: \w{1,8}){0,3} $/;
const DAYS_A_MONTH = 30;

/** Days of notice that somebody says they gave; what they ask about is not told. */
export function readNoticeDays(
  { folded }: { readonly folded: string },
  entities: readonly Entity[],
): number | undefined {
  const length = entities.find((each): each is DurationEntity => {
    if (each.kind !== 'duration') return false;
    const [before, after] = [folded.slice(Math.max(0, each.start - 70), each.start), folded.slice(each.end)];
    return (TOLD_BEFORE.test(before) || TOLD_AFTER.test(after)) && !MUST.test(before) && !ASKED.test(after);
  });
  return length && length.months * DAYS_A_MONTH + length.days;
}
