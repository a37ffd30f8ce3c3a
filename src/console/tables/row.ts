// One row of data: its form, what waits for a second person, its history, and for an event its state and its poster.

import { html, raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { COLUMNS, EVENT_STATES, KIND_TITLES } from '#knowledge/exchange/columns.ts';
import { cellOf, readRow } from '#knowledge/exchange/table.ts';
import {
  moveRevision,
  openRevision,
  publishedRevision,
  publishRevision,
  revisionsOf,
  saveDraft,
  startDraft,
} from '#knowledge/revisions.repository.ts';
import { type DataKind, type PlainRow, rowHash } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import type { Db } from '#storage/engine.ts';
import { moment } from '../dates.ts';
import { differencesTable } from '../entries/difference-table.ts';
import { preparing, STATUS_NAMES } from '../entries/list.ts';
import { button, csrfField, faultList, field, notFound, show } from '../layout.ts';
import { can, go, type Html, query, ROOT, type StaffVisit, wantsPiece } from '../visit.ts';
import { rowLink } from './links.ts';
import { columnField, kindOf, quickForm, UNKNOWN_TABLE } from './list.ts';
import { dataRevision, needsReview, problemsOf, rowsOf, saveRows } from './rows.ts';

type Fault = { readonly field: string; readonly text: string };

const NO_ROW = 'Không có dòng này; có thể vừa bị xóa hoặc đổi tên.';

const labelOf = (kind: DataKind) => (path: string) =>
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

async function showRow(
  visit: StaffVisit,
  kind: DataKind,
  key: string,
  row: PlainRow | undefined,
  faults: readonly Fault[],
): Promise<Response> {
  const { reader } = visit.deps.storage;
  const open = await openRevision(reader, kind, key);
  const history = await revisionsOf(reader, kind, key, { offset: 0, limit: 10 });
  const shown = open?.content ?? row ?? {};
  const title = String(shown.name ?? shown.label ?? shown.what ?? shown.document ?? key);
  return show(visit, {
    title,
    status: faults.length > 0 ? 422 : 200,
    body: html`<p class="path"><a href="${ROOT}/du-lieu">Dữ liệu</a> › <a href="${ROOT}/du-lieu/${kind}">${KIND_TITLES[kind]}</a> › ${key}</p>
${faultList(faults)}
${open ? waiting(visit, kind, key, open) : ''}
${kind === 'events' && row ? html`<p><a class="button plain" href="${ROOT}/su-kien/to-roi?khoa=${encodeURIComponent(key)}">Tờ rơi có mã QR</a></p>` : ''}
${
  can(visit, 'edit')
    ? html`<form method="post" action="${ROOT}${rowLink(kind, key)}" class="narrow">${csrfField(visit)}<input type="hidden" name="ban" value="${row ? rowHash(row) : ''}">${inputs(visit, kind, shown, faults, true)}
${needsReview(kind) ? html`${field('ghi_chu', 'Ghi chú cho người duyệt', open?.note ?? '', { maxlength: 500 })}<p class="help">Số liệu này quyết định tiền và thời hạn của người dân, nên người thứ hai phải duyệt.</p>` : ''}<button>Lưu</button></form>
${row ? html`<form method="post" action="${ROOT}/du-lieu/${kind}/xoa" class="inline">${csrfField(visit)}<input type="hidden" name="khoa" value="${key}"><input type="hidden" name="ban" value="${rowHash(row)}"><button class="danger">Xóa dòng này</button></form>` : ''}`
    : html`<dl class="facts">${COLUMNS[kind].map((column) => html`<div><dt>${column.label}</dt><dd>${cellOf(shown, column)}</dd></div>`)}</dl>`
}
<section><h2>Lịch sử</h2>${
      history.length === 0
        ? html`<p>Chưa ai sửa dòng này trên trang quản trị; bản đang dùng là bản trong tệp.</p>`
        : history.map(
            (each) =>
              html`<details><summary>${moment(each.publishedAt ?? each.updatedAt)}: ${STATUS_NAMES[each.status]}, ${each.editors.join(', ')}${each.reviewer ? `, duyệt: ${each.reviewer}` : ''}${each.content === null ? ' (xóa)' : ''}${each.note ? ` – ${each.note}` : ''}</summary>${differencesTable(each.base, each.content, 'Bản trước', 'Bản này', labelOf(kind))}</details>`,
          )
    }</section>`,
  });
}

type Open = NonNullable<Awaited<ReturnType<typeof openRevision>>>;

function waiting(visit: StaffVisit, kind: DataKind, key: string, open: Open): Html {
  const own = visit.rules.secondPerson && open.editors.includes(visit.staff.login);
  const fields = { khoa: key, ban: open.version };
  return html`<section><h2>Đang chờ người thứ hai duyệt</h2><p>Soạn: ${open.editors.join(', ')}, ${moment(open.updatedAt)}.${open.note ? html` Ghi chú: ${open.note}` : ''}${open.reviewNote ? html` <strong>Người duyệt ghi: ${open.reviewNote}</strong>` : ''}</p>
${open.content === null ? html`<p>Đề nghị xóa dòng này.</p>` : differencesTable(open.base, open.content, 'Bản đang dùng', 'Bản mới', labelOf(kind))}
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
    return columnField(column, value, faults.find((fault) => fault.field === column.field)?.text);
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

/** What was typed as a row, or every fault of it by its field. */
function typedRow(visit: StaffVisit, kind: DataKind): { key: string; row: PlainRow } | readonly Fault[] {
  const read = readRow(kind, ({ field: name }) => visit.form.text(name));
  if (read.kind === 'row') return read;
  return read.faults.map(({ field: name, label, message }) => ({ field: name, text: `${label}: ${message}` }));
}

export async function addRow(visit: StaffVisit): Promise<Response> {
  const kind = kindOf(visit);
  const loaded = visit.deps.editor.loaded();
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  if (loaded === undefined) return preparing(visit);
  const typed = typedRow(visit, kind);
  if (!('row' in typed)) return newRowPage(visit, typed);
  const { key, row } = typed;
  if (rowsOf(loaded, kind).has(key)) return newRowPage(visit, [{ field: '', text: `Đã có dòng “${key}”.` }]);
  return store(visit, kind, key, row, undefined, (faults) => newRowPage(visit, faults));
}

export async function saveRow(visit: StaffVisit): Promise<Response> {
  const kind = kindOf(visit);
  const loaded = visit.deps.editor.loaded();
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  if (loaded === undefined) return preparing(visit);
  const key = query(visit, 'khoa');
  const before = rowsOf(loaded, kind).get(key);
  const again = (faults: readonly Fault[]) => showRow(visit, kind, key, before, faults);
  const open = await openRevision(visit.deps.storage.reader, kind, key);
  if (before === undefined && open === undefined) return notFound(visit, NO_ROW);
  if (before !== undefined && visit.form.text('ban') !== rowHash(before))
    return again([
      {
        field: '',
        text: 'Người khác vừa sửa dòng này. Nội dung anh/chị gõ vẫn còn bên dưới; so với bản mới rồi lưu lại.',
      },
    ]);
  const typed = typedRow(visit, kind);
  if (!('row' in typed)) return again(typed);
  return store(visit, kind, key, typed.row, before, again, typed.key);
}

/** At once, or for a second person to look at; `newKey` when the row is called otherwise now. */
async function store(
  visit: StaffVisit,
  kind: DataKind,
  key: string,
  row: PlainRow,
  before: PlainRow | undefined,
  again: (faults: readonly Fault[]) => Response | Promise<Response>,
  newKey = key,
): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const moved = newKey !== key;
  const changes = moved
    ? [
        { key, row: null },
        { key: newKey, row },
      ]
    : [{ key, row }];
  const problems = problemsOf(visit, kind, changes);
  if (problems.length > 0) return again(problems.map(({ text }) => ({ field: '', text })));
  const back = form.text('ve_bang') === '1' ? `/du-lieu/${kind}` : rowLink(kind, newKey);
  if (needsReview(kind)) {
    if (moved) return again([{ field: '', text: 'Dòng này không đổi tên được; hãy thêm dòng mới rồi xóa dòng cũ.' }]);
    const note = form.text('ghi_chu').trim().slice(0, 500);
    const done = await deps.storage.write(async (tx) => {
      const open = await openRevision(tx, kind, key);
      if (open === undefined) await startDraft(tx, dataRevision(visit, kind, key, row, before, note), at);
      else if ((await saveDraft(tx, open, { content: row, note, by: staff.login }, at)).kind === 'conflict')
        return false;
      const now = await openRevision(tx, kind, key);
      if (now) await moveRevision(tx, now, { to: 'in_review', reviewNote: null }, at);
      await writeAudit(tx, { at, actor: staff.login, action: 'content.submit', subject: key });
      return true;
    });
    return go(visit, back, done ? 'da-gui-duyet' : 'nguoi-khac-sua');
  }
  const revisions = changes.map((change) =>
    dataRevision(visit, kind, change.key, change.row, change.key === key ? before : undefined),
  );
  const saved = await saveRows(
    visit,
    revisions,
    { action: 'data.save', subject: `${kind}: ${newKey}` },
    sameAs(kind, key, before),
  );
  if (saved === 'saved') return go(visit, back, 'da-luu');
  return again(
    saved === 'overtaken'
      ? [{ field: '', text: 'Người khác vừa sửa dòng này. Xin xem lại rồi lưu.' }]
      : saved.problems.map((text) => ({ field: '', text })),
  );
}

/** Still as it was seen: nobody published over it between the look and the save. */
function sameAs(kind: DataKind, key: string, before: PlainRow | undefined) {
  return async (tx: Db): Promise<boolean> => {
    const published = await publishedRevision(tx, kind, key);
    if (published === undefined) return true;
    if (published.content === null) return before === undefined;
    return before !== undefined && rowHash(published.content) === rowHash(before);
  };
}

export async function removeRow(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const kind = kindOf(visit);
  const loaded = deps.editor.loaded();
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  if (loaded === undefined) return preparing(visit);
  const key = form.text('khoa');
  const before = rowsOf(loaded, kind).get(key);
  if (before === undefined) return notFound(visit, NO_ROW);
  const again = (texts: readonly string[]) =>
    showRow(
      visit,
      kind,
      key,
      before,
      texts.map((text) => ({ field: '', text })),
    );
  if (form.text('ban') !== rowHash(before)) return go(visit, rowLink(kind, key), 'nguoi-khac-sua');
  const problems = problemsOf(visit, kind, [{ key, row: null }]);
  if (problems.length > 0) return again(problems.map(({ text }) => text));
  if (needsReview(kind)) {
    const done = await deps.storage.write(async (tx) => {
      if ((await openRevision(tx, kind, key)) !== undefined) return false;
      await startDraft(tx, dataRevision(visit, kind, key, null, before, 'Đề nghị xóa'), at);
      const now = await openRevision(tx, kind, key);
      if (now) await moveRevision(tx, now, { to: 'in_review' }, at);
      await writeAudit(tx, { at, actor: staff.login, action: 'content.submit', subject: key, detail: 'xóa' });
      return true;
    });
    return go(visit, rowLink(kind, key), done ? 'da-gui-duyet' : 'nguoi-khac-sua');
  }
  const saved = await saveRows(visit, [dataRevision(visit, kind, key, null, before)], {
    action: 'data.remove',
    subject: `${kind}: ${key}`,
  });
  return saved === 'saved'
    ? go(visit, `/du-lieu/${kind}`, 'da-xoa')
    : again(saved === 'overtaken' ? ['Người khác vừa sửa dòng này.'] : saved.problems);
}

export async function approveRow(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const kind = kindOf(visit);
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  const key = form.text('khoa');
  const open = await openRevision(deps.storage.reader, kind, key);
  if (open === undefined) return go(visit, rowLink(kind, key), 'khong-con-nhap');
  if (String(open.version) !== form.text('ban')) return go(visit, rowLink(kind, key), 'nguoi-khac-sua');
  if (visit.rules.secondPerson && open.editors.includes(staff.login))
    return go(visit, rowLink(kind, key), 'nguoi-thu-hai');
  const problems = problemsOf(visit, kind, [{ key, row: open.content }]);
  const row = deps.editor.loaded() && rowsOf(deps.editor.loaded() as never, kind).get(key);
  if (problems.length > 0)
    return showRow(
      visit,
      kind,
      key,
      row,
      problems.map(({ text }) => ({ field: '', text })),
    );
  const detail = `soạn: ${open.editors.join(', ')}${visit.rules.secondPerson ? '' : '; không có người thứ hai'}`;
  const result = await deps.editor.publish([{ kind, key, content: open.content }], async (tx) => {
    if (!(await publishRevision(tx, open, staff.login, at))) return false;
    await writeAudit(tx, { at, actor: staff.login, action: 'content.publish', subject: key, detail });
    return true;
  });
  if (result.kind === 'published')
    return open.content === null
      ? go(visit, `/du-lieu/${kind}`, 'da-cong-bo')
      : go(visit, rowLink(kind, key), 'da-cong-bo');
  if (result.kind === 'refused')
    return showRow(
      visit,
      kind,
      key,
      row,
      result.problems.map(({ message, remedy }) => ({ field: '', text: `${message} → ${remedy}` })),
    );
  return go(visit, rowLink(kind, key), 'nguoi-khac-sua');
}

/** The second person says no, or the first one takes it back. */
export async function dropRow(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const kind = kindOf(visit);
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  const key = form.text('khoa');
  const open = await openRevision(deps.storage.reader, kind, key);
  if (open === undefined) return go(visit, `/du-lieu/${kind}`, 'khong-con-nhap');
  if (!can(visit, 'publish') && !open.editors.includes(staff.login))
    return go(visit, rowLink(kind, key), 'nguoi-khac-sua');
  await deps.storage.write(async (tx) => {
    await moveRevision(tx, open, { to: 'discarded' }, at);
    await writeAudit(tx, { at, actor: staff.login, action: 'content.discard', subject: key });
  });
  return go(visit, `/du-lieu/${kind}`, 'da-bo-nhap');
}

export async function setEventState(visit: StaffVisit): Promise<Response> {
  const loaded = visit.deps.editor.loaded();
  if (loaded === undefined) return preparing(visit);
  const key = visit.form.text('khoa');
  const before = rowsOf(loaded, 'events').get(key);
  const state = EVENT_STATES.find(([each]) => each === visit.form.text('tinh_trang'));
  if (before === undefined || state === undefined) return notFound(visit, NO_ROW);
  const row = { ...before, status: state[0] };
  const audit = { action: 'data.save', subject: `events: ${key}`, detail: state[1] };
  const saved = await saveRows(visit, [dataRevision(visit, 'events', key, row, before, state[1])], audit);
  return go(visit, '/du-lieu/events', saved === 'saved' ? 'da-luu' : 'nguoi-khac-sua');
}

/** Printed and hung up: what, when, where, and a code for every way to us. */
export function posterPage(visit: StaffVisit): Response | Promise<Response> {
  const loaded = visit.deps.editor.loaded();
  if (loaded === undefined) return preparing(visit);
  const key = query(visit, 'khoa');
  const row = rowsOf(loaded, 'events').get(key);
  if (row === undefined) return notFound(visit, NO_ROW);
  const cell = (name: string) => {
    const column = COLUMNS.events.find((each) => each.field === name);
    return column ? cellOf(row, column) : '';
  };
  const links = visit.deps.eventLinks(key);
  return show(visit, {
    title: `Tờ rơi: ${cell('name')}`,
    body: html`<p class="no-print"><a href="${ROOT}${rowLink('events', key)}">Về sự kiện</a>. In trang này bằng lệnh In của trình duyệt.</p>
<section class="poster"><h2>${cell('name')}${row.sample === true ? ' (dữ liệu mẫu)' : ''}</h2>
<p><strong>${cell('rule') ? 'Lần đầu: ' : ''}${cell('starts')}</strong></p><p>${cell('place.name')}, ${cell('place.address')}</p>
${cell('changed') ? html`<p><strong>Thay đổi: ${cell('changed')}</strong></p>` : ''}${cell('bring') ? html`<p>Mang theo: ${cell('bring')}</p>` : ''}<p>Không mất phí.</p>
${
  links.length === 0
    ? html`<p class="no-print notice">Chưa có địa chỉ nào để làm mã QR: đặt PUBLIC_URL, hoặc mở kênh Telegram, Zalo (xem hướng dẫn vận hành).</p>`
    : html`<ul>${links.map(
        ({ label, url }) =>
          html`<li>${raw(renderSVG(url, { border: 2 }).replace('<svg ', `<svg role="img" aria-label="Mã QR ${label === 'Web' ? 'trang web' : label}" class="qr" `))}<br>${label}<br><small>${url}</small></li>`,
      )}</ul><p>Quét mã để hỏi trợ lý Cầu Việc.</p>`
}</section>`,
  });
}
