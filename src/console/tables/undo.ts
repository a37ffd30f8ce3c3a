// What was changed or deleted a moment ago can be taken back: the row as it was before is published again.

import { html } from 'hono/html';
import { markOf } from '#editorial/act.ts';
import { deletedRevisions, publishedRevision, revisionBySeq } from '#knowledge/revisions.repository.ts';
import type { DataKind, PlainRow } from '#knowledge/rows.ts';
import { notFound } from '../layout.ts';
import { answerWith } from '../outcome.ts';
import { can, go, type Html, query, type StaffVisit } from '../visit.ts';
import { kindOf, UNKNOWN_TABLE } from './fields.ts';
import { rowLink } from './links.ts';
import { type Fault, ofTheRow, showRow } from './row-page.ts';
import { rowsOf } from './rows.ts';
import { undoButton } from './undo-button.ts';

/** Saves one row as it stands now, changed, and leads to the list, where the change can be taken back; null deletes it. */
export async function saveWithUndo(
  visit: StaffVisit,
  kind: DataKind,
  key: string,
  row: PlainRow | null,
  detail: string,
): Promise<Response> {
  const { deps, staff } = visit;
  const loaded = deps.editor.loaded();
  const before = loaded && rowsOf(loaded, kind).get(key);
  const again = (faults: readonly Fault[]) => showRow(visit, kind, key, before, faults);
  const edit = { kind, key, row, seen: markOf(undefined, before), note: detail, detail };
  return answerWith(visit, await deps.editorial.saveRow(staff, edit), {
    back: rowLink(kind, key),
    async done() {
      const seq = (await publishedRevision(deps.storage.reader, kind, key))?.seq;
      return go(visit, `/du-lieu/${kind}?vua=${seq}`, row === null ? 'da-xoa' : 'da-luu');
    },
    refused: (problems) => again(ofTheRow(problems)),
    conflict: () => again([{ field: '', text: 'Người khác vừa sửa dòng này.' }]),
  });
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
  const { deps, form, staff } = visit;
  const kind = kindOf(visit);
  const loaded = deps.editor.loaded();
  if (kind === undefined || loaded === undefined) return notFound(visit, UNKNOWN_TABLE);
  const key = form.text('khoa');
  const now = rowsOf(loaded, kind).get(key);
  return answerWith(visit, await deps.editorial.undo(staff, { kind, key, seq: form.text('ban') }), {
    back: `/du-lieu/${kind}`,
    async done({ waits }) {
      const after = await publishedRevision(deps.storage.reader, kind, key);
      const gone = waits ? now === undefined : after?.content === null;
      return go(visit, gone ? `/du-lieu/${kind}` : rowLink(kind, key), waits ? 'da-gui-duyet' : 'da-hoan-tac');
    },
    refused: (problems) => showRow(visit, kind, key, now, ofTheRow(problems)),
  });
}
