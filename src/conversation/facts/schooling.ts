// What kind of school, and how far somebody went to school: they decide whether tuition is waived and which level is open.

import type { Choices, ChoiceValue } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';

const PRIVATE = cue([
  'trường tư(?! vấn| duy| cách| pháp| nhân| năm| tháng| khi| lúc| ngày| bao| đâu| đầu| sáng| xa)',
  '(?:tư thục|dân lập|ngoài công lập)',
]);
const PUBLIC = cue(
  ['(?:công lập|trường (?:của )?nhà nước)', 'trường công(?! nhân| nghệ| nghiệp| an| ty)'],
  ['ngoài công lập'],
);

/** Undefined when both kinds are named: the person compares them. */
export function readSchool(text: Text): ChoiceValue<'school'> | undefined {
  const isPrivate = shown(PRIVATE, text);
  const isPublic = shown(PUBLIC, text);
  if (isPrivate === isPublic) return undefined;
  return isPrivate ? 'private' : 'public';
}

const UPPER = '(?:cấp 3|cấp ba|cấp iii|lớp 12|12|lớp mười hai|thpt|phổ thông|trung học phổ thông)';
const LOWER = '(?:lớp 9|lớp chín|cấp 2|cấp hai|thcs|trung học cơ sở)';

const UNFINISHED_UPPER = cue(
  [
    `(?:rớt|trượt|hỏng|thi rớt|thi trượt|không đậu|không đỗ|ko đậu|ko đỗ) tốt nghiệp(?: ${UPPER})?`,
    `(?:chưa|không|ko|k|hổng|không được) (?:thi )?(?:tốt nghiệp|đậu|đỗ) ${UPPER}`,
    `(?:chưa|không|ko|k|hổng|chẳng) (?:có )?(?:bằng|bằng tốt nghiệp) ${UPPER}`,
    '(?:học hết|học tới|học đến|hết|mới xong|học xong|nghỉ|nghỉ học|bỏ học|học dở|nghỉ ngang|bỏ) (?:năm |giữa )?(?:lớp )?(?:10|11|mười|mười một)(?! (?:tháng|năm|triệu|ngày|tuổi|giờ))',
    `${UPPER} (?:mà |nhưng |rồi )?(?:không|chưa|ko) (?:thi|đậu|đỗ) tốt nghiệp`,
    '(?:bỏ|nghỉ) học (?:giữa |năm |từ )?(?:lớp )?12',
  ],
  ['(?:mới|vừa) (?:thi|tốt nghiệp)', 'tạm thời'],
);
const DONE_LOWER = cue(
  [
    `(?:xong|hết|tốt nghiệp|qua|học xong|học hết|học tới|học đến|có bằng|sau) (?:khi )?(?:hết |xong |tốt nghiệp )?${LOWER}`,
    '(?:rớt|trượt|hỏng|không đậu|không đỗ|thi rớt|thi trượt) (?:kỳ thi )?(?:vào |vô |thi )?(?:lớp )?(?:10|mười)(?! (?:tháng|năm|triệu|điểm))',
  ],
  [
    '(?:chưa|không|ko) (?:học |được )?(?:xong|hết|tốt nghiệp) (?:lớp 9|cấp 2|thcs)',
    '(?:ra|ra trường|học xong|lấy|thành|cấp|được) (?:… )?bằng (?:… )?(?:không|ko|k|hông|hả|luôn)',
  ],
);

/** How far somebody went to school, in their own words. */
export function readSchooling(text: Text): ChoiceValue<'schooling'> | undefined {
  if (shown(UNFINISHED_UPPER, text)) return 'unfinished_upper';
  return shown(DONE_LOWER, text) ? 'lower' : undefined;
}

export function readStudies(text: Text): Pick<Choices, 'school' | 'schooling'> {
  const school = readSchool(text);
  const schooling = readSchooling(text);
  return { ...(school === undefined ? {} : { school }), ...(schooling === undefined ? {} : { schooling }) };
}
