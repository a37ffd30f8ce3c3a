// The fields of one dated answer.

import { html } from 'hono/html';
import { choice } from '../layout.ts';
import type { Html } from '../visit.ts';
import { MOST_SOURCES, type PlainAnswer } from './answer-of.ts';
import { caseFields, sectionFields, type TextField } from './answer-parts.ts';

export function answerFields(
  answer: PlainAnswer,
  i: number,
  count: number,
  documents: readonly (readonly [string, string])[],
  text: TextField,
): Html {
  const name = (part: string) => `answers.${i}.${part}`;
  const sections = listOf(answer.sections);
  const sources = [...listOf(answer.sources), {}, {}].slice(0, MOST_SOURCES);
  return html`<fieldset><legend>Câu trả lời ${i + 1}</legend>
<div class="row">${text(name('valid_from'), 'Có hiệu lực từ', answer.valid_from ?? '', { type: 'date', required: true })}
${text(name('valid_to'), 'Đến hết ngày', answer.valid_to ?? '', { type: 'date', help: 'Trống: chưa biết ngày hết.' })}
${text(name('country'), 'Riêng cho nước', (Array.isArray(answer.country) ? answer.country : []).join(', '), { help: 'Mã nước, ví dụ KR, JP. Trống: chung.' })}</div>
${text(name('short'), 'Câu ngắn', answer.short ?? '', { rows: 4, required: true, help: 'Tối đa 350 ký tự, đọc riêng vẫn hiểu.' })}
${text(name('plain'), 'Nói dễ hiểu hơn', answer.plain ?? '', { rows: 3, help: 'Cùng ý ấy bằng chữ khác, đơn giản hơn, cho người chưa hiểu. Tối đa 350 ký tự; có thể để trống.' })}
${caseFields(listOf(answer.cases), i, text)}
${sectionFields(sections, i, text)}
${sections.length === 0 || answer.detail ? text(name('detail'), 'Phần chi tiết', answer.detail ?? '', { rows: 8, help: 'Hiện khi người dân bấm “Xem chi tiết”. Mỗi ý một dòng. Có mục nhỏ thì để trống.' }) : ''}
<div class="sources"><p>Căn cứ</p>${sources.map(
    (source, k) =>
      html`<div class="row">${choice(name(`sources.${k}.doc`), `Văn bản ${k + 1}`, source.doc ?? '', withUnknown(documents, source.doc))}${text(name(`sources.${k}.article`), `Điều, khoản ${k + 1}`, source.article ?? '', { maxlength: 200 })}</div>`,
  )}</div>
${count > 1 ? html`<p><button name="viec" value="remove-${i}" class="plain" formnovalidate>Bỏ câu trả lời ${i + 1}</button></p>` : ''}
</fieldset>`;
}

/** A draft may be anything that was stored. */
const listOf = <T>(value: readonly T[] | undefined): readonly T[] => (Array.isArray(value) ? value : []);

/** A document that is not in the list (any more) stays as it is, for the check to name. */
function withUnknown(
  documents: readonly (readonly [string, string])[],
  doc = '',
): readonly (readonly [string, string])[] {
  return documents.some(([key]) => key === doc)
    ? documents
    : [...documents, [doc, `${doc} (không có trong danh sách)`]];
}
