// The inputs of a row: one for every column of its table.

import { html } from 'hono/html';
import { COLUMNS, type Column } from '#knowledge/exchange/columns.ts';
import { cellOf } from '#knowledge/exchange/table.ts';
import { type DataKind, isDataKind, type PlainRow } from '#knowledge/rows.ts';
import { choice, csrfField, field } from '../layout.ts';
import { type Html, param, ROOT, type StaffVisit } from '../visit.ts';
import { rowLink } from './links.ts';

export function kindOf(visit: StaffVisit): DataKind | undefined {
  const kind = param(visit, 'kind');
  return isDataKind(kind) ? kind : undefined;
}

export const UNKNOWN_TABLE = 'Không có bảng này.';

export const listed = (kind: DataKind): Column[] => COLUMNS[kind].filter((column) => column.listed);

/** The inputs of the short row form: what the list shows. */
export function quickForm(visit: StaffVisit, kind: DataKind, key: string, row: PlainRow, version: string): Html {
  const columns = COLUMNS[kind];
  return html`<tr role="row"><td role="cell" colspan="${listed(kind).length + 1}"><form method="post" action="${ROOT}${rowLink(kind, key)}" class="quick">${csrfField(visit)}<input type="hidden" name="ban" value="${version}"><input type="hidden" name="ve_bang" value="1"><div class="row">${columns.map(
    (column) =>
      column.listed
        ? columnField(visit, column, cellOf(row, column), undefined)
        : html`<input type="hidden" name="${column.field}" value="${cellOf(row, column)}">`,
  )}</div><button>Lưu</button> <a class="button plain" href="${ROOT}/du-lieu/${kind}">Thôi</a></form></td></tr>`;
}

export function columnField(visit: StaffVisit, column: Column, value: string, fault: string | undefined): Html {
  const { field: name, label, type, required, help, refersTo } = column;
  if (refersTo !== undefined) {
    const shown = label.charAt(3).toUpperCase() + label.slice(4); // without “Mã”: nobody needs the code
    return choice(name, shown, value, namesIn(visit, refersTo, value), { help, fault });
  }
  if (type.input === 'choice') return choice(name, label, value, type.choices ?? [], { help, fault });
  const iso = /^\d{2}\/\d{2}\/\d{4}$/.test(value) ? value.split('/').reverse().join('-') : value;
  if (type.input === 'day')
    return field(name, label, iso, { type: 'date', help, fault, ...(required ? { required } : {}) });
  const rows = type.input === 'long' ? { rows: Math.min(10, Math.max(2, value.split('\n').length + 1)) } : {};
  return field(name, label, value, { help, fault, ...rows, ...(required ? { required } : {}) });
}

/** The rows that a column may name, by their names; a code that is not among them stays, for the check to name. */
function namesIn(visit: StaffVisit, list: NonNullable<Column['refersTo']>, value: string): [string, string][] {
  const knowledge = visit.deps.editor.loaded()?.knowledge;
  const rows = knowledge === undefined ? [] : [...knowledge[list].values()];
  const names = rows
    .map(({ id, name }): [string, string] => [id, name])
    .sort(([, a], [, b]) => a.localeCompare(b, 'vi'));
  const strange = value !== '' && !names.some(([id]) => id === value);
  return [
    ['', 'chọn'],
    ...names,
    ...(strange ? [[value, `${value} (không có trong danh sách)`] as [string, string]] : []),
  ];
}
