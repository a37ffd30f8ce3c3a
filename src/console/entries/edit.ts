// The editor of an entry: every button saves first. Two people who edit at once are told, and nobody's words are lost.

import { html } from 'hono/html';
import { markOf } from '#editorial/act.ts';
import { withoutWithdrawal } from '#editorial/drafts.ts';
import { differences } from '#knowledge/differences.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { plainEntry } from '#knowledge/overlay.ts';
import { openRevision, type Revision } from '#knowledge/revisions.repository.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { moment } from '../dates.ts';
import { csrfField, notFound, show } from '../layout.ts';
import { answerWith } from '../outcome.ts';
import { go, param, ROOT, type StaffVisit, wantsPiece } from '../visit.ts';
import { differencesTable } from './difference-table.ts';
import { changed, deedOf } from './editor-deeds.ts';
import { savedPiece, showEditor } from './editor-page.ts';
import { rowOf } from './fields.ts';
import { faultsOfFields } from './judge.ts';
import { preparing } from './list.ts';

type Editing = {
  readonly id: string;
  readonly knowledge: Knowledge;
  readonly open: Revision | undefined;
  /** What the form was made from, as far as it is still so. */
  readonly before: PlainRow;
};

async function editing(visit: StaffVisit): Promise<Editing | Response> {
  const knowledge = visit.deps.editor.current()?.knowledge;
  if (knowledge === undefined) return preparing(visit);
  const id = param(visit, 'id');
  const open = await openRevision(visit.deps.storage.reader, 'entry', id);
  const entry = knowledge.entries.get(id);
  const before = open?.content ?? (entry && plainEntry(entry));
  return before ? { id, knowledge, open, before } : notFound(visit, 'Không có mục này.');
}

export async function editPage(visit: StaffVisit): Promise<Response> {
  const here = await editing(visit);
  if (here instanceof Response) return here;
  return showEditor(visit, here.id, here.before, here.open, here.knowledge);
}

/** All buttons of the editor lead here; each saves what was typed first. */
export async function saveEntry(visit: StaffVisit): Promise<Response> {
  const here = await editing(visit);
  if (here instanceof Response) return here;
  const { deps, staff, form, today } = visit;
  const { id, knowledge, open, before } = here;
  const deed = deedOf(form.text('viec'));
  const seen = form.text('ban') || '0';
  if (deed === 'discard') return discard(visit, here, seen);
  const row = changed(rowOf(form, { ...before, id }), deed, today);
  // Looking at the preview of another day is no change: no draft begins with it.
  if (open === undefined && differences(withoutWithdrawal(before), row).length === 0)
    return wantsPiece(visit)
      ? savedPiece(visit, id, row, undefined, knowledge)
      : go(visit, `/tra-loi/${id}/sua`, 'khong-doi');
  const outcome = await deps.editorial.saveDraft(staff, id, seen, {
    row,
    note: form.text('ghi_chu').trim().slice(0, 500),
    page: form.text('trang_soan'),
    typing: wantsPiece(visit),
  });
  return answerWith(visit, outcome, {
    back: `/tra-loi/${id}`,
    conflict: () => clash(visit, id, row),
    refused: (problems) => showEditor(visit, id, row, open, knowledge, faultsOfFields(problems)),
    done(stored) {
      if (deed === 'submit') return submit(visit, here, row, stored);
      return wantsPiece(visit)
        ? savedPiece(visit, id, row, stored, knowledge)
        : go(visit, `/tra-loi/${id}/sua`, 'da-luu');
    },
  });
}

async function submit(visit: StaffVisit, { id, knowledge }: Editing, row: PlainRow, stored: Revision) {
  const target = { kind: 'entry', key: id, seen: markOf(stored) };
  return answerWith(visit, await visit.deps.editorial.submit(visit.staff, target), {
    back: `/tra-loi/${id}`,
    done: () => go(visit, `/tra-loi/${id}/duyet`, 'da-gui-duyet'),
    refused: (problems) => showEditor(visit, id, row, stored, knowledge, faultsOfFields(problems)),
  });
}

async function discard(visit: StaffVisit, { id, knowledge, open, before }: Editing, seen: string): Promise<Response> {
  const back = knowledge.entries.has(id) ? `/tra-loi/${id}` : '/tra-loi';
  return answerWith(visit, await visit.deps.editorial.discard(visit.staff, { kind: 'entry', key: id, seen }), {
    back,
    done: () => go(visit, back, 'da-bo-nhap'),
    refused: (problems) => showEditor(visit, id, before, open, knowledge, faultsOfFields(problems)),
  });
}

/** Somebody else saved meanwhile: both versions are shown, and nothing is overwritten unseen. */
async function clash(visit: StaffVisit, id: string, mine: PlainRow): Promise<Response> {
  const theirs = await openRevision(visit.deps.storage.reader, 'entry', id);
  const who = theirs
    ? `${theirs.editors.at(-1)} đã lưu bản khác lúc ${moment(theirs.updatedAt)}`
    : 'bản nháp này đã được công bố hoặc bỏ';
  const fields = visit.form.pairs.filter(([name]) => !['_csrf', 'viec', 'ban', '_dang_do'].includes(name));
  const body = html`<div id="luu-xong"><div class="notice fault" role="alert"><p><strong>Chưa lưu: ${who}</strong> trong lúc anh/chị đang sửa. Nội dung anh/chị gõ vẫn còn nguyên bên dưới.</p></div>
${theirs ? differencesTable(theirs.content, mine, 'Bản của người kia', 'Bản của anh/chị') : ''}
<form method="post" action="${ROOT}/tra-loi/${id}/sua" class="inline">${csrfField(visit)}${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<input type="hidden" name="ban" value="${markOf(theirs)}"><button name="viec" value="save">Lưu bản của tôi đè lên</button></form>
<a class="button plain" href="${ROOT}/tra-loi/${id}/sua">Mở bản của người kia</a></div>`;
  if (wantsPiece(visit)) return visit.context.html(body);
  return show(visit, { title: 'Có người vừa sửa cùng mục', status: 409, body });
}
