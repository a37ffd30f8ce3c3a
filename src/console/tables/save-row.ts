// A row added, changed or deleted by hand, as its form sends it.

import { html } from 'hono/html';
import type { Problem } from '#domain/result.ts';
import { markOf } from '#editorial/act.ts';
import { needsReview, type RowEdit } from '#editorial/rows.ts';
import { readRow } from '#knowledge/exchange/table.ts';
import { openRevision } from '#knowledge/revisions.repository.ts';
import { type DataKind, type PlainRow, rowHash } from '#knowledge/rows.ts';
import { preparing } from '../entries/list.ts';
import { button, notFound, show } from '../layout.ts';
import { answerWith } from '../outcome.ts';
import { go, query, ROOT, type StaffVisit } from '../visit.ts';
import { kindOf, UNKNOWN_TABLE } from './fields.ts';
import { rowLink } from './links.ts';
import { type Fault, NO_ROW, newRowPage, ofTheRow, showRow } from './row-page.ts';
import { rowsOf } from './rows.ts';
import { saveWithUndo } from './undo.ts';

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
  return store(visit, { kind, key, row, seen: markOf(undefined) }, (faults) => newRowPage(visit, faults));
}

const OVERTAKEN: Fault = {
  field: '',
  text: 'Người khác vừa sửa dòng này. Nội dung anh/chị gõ vẫn còn bên dưới; so với bản mới rồi lưu lại.',
};

export async function saveRow(visit: StaffVisit): Promise<Response> {
  const kind = kindOf(visit);
  const loaded = visit.deps.editor.loaded();
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  if (loaded === undefined) return preparing(visit);
  const key = query(visit, 'khoa');
  const before = rowsOf(loaded, kind).get(key);
  const again = (faults: readonly Fault[], row?: PlainRow) => showRow(visit, kind, key, before, faults, row);
  const open = await openRevision(visit.deps.storage.reader, kind, key);
  const seen = visit.form.text('ban');
  if (before === undefined && open === undefined) return notFound(visit, NO_ROW);
  if (seen !== markOf(open, before)) return again([OVERTAKEN]);
  const typed = typedRow(visit, kind);
  if (!('row' in typed)) return again(typed);
  if (kind === 'events' && typed.row.status === 'cancelled' && before?.status !== 'cancelled')
    return again([
      { field: 'status', text: 'Tình trạng: muốn hủy thì dùng nút “Hủy, dời”; trang ấy hỏi hủy một ngày hay cả loạt.' },
    ]);
  if (visit.form.text('viec') === 'xem') return again([], typed.row);
  const edit = { kind, key, newKey: typed.key, row: typed.row, seen };
  return store(visit, edit, (faults) => again(faults, typed.row));
}

async function store(
  visit: StaffVisit,
  edit: RowEdit,
  again: (faults: readonly Fault[]) => Response | Promise<Response>,
): Promise<Response> {
  const { deps, staff, form } = visit;
  const { kind, key, newKey = key } = edit;
  // Who sends a figure for review sees on its page what it makes of the answers.
  const back = form.text('ve_bang') === '1' && kind !== 'parameters' ? `/du-lieu/${kind}` : rowLink(kind, newKey);
  const note = form.text('ghi_chu').trim().slice(0, 500);
  return answerWith(visit, await deps.editorial.saveRow(staff, { ...edit, note }), {
    back,
    done: ({ waits }) => go(visit, back, waits ? 'da-gui-duyet' : 'da-luu'),
    refused: (problems) => again(ofTheRow(problems)),
    conflict: () => again([OVERTAKEN]),
  });
}

export async function removeRow(visit: StaffVisit): Promise<Response> {
  const { deps, form } = visit;
  const kind = kindOf(visit);
  const loaded = deps.editor.loaded();
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  if (loaded === undefined) return preparing(visit);
  const key = form.text('khoa');
  const before = rowsOf(loaded, kind).get(key);
  if (before === undefined) return notFound(visit, NO_ROW);
  const ban = form.text('ban');
  if (ban !== rowHash(before)) return go(visit, rowLink(kind, key), 'nguoi-khac-sua');
  if (form.text('chac') === '1')
    return needsReview(kind) ? proposeRemoval(visit, kind, key, before) : saveWithUndo(visit, kind, key, null, 'xóa');
  const problems = deps.editorial.rowProblems([{ kind, key, content: null }]);
  if (problems.length > 0) return showRow(visit, kind, key, before, ofTheRow(problems));
  return askRemoval(visit, kind, key, ban);
}

async function proposeRemoval(visit: StaffVisit, kind: DataKind, key: string, before: PlainRow): Promise<Response> {
  const edit = { kind, key, row: null, seen: rowHash(before), note: 'Đề nghị xóa', detail: 'xóa' };
  return answerWith(visit, await visit.deps.editorial.saveRow(visit.staff, edit), {
    back: rowLink(kind, key),
    done: () => go(visit, rowLink(kind, key), 'da-gui-duyet'),
    refused: (problems: readonly Problem[]) => showRow(visit, kind, key, before, ofTheRow(problems)),
  });
}

/** What citizens stop being told is asked before it is done. */
const askRemoval = (visit: StaffVisit, kind: DataKind, key: string, ban: string): Promise<Response> =>
  show(visit, {
    title: `Xóa “${key}”?`,
    body: html`<p>Dòng này thôi được nói với người dân ${needsReview(kind) ? 'khi người thứ hai duyệt' : 'ngay khi bấm'}. Lấy lại được ở bảng, mục “Đã xóa”.</p>
${button(visit, `/du-lieu/${kind}/xoa`, 'Xóa', { danger: true, fields: { khoa: key, ban, chac: '1' } })}<a class="button plain" href="${ROOT}${rowLink(kind, key)}">Thôi, giữ lại</a>`,
  });
