// What decides about going abroad and coming home: who the contract is with, how long the flight was waited for, what a health
// check cannot pass, an illness that ended the work.

import type { Choices } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';

/** Luật 69/2020, Điều 50–53; who signed alone has another counter and no loan. */
const SELF_SIGNED = cue(
  [
    'tự (?:mình )?(?:ký|kí) … (?:hợp đồng|với chủ|với công ty bên)',
    'hợp đồng (?:cá nhân|tự ký|tự kí|tự do|riêng)',
    '(?:ký|kí) (?:trực tiếp|thẳng) (?:với )?(?:chủ|bên|công ty bên)',
    'tự ký',
  ],
  ['(?:không|ko|k) (?:phải )?(?:tự ký|hợp đồng cá nhân)', 'eps'],
);

const MANY_MONTHS = '(?:[7-9]|1\\d|bảy|tám|chín|mười|mười một|mười hai|chục)';
const LONG = `(?:${MANY_MONTHS} tháng|(?:hơn|quá|trên) (?:6|sáu) tháng|(?:hơn|quá) nửa năm|(?:1|một|gần|cả|hơn|nửa) năm (?:trời|rưỡi)|(?:1|một|gần một|gần 1|hơn một|hơn 1|2|hai) năm|gần năm|(?:quá|hơn|trên) 180 ngày|quá hạn 180)`;
const WAITED = cue(
  [
    `(?:chờ|đợi|ngóng) … ${LONG}`,
    `${LONG} … (?:chưa|không|ko|k) … (?:bay|xuất cảnh|visa|lịch bay)`,
    `(?:chưa|không|ko) (?:được )?(?:bay|xuất cảnh) … ${LONG}`,
    '(?:quá|hơn|trên) 180 ngày',
  ],
  ['chưa (?:quá|tới|đến|đủ) (?:180|6|sáu)'],
);

const COLOUR_BLIND = cue(['mù màu', 'loạn sắc', 'rối loạn màu'], ['(?:không|ko|k|chưa) (?:bị )?mù màu']);
/** Without marks "xăm" is also "xâm" (hại): alone it counts only as typed with marks. */
const TATTOO = cue(
  ['!xăm', 'hình xăm', 'xăm (?:hình|mình|trổ|nhỏ|kín)', 'có xăm'],
  ['(?:không|ko|k|chưa) (?:có |bị )?(?:hình xăm|xăm)'],
);

const ILL = '(?:bệnh|ốm|ốm đau|đau ốm|tai nạn|sức khỏe|bị thương|tai nạn lao động)';
const HOME = '(?:về nước|phải về|về sớm|về trước hạn|cho về|trả về|về giữa chừng|đưa về)';
const CAME_HOME_ILL = cue([`${HOME} … ${ILL}`, `${ILL} … ${HOME}`]);

export function readAbroad(text: Text): Pick<Choices, 'going_by' | 'waited' | 'body' | 'came_home'> {
  return {
    ...(shown(SELF_SIGNED, text) ? { going_by: 'self_signed' as const } : {}),
    ...(shown(WAITED, text) ? { waited: 'over_180_days' as const } : {}),
    ...bodyIn(text),
    ...(shown(CAME_HOME_ILL, text) ? { came_home: 'ill' as const } : {}),
  };
}

function bodyIn(text: Text): Pick<Choices, 'body'> {
  if (shown(COLOUR_BLIND, text)) return { body: 'colour_blind' };
  return shown(TATTOO, text) ? { body: 'tattoo' } : {};
}
