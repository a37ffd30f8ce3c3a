// All facts that a talk knows of a case, one a line: type, unit, how it is read, said back, shown and asked. A new fact is a reader and
// its slot here; the stored schema, what is said back, "dữ liệu của tôi" and the questions follow. The choices are listed in
// domain/facts.ts, where answers state conditions on them. Said back in this order.

import * as z from 'zod';
import { formatDong } from '#domain/money.ts';
import { readFiled } from './filed.ts';
import { readNoticeDays } from './notice.ts';
import * as read from './readers.ts';
import { type Slot, slot } from './slot.ts';
import { between, choicesTold, drawingBenefit, isoDay, monthsPaid, wageRegion } from './values.ts';
import * as words from './words.ts';

const TOLD = {
  months: slot({
    type: monthsPaid,
    unit: 'months of contributions not drawn yet, all employers together',
    read: (message) => read.months(message).months,
    said: words.monthsWords,
    figure: true,
    goesWith: ['monthsIn24', 'monthsIn36'],
    asked: {
      named: 'đóng bảo hiểm thất nghiệp bao nhiêu tháng',
      question:
        'Anh/chị đã đóng bảo hiểm thất nghiệp bao nhiêu tháng mà chưa hưởng? (ví dụ: 27 tháng, hoặc 2 năm 3 tháng; xem trên sổ hoặc tờ rời, cộng cả các công ty trước)',
      unread: 'Em chưa đọc được số tháng.',
    },
  }),
  monthsIn24: slot({
    type: z.number(),
    unit: 'of them within the last 24 months before the contract ended',
    read: (message) => read.months(message).monthsIn24,
    shown: (count) => `đóng ${count} tháng trong 24 tháng cuối`,
  }),
  monthsIn36: slot({
    type: z.number(),
    unit: 'of them within the last 36 months',
    read: (message) => read.months(message).monthsIn36,
    shown: (count) => `đóng ${count} tháng trong 36 tháng cuối`,
  }),
  wages: slot({
    type: z.array(z.number()),
    unit: 'wages on which contributions were paid, one average or those of six months; đồng a month',
    read: (message) => read.wages(message).wages,
    said: words.meanWage,
    shown: (wages) => `lương đóng bảo hiểm ${wages.map(formatDong).join(', ')}`,
    figure: true,
    ends: ['wageAlternative'],
    asked: {
      named: 'lương đóng bảo hiểm',
      question:
        'Lương đóng bảo hiểm thất nghiệp bình quân 6 tháng gần nhất là bao nhiêu? Anh/chị nhắn một số (ví dụ: 8 triệu), hoặc đủ 6 số theo từng tháng (ví dụ: 7 7 7,2 7,2 7,5 7,5). Lấy lương đóng bảo hiểm, không phải lương thực nhận.',
      unread:
        'Em cần đúng một mức bình quân, hoặc đủ 6 mức lương của 6 tháng có đóng (tháng nghỉ không đóng thì lùi lại tháng trước).',
    },
  }),
  wageAlternative: slot({
    type: z.number(),
    unit: 'what the one wage may be as well, which is asked before anything is computed; đồng a month',
    read: (message) => read.wages(message).wageAlternative,
    shown: (wage) => `hoặc lương ${formatDong(wage)}`,
  }),
  ended: slot({
    type: between,
    unit: 'days between which the contract ended or will end',
    read: (message) => read.ending(message).ended,
    said: words.endedWords,
    figure: true,
    ends: ['employed'],
    asked: { named: 'nghỉ ngày nào (hay còn đang làm)' },
  }),
  employed: slot({
    type: z.boolean(),
    unit: 'whether they said that they still work, without a day on which that ends',
    read: (message) => read.ending(message).employed,
    said: (employed) => (employed ? 'đang còn làm' : ''),
    figure: true,
    ends: ['ended'],
  }),
  contract: slot({
    type: z.enum(['short', 'long', 'indefinite']),
    unit: 'length of the contract: under twelve months, twelve and more, or said to be without end',
    read: read.contract,
    said: words.contractWords,
  }),
  noticeDays: slot({
    type: z.number(),
    unit: 'days between telling the employer and leaving, as said',
    read: (message) => readNoticeDays(message.heard, message.standing),
    said: (days) => `báo trước ${days} ngày`,
    figure: true,
  }),
  choices: slot({
    type: choicesTold,
    unit: 'what decides between answers',
    read: (message) => (Object.keys(read.choices(message)).length === 0 ? undefined : read.choices(message)),
    said: words.endedByWords,
    shown: words.choiceWords,
  }),
  born: slot({
    type: between,
    unit: 'days between which they were born',
    read: (message) => read.age(message).born,
    said: words.bornWords,
    figure: true,
  }),
  sex: slot({
    type: z.enum(['male', 'female']),
    unit: 'for the age of pension',
    read: (message) => read.age(message).sex,
    shown: (sex) => (sex === 'female' ? 'giới tính nữ' : 'giới tính nam'),
  }),
  insuredYears: slot({
    type: z.number(),
    unit: 'years of social insurance, where said apart from the months of unemployment insurance',
    read: (message) => read.age(message).insuredYears,
    said: (years) => `đóng bảo hiểm xã hội ${years} năm`,
    figure: true,
  }),
  region: slot({
    type: wageRegion,
    unit: "wage region of the employer's place, 1 to 4",
    read: (message) => read.region(message).region,
    said: (region) => (region === 'unknown' ? '' : `vùng lương ${region}`),
    shown: (region) => (region === 'unknown' ? 'chưa biết vùng lương' : `vùng lương ${region}`),
    figure: true,
    goesWith: ['regionFrom'],
    asked: {
      named: 'công ty ở xã, phường nào',
      question:
        'Mức này gần trần, mà trần tính theo vùng lương của nơi công ty hoạt động, không phải nơi anh/chị ở. Công ty (hoặc chi nhánh) ở xã, phường nào, thuộc vùng mấy? Chưa rõ thì bấm “Tôi chưa biết”, em tính cho cả bốn vùng.',
      unread: 'Em chưa xác định được vùng từ câu này.',
    },
  }),
  regionFrom: slot({
    type: z.string(),
    unit: 'the commune that was named, why this region',
    read: (message) => read.region(message).regionFrom,
    shown: (place) => `công ty ở ${place}`,
  }),
  confirmed: slot({
    type: isoDay,
    unit: 'day on which an authority confirmed that the employer can pay no more',
    read: (message) => read.confirmation(message).confirmed,
    shown: (day) => `công ty được xác nhận không còn khả năng đóng ngày ${words.dayWords(day)}`,
  }),
  filed: slot({
    type: isoDay,
    unit: 'day on which all papers of the claim were handed in',
    read: (message) => readFiled(message.heard.folded, message.standing, message.today),
    said: (day) => `đã nộp hồ sơ ngày ${words.dayWords(day)}`,
    figure: true,
  }),
  drawing: slot({
    type: drawingBenefit,
    unit: 'a benefit that is being drawn: months, days, đồng a month',
    read: (message) => read.drawing(message).drawing,
    said: words.drawingWords,
    shown: (drawing) => words.drawingWords(drawing) || 'đang hưởng trợ cấp',
    figure: true,
  }),
  unknown: slot({
    type: z.array(z.enum(['months', 'wages'])),
    unit: 'what they were asked and do not know',
    read: () => undefined, // said to a question of ours, which the estimate takes
    shown: (names) => `không nhớ ${names.map((name) => (name === 'months' ? 'số tháng' : 'lương')).join(', ')}`,
  }),
};

