// Two versions of a row side by side in one table: what was taken out, what was put in.

import { html } from 'hono/html';
import { differences } from '#knowledge/differences.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { wide } from '../layout.ts';
import type { Html } from '../visit.ts';
import { fieldName, inWords } from './fields.ts';

export function differencesTable(
  before: PlainRow | null,
  after: PlainRow | null,
  beforeName: string,
  afterName: string,
  nameOf: (path: string) => string = fieldName,
): Html {
  const fields = differences(inWords(before), inWords(after));
  if (fields.length === 0) return html`<p>Hai bản giống nhau.</p>`;
  return html`<p class="help"><del>Gạch ngang</del>: chỉ có ở ${beforeName.toLowerCase()}. <ins>Gạch chân</ins>: chỉ có ở ${afterName.toLowerCase()}.</p>
${wide(
  'Những chỗ khác nhau',
  html`<table class="diff"><thead><tr><th scope="col">Chỗ</th><th scope="col">Thay đổi</th></tr></thead><tbody>${fields.map(
    ({ field, pieces }) =>
      html`<tr><th scope="row">${nameOf(field)}</th><td>${pieces.map(({ kind, text }) => {
        const line = lines(text);
        if (kind === 'added') return html`<ins>${line}</ins> `;
        return kind === 'removed' ? html`<del>${line}</del> ` : html`<span>${line}</span> `;
      })}</td></tr>`,
  )}</tbody></table>`,
)}`;
}

const lines = (text: string): Html =>
  html`${text.split('\n').map((line, i) => html`${i > 0 ? html`<br>` : ''}${line}`)}`;
