// Before anything is published: what was changed, what would change for those who ask, and the second person who says yes.

import { html } from 'hono/html';
import type { Problem } from '#domain/result.ts';
import { markOf, type Target } from '#editorial/act.ts';
import { answerFor } from '#knowledge/catalogue.ts';
import { figuresToFollow } from '#knowledge/check/figure-claims.ts';
import { openRevision, type Revision } from '#knowledge/revisions.repository.ts';
import { moment } from '../dates.ts';
import { button, csrfField, field, notFound, show } from '../layout.ts';
import { answerWith, problemList } from '../outcome.ts';
import { mayPublish } from '../second-person.ts';
import { can, go, type Html, param, ROOT, type StaffVisit, wantsPiece } from '../visit.ts';
import { differencesTable } from './difference-table.ts';
import { judge } from './judge.ts';
import { preparing, STATUS_NAMES } from './list.ts';
import { dayAsked } from './one.ts';
import { previewOf } from './preview.ts';
import { trialPiece } from './trial-piece.ts';

async function openOf(visit: StaffVisit): Promise<Revision | undefined> {
  return openRevision(visit.deps.storage.reader, 'entry', param(visit, 'id'));
}

/** What the forms of the page decide on. */
const targetOf = (visit: StaffVisit): Target => ({
  kind: 'entry',
  key: param(visit, 'id'),
  seen: visit.form.text('ban'),
});

export async function reviewPage(visit: StaffVisit, problems: readonly Problem[] = []): Promise<Response> {
  const { deps, today } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const open = await openOf(visit);
  const id = param(visit, 'id');
  if (open === undefined) return notFound(visit, 'Mục này không có bản nháp nào đang chờ.');
  const trial = deps.editorial.trialOf(open);
  const judged = open.content ? judge(open.content, id, mind.knowledge, today, true) : undefined;
  const entry = judged?.entry;
  const on = entry && !answerFor(entry, { on: today }) ? (entry.answers[0]?.valid_from ?? today) : today;
  return show(visit, {
    title: `Duyệt: ${String(open.content?.title ?? id)}`,
    status: problems.length > 0 ? 422 : 200,
    again: trial?.kind === 'running' ? 3 : undefined,
    againAt: `/tra-loi/${id}/duyet`,
    body: html`<p class="path"><a href="${ROOT}/tra-loi">Câu trả lời</a> › <a href="${ROOT}/tra-loi/${id}">${id}</a> › duyệt</p>
${problemList(problems)}<p>${STATUS_NAMES[open.status]}; soạn: ${open.editors.join(', ')}; lưu lần cuối ${moment(open.updatedAt)}.${open.note ? html` Ghi chú: ${open.note}` : ''}</p>
${judged && judged.faults.length > 0 ? html`<div class="notice fault"><p>Chưa công bố được, cần sửa:</p><ul>${judged.faults.map(({ text }) => html`<li>${text}</li>`)}</ul></div>` : ''}
${entry ? figuresToFollow(judged.knowledge, entry, today).map(({ message, remedy }) => html`<p class="notice">${message} → ${remedy}.</p>`) : ''}
<section><h2>Những chỗ thay đổi</h2>${differencesTable(open.base, open.content, 'Bản đang dùng', 'Bản mới')}</section>
<section><h2>Xem điều gì thay đổi với người hỏi</h2>${trialPiece(visit, open, trial)}</section>
${entry ? html`<section><h2>Xem trước</h2>${previewOf(judged.knowledge, entry, on, today, undefined, deps.previews)}</section>` : ''}
${open.status === 'draft' && can(visit, 'edit') ? button(visit, `/tra-loi/${id}/gui-duyet`, 'Gửi duyệt', { fields: { ban: markOf(open) } }) : ''}
${can(visit, 'publish') ? decision(visit, open) : html`<p class="help">Người có vai trò “Người duyệt nội dung” sẽ duyệt và công bố bản này.</p>`}`,
  });
}

