// Facts in words, for whoever told them.

import { CHOICE_FACTS, CHOICE_NAMES, type Choices } from '#domain/facts.ts';
import { formatDong } from '#domain/money.ts';
import { formatDay } from '#domain/time.ts';
import type { Contract } from './contract.ts';
import type { Between, DrawingBenefit, MonthsPaid } from './values.ts';

export const dayWords = (iso: string): string => formatDay(Temporal.PlainDate.from(iso));

const PRECISIONS = { exact: '', more: 'hơn ', less: 'chưa đủ ', about: 'khoảng ' } as const;
export const monthsWords = ({ count, precision }: MonthsPaid): string => `đóng ${PRECISIONS[precision]}${count} tháng`;

export const meanWage = (wages: readonly number[]): string =>
  `lương đóng bảo hiểm ${formatDong(Math.round(wages.reduce((sum, each) => sum + each, 0) / wages.length))}`;

export const endedWords = ({ from, to }: Between): string =>
  from === to ? `nghỉ ngày ${dayWords(from)}` : `nghỉ khoảng ${dayWords(from)} – ${dayWords(to)}`;

export function bornWords({ from, to }: Between): string {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  return first.year === last.year ? `sinh năm ${first.year}` : `sinh khoảng năm ${first.year + 1}`;
}

type DrawingPart = keyof DrawingBenefit;
const DRAWING: { readonly [K in DrawingPart]: (value: NonNullable<DrawingBenefit[K]>) => string } = {
  granted: (months) => `được hưởng ${months} tháng`,
  drawn: (months) => `đã hưởng ${months} tháng`,
  missed: (months) => `${months} tháng không khai báo`,
  start: (day) => `hưởng từ ${dayWords(day)}`,
  month: ({ begins, nth }) => `tháng hưởng${nth === undefined ? '' : ` thứ ${nth}`} bắt đầu ${dayWords(begins)}`,
  monthly: (sum) => `mỗi tháng ${formatDong(sum)}`,
  newWork: (day) => `có việc từ ${dayWords(day)}`,
  paid: (months) => `đã nhận tiền ${months} tháng`,
};

export function drawingWords(drawing: DrawingBenefit): string {
  const names = Object.keys(DRAWING) as DrawingPart[];
  const part = <K extends DrawingPart>(name: K): string => {
    const value = drawing[name];
    return value === undefined ? '' : DRAWING[name](value as NonNullable<DrawingBenefit[K]>);
  };
  return names.map(part).filter(Boolean).join(', ');
}

const ENDED_BY = {
  employer: 'công ty cho nghỉ',
  self: 'tự xin nghỉ',
  agreed: 'hai bên thỏa thuận nghỉ',
  expired: 'hết hạn hợp đồng',
  unclear: '',
} as const;

/** Of the choices only who ended the work is said back; the others speak in the answer. */
export const endedByWords = ({ ended_by }: Choices): string => (ended_by === undefined ? '' : ENDED_BY[ended_by]);

export const choiceWords = (choices: Choices): string =>
  CHOICE_NAMES.flatMap((name) => {
    const { name: title, values } = CHOICE_FACTS[name];
    const value = choices[name];
    return value === undefined ? [] : [`${title.toLowerCase()}: ${(values as Record<string, string>)[value]}`];
  }).join(', ');

export function contractWords(length: Contract): string {
  if (length === 'indefinite') return 'hợp đồng không thời hạn';
  return length === 'short' ? 'hợp đồng dưới 12 tháng' : 'hợp đồng từ 12 tháng trở lên';
}
