// After the warning of a fraud somebody says that it is too late: "lỡ ck rồi", "tui lỡ đọc rồi". The first minutes decide whether the
// bank can still stop the money, so what to do at once comes instead of the warning again, or of a word of sympathy.

import { topicOf } from '#domain/topic.ts';
import type { Text } from '#language/matching.ts';
import type { Session } from './session.ts';

const WARNED: ReadonlySet<string> = new Set(['job.scam_warning', 'overseas.scam_report']);
const FEW_WORDS = 12;

const WHO = '(?:(?:em|e|toi|tui|minh|chi|anh|bac|co|con|chau|me|ma|ba|chong|vo|no) )?';
/** What was given away, in up to five words. */
const WHAT = '(?: [a-z0-9.,]{1,12}){0,5}?';
/** Read or pressed by mistake; "em đọc rồi" alone may be our message. */
const BY_MISTAKE = new RegExp(
  `(?:^|[ ,.])${WHO}(?:lo|trot|loi)(?: (?:dai|ngu|tay))? (?:ck|chuyen|dong|nop|nap|gui|dua|coc|doc|cung cap|noi|bam|nhan|cai|nhap|cho|khai|quet)(?![a-z])`,
);
const GIVEN = new RegExp(
  `^(?:[a-z]{1,4} )?${WHO}(?:(?:da|moi|vua) )?(?:ck|chuyen(?: khoan| tien)?|nop|nap|gui|dua|coc)${WHAT} (?:mat )?(?:roi|r|xong)(?![a-z])`,
);
/** What helps was done, or nothing was given. */
const NO_HARM =
  /(?<![a-z])(?:cong an|ngan hang|trinh bao|to cao|don|ho so|khoa|chua|(?:khong|ko|hong)(?![ ?.!]{0,3}$)|may ma)(?![a-z])/;

/** On the way abroad a sum given "by mistake" is such a harm without a warning before it. */
const MONEY = /(?<![a-z])(?:coc|ck|chuyen|\d{1,3} ?(?:tr|trieu|cu|k|nghin|ngan)|tien)(?![a-z])/;

/** Whether it can still be had back. */
export const asksForItBack = ({ folded }: Pick<Text, 'folded'>): boolean =>
  /(?<![a-z])(?:doi|lay|rut|xin|duoc tra|co tra|hoan) ?(?:lai|tien)(?![a-z])/.test(folded);

/** In a talk of fraud the message tells that money or a code is gone. */
export function isHarmDone({ folded }: Pick<Text, 'folded'>, { last }: Pick<Session, 'last'>): boolean {
  const inTalk = last?.intent ?? '';
  if (folded.split(' ').length > FEW_WORDS || NO_HARM.test(folded)) return false;
  if (topicOf(inTalk) === 'overseas' && BY_MISTAKE.test(folded) && MONEY.test(folded)) return true;
  return WARNED.has(inTalk) && (BY_MISTAKE.test(folded) || GIVEN.test(folded));
}

/** "Lỡ gửi ảnh căn cước rồi", after a warning of a fraud, with no money gone. */
const PHOTO =
  /(?<![a-z])(?:gui|dua|chup|cho|up|nop|dang)(?: [a-z]{1,6}){0,4} (?:can cuoc|cccd|cmnd|giay to|ho chieu|mat truoc|bang lai)(?: [a-z]{1,6}){0,5} (?:roi|r|xong|mat roi)(?![a-z])/;
const MONEY_GONE =
  /(?<![a-z])(?:(?:da|lo|moi|vua) (?:ck|chuyen|nop|dong|coc|nap)|(?:ck|chuyen|nop|dong|coc|nap) (?:tien )?(?:roi|xong)|mat tien|otp|mat khau|\d ?(?:tr|trieu|k|cu))(?![a-z])/;

export const onlyPhotoGiven = ({ folded }: Pick<Text, 'folded'>, { last }: Pick<Session, 'last'>): boolean =>
  (WARNED.has(last?.intent ?? '') || BY_MISTAKE.test(folded)) &&
  folded.split(' ').length <= MOST_WORDS &&
  PHOTO.test(folded) &&
  !MONEY_GONE.test(folded);
const MOST_WORDS = 18;