function decision(visit: StaffVisit, open: Revision): Html {
  if (open.status === 'draft')
    return html`<section><h2>Quyết định</h2><p class="notice">Bản này người soạn chưa gửi duyệt.</p></section>`;
  const own = !mayPublish(visit, open);
  return html`<section><h2>Quyết định</h2>${own ? html`<p class="notice">Bản này do anh/chị soạn, nên người khác sẽ duyệt và công bố.</p>` : publishForm(visit, open)}
<form method="post" action="${ROOT}/tra-loi/${open.key}/tra-lai" class="narrow">${csrfField(visit)}<input type="hidden" name="ban" value="${markOf(open)}">${field('ly_do', 'Trả lại cho người soạn, vì', '', { required: true, maxlength: 500 })}<button class="plain">Trả lại</button></form></section>`;
}

const publishForm = (visit: StaffVisit, open: Revision): Html =>
  html`<form method="post" action="${ROOT}/tra-loi/${open.key}/cong-bo" class="narrow">${csrfField(visit)}<input type="hidden" name="ban" value="${markOf(open)}">
${field('ngay', 'Công bố từ ngày', '', { type: 'date', help: 'Để trống: công bố ngay. Ngày sau hôm nay: tự công bố sáng ngày đó.' })}
<button>Duyệt và công bố</button></form>`;

export async function startTrial(visit: StaffVisit): Promise<Response> {
  const open = await openOf(visit);
  if (open === undefined) return notFound(visit, 'Mục này không có bản nháp nào đang chờ.');
  visit.deps.editorial.startTrial(open);
  return go(visit, `/tra-loi/${open.key}/duyet#thu`);
}

/** The piece that the page asks for while a trial runs; without scripts the whole page. */
export async function trialState(visit: StaffVisit): Promise<Response> {
  const open = await openOf(visit);
  if (open === undefined) return notFound(visit, 'Mục này không có bản nháp nào đang chờ.');
  if (!wantsPiece(visit)) return go(visit, `/tra-loi/${open.key}/duyet`);
  return visit.context.html(html`${trialPiece(visit, open, visit.deps.editorial.trialOf(open))}`);
}

export async function stopTrial(visit: StaffVisit): Promise<Response> {
  const open = await openOf(visit);
  if (open === undefined) return notFound(visit, 'Mục này không có bản nháp nào đang chờ.');
  visit.deps.editorial.stopTrial(open);
  return go(visit, `/tra-loi/${open.key}/duyet`, 'da-dung-thu');
}

/** At once, or on the day that was asked for. */
export async function publish(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, today } = visit;
  const target = targetOf(visit);
  const back = `/tra-loi/${target.key}`;
  const refused = (problems: readonly Problem[]) => reviewPage(visit, problems);
  const day = dayAsked(form.text('ngay'));
  if (day !== undefined && Temporal.PlainDate.compare(day, today) > 0) {
    const scheduled = await deps.editorial.schedule(staff, target, day);
    return answerWith(visit, scheduled, { back, done: () => go(visit, back, 'da-hen'), refused });
  }
  const published = await deps.editorial.publish(staff, [target]);
  return answerWith(visit, published, { back, done: () => go(visit, back, 'da-cong-bo'), refused });
}

/** The draft as it stands goes to the second person. */
export async function submit(visit: StaffVisit): Promise<Response> {
  const target = targetOf(visit);
  return answerWith(visit, await visit.deps.editorial.submit(visit.staff, target), {
    back: `/tra-loi/${target.key}`,
    done: () => go(visit, `/tra-loi/${target.key}/duyet`, 'da-gui-duyet'),
    refused: (problems) => reviewPage(visit, problems),
  });
}

export async function giveBack(visit: StaffVisit): Promise<Response> {
  const target = targetOf(visit);
  const why = visit.form.text('ly_do').trim().slice(0, 500);
  return answerWith(visit, await visit.deps.editorial.giveBack(visit.staff, target, why), {
    back: `/tra-loi/${target.key}`,
    done: () => go(visit, `/tra-loi/${target.key}`, 'da-tra-lai'),
    refused: (problems) => reviewPage(visit, problems),
  });
}
