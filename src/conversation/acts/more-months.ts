// "Đóng thêm 9 tháng nữa thì sao": so many months on top of those that are known.

import { matches, pattern, type Text } from '#language/matching.ts';
import { NUMBER, parseNumber } from '#language/numbers.ts';

const MORE = pattern(
  `(?:đóng|làm|ráng|tham gia|đợi|chờ|nán) (?:\\p{L}+ ){0,2}thêm (?:được |khoảng |chừng |độ )?(${NUMBER}) (tháng|năm)`,
);
const IN_A_YEAR = 12;

/** Months that are supposed to be added; undefined where none are. */
export function moreMonths(text: Text): number | undefined {
  const [found] = matches(MORE, text);
  const count = parseNumber(found?.groups[0] ?? '');
  if (count === undefined) return undefined;
  return Math.round(found?.groups[1] === 'nam' ? count * IN_A_YEAR : count);
}
