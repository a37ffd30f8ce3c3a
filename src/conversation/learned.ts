// One line that says what was understood of somebody's case, so that a wrong reading is seen before it costs anything.

import { formatDong } from '#domain/money.ts';
import { formatDay } from '#domain/time.ts';
import { endedBetween, type Facts } from './facts/facts.ts';
import type { Session } from './session.ts';

const PRECISIONS = { exact: '', more: 'hơn ', less: 'chưa đủ ', about: 'khoảng ' } as const;
const ENDED_BY = {
  employer: 'công ty cho nghỉ',
  self: 'tự xin nghỉ',
  agreed: 'hai bên thỏa thuận nghỉ',
  expired: 'hết hạn hợp đồng',
  unclear: '',
} as const;

const CONTRACTS = { short: 'hợp đồng dưới 12 tháng', long: 'hợp đồng từ 12 tháng trở lên' } as const;

/** "Em ghi nhận (chồng): đóng 40 tháng, lương 6.800.000 đ." Empty where nothing was told that can be shown. */
export function learnedLine(said: Facts, { about }: Session, corrected: boolean): string {
  const list = factWords(said);
  if (list.length === 0) return '';
  const whose = about === undefined ? '' : ` của ${about}`;
  return `${corrected ? 'Em sửa lại' : 'Em ghi nhận'}${whose}: ${list.join(', ')}.`;
}

export function factWords(said: Facts): string[] {
  const { months, wages, choices, born, insuredYears, employed, region, contract } = said;
  const ended = endedBetween(said);
  const wage = wages === undefined ? undefined : Math.round(wages.reduce((sum, each) => sum + each, 0) / wages.length);
  const by = choices?.ended_by === undefined ? '' : ENDED_BY[choices.ended_by];
  return [
    months === undefined ? '' : `đóng ${PRECISIONS[months.precision]}${months.count} tháng`,
    wage === undefined ? '' : `lương đóng bảo hiểm ${formatDong(wage)}`,
    ended === undefined
      ? ''
      : ended.from.equals(ended.to)
        ? `nghỉ ngày ${formatDay(ended.from)}`
        : `nghỉ khoảng ${formatDay(ended.from)} – ${formatDay(ended.to)}`,
    employed === true ? 'đang còn làm' : '',
    contract === undefined ? '' : CONTRACTS[contract],
    by,
    born === undefined ? '' : bornWords(born),
    insuredYears === undefined ? '' : `đóng bảo hiểm xã hội ${insuredYears} năm`,
    region === undefined || region === 'unknown' ? '' : `vùng lương ${region}`,
    ...drawingWords(said.drawing),
  ].filter(Boolean);
}

function drawingWords({
  granted,
  drawn,
  missed,
  start,
  monthly,
  newWork,
  paid,
}: NonNullable<Facts['drawing']> = {}): string[] {
  return [
    granted === undefined ? '' : `được hưởng ${granted} tháng`,
    drawn === undefined ? '' : `đã hưởng ${drawn} tháng`,
    missed === undefined ? '' : `${missed} tháng không khai báo`,
    start === undefined ? '' : `hưởng từ ${formatDay(Temporal.PlainDate.from(start))}`,
    monthly === undefined ? '' : `mỗi tháng ${formatDong(monthly)}`,
    newWork === undefined ? '' : `có việc từ ${formatDay(Temporal.PlainDate.from(newWork))}`,
    paid === undefined ? '' : `đã nhận tiền ${paid} tháng`,
  ];
}

function bornWords({ from, to }: NonNullable<Facts['born']>): string {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  return first.year === last.year ? `sinh năm ${first.year}` : `sinh khoảng năm ${first.year + 1}`;
}
