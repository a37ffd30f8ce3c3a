// Why somebody left at once. Bộ luật Lao động 45/2019, Điều 35 khoản 2 lists the reasons that need no notice; who names one has
// left lawfully, as far as words can tell.

import type { ChoiceValue } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { type Cue, cue, shown } from './cues.ts';

const NOT_PAID =
  '(?:nợ|giam|quỵt|giữ|thiếu|chậm|trễ|om|không trả|ko trả|k trả|chưa trả|không phát|chậm trả|trả chậm|trả thiếu|trả không đủ|không đủ)';

const REASONS: readonly (readonly [ChoiceValue<'left_for'>, Cue])[] = [
  [
    'wages_unpaid',
    cue(
      [
        `${NOT_PAID} … lương`,
        `lương … (?:bị nợ|bị giam|chậm|trễ|không trả|ko trả|chưa trả|bị giữ|không đủ|trả thiếu)`,
        'không (?:được|đc) (?:trả|lãnh|lĩnh) … lương',
        'làm không công',
      ],
      ['nợ lương hưu'],
    ),
  ],
  [
    'harassment',
    cue([
      'quấy rối',
      'sàm sỡ',
      'sờ soạng',
      'gạ tình',
      'gạ gẫm',
      'đụng chạm (?:… )?(?:người|cơ thể)',
      'đòi ngủ',
      'dê xồm',
    ]),
  ],
  [
    'violence',
    cue([
      'bị … (?:đánh|đấm|đạp|tát|chửi|nhục mạ|lăng mạ|xúc phạm|hành hung|ngược đãi|cưỡng bức|ép làm)',
      '(?:sếp|chủ|quản lý|tổ trưởng|chuyền trưởng) … (?:đánh|đấm|đạp|tát|chửi|nhục mạ|lăng mạ|xúc phạm|hành hung)',
    ]),
  ],
  [
    'pregnancy',
    cue([
      '(?:có thai|mang thai|có bầu|mang bầu|bầu bí|động thai|dọa sảy|doạ sảy|bác sĩ (?:bảo|kêu|cho|yêu cầu) nghỉ|bác sĩ chỉ định)',
    ]),
  ],
  [
    'wrong_work',
    cue([
      '(?:không|ko|k) (?:đúng|phải) (?:công việc|việc|nơi làm|vị trí)',
      '(?:bố trí|chuyển|điều) … (?:sai việc|việc khác|chỗ khác|xưởng khác|tỉnh khác)',
    ]),
  ],
  [
    'false_information',
    cue(['(?:công ty|cty|tuyển dụng|chủ) … (?:nói|hứa|báo|quảng cáo) (?:sai|láo|xạo|dối|một đằng)']),
  ],
];

export function readLeftFor(text: Text): ChoiceValue<'left_for'> | undefined {
  return REASONS.find(([, each]) => shown(each, text))?.[0];
}
