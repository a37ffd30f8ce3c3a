// Plain yes and no, as people say them to a question of ours.

import { fold } from '#language/fold.ts';

const COURTESY = /\b(?:a|nha|nhe|di|em|oi|giup|gium|dum|ho|minh|toi|cho|voi|luon|anh|chi|chau|con|da|vang)\b/g;
const YES = new Set(
  'co|u|uh|um|uhm|ung|ok|oke|okay|okie|dong y|dung|dung roi|dung vay|dung the|phai|phai roi|chuan|duoc|duoc roi|nhat tri|xac nhan|chac chan|chac|yes|y|chinh xac|co chu|tat nhien'.split(
    '|',
  ),
);
const NO = new Set(
  'khong|ko|k|khoi|thoi|khong phai|chua|dung|huy|no|n|khong dau|bo|de lai|giu lai|giu nguyen|khong xoa|khong can|sai|sai roi|hong|hong phai'.split(
    '|',
  ),
);

const key = (text: string): string =>
  fold(text.toLowerCase())
    .replace(/[^a-z ]/g, ' ')
    .replace(COURTESY, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A bare "dạ", "vâng" is a yes as well; courtesy around a word takes nothing from it. `text` is normalised. */
export function isYes(text: string): boolean {
  const rest = key(text);
  if (rest.startsWith('dung')) return YES.has(rest) && text.includes('đúng');
  return YES.has(rest) || (rest === '' && /\b(?:da|vang)\b/.test(fold(text)));
}

/** "đừng" is a no, "đúng" a yes: only marks tell, so without them it is neither. */
export function isNo(text: string): boolean {
  const rest = key(text);
  return rest.startsWith('dung') ? /đừng|dừng/.test(text) : NO.has(rest);
}
