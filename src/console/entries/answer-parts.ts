// The fields of what an answer may have beside its short sentence: sentences for one case, sections for what people ask next.

import { html } from 'hono/html';
import { ASPECT_NAMES, ASPECTS } from '#domain/aspects.ts';
import { choice, type field } from '../layout.ts';
import type { Html } from '../visit.ts';
import { CHOICES, chosenIn, type PlainCase, type PlainSection } from './answer-of.ts';

export type TextField = (name: string, label: string, value: string, options?: Parameters<typeof field>[3]) => Html;

const ASPECT_CHOICES = ASPECT_NAMES.map((each) => [each, ASPECTS[each]] as const);

/** A deed of the editor that saves first; without a script the page comes back with the part added or gone. */
const deed = (value: string, label: string): Html =>
  html`<p><button name="viec" value="${value}" class="plain" formnovalidate>${label}</button></p>`;

export function sectionFields(sections: readonly PlainSection[], i: number, text: TextField): Html {
  return html`<details${sections.length > 0 ? html` open` : ''}><summary>Mục nhỏ: những điều người ta hỏi tiếp (${sections.length})</summary>
<p class="help">Mỗi mục nhỏ trả lời một câu hỏi tiếp (ở đâu, mấy tháng, giấy tờ gì), tối đa 420 ký tự. Các mục nhỏ gộp lại là phần chi tiết.</p>
${sections.map((section, k) => {
  const name = (part: string) => `answers.${i}.sections.${k}.${part}`;
  return html`<fieldset><legend>Mục nhỏ ${k + 1}</legend><div class="row">${choice(name('aspect'), 'Người ta hỏi về', section.aspect ?? '', withUnknown(section.aspect))}
${text(name('heading'), 'Tên mục nhỏ', section.heading ?? '', { required: true, maxlength: 60 })}</div>
${text(name('text'), 'Nội dung', section.text ?? '', { rows: 4, required: true })}
${text(name('ask'), `Cách hỏi tiếp (${section.ask?.length ?? 0})`, (section.ask ?? []).join('\n'), { rows: 4, help: 'Mỗi dòng một cách, ít nhất 3; như người ta hỏi sau khi đọc câu ngắn.' })}
${deed(`remove-section-${i}-${k}`, `Bỏ mục nhỏ ${k + 1}`)}</fieldset>`;
})}${deed(`add-section-${i}`, 'Thêm mục nhỏ')}</details>`;
}

const withUnknown = (aspect = ''): readonly (readonly [string, string])[] =>
  ASPECT_CHOICES.some(([known]) => known === aspect) ? ASPECT_CHOICES : [[aspect, aspect || 'chọn'], ...ASPECT_CHOICES];

export function caseFields(cases: readonly PlainCase[], i: number, text: TextField): Html {
  return html`<details${cases.length > 0 ? html` open` : ''}><summary>Trường hợp riêng (${cases.length})</summary>
<p class="help">Câu nói thêm ở đầu cho đúng những người mà điều kiện nói tới. Hai lựa chọn cùng loại: có một là đủ; khác loại: phải có cả hai.</p>
${cases.map((each, k) => {
  const name = (part: string) => `answers.${i}.cases.${k}.${part}`;
  // One more than is chosen, to choose another; they fill up without a script, one save at a time.
  const chosen = [...chosenIn(each.when), ''];
  return html`<fieldset><legend>Trường hợp ${k + 1}</legend><div class="row">${chosen.map((value, j) =>
    choice(name(`when.${j}`), `Khi ${j + 1}`, value, [['', j === 0 ? 'chọn' : 'không thêm'], ...withChosen(value)]),
  )}</div>
${text(name('say'), 'Nói thêm', each.say ?? '', { rows: 2, required: true })}
${deed(`remove-case-${i}-${k}`, `Bỏ trường hợp ${k + 1}`)}</fieldset>`;
})}${deed(`add-case-${i}`, 'Thêm trường hợp riêng')}</details>`;
}

/** What a newer or older program wrote stays as it is, for the check to name. */
const withChosen = (value: string): readonly (readonly [string, string])[] =>
  value === '' || CHOICES.some(([known]) => known === value) ? CHOICES : [...CHOICES, [value, value]];
