// What is remembered of a talk, told to the person whose talk it is. Each field of the memory and each kind of fact has its words
// here, which the compiler sees to: nothing can be added to the memory and left untold.

import { formatDay } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Facts } from './facts/facts.ts';
import { shownOf } from './facts/slots.ts';
import { jobWishParts } from './finder/job-wish.ts';
import { wishParts } from './finder/wish.ts';
import { flowOf } from './flows/registry.ts';
import { slotWords } from './reckoning/slots.ts';
import type { Session } from './session.ts';

/** Words for each field of what is stored; empty where its value says nothing. */
type Words<T> = { readonly [K in keyof T]-?: (value: NonNullable<T[K]>, whole: T, knowledge: Knowledge) => string };

/** One line for each thing that is remembered; none where nothing is. */
export const rememberedOf = (session: Session, knowledge: Knowledge): string[] => told(SESSION, session, knowledge);

function told<T extends object>(words: Words<T>, whole: T, knowledge: Knowledge): string[] {
  const names = Object.keys(words) as (keyof T)[];
  return names
    .map((name) => {
      const value = whole[name];
      return value === undefined || value === null ? '' : words[name](value, whole, knowledge);
    })
    .filter((line) => line !== '');
}

const caseWords = (whose: string, facts: Facts): string => {
  const list = shownOf(facts);
  return list.length === 0 ? '' : `${whose}: ${list.join(', ')}`;
};

const OWN = 'của chính anh/chị';
const titleOf = (intent: string, { entries }: Knowledge): string => entries.get(intent)?.title ?? intent;

const SESSION: Words<Session> = {
  last: ({ intent, country }, _, knowledge) => {
    const name = country === undefined ? undefined : (knowledge.countries.get(country)?.name ?? country);
    return `đang nói về: ${titleOf(intent, knowledge)}${name === undefined ? '' : ` (${name})`}`;
  },
  before: (intent, _, knowledge) => `trước đó: ${titleOf(intent, knowledge)}`,
  ticket: (code) => `phiếu hỗ trợ đang mở: ${code}`,
  lastQuestion: () => 'câu hỏi gần nhất, nguyên lời, đã che số giấy tờ, điện thoại',
  history: (turns) => `${turns.length} lượt nói gần đây, rút ngắn, đã bỏ tên và số riêng`,
  about: (who) => `đang nói về việc của ${who}`,
  facts: (facts, { about }) => caseWords(about === undefined ? OWN : `của ${about}`, facts),
  people: (people) =>
    Object.entries(people)
      .map(([who, facts]) => caseWords(who === 'self' ? OWN : `của ${who}`, facts))
      .filter((line) => line !== '')
      .join('; '),
  reckoning: ({ known }) => slotWords(known),
  address: (address) => `cách xưng hô: ${address}`,
  events: ({ placeName, from, to }) => {
    const [first, last] = [from, to].map((day) => formatDay(Temporal.PlainDate.from(day)));
    return `tìm sự kiện ${placeName === undefined ? '' : `ở ${placeName} `}từ ${first} đến ${last}`;
  },
  schools: (wish) => (wishParts(wish).length === 0 ? '' : `tìm trường: ${wishParts(wish).join(', ')}`),
  jobs: (wish) => (jobWishParts(wish).length === 0 ? '' : `tìm việc: ${jobWishParts(wish).join(', ')}`),
  flow: (flow, _, knowledge) => flowOf(flow).readBack(flow, knowledge),
  waiting: (forms, _, knowledge) =>
    `để làm tiếp: ${forms.map((form) => flowOf(form).readBack(form, knowledge)).join('; ')}`,
  told: (list) => `${list.length} câu trả lời đã đưa, để khỏi lặp lại y nguyên`,
  echo: () => 'dấu của câu trả lời vừa rồi, để khỏi gửi lại y hệt',
  shown: () => 'danh sách vừa cho xem',
  choices: () => 'các nút vừa đưa ra',
  misses: (count) => `${count} lần liền em chưa hiểu`,
  toldAttachment: () => 'đã báo là em không đọc được ảnh, tệp',
  toldNumbers: () => 'đã dặn không cần gửi số giấy tờ, điện thoại',
};
