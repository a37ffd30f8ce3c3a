// A row added, changed or deleted by hand: in force at once, or handed to a second person where money and deadlines hang on it.

import { html } from 'hono/html';
import { readRow } from '#knowledge/exchange/table.ts';
import {
  moveRevision,
  openRevision,
  publishedRevision,
  type Revision,
  saveDraft,
  startDraft,
} from '#knowledge/revisions.repository.ts';
import { type DataKind, type PlainRow, rowHash } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import type { Db } from '#storage/engine.ts';
import { preparing } from '../entries/list.ts';
import { button, notFound, show } from '../layout.ts';
import { go, query, ROOT, type StaffVisit } from '../visit.ts';
import { kindOf, UNKNOWN_TABLE } from './fields.ts';
import { rowLink } from './links.ts';
import { type Fault, NO_ROW, newRowPage, ofTheRow, showRow } from './row-page.ts';
import { dataRevision, needsReview, problemsOf, rowsOf, saveRows } from './rows.ts';
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
  return store(visit, kind, key, row, undefined, (faults) => newRowPage(visit, faults));
}

export async function saveRow(visit: StaffVisit): Promise<Response> {
  const kind = kindOf(visit);
  const loaded = visit.deps.editor.loaded();
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  if (loaded === undefined) return preparing(visit);
  const key = query(visit, 'khoa');
  const before = rowsOf(loaded, kind).get(key);
  const again = (faults: readonly Fault[], row?: PlainRow) => showRow(visit, kind, key, before, faults, row);
  const open = await openRevision(visit.deps.storage.reader, kind, key);
  if (before === undefined && open === undefined) return notFound(visit, NO_ROW);
  const seen = open?.content ?? before;
  if (seen !== undefined && visit.form.text('ban') !== rowHash(seen))
    return again([
      {
        field: '',
        text: 'Người khác vừa sửa dòng này. Nội dung anh/chị gõ vẫn còn bên dưới; so với bản mới rồi lưu lại.',
      },
    ]);
  const typed = typedRow(visit, kind);
  if (!('row' in typed)) return again(typed);
  if (kind === 'events' && typed.row.status === 'cancelled' && before?.status !== 'cancelled')
    return again([
      { field: 'status', text: 'Tình trạng: muốn hủy thì dùng nút “Hủy, dời”; trang ấy hỏi hủy một ngày hay cả loạt.' },
    ]);
  if (visit.form.text('viec') === 'xem') return again([], typed.row);
  return store(visit, kind, key, typed.row, before, (faults) => again(faults, typed.row), typed.key, open);
}

/** At once, or for a second person to look at; `newKey` when the row is called otherwise now, `waiting` what waits already. */
async function store(
  visit: StaffVisit,
  kind: DataKind,
  key: string,
  row: PlainRow,
  before: PlainRow | undefined,
  again: (faults: readonly Fault[]) => Response | Promise<Response>,
  newKey = key,
  waiting?: Revision,
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
  // Who sends a figure for review sees on its page what it makes of the answers.
  const back = form.text('ve_bang') === '1' && kind !== 'parameters' ? `/du-lieu/${kind}` : rowLink(kind, newKey);
  if (needsReview(kind)) {
    if (moved) return again([{ field: '', text: 'Dòng này không đổi tên được; hãy thêm dòng mới rồi xóa dòng cũ.' }]);
    const note = form.text('ghi_chu').trim().slice(0, 500);
    const done = await deps.storage.write(async (tx) => {
      if (waiting !== undefined) {
        const saved = await saveDraft(tx, waiting, { content: row, note, by: staff.login }, at);
        if (saved.kind === 'conflict') return false;
        const next = { ...waiting, version: saved.version };
        if (!(await moveRevision(tx, next, { to: 'in_review', reviewNote: null }, at))) return false;
      } else {
        if ((await openRevision(tx, kind, key)) !== undefined) return false;
        await startDraft(tx, dataRevision(visit, kind, key, row, before, note), at, 'in_review');
      }
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
  if (form.text('ban') !== rowHash(before)) return go(visit, rowLink(kind, key), 'nguoi-khac-sua');
  const problems = problemsOf(visit, kind, [{ key, row: null }]);
  if (problems.length > 0) return showRow(visit, kind, key, before, ofTheRow(problems.map(({ text }) => text)));
  if (form.text('chac') !== '1') return askRemoval(visit, kind, key, form.text('ban'));
  if (needsReview(kind)) {
    const done = await deps.storage.write(async (tx) => {
      if ((await openRevision(tx, kind, key)) !== undefined) return false;
      await startDraft(tx, dataRevision(visit, kind, key, null, before, 'Đề nghị xóa'), at, 'in_review');
      await writeAudit(tx, { at, actor: staff.login, action: 'content.submit', subject: key, detail: 'xóa' });
      return true;
    });
    return go(visit, rowLink(kind, key), done ? 'da-gui-duyet' : 'nguoi-khac-sua');
  }
  return saveWithUndo(visit, kind, key, null, before, 'xóa');
}

/** What citizens stop being told is asked before it is done. */
const askRemoval = (visit: StaffVisit, kind: DataKind, key: string, ban: string): Promise<Response> =>
  show(visit, {
    title: `Xóa “${key}”?`,
    body: html`<p>Dòng này thôi được nói với người dân ${needsReview(kind) ? 'khi người thứ hai duyệt' : 'ngay khi bấm'}. Lấy lại được ở bảng, mục “Đã xóa”.</p>
${button(visit, `/du-lieu/${kind}/xoa`, 'Xóa', { danger: true, fields: { khoa: key, ban, chac: '1' } })}<a class="button plain" href="${ROOT}${rowLink(kind, key)}">Thôi, giữ lại</a>`,
  });
