// The names that officers read for the fields of an entry, and the entry as its form sends it.

import type { PlainRow } from '#knowledge/rows.ts';
import { type Form, linesOf } from '../form.ts';

const NAMES: Readonly<Record<string, string>> = {
  id: 'Mã mục',
  title: 'Tên mục',
  label: 'Chữ trên nút',
  often: 'Được hỏi nhiều',
  stakes: 'Mức hệ trọng',
  audience: 'Dành cho',
  status: 'Tình trạng',
  reviewed: 'Ngày rà soát',
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
};

/** "answers.1.short" → "Câu trả lời 2 · Câu ngắn". */
export function fieldName(path: string): string {
  const parts = path.split('.');
  const names: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    const next = parts[i + 1];
    if (part === 'answers' && next !== undefined) {
      names.push(`Câu trả lời ${Number(next) + 1}`);
      i++;
    } else if (/^\d+$/.test(part)) names.push(`dòng ${Number(part) + 1}`);
    else names.push(NAMES[part] ?? part);
  }
  return names.join(' · ');
}

export type PlainSource = { doc?: string; article?: string };
export type PlainAnswer = {
  valid_from?: string;
  valid_to?: string;
  country?: string[];
  short?: string;
  detail?: string;
  sources?: PlainSource[];
};

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
const MOST_SOURCES = 12;

/** The row that a form describes, over what the form does not show. */
export function rowOf(form: Form, before: PlainRow): PlainRow {
  const answers = Array.from({ length: MOST_ANSWERS }, (_, i) => answerOf(form, `answers.${i}`)).filter(
    (answer) => answer !== undefined,
  );
  const { flow, id } = before;
  return {
    id,
    title: form.text('title').trim(),
    label: form.text('label').trim(),
    often: form.text('often') === '1',
    stakes: form.text('stakes') || 'normal',
    audience: form.text('audience') || 'seeker',
    status: 'published',
    reviewed: form.text('reviewed'),
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

function answerOf(form: Form, path: string): PlainAnswer | undefined {
  if (!form.pairs.some(([name]) => name.startsWith(`${path}.`))) return undefined;
  const value = (name: string) => form.text(`${path}.${name}`).trim();
  const country = value('country')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const sources = Array.from({ length: MOST_SOURCES }, (_, i) => ({
    doc: value(`sources.${i}.doc`),
    article: value(`sources.${i}.article`),
  })).filter(({ doc, article }) => doc !== '' || article !== '');
  return {
    valid_from: value('valid_from'),
    ...(value('valid_to') ? { valid_to: value('valid_to') } : {}),
    ...(country.length > 0 ? { country } : {}),
    short: value('short'),
    ...(value('detail') ? { detail: value('detail') } : {}),
    ...(sources.length > 0
      ? { sources: sources.map(({ doc, article }) => (article ? { doc, article } : { doc })) }
      : {}),
  };
}
