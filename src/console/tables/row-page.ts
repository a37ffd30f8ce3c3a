// One row of data: its form, what waits for a second person, its history.

import { html } from 'hono/html';
import type { Problem } from '#domain/result.ts';
import { markOf } from '#editorial/act.ts';
import { needsReview } from '#editorial/rows.ts';
import { COLUMNS, KIND_TITLES } from '#knowledge/exchange/columns.ts';
import { cellOf } from '#knowledge/exchange/table.ts';
import { openRevision, type Revision, revisionsOf } from '#knowledge/revisions.repository.ts';
import { type DataKind, type PlainRow, rowHash } from '#knowledge/rows.ts';
import { moment } from '../dates.ts';
import { differencesTable } from '../entries/difference-table.ts';
import { preparing, STATUS_NAMES } from '../entries/list.ts';
import { button, csrfField, faultList, field, notFound, show } from '../layout.ts';
import { problemText } from '../outcome.ts';
import { mayPublish } from '../second-person.ts';
import { can, type Html, query, ROOT, type StaffVisit, wantsPiece } from '../visit.ts';
import { columnField, kindOf, quickForm, UNKNOWN_TABLE } from './fields.ts';
import { answersThatChange, usesList } from './figure-answers.ts';
import { rowLink } from './links.ts';
import { rowsOf } from './rows.ts';
import { undoButton } from './undo-button.ts';

export type Fault = { readonly field: string; readonly text: string };

export const NO_ROW = 'Không có dòng này; có thể vừa bị xóa hoặc đổi tên.';

export const labelOf = (kind: DataKind) => (path: string) =>
  COLUMNS[kind].find(({ field: name }) => path === name || path.startsWith(`${name}.`))?.label ?? path;

export async function rowPage(visit: StaffVisit): Promise<Response> {
  const kind = kindOf(visit);
  const loaded = visit.deps.editor.loaded();
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  if (loaded === undefined) return preparing(visit);
  const key = query(visit, 'khoa');
  const row = rowsOf(loaded, kind).get(key);
  const open = await openRevision(visit.deps.storage.reader, kind, key);
  if (row === undefined && open === undefined) return notFound(visit, NO_ROW);
  if (wantsPiece(visit) && row !== undefined && can(visit, 'edit'))
    return visit.context.html(html`${quickForm(visit, kind, key, row, rowHash(row))}`);
  return showRow(visit, kind, key, row, []);
}

/** What is said of the row as a whole rather than of one of its fields. */
export const ofTheRow = (problems: readonly Problem[]): Fault[] =>
  problems.map((problem) => ({ field: '', text: problemText(problem) }));

export async function showRow(
  visit: StaffVisit,
  kind: DataKind,
  key: string,
  row: PlainRow | undefined,
  faults: readonly Fault[],
  /** As it was typed: looked at before it is sent. */
  typed?: PlainRow,
): Promise<Response> {
  const { reader } = visit.deps.storage;
  const open = await openRevision(reader, kind, key);
  const history = await revisionsOf(reader, kind, key, { offset: 0, limit: 10 });
  const loaded = visit.deps.editor.loaded();
  const shown = open?.content ?? row ?? {};
  const title = String(shown.label ?? shown.name ?? shown.what ?? shown.document ?? key);
  return show(visit, {
    title,
    status: faults.length > 0 ? 422 : 200,
    body: html`<p class="path"><a href="${ROOT}/du-lieu">Dữ liệu</a> › <a href="${ROOT}/du-lieu/${kind}">${KIND_TITLES[kind]}</a> › ${key}</p>
${faultList(faults)}
${typed && kind === 'parameters' ? answersThatChange(visit, new Map([[key, typed]])) : ''}
${open ? waiting(visit, kind, key, open, typed === undefined) : ''}
${kind === 'events' && row ? html`<p><a class="button plain" href="${ROOT}/su-kien/to-roi?khoa=${encodeURIComponent(key)}">Tờ rơi có mã QR</a> <a class="button plain" href="${ROOT}/du-lieu/events/ngay?khoa=${encodeURIComponent(key)}">Hủy, dời</a></p>` : ''}
${
  can(visit, 'edit')
    ? html`<form method="post" action="${ROOT}${rowLink(kind, key)}" class="narrow">${csrfField(visit)}<input type="hidden" name="ban" value="${markOf(open, row)}">${inputs(visit, kind, shown, faults, true)}
${needsReview(kind) ? html`${field('ghi_chu', 'Ghi chú cho người duyệt', open?.note ?? '', { maxlength: 500 })}<p class="help">Số liệu này quyết định tiền và thời hạn của người dân, nên người thứ hai phải duyệt.</p>` : ''}<div class="deeds">${kind === 'parameters' ? html`<button name="viec" value="xem" class="plain">Xem những câu trả lời sẽ đổi</button> ` : ''}<button>${needsReview(kind) ? 'Gửi duyệt' : 'Lưu'}</button></div></form>
${row ? html`<form method="post" action="${ROOT}/du-lieu/${kind}/xoa" class="inline">${csrfField(visit)}<input type="hidden" name="khoa" value="${key}"><input type="hidden" name="ban" value="${rowHash(row)}"><button class="danger">Xóa dòng này…</button></form>` : ''}`
    : html`<dl class="facts">${COLUMNS[kind].map((column) => html`<div><dt>${column.label}</dt><dd>${cellOf(shown, column)}</dd></div>`)}</dl>`
}
${loaded && kind === 'parameters' ? usesList(loaded.knowledge, key) : ''}
<section><h2>Lịch sử</h2>${
      history.length === 0
        ? html`<p>Chưa ai sửa dòng này trên trang quản trị; bản đang dùng là bản trong tệp.</p>`
        : history.map(
            (each) =>
              html`<details><summary>${moment(each.publishedAt ?? each.updatedAt)}: ${STATUS_NAMES[each.status]}, ${each.editors.join(', ')}${each.reviewer ? `, duyệt: ${each.reviewer}` : ''}${each.content === null ? ' (xóa)' : ''}${each.note ? ` – ${each.note}` : ''}</summary>${differencesTable(each.base, each.content, 'Bản trước', 'Bản này', labelOf(kind))}${each.status === 'published' && can(visit, 'edit') ? undoButton(visit, each) : ''}</details>`,
          )
    }</section>`,
  });
}

