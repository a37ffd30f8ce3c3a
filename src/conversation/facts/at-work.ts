// What decides about work itself: somebody under age, on trial, learning the trade or on leave without pay, and whether a job was cut or lost for a
// breach of discipline. Bộ luật Lao động 45/2019, Điều 26, 46, 47, 143–147.

import type { Choices } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { type Cue, cue, shown } from './cues.ts';

/** The age of a child says nothing about work unless the child is to work: "con em 10 tuổi, em tìm việc gần trường". */
const SELF =
  '(?<!(?:con|cháu|vợ|chồng|thằng|đứa|bé) )(?:em|mình|tui|tôi|cháu|tớ|bạn) (?:mới có |mới |nay |năm nay |được |tròn |đủ )?';
const TO_WORK =
  '(?:đi làm|làm thêm|làm được|xin việc|xin làm|phụ (?:quán|bán|việc|hồ|bếp)|làm (?:việc|công nhân|thuê|hè|part)|ký hợp đồng|kí hợp đồng|vay)';

const aged = (age: string, limit: string): Cue =>
  cue([
    `${SELF}${age} tuổi`,
    `${age} tuổi … ${TO_WORK}`,
    `(?:thuê|mướn|nhận|tuyển) … ${age} tuổi`,
    `(?:chưa đủ|chưa tới|chưa đến|dưới) ${limit}(?: tuổi|(?! ?(?:năm|tháng|ngày|tuần|giờ|phút|triệu|tr|người|km|cây|k|%)(?![\\p{L}])))`,
  ]);

const UNDER_15 = aged('(?:9|1[0-4]|mười (?:một|hai|ba|bốn))', '(?:15|mười lăm)');
const UNDER_18 = aged('(?:1[5-7]|mười (?:lăm|sáu|bảy))', '(?:18|mười tám)');

const TRIAL = cue(
  ['(?:thử việc|làm thử|học việc thử)'],
  ['(?:hết|xong|qua|sau|không|khỏi) (?:thời gian )?thử việc', 'thử việc xong'],
);
const APPRENTICE = cue(['(?:học việc|tập nghề|tập việc)', 'học nghề (?:ở|tại|trong) (?:công ty|cty|xưởng|tiệm|gara)']);

/** The contract runs on, so nobody is out of work yet. */
const SUSPENDED = cue(
  [
    '(?:cho|bắt|ép|kêu|bảo|đang|phải|bị) (?:\\p{L}{1,8} ){0,3}nghỉ (?:việc )?(?:không|ko|kg|k) (?:hưởng )?lương',
    '(?:đang|bị|cho|phải) (?:\\p{L}{1,8} ){0,2}(?:tạm hoãn|tạm nghỉ|ngừng việc|nghỉ luân phiên|nghỉ chờ việc)',
  ],
  [
    '(?:hết|xong|sau|trong đó|từng|hồi) (?:\\p{L}{1,8} ){0,3}(?:không lương|tạm hoãn|ngừng việc)',
    'nghỉ (?:luôn|hẳn)',
    'thôi việc',
  ],
);

const DISCIPLINED = cue(
  ['(?:bị )?sa thải', '(?:bị )?kỷ luật … (?:đuổi|thôi việc|cho nghỉ)', 'đuổi … (?:ăn cắp|trộm|đánh nhau|đánh bạc)'],
  ['sa thải (?:sai|trái|oan|vô cớ|không lý do)'],
);
const CUT = cue([
  '(?:cắt giảm|giảm biên chế|tinh giản|tái cơ cấu|cơ cấu lại|thay đổi cơ cấu|thu hẹp|giảm người|giảm nhân sự|dư người|thừa người)',
  '(?:hết|ít|giảm|mất|thiếu|không có|không còn) (?:bớt )?đơn hàng',
  'lý do kinh tế',
  '(?:làm ăn|kinh doanh) (?:thua lỗ|sa sút|lỗ)',
  'thua lỗ',
  'thay (?:bằng )?máy',
]);

/** Not insured against unemployment by this work; a "viên chức" is. Luật Việc làm 74/2025, Điều 31. */
const OFFICIAL = cue(
  [
    '(?:là|làm|làm việc) (?:cán bộ|công chức)(?: (?:xã|phường|thôn|nhà nước|huyện|tỉnh))?',
    '(?:cán bộ|công chức) (?:xã|phường|nhà nước)',
    '(?:không chuyên trách|bán chuyên trách)',
  ],
  ['(?:hỏi|gặp|nhờ|gọi|báo|gửi|bị|có) … (?:cán bộ|công chức)', 'viên chức'],
);

export function readAtWork(text: Text): Pick<Choices, 'minor' | 'stage' | 'ended_how' | 'service'> {
  return {
    ...minorIn(text),
    ...stageIn(text),
    ...endedHowIn(text),
    ...(shown(OFFICIAL, text) ? { service: 'official' as const } : {}),
  };
}

function minorIn(text: Text): Pick<Choices, 'minor'> {
  if (shown(UNDER_15, text)) return { minor: 'under_15' };
  return shown(UNDER_18, text) ? { minor: 'under_18' } : {};
}

function stageIn(text: Text): Pick<Choices, 'stage'> {
  if (shown(TRIAL, text)) return { stage: 'trial' };
  if (shown(APPRENTICE, text)) return { stage: 'apprentice' };
  return shown(SUSPENDED, text) ? { stage: 'suspended' } : {};
}

function endedHowIn(text: Text): Pick<Choices, 'ended_how'> {
  if (shown(CUT, text)) return { ended_how: 'cut' };
  return shown(DISCIPLINED, text) ? { ended_how: 'disciplined' } : {};
}
