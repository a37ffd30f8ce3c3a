// Whose case a sum is for: the person's own, that of somebody of theirs, or that of somebody whom their company employs.

import type { Understanding } from '#understanding/understand.ts';
import { cue, shown } from '../facts/cues.ts';
import type { Session } from '../session.ts';
import type { ReckoningMemory } from './slots.ts';

/** How whoever the company employs is called. */
export const STAFF = 'người đó';

const STAFF_NAMES = '(?:nhân viên|người lao động|nlđ|công nhân|lao động|nhân sự|thợ)';
const EMPLOYS = cue([
  `(?:công ty|cty|bên|xưởng|cơ sở|quán) (?:chị|em|mình|tôi|tui|anh|chúng tôi|bọn em|cháu|con) (?:cho|cắt|sa thải|đuổi|chấm dứt|thanh lý|trả|đang cho|định cho|sắp cho|muốn cho) … ${STAFF_NAMES}`,
  `(?:sa thải|cho nghỉ|cho thôi việc|cắt giảm|chấm dứt hợp đồng với|cho) (?:\\d{1,3}|một|hai|ba|mấy|vài|bạn|anh|chị) ${STAFF_NAMES}`,
  `${STAFF_NAMES} (?:của |bên |cho )?(?:công ty )?(?:chị|mình|tôi|tui|anh|chúng tôi) … (?:nghỉ|thôi việc|bị cắt)`,
]);

export const whoseCase = (
  heard: Understanding,
  { about }: Session,
  memory: ReckoningMemory | undefined,
): string | undefined => about ?? (memory?.staff === true || shown(EMPLOYS, heard) ? STAFF : undefined);