function waiting(visit: StaffVisit, kind: DataKind, key: string, open: Revision, withAnswers: boolean): Html {
  const own = !mayPublish(visit, open);
  const fields = { khoa: key, ban: markOf(open) };
  return html`<section><h2>Đang chờ người thứ hai duyệt</h2><p>Soạn: ${open.editors.join(', ')}, ${moment(open.updatedAt)}.${open.note ? html` Ghi chú: ${open.note}` : ''}${open.reviewNote ? html` <strong>Người duyệt ghi: ${open.reviewNote}</strong>` : ''}</p>
${open.content === null ? html`<p>Đề nghị xóa dòng này.</p>` : differencesTable(open.base, open.content, 'Bản đang dùng', 'Bản mới', labelOf(kind))}
${withAnswers && kind === 'parameters' && open.content ? answersThatChange(visit, new Map([[key, open.content]])) : ''}
${
  can(visit, 'publish') && !own
    ? html`${button(visit, `/du-lieu/${kind}/duyet`, 'Duyệt và dùng', { fields })}${button(visit, `/du-lieu/${kind}/tra-lai`, 'Không duyệt', { plain: true, fields })}`
    : html`<p class="help">${own ? 'Bản này do anh/chị soạn, cần người khác duyệt.' : 'Người duyệt nội dung sẽ quyết định.'}</p>${can(visit, 'edit') ? button(visit, `/du-lieu/${kind}/tra-lai`, 'Bỏ bản đang chờ', { plain: true, fields }) : ''}`
}</section>`;
}

/** Columns that name the row stay as they are once it exists. */
const FIXED = new Set(['id', 'key']);

function inputs(visit: StaffVisit, kind: DataKind, row: PlainRow, faults: readonly Fault[], exists: boolean): Html {
  const typed = visit.form.pairs.length > 0;
  return html`${COLUMNS[kind].map((column) => {
    const value = typed ? visit.form.text(column.field) : cellOf(row, column);
    if (exists && (FIXED.has(column.field) || (kind === 'parameters' && column.field === 'name')))
      return html`<input type="hidden" name="${column.field}" value="${cellOf(row, column)}">`;
    return columnField(visit, column, value, faults.find((fault) => fault.field === column.field)?.text);
  })}`;
}

export function newRowPage(visit: StaffVisit, faults: readonly Fault[] = []): Response | Promise<Response> {
  const kind = kindOf(visit);
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  return show(visit, {
    title: `Thêm: ${KIND_TITLES[kind]}`,
    status: faults.length > 0 ? 422 : 200,
    body: html`<p class="path"><a href="${ROOT}/du-lieu/${kind}">${KIND_TITLES[kind]}</a> › thêm dòng</p>${faultList(faults)}
<form method="post" action="${ROOT}/du-lieu/${kind}/moi" class="narrow">${csrfField(visit)}${inputs(visit, kind, {}, faults, false)}${needsReview(kind) ? html`<p class="help">Người thứ hai duyệt rồi mới dùng.</p>` : ''}<button>Thêm</button></form>`,
  });
}
