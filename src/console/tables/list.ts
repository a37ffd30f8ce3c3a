// One list of data as a table: search, filter, quick changes in place.

import { html } from 'hono/html';
import { markOf } from '#editorial/act.ts';
import { COLUMNS, type Column, EVENT_STATES, KIND_TITLES } from '#knowledge/exchange/columns.ts';
import { writeSheet } from '#knowledge/exchange/sheet.ts';
import { cellOf, cellsOf } from '#knowledge/exchange/table.ts';
import type { Revision } from '#knowledge/revisions.repository.ts';
import { DATA_KINDS, type DataKind, type PlainRow } from '#knowledge/rows.ts';
import { fold } from '#language/fold.ts';
import { dayText } from '../dates.ts';
import { preparing } from '../entries/list.ts';
import { choice, csrfField, field, notFound, PER_PAGE, pager, show } from '../layout.ts';
import { rowsTable, type TableRow } from '../rows-table.ts';
import { can, type Html, pageOf, param, query, ROOT, type StaffVisit } from '../visit.ts';
import { kindOf, listed, UNKNOWN_TABLE } from './fields.ts';
import { answersThatChange } from './figure-answers.ts';
import { rowLink } from './links.ts';
import { waitingFor } from './review-rows.ts';
import { rowsOf } from './rows.ts';
import { undoBox } from './undo.ts';

export function tablesPage(visit: StaffVisit): Promise<Response> {
  const loaded = visit.deps.editor.loaded();
  if (loaded === undefined) return preparing(visit);
  return show(visit, {
    title: 'Dữ liệu',
    body: html`<ul class="cards">${(Object.keys(DATA_KINDS) as DataKind[]).map(
      (kind) =>
        html`<li><a href="${ROOT}/du-lieu/${kind}"><span class="number">${rowsOf(loaded, kind).size}</span>${KIND_TITLES[kind]}</a></li>`,
    )}</ul>`,
  });
}

/** A row's cells as one folded text; a row in force is never changed, only replaced. */
const folded = new WeakMap<PlainRow, string>();

const plain = (text: string): string => fold(text.normalize('NFC').toLowerCase());

function textOf(kind: DataKind, row: PlainRow): string {
  let text = folded.get(row);
  if (text === undefined) {
    text = plain(cellsOf(kind, row).join('\n'));
    folded.set(row, text);
  }
  return text;
}

const stateColumn = (kind: DataKind): Column | undefined => COLUMNS[kind].find(({ field: name }) => name === 'status');

/** The rows that the filters of the address leave. */
function filtered(visit: StaffVisit, kind: DataKind, rows: ReadonlyMap<string, PlainRow>): [string, PlainRow][] {
  const words = plain(query(visit, 'tim')).split(/\s+/).filter(Boolean);
  const state = query(visit, 'loc');
  const column = stateColumn(kind);
  return [...rows].filter(
    ([, row]) =>
      words.every((word) => textOf(kind, row).includes(word)) &&
      (state === '' || column === undefined || cellOf(row, column) === state),
  );
}

export async function tablePage(visit: StaffVisit): Promise<Response> {
  const kind = kindOf(visit);
  const loaded = visit.deps.editor.loaded();
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  if (loaded === undefined) return preparing(visit);
  const found = filtered(visit, kind, rowsOf(loaded, kind));
  const page = found.slice(pageOf(visit) * PER_PAGE, (pageOf(visit) + 1) * PER_PAGE);
  const states = stateColumn(kind)?.type.choices ?? [];
  return show(visit, {
    title: KIND_TITLES[kind],
    body: html`<p class="path"><a href="${ROOT}/du-lieu">Dữ liệu</a> › ${KIND_TITLES[kind]}</p>
${kind === 'companies' ? html`<p>Danh sách ngày <strong>${dayText(loaded.knowledge.companies.asOf.toString())}</strong>; ngày này được nói kèm mỗi câu trả lời. Nhập danh sách mới để đổi ngày.</p>` : ''}
<form method="get" action="${ROOT}/du-lieu/${kind}" class="filters" role="search">${field('tim', 'Tìm (không dấu cũng được)', query(visit, 'tim'), { type: 'search' })}${states.length > 0 ? choice('loc', 'Tình trạng', query(visit, 'loc'), [['', 'Tất cả'], ...states]) : ''}<button>Tìm</button></form>
<p>${can(visit, 'edit') ? html`<a class="button" href="${ROOT}/du-lieu/${kind}/moi">Thêm dòng</a> <a class="button plain" href="${ROOT}/du-lieu/${kind}/nhap">Nhập từ bảng tính</a> ` : ''}<a class="button plain" href="${ROOT}/du-lieu/${kind}/xuat.xlsx">Xuất .xlsx</a> <a class="button plain" href="${ROOT}/du-lieu/${kind}/xuat.csv">Xuất .csv</a></p>
${await undoBox(visit, kind)}${await waitingBox(visit, kind)}
${tableOf(visit, kind, page)}
${found.length === 0 ? html`<p>Không có dòng nào khớp.</p>` : pager(visit, found.length)}`,
  });
}

