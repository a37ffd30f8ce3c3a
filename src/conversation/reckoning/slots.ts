// What somebody told for a computation beside the unemployment estimate: severance, a course, a loan, an offer abroad, money back.
// Plain JSON, kept in the session; each slot has its words for whoever asks what is remembered.

import * as z from 'zod';
import { formatNumber } from '#domain/money.ts';
import { formatDay } from '#domain/time.ts';

const RECKONINGS = [
  'severance',
  'training',
  'rural',
  'soldier',
  'loan',
  'abroad_loan',
  'offer',
  'refund',
  'nenkin',
  'holiday',
] as const;
export type ReckoningName = (typeof RECKONINGS)[number];

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Between which days something lies; the same day twice when it is known. */
const stretch = z.object({ from: isoDay, to: isoDay });
export type Stretch = z.output<typeof stretch>;

export const MONEYS = { VND: 'đồng', JPY: 'yên', TWD: 'Đài tệ', KRW: 'won', USD: 'đô la Mỹ', EUR: 'euro' } as const;
export type Money = keyof typeof MONEYS;
const sum = z.object({ amount: z.number(), money: z.enum(Object.keys(MONEYS) as [Money]) });
export type Sum = z.output<typeof sum>;

const slots = z.object({
  /** When the work at this employer began and ended. */
  workFrom: stretch.optional(),
  workTo: stretch.optional(),
  workMonths: z.number().optional(),
  /** Since when unemployment insurance was paid, or for how many months. */
  insuredFrom: stretch.optional(),
  insuredMonths: z.number().optional(),
  /** Months without it that were named: trial, maternity, illness. */
  uninsured: z.number().optional(),
  insurance: z.enum(['always', 'never']).optional(),
  /** Days away without leave or reason. */
  absentDays: z.number().optional(),
  /** Which of the two was named. */
  kind: z.enum(['severance', 'job_loss']).optional(),
  /** Mean wage of the last six months by contract; đồng a month. */
  wage: z.number().optional(),

  courseMonths: z.number().optional(),
  courseDays: z.number().optional(),
  /** đồng for the whole course. */
  courseFee: z.number().optional(),
  classDays: z.number().optional(),
  drawing: z.boolean().optional(),
  /** How far the course is from home, in kilometres; whether life is especially hard there. */
  km: z.number().optional(),
  hardArea: z.boolean().optional(),

  discharged: stretch.optional(),
  supportedBefore: z.boolean().optional(),
  /** They speak of the card that there is no longer. */
  card: z.boolean().optional(),

  /** đồng. */
  wanted: z.number().optional(),
  granted: z.number().optional(),
  /** What is to be paid before going abroad. */
  cost: z.number().optional(),
  workers: z.number().optional(),
  borrower: z.enum(['worker', 'business']).optional(),

  country: z.string().optional(),
  fee: sum.optional(),
  deposit: sum.optional(),
  /** A month's wage by contract. */
  offered: sum.optional(),
  contractMonths: z.number().optional(),
  seafarer: z.boolean().optional(),
  /** They ask whether it is right, or too much. */
  doubts: z.boolean().optional(),
  /** Signs of fraud and breaches that were told. */
  signs: z.array(z.string()).optional(),

  servedMonths: z.number().optional(),
  home: z.enum(['not_own_fault', 'own_fault']).optional(),
  chosen: stretch.optional(),
  flown: z.boolean().optional(),
  withdraws: z.boolean().optional(),
  came: stretch.optional(),
  /** Months of Japan's pension insurance; the sum that was announced, in yen. */
  nenkinMonths: z.number().optional(),
  payout: z.number().optional(),
  /** A day's wage; whether it is paid by the day. đồng */
  dayWage: z.number().optional(),
  byDay: z.boolean().optional(),
});

export type Slots = z.output<typeof slots>;
export type SlotName = keyof Slots;

const SLOT_NAMES = Object.keys(slots.shape) as [SlotName];

export const reckoningMemory = z.object({
  about: z.enum(RECKONINGS),
  /** Whose case it is. */
  whose: z.string(),
  /** The question that is open. */
  asking: z.enum(SLOT_NAMES).optional(),
  /** What was asked and is not known. */
  unknown: z.array(z.enum(SLOT_NAMES)).optional(),
  known: slots,
});
export type ReckoningMemory = z.output<typeof reckoningMemory>;

