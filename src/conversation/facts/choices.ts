// All that a message says of the facts that decide between answers.

import type { Choices } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { readAbroad } from './abroad.ts';
import { readAtWork } from './at-work.ts';
import { readBackground } from './background.ts';
import { readCover } from './cover.ts';
import { cue, shown } from './cues.ts';
import { readDanger } from './danger.ts';
import { readEndedBy } from './ended-by.ts';
import { readHinderedBy } from './hindered-by.ts';
import { readLeftFor } from './left-for.ts';
import { readNewWork } from './new-work.ts';
import { readNotice } from './notice.ts';
import { readPension } from './pension.ts';
import { readStudies } from './schooling.ts';

const GONE = cue(
  [
    '(?:công ty|cty|chủ|giám đốc|sếp|doanh nghiệp|xưởng|hãng) … (?:bỏ trốn|trốn mất|trốn|biến mất|mất tăm|mất tích|biệt tăm|biệt tích|bặt tăm|bỏ về nước|không còn ở địa chỉ|không liên lạc được|mất liên lạc|biến đâu mất|lặn mất|không ai gọi được|bỏ của chạy)',
    '(?:bỏ trốn|không còn (?:người|ai) đại diện|không còn hoạt động)',
  ],
  [
    'trốn đóng',
    'tự trốn',
    'bỏ trốn khỏi',
    '(?<!(?:công ty|cty|chủ|sếp|xưởng|hãng) )(?:em|tôi|lao động|nó|con|chồng|vợ) … (?:bỏ trốn|trốn ra)',
  ],
);
const CLOSED = cue([
  '(?:công ty|cty|chủ|doanh nghiệp|xưởng|hãng|nhà máy|chi nhánh) … (?:phá sản|giải thể|bể|sập|đóng cửa|dẹp)',
  '(?:phá sản|giải thể)',
]);
const OWES = cue(
  [
    '(?:thiếu|trốn đóng|chậm đóng|không đóng|chưa đóng) … (?:bảo hiểm|bhxh|bhtn|bh)',
    // Without marks "nợ" is "nó": "no xui rut bao hiem" owes nothing.
    '!nợ … (?:bảo hiểm|bhxh|bhtn|bh)',
    'nợ (?:tiền |đóng )?(?:bảo hiểm|bhxh|bhtn|bh)',
    '(?:công ty|cty|chủ|sếp|xưởng|hãng|doanh nghiệp|nhà máy|bên đó|bên họ|họ) … nợ … (?:bảo hiểm|bhxh|bhtn|bh)',
    '(?:bảo hiểm|bhxh|bhtn) … (?:bị nợ|còn nợ)',
  ],
  [
    // Not paid while nobody had to: on leave without pay, at work abroad.
    '(?:không lương|thử việc|học việc|bên (?:đó|đấy|nhật|hàn|đài)|ở (?:nhật|hàn|đài loan)) … (?:không|chưa) (?:có )?đóng',
  ],
);

function employerIn(text: Text): Pick<Choices, 'employer'> {
  if (shown(GONE, text)) return { employer: 'gone' };
  if (shown(CLOSED, text)) return { employer: 'closed' };
  return shown(OWES, text) ? { employer: 'owes' } : {};
}

export function readChoices(text: Text): Choices {
  const atWork = readAtWork(text);
  // "Bắt nghỉ không lương" ends no contract.
  const endedBy = atWork.stage === 'suspended' ? undefined : readEndedBy(text);
  const leftFor = readLeftFor(text);
  const notice = readNotice(text);
  const pension = readPension(text);
  const newWork = readNewWork(text);
  const hinderedBy = readHinderedBy(text);
  const danger = readDanger(text);
  return {
    ...(endedBy === undefined ? {} : { ended_by: endedBy }),
    ...(notice === undefined ? {} : { notice }),
    ...readStudies(text),
    ...readBackground(text),
    ...(leftFor === undefined ? {} : { left_for: leftFor }),
    ...(pension === undefined ? {} : { pension }),
    ...employerIn(text),
    ...readAbroad(text),
    ...atWork,
    ...readCover(text),
    ...(newWork === undefined ? {} : { new_work: newWork }),
    ...(hinderedBy === undefined ? {} : { hindered_by: hinderedBy }),
    ...(danger === undefined ? {} : { danger }),
  };
}