export type ValueOf<S> = S extends Slot<infer V> ? V : never;
type Values<T> = { [K in keyof T]?: ValueOf<T[K]> | undefined };

const told: z.ZodType<Values<typeof TOLD>> = z.object(
  Object.fromEntries(Object.entries(TOLD).map(([name, { type }]) => [name, type.optional()])),
) as z.ZodType<Values<typeof TOLD>>;

export const FACT_SLOTS = {
  ...TOLD,
  superseded: slot({
    type: told,
    unit: 'what corrections replaced, the last value of each, so that it can be taken back',
    read: () => undefined,
    shown: (facts): string => `trước khi sửa: ${wordsOf(TOLD, facts, shownBy).join(', ')}`,
  }),
};

export type FactName = keyof typeof FACT_SLOTS;
export const FACT_NAMES = Object.keys(FACT_SLOTS) as readonly FactName[];
/** Those a calculation works with. */
export const FIGURES = FACT_NAMES.filter((name) => FACT_SLOTS[name].figure === true);

export type FactValues = Values<typeof FACT_SLOTS>;

type WordsBy = (slot: Slot<unknown>) => ((value: unknown) => string) | undefined;
const shownBy: WordsBy = ({ shown, said }) => shown ?? said;

/** Facts in words, for whoever asks what is remembered. */
export const shownOf = (facts: FactValues): string[] => wordsOf(FACT_SLOTS, facts, shownBy);

/** What is said back of facts; nothing for those that only speak in answers. */
export const saidBack = (facts: FactValues): string[] => wordsOf(FACT_SLOTS, facts, ({ said }) => said);

function wordsOf(slots: object, facts: object, by: WordsBy): string[] {
  const values = new Map(Object.entries(facts));
  return Object.entries(slots).flatMap(([name, each]: [string, Slot<unknown>]) => {
    const value: unknown = values.get(name);
    return value === undefined ? [] : by(each)?.(value) || [];
  });
}