/** "20.000 Đài tệ". */
export const formatSum = ({ amount, money }: Sum): string => `${formatNumber(Math.round(amount))} ${MONEYS[money]}`;

const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso));
const stretchWords = ({ from, to }: Stretch): string => (from === to ? day(from) : `${day(from)}–${day(to)}`);

const WORDS: { readonly [K in SlotName]: (value: NonNullable<Slots[K]>) => string } = {
  workFrom: (value) => `vào làm ${stretchWords(value)}`,
  workTo: (value) => `làm đến ${stretchWords(value)}`,
  workMonths: (value) => `làm ${value} tháng`,
  insuredFrom: (value) => `đóng bảo hiểm thất nghiệp từ ${stretchWords(value)}`,
  insuredMonths: (value) => `đóng bảo hiểm thất nghiệp ${value} tháng`,
  uninsured: (value) => `${value} tháng không đóng bảo hiểm thất nghiệp`,
  insurance: (value) => (value === 'always' ? 'đóng bảo hiểm thất nghiệp đủ' : 'không đóng bảo hiểm thất nghiệp'),
  absentDays: (value) => `tự ý nghỉ ${value} ngày`,
  kind: (value) => (value === 'severance' ? 'hỏi trợ cấp thôi việc' : 'hỏi trợ cấp mất việc làm'),
  wage: (value) => `lương bình quân ${formatNumber(value)} đồng`,
  courseMonths: (value) => `khóa học ${value} tháng`,
  courseDays: (value) => (value === 0 ? '' : `lẻ ${value} ngày`),
  courseFee: (value) => `học phí ${formatNumber(value)} đồng`,
  classDays: (value) => `${value} ngày học`,
  drawing: (value) => (value ? 'đang hưởng hoặc chờ trợ cấp thất nghiệp' : 'không hưởng trợ cấp thất nghiệp'),
  km: (value) => `cách chỗ học ${value} km`,
  hardArea: (value) => (value ? 'ở địa bàn đặc biệt khó khăn' : ''),
  discharged: (value) => `xuất ngũ ${stretchWords(value)}`,
  supportedBefore: (value) => (value ? 'đã được hỗ trợ học nghề' : 'chưa được hỗ trợ học nghề'),
  card: () => '',
  wanted: (value) => `muốn vay ${formatNumber(value)} đồng`,
  granted: (value) => `đã được hỗ trợ ${formatNumber(value)} đồng`,
  cost: (value) => `chi phí đi ${formatNumber(value)} đồng`,
  workers: (value) => `${value} lao động`,
  borrower: (value) => (value === 'business' ? 'cơ sở kinh doanh vay' : 'người lao động vay'),
  country: (value) => `đi nước có mã ${value}`,
  fee: (value) => `tiền dịch vụ ${formatSum(value)}`,
  deposit: (value) => `ký quỹ ${formatSum(value)}`,
  offered: (value) => `lương ${formatSum(value)} một tháng`,
  contractMonths: (value) => `hợp đồng ${value} tháng`,
  seafarer: (value) => (value ? 'thuyền viên' : ''),
  doubts: () => '',
  signs: (value) => (value.length === 0 ? '' : `${value.length} dấu hiệu đáng ngờ`),
  servedMonths: (value) => `đã làm ${value} tháng`,
  home: (value) => (value === 'own_fault' ? 'về sớm do mình' : 'về sớm không do mình'),
  chosen: (value) => `trúng tuyển ${stretchWords(value)}`,
  flown: (value) => (value ? 'đã bay' : 'chưa bay'),
  withdraws: (value) => (value ? 'tự mình không đi nữa' : ''),
  came: (value) => `về nước ${stretchWords(value)}`,
  nenkinMonths: (value) => `đóng nenkin ${value} tháng`,
  payout: (value) => `nenkin ${formatNumber(value)} yên`,
  dayWage: (value) => `lương ngày ${formatNumber(value)} đồng`,
  byDay: (value) => (value ? 'lãnh lương theo ngày' : 'lãnh lương theo tháng'),
};

/** What is remembered, in words for the person. */
export function slotWords(known: Slots): string {
  const names = Object.keys(WORDS) as SlotName[];
  const line = <K extends SlotName>(name: K): string => {
    const value = known[name];
    return value === undefined || value === null ? '' : WORDS[name](value as NonNullable<Slots[K]>);
  };
  return names.map(line).filter(Boolean).join(', ');
}
