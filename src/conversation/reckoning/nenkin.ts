// Japan's pension money for who has come home: the last day to ask and the tax withheld, for the person's own days and sum. What only
// Japan's office can say is left to it.

import { formatNumber } from '#domain/money.ts';
import { daysBetween, formatDay, formatWeekday } from '#domain/time.ts';
import { NENKIN_LEAST_MONTHS, NENKIN_MOST_MONTHS, nenkinLastDay, nenkinTax } from '#law/nenkin.ts';
import { cue } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import type { Slots } from './slots.ts';
import { sumsTold } from './sums.ts';
import { dayOfIso, daysTold, lastOf, lengthsTold } from './times.ts';
import type { Answered, Case, Reckoning, Setting } from './types.ts';

const ENTRY = 'overseas.returnee_money';
const HOME = /(?<![a-z])(?:ve nuoc|ve han|ve vn|ve viet nam|ve|roi nhat|cat khau|chuyen di|het cu tru)(?![a-z])/g;
const OTHER = /(?<![a-z])(?:sang|qua|bat dau|(?<!ve (?:nuoc )?)tu|dong|nop don|gui|ky)(?![a-z])/g;
const PAID = /(?<![a-z])(?:dong|o nhat|lam|nenkin)(?![a-z])[^.,;?!]{0,16}$/;

export const nenkin: Reckoning = {
  name: 'nenkin',
  entries: [ENTRY],
  sections: new Set(['how_much', 'deadline', 'late', 'pay', 'lose']),
  shares: [],
  named: cue(['nenkin', 'nen kin', 'tiền hưu (?:bên )?nhật']),
  foreign: cue(['(?:thất nghiệp|bhtn)', '(?:won|hàn quốc|eps)']),
  certain: ({ came, payout }) => came !== undefined || payout !== undefined,
  read: readNenkin,
  answer: nenkinAnswer,
};

function readNenkin(heard: Heard, { today }: Setting): Slots {
  const came = daysTold(heard, today).find(
    ({ value, before }) => value.from <= today.toString() && lastOf(HOME, before) > lastOf(OTHER, before),
  )?.value;
  const yen = sumsTold(heard).find(({ value }) => value.money === 'JPY')?.value.amount;
  const paid = lengthsTold(heard).find(({ value, before }) => value.months > 0 && PAID.test(before))?.value.months;
  return {
    ...(came === undefined ? {} : { came }),
    ...(yen === undefined ? {} : { payout: yen }),
    ...(paid === undefined ? {} : { nenkinMonths: paid }),
  };
}

function nenkinAnswer({ known }: Case, { today }: Setting): Answered | undefined {
  const { came, payout, nenkinMonths: months } = known;
  if (came === undefined && payout === undefined) return undefined;
  const lines: string[] = [];
  if (months !== undefined && months < NENKIN_LEAST_MONTHS)
    lines.push(`Đóng ${months} tháng thì chưa đủ: cần từ ${NENKIN_LEAST_MONTHS} tháng nenkin.`);
  if (came !== undefined) {
    const [first, last] = [nenkinLastDay(dayOfIso(came.from)), nenkinLastDay(dayOfIso(came.to))];
    const until = first.equals(last) ? formatWeekday(last) : `${formatDay(first)} – ${formatDay(last)}`;
    const days = daysBetween(today, first);
    if (Temporal.PlainDate.compare(today, last) > 0)
      lines.push(
        `Hạn xin nenkin là 2 năm từ ngày không còn nơi cư trú ở Nhật: đã hết ngày ${until}. Hỏi lại Cơ quan Hưu trí Nhật cho chắc.`,
      );
    else
      lines.push(
        `Nộp đơn xin nenkin chậm nhất ${until}: 2 năm từ ngày không còn nơi cư trú ở Nhật${days > 0 ? `, còn ${days} ngày` : ''}. Quá hạn là mất.`,
      );
  }
  if (payout !== undefined)
    lines.push(
      `Phần nenkin của người đi làm công ty bị giữ thuế 20,42%: ${formatNumber(payout)} yên × 20,42% = ${formatNumber(nenkinTax(payout))} yên, nhận về ${formatNumber(payout - nenkinTax(payout))} yên. Đòi lại được: nhờ người đang sống ở Nhật làm đại diện thuế, khai ở sở thuế nơi ở cuối, từ 1/1 năm sau năm nhận tiền; giữ bản gốc giấy báo chi tiền. Hạn đòi thuế hỏi sở thuế Nhật.`,
    );
  else
    lines.push(
      'Phần nenkin của người đi làm công ty bị giữ thuế 20,42%; đòi lại được nhờ người đại diện thuế đang sống ở Nhật.',
    );
  if (months !== undefined && months > NENKIN_MOST_MONTHS)
    lines.push(
      `Hiện tính nhiều nhất ${NENKIN_MOST_MONTHS} tháng; luật mới nâng lên 8 năm, ngày áp dụng phải hỏi Cơ quan Hưu trí Nhật (nenkin.go.jp).`,
    );
  lines.push('Không bắt buộc thuê dịch vụ. Số tiền, điều kiện do Cơ quan Hưu trí Nhật (nenkin.go.jp) quyết.');
  return { lines };
}
