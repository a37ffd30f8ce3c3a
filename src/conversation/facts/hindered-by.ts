// What keeps somebody from coming on the day. Nghị định 374/2025, Điều 14 and 21 let illness, birth, accident and disaster count
// for some duties and not for others; being busy or far away counts for none.

import type { ChoiceValue } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { type Cue, cue, shown } from './cues.ts';

const REASONS: readonly (readonly [ChoiceValue<'hindered_by'>, Cue])[] = [
  [
    'disaster',
    cue([
      '!bão',
      '!lũ',
      '(?:mưa bão|bão lũ|bão lụt|lũ lụt|lụt|sạt lở|động đất|thiên tai|hỏa hoạn|hoả hoạn|cháy nhà|dịch bệnh|ngập nước)',
      'nước ngập',
    ]),
  ],
  [
    'accident',
    cue(
      ['(?:bị|mới|do|vì|tại) … tai nạn', '(?:gãy|bó bột) (?:chân|tay)', 'bị xe (?:đụng|tông|quẹt)'],
      ['tai nạn lao động là'],
    ),
  ],
  [
    'birth',
    cue(
      [
        '(?:mới|vừa|đang|sắp|gần|chuẩn bị|chờ) (?:sinh|đẻ|sanh)(?! (?:viên|hoạt|sống))',
        '(?:ở cữ|đang nghỉ thai sản|sinh em bé|sinh mổ|sinh con|sanh con)',
      ],
      ['giấy khai sinh'],
    ),
  ],
  [
    'illness',
    cue([
      '(?:nằm|nhập|nằm bệnh|vào) viện',
      'nằm (?:ở )?bệnh viện',
      '(?:bị|đang|tại|vì|do|mẹ|ba) (?:ốm|bệnh|sốt|covid|ung thư|tai biến)',
      '(?:ốm|bệnh) (?:nặng|quá|nên|không đi|liệt giường)',
      '(?:cách ly|cấp cứu|phẫu thuật|mới mổ|liệt giường)',
    ]),
  ],
  [
    'away',
    cue([
      '!bận',
      'bận (?:quá|việc|rộn|đột xuất|đi làm|không|con)',
      '(?:mắc|bận|phải|lo) (?:coi|trông|giữ|chăm|bồng|ẵm|đi làm|làm ăn|công chuyện|việc nhà)',
      '(?:ở|đi|nhà|đang ở) xa',
      'xa quá',
      '(?:đi|đang) công tác',
      '(?:đang|ở|đi) (?:ở )?nước ngoài',
      '(?:đi|đang) du lịch',
      '(?:không|ko) xin nghỉ được',
      '(?:về|đang ở) quê',
    ]),
  ],
];

/** The first reason shown, the gravest first: who was hurt in a flood is told of the flood. */
export function readHinderedBy(text: Text): ChoiceValue<'hindered_by'> | undefined {
  return REASONS.find(([, each]) => shown(each, text))?.[0];
}
