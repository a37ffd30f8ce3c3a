// The editor of an entry: every button saves first. Two people who edit at once are told, and nobody's words are lost.

import { html } from 'hono/html';
import { reopenThemesOf } from '#editorial/worklist.repository.ts';
import { differences } from '#knowledge/differences.ts';
import { plainEntry } from '#knowledge/overlay.ts';
import { moveRevision, openRevision, type Revision } from '#knowledge/revisions.repository.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { moment } from '../dates.ts';
import { csrfField, notFound, show } from '../layout.ts';
import { go, param, ROOT, type StaffVisit, wantsPiece } from '../visit.ts';
import { differencesTable } from './difference-table.ts';
import { sendForReview, storeDraft, withoutWithdrawal } from './drafts.ts';
import { changed, deedOf } from './editor-deeds.ts';
import { savedPiece, showEditor } from './editor-page.ts';
import { rowOf } from './fields.ts';
import { judge } from './judge.ts';
import { preparing } from './list.ts';

export async function editPage(visit: StaffVisit): Promise<Response> {
  const { deps } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const id = param(visit, 'id');
  const open = await openRevision(deps.storage.reader, 'entry', id);
  const entry = mind.knowledge.entries.get(id);
  if (open === undefined && entry === undefined) return notFound(visit, 'Không có mục này.');
  const row = open?.content ?? plainEntry(entry as NonNullable<typeof entry>);
  return showEditor(visit, id, row, open, mind.knowledge);
}

/** All buttons of the editor lead here; each saves what was typed first. */
export async function saveEntry(visit: StaffVisit): Promise<Response> {
  const { deps, form, today } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const id = param(visit, 'id');
  const entry = mind.knowledge.entries.get(id);
  const open = await openRevision(deps.storage.reader, 'entry', id);
  if (open === undefined && entry === undefined) return notFound(visit, 'Không có mục này.');
  const before = open?.content ?? plainEntry(entry as NonNullable<typeof entry>);
  const deed = deedOf(form.text('viec'));
  if (deed === 'discard') return discard(visit, id, open);
  const row = changed(rowOf(form, { ...before, id }), deed, today);
  const seen = /^\d{1,9}$/.test(form.text('ban')) ? Number(form.text('ban')) : 0;
  // Looking at the preview of another day is no change: no draft begins with it.
  if (open === undefined && differences(withoutWithdrawal(before), row).length === 0)
    return wantsPiece(visit)
      ? savedPiece(visit, id, row, undefined, mind.knowledge)
      : go(visit, `/tra-loi/${id}/sua`, 'khong-doi');
  const stored = await deps.storage.write(async (tx) =>
    storeDraft(tx, visit, id, row, deed === 'overwrite' ? undefined : seen),
  );
  if (stored === undefined)
    return conflict(visit, id, row, (await openRevision(deps.storage.reader, 'entry', id)) ?? undefined);
  if (deed === 'submit') {
    const { faults } = judge(row, id, mind.knowledge, today, true);
    if (faults.length > 0) return showEditor(visit, id, row, stored, mind.knowledge, faults);
    return sendForReview(visit, stored);
  }
  if (wantsPiece(visit)) return savedPiece(visit, id, row, stored, mind.knowledge);
  return go(visit, `/tra-loi/${id}/sua`, 'da-luu');
}

async function discard(visit: StaffVisit, id: string, open: Revision | undefined): Promise<Response> {
  const { deps, staff, at } = visit;
  if (open === undefined) return go(visit, `/tra-loi/${id}`, 'khong-con-nhap');
  // Somebody else's words are not thrown away unseen.
  if (visit.form.text('ban') !== String(open.version)) return go(visit, `/tra-loi/${id}`, 'nguoi-khac-sua');
  const isNew = !deps.editor.current()?.knowledge.entries.has(id);
  const gone = await deps.storage.write(async (tx) => {
    if (!(await moveRevision(tx, open, { to: 'discarded' }, at))) return false;
    await reopenThemesOf(tx, id);
    await writeAudit(tx, { at, actor: staff.login, action: 'content.discard', subject: id });
    return true;
  });
  return go(visit, isNew ? '/tra-loi' : `/tra-loi/${id}`, gone ? 'da-bo-nhap' : 'nguoi-khac-sua');
}

/** Somebody else saved meanwhile: both versions are shown, and nothing is overwritten unseen. */
function conflict(visit: StaffVisit, id: string, mine: PlainRow, theirs: Revision | undefined): Promise<Response> {
  const who = theirs
    ? `${theirs.editors.at(-1)} đã lưu bản khác lúc ${moment(theirs.updatedAt)}`
    : 'bản nháp này đã được công bố hoặc bỏ';
  const fields = visit.form.pairs.filter(([name]) => !['_csrf', 'viec', 'ban', '_dang_do'].includes(name));
  const body = html`<div id="luu-xong"><div class="notice fault" role="alert"><p><strong>Chưa lưu: ${who}</strong> trong lúc anh/chị đang sửa. Nội dung anh/chị gõ vẫn còn nguyên bên dưới.</p></div>
${theirs ? differencesTable(theirs.content, mine, 'Bản của người kia', 'Bản của anh/chị') : ''}
<form method="post" action="${ROOT}/tra-loi/${id}/sua" class="inline">${csrfField(visit)}${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button name="viec" value="overwrite">Lưu bản của tôi đè lên</button></form>
<a class="button plain" href="${ROOT}/tra-loi/${id}/sua">Mở bản của người kia</a></div>`;
  if (wantsPiece(visit)) return Promise.resolve(visit.context.html(body));
  return show(visit, { title: 'Có người vừa sửa cùng mục', status: 409, body });
}
