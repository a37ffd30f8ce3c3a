// A list as a table on a wide screen, and as cards on a telephone: the same markup, with its roles written out, because a
// table that is shown as blocks is otherwise no table any more to those who hear it.

import { html } from 'hono/html';
import type { Html } from './visit.ts';

export type TableRow = {
  /** What the row is about; heads the card. */
  readonly head: Html;
  readonly cells: readonly Html[];
};

export function rowsTable(label: string, heads: readonly string[], rows: readonly TableRow[]): Html {
  const [first = '', ...others] = heads;
  return html`<div class="list"><table role="table" aria-label="${label}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${first}</th>${others.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead><tbody role="rowgroup">${rows.map((row) => tableRow(row, others))}</tbody></table></div>`;
}

function tableRow({ head, cells }: TableRow, heads: readonly string[]): Html {
  return html`<tr role="row"><th role="rowheader" scope="row">${head}</th>${cells.map((cell, i) => html`<td role="cell" data-label="${heads[i] ?? ''}">${cell}</td>`)}</tr>`;
}