function tableOf(visit: StaffVisit, kind: DataKind, rows: readonly (readonly [string, PlainRow])[]): Html {
  const heads = [...listed(kind).map(({ label }) => label), ...(can(visit, 'edit') ? ['Sửa'] : [])];
  return rowsTable(
    KIND_TITLES[kind],
    heads,
    rows.map(([key, row]) => dataRow(visit, kind, key, row)),
  );
}

const MOST_LINES = 3;

function dataRow(visit: StaffVisit, kind: DataKind, key: string, row: PlainRow): TableRow {
  const [first, ...rest] = listed(kind);
  const name = first ? cellOf(row, first) || key : key;
  const shown = (column: Column) => {
    const lines = cellOf(row, column).split('\n').slice(0, MOST_LINES);
    return html`${lines.map((line, i) => html`${i > 0 ? html`<br>` : ''}${line}`)}`;
  };
  const deeds = html`<div class="deeds-cell">${kind === 'events' ? stateForm(visit, key, row) : ''}<a href="${ROOT}${rowLink(kind, key)}" hx-get="${ROOT}${rowLink(kind, key)}&amp;nhanh=1" hx-target="closest tr" hx-swap="outerHTML">Sửa<span class="hidden"> ${key}</span></a></div>`;
  return {
    head: html`<a href="${ROOT}${rowLink(kind, key)}">${name}</a>${row.sample === true ? html` <span class="tag">mẫu</span>` : ''}`,
    cells: [...rest.map(shown), ...(can(visit, 'edit') ? [deeds] : [])],
  };
}

/** Rows that somebody else sent for review: each to look at, and a button for all of them. */
async function waitingBox(visit: StaffVisit, kind: DataKind): Promise<Html> {
  const waiting = can(visit, 'publish') ? await waitingFor(visit, kind) : [];
  if (waiting.length === 0) return '';
  return html`<section><h2>Chờ anh/chị duyệt</h2><ul>${waiting.map(({ key, editors, note }) => html`<li><a href="${ROOT}${rowLink(kind, key)}">${key}</a> <small>${editors.join(', ')}${note ? ` – ${note}` : ''}</small></li>`)}</ul>
<form method="post" action="${ROOT}/du-lieu/${kind}/duyet-het" class="inline">${csrfField(visit)}${waiting.map((each) => html`<input type="hidden" name="ban" value="${markOf(each)}">`)}<button>Duyệt cả ${waiting.length} dòng</button></form>${kind === 'parameters' ? answersThatChange(visit, contentOf(waiting)) : ''}</section>`;
}

/** The rows as they would be; those to be deleted make no sentence. */
const contentOf = (waiting: readonly Revision[]): ReadonlyMap<string, PlainRow> =>
  new Map(waiting.flatMap(({ key, content }) => (content === null ? [] : [[key, content] as const])));

/** One tap at the door of the hall: room left, full. Calling off has a page of its own. */
function stateForm(visit: StaffVisit, key: string, row: PlainRow): Html {
  const now = String(row.status ?? 'open');
  return html`<form method="post" action="${ROOT}/du-lieu/events/tinh-trang" class="inline">${csrfField(visit)}<input type="hidden" name="khoa" value="${key}">${EVENT_STATES.filter(
    ([state]) => state !== now && state !== 'cancelled',
  ).map(
    ([state, label]) =>
      html`<button class="plain" name="tinh_trang" value="${state}">${label.charAt(0).toUpperCase() + label.slice(1)}<span class="hidden">: ${key}</span></button> `,
  )}</form><a href="${ROOT}/du-lieu/events/ngay?khoa=${encodeURIComponent(key)}">Hủy, dời<span class="hidden">: ${key}</span></a>`;
}

export async function exportTable(visit: StaffVisit): Promise<Response> {
  const kind = kindOf(visit);
  const loaded = visit.deps.editor.loaded();
  const format = (['xlsx', 'csv'] as const).find((each) => param(visit, 'file') === `xuat.${each}`);
  if (kind === undefined || format === undefined) return notFound(visit, UNKNOWN_TABLE);
  if (loaded === undefined) return preparing(visit);
  const rows = [...rowsOf(loaded, kind).values()].map((row) => cellsOf(kind, row));
  const file = await writeSheet(
    format,
    KIND_TITLES[kind],
    COLUMNS[kind].map(({ label }) => label),
    rows,
  );
  return visit.context.body(new Uint8Array(file.content), 200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${kind}-${visit.today}.${format}"`,
  });
}
