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

/** "20.000 Đài tệ". */
export const formatSum = ({ amount, money }: Sum): string => `${formatNumber(Math.round(amount))} ${MONEYS[money]}`;

const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso));
const stretchWords = ({ from, to }: Stretch): string => (from === to ? day(from) : `${day(from)}–${day(to)}`);

/** One thing that may be told for a reckoning; which message tells it, each reckoning reads itself. */
type ReckoningSlot<V> = {
  readonly type: z.ZodType<V>;
  /** What it counts or tells apart. */
  readonly unit: string;
  /** To whoever asks what is remembered; empty where its value says nothing. */
  readonly shown: (value: V) => string;
};
const slot = <V>(type: z.ZodType<V>, unit: string, shown: (value: V) => string): ReckoningSlot<V> => ({
  type,
  unit,
  shown,
});

export const RECKONING_SLOTS = {
  workFrom: slot(stretch, 'when the work at this employer began', (value) => `vào làm ${stretchWords(value)}`),
  workTo: slot(stretch, 'when it ended', (value) => `làm đến ${stretchWords(value)}`),
  workMonths: slot(z.number(), 'months of it', (value) => `làm ${value} tháng`),
  insuredFrom: slot(
    stretch,
    'since when unemployment insurance was paid',
    (value) => `đóng bảo hiểm thất nghiệp từ ${stretchWords(value)}`,
  ),
  insuredMonths: slot(
    z.number(),
    'months for which it was paid',
    (value) => `đóng bảo hiểm thất nghiệp ${value} tháng`,
  ),
  uninsured: slot(
    z.number(),
    'months without it that were named: trial, maternity, illness',
    (value) => `${value} tháng không đóng bảo hiểm thất nghiệp`,
  ),
  insurance: slot(z.enum(['always', 'never']), 'paid always or never', (value) =>
    value === 'always' ? 'đóng bảo hiểm thất nghiệp đủ' : 'không đóng bảo hiểm thất nghiệp',
  ),
  absentDays: slot(z.number(), 'days away without leave or reason', (value) => `tự ý nghỉ ${value} ngày`),
  kind: slot(z.enum(['severance', 'job_loss']), 'which of the two payments was named', (value) =>
    value === 'severance' ? 'hỏi trợ cấp thôi việc' : 'hỏi trợ cấp mất việc làm',
  ),
  wage: slot(
    z.number(),
    'mean of the last six months by contract; đồng a month',
    (value) => `lương bình quân ${formatNumber(value)} đồng`,
  ),
  courseMonths: slot(z.number(), 'months of the course', (value) => `khóa học ${value} tháng`),
  courseDays: slot(z.number(), 'days beside them', (value) => (value === 0 ? '' : `lẻ ${value} ngày`)),
  courseFee: slot(z.number(), 'đồng for the whole course', (value) => `học phí ${formatNumber(value)} đồng`),
  classDays: slot(z.number(), 'days in class', (value) => `${value} ngày học`),
  drawing: slot(z.boolean(), 'whether unemployment benefit is drawn', (value) =>
    value ? 'đang hưởng hoặc chờ trợ cấp thất nghiệp' : 'không hưởng trợ cấp thất nghiệp',
  ),
  km: slot(z.number(), 'kilometres from home to the course', (value) => `cách chỗ học ${value} km`),
  hardArea: slot(z.boolean(), 'whether life is especially hard there', (value) =>
    value ? 'ở địa bàn đặc biệt khó khăn' : '',
  ),
  discharged: slot(stretch, 'day of discharge from service', (value) => `xuất ngũ ${stretchWords(value)}`),
  supportedBefore: slot(z.boolean(), 'whether a course was supported before', (value) =>
    value ? 'đã được hỗ trợ học nghề' : 'chưa được hỗ trợ học nghề',
  ),
  card: slot(z.boolean(), 'they speak of the card that there is no longer', () => ''),
  wanted: slot(z.number(), 'đồng to borrow', (value) => `muốn vay ${formatNumber(value)} đồng`),
  granted: slot(z.number(), 'đồng of support received', (value) => `đã được hỗ trợ ${formatNumber(value)} đồng`),
  cost: slot(z.number(), 'đồng to be paid before going abroad', (value) => `chi phí đi ${formatNumber(value)} đồng`),
  workers: slot(z.number(), 'workers employed', (value) => `${value} lao động`),
  borrower: slot(z.enum(['worker', 'business']), 'who borrows', (value) =>
    value === 'business' ? 'cơ sở kinh doanh vay' : 'người lao động vay',
  ),
  country: slot(z.string(), 'code of the country', (value) => `đi nước có mã ${value}`),
  fee: slot(sum, 'service fee, in its money', (value) => `tiền dịch vụ ${formatSum(value)}`),
  deposit: slot(sum, 'deposit, in its money', (value) => `ký quỹ ${formatSum(value)}`),
  offered: slot(sum, "a month's wage by contract, in its money", (value) => `lương ${formatSum(value)} một tháng`),
  contractMonths: slot(z.number(), 'months of the contract abroad', (value) => `hợp đồng ${value} tháng`),
  eps: slot(z.boolean(), 'whether they go by the programme of the Korean state', (value) => (value ? 'đi EPS' : '')),
  seafarer: slot(z.boolean(), 'whether they go to sea', (value) => (value ? 'thuyền viên' : '')),
  doubts: slot(z.boolean(), 'they ask whether it is right, or too much', () => ''),
  signs: slot(z.array(z.string()), 'signs of fraud and breaches that were told', (value) =>
    value.length === 0 ? '' : `${value.length} dấu hiệu đáng ngờ`,
  ),
  servedMonths: slot(z.number(), 'months worked abroad', (value) => `đã làm ${value} tháng`),
  home: slot(z.enum(['not_own_fault', 'own_fault']), 'whose fault the early return is', (value) =>
    value === 'own_fault' ? 'về sớm do mình' : 'về sớm không do mình',
  ),
  chosen: slot(stretch, 'day of being chosen', (value) => `trúng tuyển ${stretchWords(value)}`),
  flown: slot(z.boolean(), 'whether they left', (value) => (value ? 'đã bay' : 'chưa bay')),
  withdraws: slot(z.boolean(), 'they do not want to go any more', (value) => (value ? 'tự mình không đi nữa' : '')),
  came: slot(stretch, 'day of coming home', (value) => `về nước ${stretchWords(value)}`),
  nenkinMonths: slot(z.number(), "months of Japan's pension insurance", (value) => `đóng nenkin ${value} tháng`),
  payout: slot(z.number(), 'yen that were announced', (value) => `nenkin ${formatNumber(value)} yên`),
  dayWage: slot(z.number(), "đồng, a day's wage", (value) => `lương ngày ${formatNumber(value)} đồng`),
  byDay: slot(z.boolean(), 'whether it is paid by the day', (value) =>
    value ? 'lãnh lương theo ngày' : 'lãnh lương theo tháng',
  ),
};

