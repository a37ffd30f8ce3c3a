// Severance and job-loss pay of the person's own case: what the employer owes, and by when.

import { cue } from '../facts/cues.ts';
import { DATA } from '../reply.ts';
import { severanceAnswer } from './severance-answer.ts';
import { readSeverance } from './severance-facts.ts';
import type { Reckoning } from './types.ts';

const PAYS = '(?:trả|đền|đền bù|bồi thường|chi|hỗ trợ|cho|thanh toán)';
const EMPLOYER = '(?:công ty|cty|xí nghiệp|nhà máy|chủ|xưởng|hãng|bên công ty|mỏ)';

export const severance: Reckoning = {
  name: 'severance',
  entries: ['job.severance'],
  sections: new Set(['how_much', 'who', 'who_not', 'deadline', 'example', 'lose']),
  shares: ['ended', 'wages', 'choices'],
  named: cue(['trợ cấp (?:thôi việc|mất việc|nghỉ việc)(?: làm)?']),
  hinted: cue([
    '(?:tiền|khoản|chế độ) (?:thôi việc|mất việc)(?: làm)?',
    '(?:nửa|một|1|½) tháng lương (?:cho |một |mỗi |1 )?(?:mỗi )?năm',
    '(?:mỗi|một|1) năm (?:làm việc |làm |thâm niên )?(?:thì )?(?:được |tính |trả )?(?:nửa|một|1|½) tháng lương',
    `${EMPLOYER} (?:phải |có |có phải |sẽ |thì )?${PAYS} … (?:bao nhiêu|mấy tháng|nhiêu|bn)`,
    `(?:bao nhiêu|mấy) tháng lương`,
    `${EMPLOYER} (?:nói |bảo |chỉ |định )?${PAYS} … (?:\\d{1,2}|nửa|một|hai|ba|bốn|năm) tháng lương`,
  ]),
  foreign: cue([
    '(?:trợ cấp|tiền|lãnh|lĩnh|hưởng|nhận|ăn|tính|nộp|làm) (?:trợ cấp |tiền |bảo hiểm |hồ sơ )?(?:thất nghiệp|bhtn)',
    'tctn',
    'thất nghiệp … (?:mấy|bao nhiêu|bn) tháng',
    '(?:thế|vậy|còn|rồi|mà) (?:còn )?(?:cái |bên |phần )?thất nghiệp',
    '(?:tiền|phí) dịch vụ|ký quỹ|về nước|xuất khẩu lao động|xklđ', // money back from who sent one abroad
  ]),
  button: { label: 'Tính thử trợ cấp thất nghiệp', data: DATA.estimate },
  enough: ({ workFrom, workMonths, uninsured, insuredFrom }) =>
    [workFrom, workMonths, uninsured, insuredFrom].some((told) => told !== undefined),
  certain: ({ wage, workFrom, workMonths }) => wage !== undefined && (workFrom ?? workMonths) !== undefined,
  read: readSeverance,
  answer: severanceAnswer,
};
