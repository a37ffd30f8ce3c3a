// "À mà hồi 2025 em có đóng chỗ khác 7 tháng": months at another employer, which are added to those that are known.

import { type Cue, cue, shown } from '../facts/cues.ts';
import type { Facts } from '../facts/facts.ts';
import type { Heard } from '../facts/read.ts';
import { corrects } from './cues.ts';

const PLACE = '(?:chỗ|công ty|cty|nơi|hãng|xưởng|nhà máy)';
const ELSEWHERE: Cue = cue(
  [
    `(?:còn|có|với|nữa|trước đó|hồi|trước|cộng) … (?:đóng|làm|tham gia) … ${PLACE} (?:khác|cũ|kia|trước)`,
    `(?:còn|có|với|trước đó|hồi|cộng) … ${PLACE} (?:khác|cũ|kia|trước) … (?:đóng|làm|tham gia)`,
  ],
  [
    '(?:tổng|tổng cộng|cộng lại|cả thảy|tất cả|hết thảy)',
    '(?:lãnh|lĩnh|hưởng) (?:rồi|hết|xong)',
    'không phải|nhầm|lộn',
  ],
);

/** Both together; undefined where the message tells the months of the whole. */
export function withMonthsElsewhere(months: Facts['months'], heard: Heard, known: Facts['months']): Facts['months'] {
  if (months === undefined || known === undefined || corrects(heard) || !shown(ELSEWHERE, heard)) return undefined;
  const exact = months.precision === 'exact' && known.precision === 'exact';
  return { count: months.count + known.count, precision: exact ? 'exact' : 'about' };
}
