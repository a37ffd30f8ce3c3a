// All that a message says of the facts that decide between answers.

import type { Choices } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { readAbroad } from './abroad.ts';
import { readAtWork } from './at-work.ts';
import { cue, shown } from './cues.ts';
import { readDanger } from './danger.ts';
import { readEndedBy } from './ended-by.ts';
import { readHinderedBy } from './hindered-by.ts';
import { readLeftFor } from './left-for.ts';
import { readNewWork } from './new-work.ts';
import { readNotice } from './notice.ts';
import { readStudies } from './schooling.ts';

/** Contracts, not age alone: old enough and insured long enough, in the words people have for it. */
const PENSION = cue(
  [
    '(?:đủ|đã đủ) (?:điều kiện|tuổi và năm|tuổi với năm) … (?:hưu|lương hưu)',
    'đủ … (?:tuổi|năm) … (?:đủ|với) … (?:năm|tuổi)',
    '(?:đủ|đúng|tới|đến|quá) tuổi (?:nghỉ |về )?hưu … (?:đóng|đủ) (?:đủ )?(?:bảo hiểm )?(?:1[5-9]|[2-4]\\d) năm',
    '(?:đang|đã) (?:hưởng|lãnh|lĩnh|nhận|ăn) (?:lương )?hưu',
    'có lương hưu',
  ],
  ['(?:chưa|không|ko|chua) (?:đủ|tới|đến|phải)'],
);
const GONE = cue(
  [
    '(?:công ty|cty|chủ|giám đốc|sếp|doanh nghiệp|xưởng|hãng) … (?:bỏ trốn|trốn mất|trốn|biến mất|không còn ở địa chỉ|không liên lạc được|bỏ của chạy)',
    '(?:bỏ trốn|không còn (?:người|ai) đại diện|không còn hoạt động)',
  ],
  ['trốn đóng', 'tự trốn', 'bỏ trốn khỏi', '(?:em|tôi|lao động|nó|con|chồng|vợ) … (?:bỏ trốn|trốn ra)'],
);
const CLOSED = cue([
  '(?:công ty|cty|chủ|doanh nghiệp|xưởng|hãng|nhà máy|chi nhánh) … (?:phá sản|giải thể|bể|sập|đóng cửa|dẹp)',
  '(?:phá sản|giải thể)',
]);
const OWES = cue([
  '(?:nợ|thiếu|trốn đóng|chậm đóng|không đóng|chưa đóng) … (?:bảo hiểm|bhxh|bhtn|bh)',
  '(?:bảo hiểm|bhxh|bhtn) … (?:bị nợ|còn nợ)',
]);

function employerIn(text: Text): Pick<Choices, 'employer'> {
  if (shown(GONE, text)) return { employer: 'gone' };
  if (shown(CLOSED, text)) return { employer: 'closed' };
  return shown(OWES, text) ? { employer: 'owes' } : {};
}

export function readChoices(text: Text): Choices {
  const endedBy = readEndedBy(text);
  const leftFor = readLeftFor(text);
  const notice = readNotice(text);
  const newWork = readNewWork(text);
  const hinderedBy = readHinderedBy(text);
  const danger = readDanger(text);
  return {
    ...(endedBy === undefined ? {} : { ended_by: endedBy }),
    ...(notice === undefined ? {} : { notice }),
    ...readStudies(text),
    ...(leftFor === undefined ? {} : { left_for: leftFor }),
    ...(shown(PENSION, text) ? { pension: 'qualified' as const } : {}),
    ...employerIn(text),
    ...readAbroad(text),
    ...readAtWork(text),
    ...(newWork === undefined ? {} : { new_work: newWork }),
    ...(hinderedBy === undefined ? {} : { hindered_by: hinderedBy }),
    ...(danger === undefined ? {} : { danger }),
  };
}
