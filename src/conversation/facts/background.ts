// Who somebody is before the law of support: poor or near-poor household, ethnic minority, disabled, home from service, without their
// land, home from prison. Official words only: "nhà nghèo lắm" is no poor household.

import type { Choices } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';

const NOT = '(?:không|ko|k|hổng|chẳng|chưa)(?: (?:phải|thuộc|có|là|được|nằm trong)){0,2}';
/** "Lãi hộ nghèo" is a rate, "không cần là hộ nghèo" a rule. */
const OF_A_RATE = '(?:lãi|lãi suất|vay|ngân hàng|chuẩn|mức)(?: (?:suất|vay|cho|của|bằng|như|theo)){0,3}';
const NEAR_POOR = cue(['cận nghèo'], [`${NOT} (?:hộ )?cận nghèo`, 'thoát cận nghèo']);
const POOR = cue(
  ['(?<!cận )(?:hộ|sổ|diện|giấy|sổ hộ|giấy hộ) nghèo', 'nghèo có sổ'],
  [`${NOT} (?:hộ|sổ|diện|giấy|sổ hộ|giấy hộ) nghèo`, `${OF_A_RATE} hộ nghèo`, 'thoát (?:hộ )?nghèo'],
);

/** Names that are another word without their marks ("người đảo", "người thơ") count only as typed with marks. */
const MINORITY = cue(
  [
    'dân tộc thiểu số',
    'dtts',
    '(?:người|gốc) (?:đồng bào|dân tộc)(?! kinh)',
    '(?:em|tôi|tui|mình|nhà|con|cháu|chồng|vợ) (?:là )?(?:đồng bào|dân tộc)(?! kinh)',
    "(?:người|dân tộc|là|gốc) (?:h ?['’]? ?mông|mường|nùng|ê đê|ba na|gia rai|j rai|khmer|khơ me|cơ tu|xơ đăng|sán dìu|raglai|mnông|xtiêng|hrê|tà ôi)",
    '!(?:người|dân tộc) (?:mông|thái|tày|dao|chăm|thổ|giáy|cơ ho|bru)',
  ],
  [`${NOT} (?:người )?(?:dân tộc|đồng bào|dtts)`, '!người thái lan'],
);
const DISABLED = cue(
  [
    'khuyết tật',
    'tàn tật',
    'nkt',
    'ngồi xe lăn',
    '(?:điếc|mù|câm) bẩm sinh',
    'câm điếc',
    '(?:bị|con|em|cháu|chồng|vợ) (?:câm|mù(?! màu| chữ| tịt)|điếc)',
    '(?:liệt|teo|cụt|khoèo) (?:hai |2 |một |1 )?(?:chân|tay|nửa người)',
    'bại liệt',
    'khiếm (?:thị|thính)',
  ],
  [`${NOT} (?:bị )?(?:khuyết tật|tàn tật)`],
);
const DEMOBILISED = cue(
  [
    'xuất ngũ',
    '(?:bộ đội|lính|nghĩa vụ|công an nghĩa vụ) (?:mới )?(?:về|ra quân)',
    '(?:đi|làm|xong|hết|hoàn thành) (?:nghĩa vụ(?: quân sự| công an)?|bộ đội|lính) (?:mới )?(?:về|xong|rồi|được)',
    '(?:xong|hoàn thành) nghĩa vụ(?: quân sự| công an)?',
  ],
  [`${NOT} (?:đi )?(?:nghĩa vụ|bộ đội|lính|xuất ngũ)`, '(?:sắp|trước khi|khi nào|bao giờ) (?:được )?xuất ngũ'],
);
const LAND_RECOVERED = cue([
  'thu hồi đất',
  '(?:mất|lấy) hết đất',
  'đất (?:nhà \\p{L}+ )?bị (?:thu hồi|giải tỏa)',
  'bị giải tỏa',
]);
const RELEASED = cue(
  [
    'mãn hạn tù',
    '(?:mới|vừa) ra tù(?! (?:công|cty|chỗ|nhà|khu|trường))',
    '!ra tù',
    '(?:ra trại(?! cai)|(?:đi|ở) tù (?:về|ra)|cải tạo về)',
    '(?:chấp hành|thi hành) xong (?:án|hình phạt|bản án)',
    '(?:có|mang|bị|vướng) (?:án tích|tiền án)',
  ],
  [`${NOT} (?:bị |có )?(?:án tích|tiền án|đi tù|án tù)`, 'trại (?:cai|hè)'],
);

export function readBackground(text: Text): Pick<Choices, 'household' | 'people' | 'disability' | 'background'> {
  const background = backgroundIn(text);
  return {
    ...(shown(NEAR_POOR, text)
      ? { household: 'near_poor' as const }
      : shown(POOR, text)
        ? { household: 'poor' as const }
        : {}),
    ...(shown(MINORITY, text) ? { people: 'minority' as const } : {}),
    ...(shown(DISABLED, text) ? { disability: 'disabled' as const } : {}),
    ...(background === undefined ? {} : { background }),
  };
}

function backgroundIn(text: Text): Choices['background'] {
  if (shown(DEMOBILISED, text)) return 'demobilised';
  if (shown(LAND_RECOVERED, text)) return 'land_recovered';
  return shown(RELEASED, text) ? 'released' : undefined;
}
