// What was changed or deleted a moment ago can be taken back: the row as it was before is published again.

import { html } from 'hono/html';
import {
  deletedRevisions,
  openRevision,
  publishedRevision,
  revisionBySeq,
  startDraft,
} from '#knowledge/revisions.repository.ts';
import type { DataKind, PlainRow } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { notFound } from '../layout.ts';
import { can, go, type Html, query, type StaffVisit } from '../visit.ts';
import { kindOf, UNKNOWN_TABLE } from './fields.ts';
import { rowLink } from './links.ts';
import { ofTheRow, showRow } from './row-page.ts';
import { dataRevision, needsReview, problemsOf, rowsOf, saveRows } from './rows.ts';
import { undoButton } from './undo-button.ts';

/** Saves one row and leads to the list, where the change can be taken back; null deletes it. */
export async function saveWithUndo(
  visit: StaffVisit,
  kind: DataKind,
  key: string,
  row: PlainRow | null,
  before: PlainRow,
  detail: string,
): Promise<Response> {
  const again = (texts: readonly string[]) => showRow(visit, kind, key, before, ofTheRow(texts));
  const problems = problemsOf(visit, kind, [{ key, row }]);
  if (problems.length > 0) return again(problems.map(({ text }) => text));
  const action = row === null ? 'data.remove' : 'data.save';
  const audit = { action, subject: `${kind}: ${key}`, detail };
  const saved = await saveRows(visit, [dataRevision(visit, kind, key, row, before, detail)], audit);
  if (typeof saved === 'object') return again(saved.problems);
  if (saved === 'overtaken') return again(['Người khác vừa sửa dòng này.']);
  const seq = (await publishedRevision(visit.deps.storage.reader, kind, key))?.seq;
  return go(visit, `/du-lieu/${kind}?vua=${seq}`, row === null ? 'da-xoa' : 'da-luu');
}

/** On top of the list: what was done last, with the way back; then what was deleted, for whoever notices later. */
export async function undoBox(visit: StaffVisit, kind: DataKind): Promise<Html> {
  if (!can(visit, 'edit')) return '';
  const { reader } = visit.deps.storage;
  const seq = query(visit, 'vua');
  const last = /^\d{1,12}$/.test(seq) ? await revisionBySeq(reader, Number(seq)) : undefined;
  const gone = await deletedRevisions(reader, kind, MOST_GONE);
  return html`${last?.kind === kind && last.status === 'published' ? html`<p class="notice">${last.key}: ${last.note || 'đã sửa'}. ${undoButton(visit, last)}</p>` : ''}${
    gone.length === 0
      ? ''
      : html`<details><summary>Đã xóa (${gone.length})</summary><ul>${gone.map((each) => html`<li>${each.key} ${undoButton(visit, each, 'Lấy lại')}</li>`)}</ul></details>`
  }`;
}

const MOST_GONE = 20;

export async function undo(visit: StaffVisit): Promise<Response> {
  const { deps, form, staff, at } = visit;
  const kind = kindOf(visit);
  const loaded = deps.editor.loaded();
  if (kind === undefined || loaded === undefined) return notFound(visit, UNKNOWN_TABLE);
  const key = form.text('khoa');
  const seen = await publishedRevision(deps.storage.reader, kind, key);
  if (seen === undefined || String(seen.seq) !== form.text('ban'))
    return go(visit, `/du-lieu/${kind}`, 'nguoi-khac-sua');
  const now = rowsOf(loaded, kind).get(key);
  const problems = problemsOf(visit, kind, [{ key, row: seen.base }]);
  if (problems.length > 0) return showRow(visit, kind, key, now, ofTheRow(problems.map(({ text }) => text)));
  const revision = dataRevision(visit, kind, key, seen.base, now, 'Hoàn tác');
  const back = seen.base === null ? `/du-lieu/${kind}` : rowLink(kind, key);
  if (needsReview(kind)) {
    const sent = await deps.storage.write(async (tx) => {
      if ((await openRevision(tx, kind, key)) !== undefined) return false;
      await startDraft(tx, revision, at, 'in_review');
      await writeAudit(tx, { at, actor: staff.login, action: 'content.submit', subject: key, detail: 'hoàn tác' });
      return true;
    });
    return go(visit, back, sent ? 'da-gui-duyet' : 'nguoi-khac-sua');
  }
  const audit = { action: 'data.save', subject: `${kind}: ${key}`, detail: 'hoàn tác' };
  const saved = await saveRows(
    visit,
    [revision],
    audit,
    async (tx) => (await publishedRevision(tx, kind, key))?.seq === seen.seq,
  );
  if (typeof saved === 'object') return showRow(visit, kind, key, now, ofTheRow(saved.problems));
  return go(visit, back, saved === 'saved' ? 'da-hoan-tac' : 'nguoi-khac-sua');
}
