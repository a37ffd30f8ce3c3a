// Wage for work on a public holiday by the person's own day wage (Bộ luật Lao động 45/2019, Điều 98, 112).

import { formatDong } from '#domain/money.ts';
import { holidayPay } from '#law/leaving.ts';
import { requireParameter } from '#law/parameters.ts';
import { cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import type { Slots } from './slots.ts';
import { sumsTold } from './sums.ts';
import type { Answered, Case, Reckoning, Setting } from './types.ts';

const A_DAY = /^ ?(?:dong |d )?(?:\/ ?|mot |moi |1 )?(?:ngay|cong|buoi)(?![a-z])/;
const DAY_BEFORE = /(?<![a-z])(?:luong ngay|moi ngay|1 ngay|mot ngay|ngay cong|cong nhat|tien cong)(?: \w{1,6}){0,2} $/;
const BY_DAY = cue([
  '(?:lương|trả|hưởng lương|tính) (?:theo )?ngày',
  'công nhật',
  'làm ngày nào (?:ăn|trả|lãnh) ngày đó',
]);
const BY_MONTH = cue(['(?:lương|trả|hưởng lương) (?:theo )?tháng']);
const HOLIDAY = cue(['(?:tết|mùng|mồng|lễ|quốc khánh|giỗ tổ|30/4|1/5|2/9|24/11|ngày văn hóa)']);

export const holiday: Reckoning = {
  name: 'holiday',
  entries: ['job.tet_and_holidays'],
  sections: new Set(['how_much', 'pay']),
  shares: [],
  named: cue(['(?:làm|đi làm|tăng ca) (?:ngày )?(?:lễ|tết|mùng|mồng) … … (?:bao nhiêu|mấy|nhiêu)']),
  foreign: cue(['(?:thưởng tết|lương tháng 13|nghỉ phép|phép năm)']),
  certain: ({ dayWage }) => dayWage !== undefined,
  enough: ({ dayWage }) => dayWage !== undefined,
  read: readHoliday,
  answer: holidayAnswer,
};

function readHoliday(heard: Heard): Slots {
  if (!shown(HOLIDAY, heard)) return {};
  const sum = sumsTold(heard).find(
    ({ value, before, after }) => value.money === 'VND' && (A_DAY.test(after) || DAY_BEFORE.test(before)),
  );
  if (sum === undefined) return {};
  return { dayWage: sum.value.amount, byDay: shown(BY_DAY, heard) || !shown(BY_MONTH, heard) };
}

function holidayAnswer({ known }: Case, { knowledge: { parameters }, today }: Setting): Answered | undefined {
  const { dayWage, byDay = true } = known;
  if (dayWage === undefined) return undefined;
  const { work, holiday: own, total } = holidayPay(dayWage, byDay, parameters, today);
  const rate = requireParameter(parameters, 'tang_ca_le', today).value;
  return {
    lines: [
      byDay
        ? `Làm một ngày lễ, Tết được ít nhất ${formatDong(total)}: ${rate}% × ${formatDong(dayWage)} = ${formatDong(work)}, cộng ${formatDong(own)} lương ngày lễ của người lãnh lương ngày.`
        : `Làm một ngày lễ, Tết được thêm ít nhất ${formatDong(work)}: ${rate}% × ${formatDong(dayWage)}; lương ngày lễ đã nằm trong lương tháng.`,
      'Tính cho ngày lễ thật; làm vào ngày nghỉ bù thì là 200%. Làm đêm thêm 30%. Không trả đủ thì hỏi công đoàn, Sở Nội vụ.',
      '(Bộ luật Lao động 45/2019, Điều 98; Nghị định 145/2020, Điều 55.)',
    ],
  };
}
