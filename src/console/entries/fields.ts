// The names that officers read for the fields of an entry, and the entry as its form sends it.

import { ASPECTS } from '#domain/aspects.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { type Form, linesOf } from '../form.ts';
import { answerOf, choiceInWords, chosenIn, factNamed, type PlainAnswer } from './answer-of.ts';

const NAMES: Readonly<Record<string, string>> = {
  id: 'Mã mục',
  title: 'Tên mục',
  label: 'Chữ trên nút',
  often: 'Được hỏi nhiều',
  stakes: 'Mức hệ trọng',
  audience: 'Dành cho',
  status: 'Tình trạng',
  reviewed: 'Ngày rà soát',
  reviewed_by: 'Người duyệt',
  related: 'Mục liên quan',
  flow: 'Việc nhiều bước',
  dated_by: 'Ngày nào chọn câu trả lời',
  to_confirm: 'Điều cần xác nhận',
  examples: 'Cách hỏi',
  questions: 'Câu được bảo vệ',
  valid_from: 'Có hiệu lực từ',
  valid_to: 'Đến hết ngày',
  country: 'Riêng cho nước',
  short: 'Câu ngắn',
  detail: 'Phần chi tiết',
  sources: 'Căn cứ',
  doc: 'Văn bản',
  article: 'Điều, khoản',
  plain: 'Nói dễ hiểu hơn',
  aspect: 'Người ta hỏi về',
  heading: 'Tên mục nhỏ',
  text: 'Nội dung',
  ask: 'Cách hỏi tiếp',
  say: 'Nói thêm',
  when: 'Điều kiện',
};

/** Parts that are counted: "sections.1" → "Mục nhỏ 2". */
const COUNTED: Readonly<Record<string, string>> = {
  answers: 'Câu trả lời',
  sections: 'Mục nhỏ',
  cases: 'Trường hợp',
};

/** "answers.1.short" → "Câu trả lời 2 · Câu ngắn". */
export function fieldName(path: string): string {
  const parts = path.split('.');
  const names: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    const next = parts[i + 1];
    const counted = COUNTED[part];
    if (counted !== undefined && next !== undefined) {
      names.push(`${counted} ${Number(next) + 1}`);
      i++;
    } else if (part === 'when' && next !== undefined) {
      names.push(factNamed(next)?.name ?? next);
      i++;
    } else if (/^\d+$/.test(part)) names.push(`dòng ${Number(part) + 1}`);
    else names.push(NAMES[part] ?? part);
  }
  return names.join(' · ');
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** A draft may be anything that was typed: read without trust. */
export type EntryDraft = {
  readonly title: string;
  readonly label: string;
  readonly often: boolean;
  readonly stakes: string;
  readonly audience: string;
  readonly reviewed: string;
  readonly related: readonly string[];
  readonly dated_by: string;
  readonly flow: string;
  readonly to_confirm: readonly string[];
  readonly examples: readonly string[];
  readonly questions: readonly string[];
  readonly answers: readonly PlainAnswer[];
};

export function readDraft(row: PlainRow): EntryDraft {
  const answers = Array.isArray(row.answers) ? (row.answers as PlainAnswer[]) : [];
  return {
    title: text(row.title),
    label: text(row.label),
    often: row.often === true,
    stakes: text(row.stakes) || 'normal',
    audience: text(row.audience) || 'seeker',
    reviewed: text(row.reviewed),
    related: texts(row.related),
    dated_by: text(row.dated_by) || 'any',
    flow: text(row.flow),
    to_confirm: texts(row.to_confirm),
    examples: texts(row.examples),
    questions: texts(row.questions),
    answers: answers.filter((each) => typeof each === 'object' && each !== null),
  };
}

const MOST_ANSWERS = 30;

/** The row that a form describes, over what the form does not show. */
export function rowOf(form: Form, before: PlainRow): PlainRow {
  const answers = Array.from({ length: MOST_ANSWERS }, (_, i) => answerOf(form, `answers.${i}`)).filter(
    (answer) => answer !== undefined,
  );
  const { flow, id, reviewed_by } = before;
  return {
    id,
    title: form.text('title').trim(),
    label: form.text('label').trim(),
    often: form.text('often') === '1',
    stakes: form.text('stakes') || 'normal',
    audience: form.text('audience') || 'seeker',
    status: 'published',
    reviewed: form.text('reviewed'),
    ...(reviewed_by === undefined ? {} : { reviewed_by }),
    related: form
      .text('related')
      .split(/[\s,;]+/)
      .filter(Boolean),
    ...(flow === undefined ? {} : { flow }),
    dated_by: form.text('dated_by') || 'any',
    answers,
    to_confirm: linesOf(form.text('to_confirm')),
    examples: linesOf(form.text('examples')),
    questions: linesOf(form.text('questions')),
  };
}

/** The row with the words that officers read instead of codes, for showing what changed. */
export function inWords(row: PlainRow | null): PlainRow | null {
  if (row === null || !Array.isArray(row.answers)) return row;
  return { ...row, answers: (row.answers as PlainAnswer[]).map(answerInWords) };
}

function answerInWords(answer: PlainAnswer): PlainAnswer {
  const { sections, cases } = answer;
  return {
    ...answer,
    ...(sections && {
      sections: sections.map((each) => ({
        ...each,
        aspect: (ASPECTS as Record<string, string>)[each.aspect ?? ''] ?? each.aspect ?? '',
      })),
    }),
    ...(cases && {
      cases: cases.map((each) => ({
        ...each,
        when: Object.fromEntries(
          Object.entries(each.when ?? {}).map(([fact, values]) => [
            fact,
            chosenIn({ [fact]: values })
              .map((chosen) => choiceInWords(chosen).replace(/^[^:]*: /, ''))
              .join(' hoặc '),
          ]),
        ),
      })),
    }),
  };
}