export type SlotName = keyof typeof RECKONING_SLOTS;
type ValueOf<S> = S extends ReckoningSlot<infer V> ? V : never;
export type Slots = { [K in SlotName]?: ValueOf<(typeof RECKONING_SLOTS)[K]> | undefined };

const SLOT_NAMES = Object.keys(RECKONING_SLOTS) as [SlotName];
const slots = z.object(
  Object.fromEntries(SLOT_NAMES.map((name) => [name, RECKONING_SLOTS[name].type.optional()])),
) as unknown as z.ZodType<Slots>;

export const reckoningMemory = z.object({
  about: z.enum(RECKONINGS),
  /** Whose case it is. */
  whose: z.string(),
  /** It is of somebody whom the company of who asks employs. */
  staff: z.boolean().optional(),
  /** The question that is open. */
  asking: z.enum(SLOT_NAMES).optional(),
  /** What was asked and is not known. */
  unknown: z.array(z.enum(SLOT_NAMES)).optional(),
  known: slots,
});
export type ReckoningMemory = z.output<typeof reckoningMemory>;

/** What is remembered, in words for the person. */
export const slotWords = (known: Slots): string =>
  SLOT_NAMES.map((name) => {
    const value = known[name];
    return value === undefined || value === null
      ? ''
      : (RECKONING_SLOTS[name] as unknown as ReckoningSlot<unknown>).shown(value);
  })
    .filter(Boolean)
    .join(', ');
