// Before anything is published: what was changed, what would change for those who ask, and the second person who says yes.

import { html } from 'hono/html';
import { formatDay } from '#domain/time.ts';
import { newestQuestions } from '#editorial/triage.repository.ts';
import { holds } from '#editorial/trial.ts';
import { solveThemesOf } from '#editorial/worklist.repository.ts';
import { answerFor } from '#knowledge/catalogue.ts';
import { figuresToFollow } from '#knowledge/check/figure-claims.ts';
import { moveRevision, openRevision, publishRevision, type Revision } from '#knowledge/revisions.repository.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { moment } from '../dates.ts';
import { button, csrfField, field, notFound, show } from '../layout.ts';
import { mayPublish, writtenBy } from '../second-person.ts';
import { can, go, type Html, param, ROOT, type StaffVisit, wantsPiece } from '../visit.ts';
import { differencesTable } from './difference-table.ts';
import { sendForReview } from './drafts.ts';
import { judge } from './judge.ts';
import { preparing, STATUS_NAMES } from './list.ts';
import { dayAsked } from './one.ts';
import { previewOf } from './preview.ts';
import { trialPiece } from './trial-piece.ts';

/** A trial is of one version of a draft. */
const nameOf = ({ seq, version }: Pick<Revision, 'seq' | 'version'>): string => `${seq}.${version}`;

async function openOf(visit: StaffVisit): Promise<Revision | undefined> {
  return openRevision(visit.deps.storage.reader, 'entry', param(visit, 'id'));
}

const overlayRow = ({ kind, key, content }: Revision) => ({ kind, key, content });

export async function reviewPage(visit: StaffVisit): Promise<Response> {
  const { deps, today } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const open = await openOf(visit);
  const id = param(visit, 'id');
  if (open === undefined) return notFound(visit, 'Mục này không có bản nháp nào đang chờ.');
  const trial = deps.trials.get(nameOf(open));
  const judged = open.content ? judge(open.content, id, mind.knowledge, today, true) : undefined;
  const entry = judged?.entry;
  const on = entry && !answerFor(entry, { on: today }) ? (entry.answers[0]?.valid_from ?? today) : today;
  return show(visit, {
    title: `Duyệt: ${String(open.content?.title ?? id)}`,
    again: trial?.kind === 'running' ? 3 : undefined,
    body: html`<p class="path"><a href="${ROOT}/tra-loi">Câu trả lời</a> › <a href="${ROOT}/tra-loi/${id}">${id}</a> › duyệt</p>
<p>${STATUS_NAMES[open.status]}; soạn: ${open.editors.join(', ')}; lưu lần cuối ${moment(open.updatedAt)}.${open.note ? html` Ghi chú: ${open.note}` : ''}</p>
${judged && judged.faults.length > 0 ? html`<div class="notice fault"><p>Chưa công bố được, cần sửa:</p><ul>${judged.faults.map(({ text }) => html`<li>${text}</li>`)}</ul></div>` : ''}
${entry ? figuresToFollow(judged.knowledge, entry, today).map(({ message, remedy }) => html`<p class="notice">${message} → ${remedy}.</p>`) : ''}
<section><h2>Những chỗ thay đổi</h2>${differencesTable(open.base, open.content, 'Bản đang dùng', 'Bản mới')}</section>
<section><h2>Xem điều gì thay đổi với người hỏi</h2>${trialPiece(visit, open, trial)}</section>
${entry ? html`<section><h2>Xem trước</h2>${previewOf(judged.knowledge, entry, on, today, undefined, deps.previews)}</section>` : ''}
${open.status === 'draft' && can(visit, 'edit') ? button(visit, `/tra-loi/${id}/gui-duyet`, 'Gửi duyệt') : ''}
${can(visit, 'publish') ? decision(visit, open) : html`<p class="help">Người có vai trò “Người duyệt nội dung” sẽ duyệt và công bố bản này.</p>`}`,
  });
}

function decision(visit: StaffVisit, open: Revision): Html {
  if (open.status === 'draft')
    return html`<section><h2>Quyết định</h2><p class="notice">Bản này người soạn chưa gửi duyệt.</p></section>`;
  const own = !mayPublish(visit, open);
  return html`<section><h2>Quyết định</h2>${own ? html`<p class="notice">Bản này do anh/chị soạn, nên người khác sẽ duyệt và công bố.</p>` : publishForm(visit, open)}
<form method="post" action="${ROOT}/tra-loi/${open.key}/tra-lai" class="narrow">${csrfField(visit)}<input type="hidden" name="ban" value="${open.version}">${field('ly_do', 'Trả lại cho người soạn, vì', '', { required: true, maxlength: 500 })}<button class="plain">Trả lại</button></form></section>`;
}

const publishForm = (visit: StaffVisit, open: Revision): Html =>
  html`<form method="post" action="${ROOT}/tra-loi/${open.key}/cong-bo" class="narrow">${csrfField(visit)}<input type="hidden" name="ban" value="${open.version}">
${field('ngay', 'Công bố từ ngày', '', { type: 'date', help: 'Để trống: công bố ngay. Ngày sau hôm nay: tự công bố sáng ngày đó.' })}
<button>Duyệt và công bố</button></form>`;

export async function startTrial(visit: StaffVisit): Promise<Response> {
  const open = await openOf(visit);
  if (open === undefined) return notFound(visit, 'Mục này không có bản nháp nào đang chờ.');
  beginTrial(visit, open);
  return go(visit, `/tra-loi/${open.key}/duyet#thu`);
}

function beginTrial({ deps }: StaffVisit, open: Revision): void {
  const questions = () => newestQuestions(deps.storage.reader);
  deps.trials.start(nameOf(open), (signal, progress) =>
    deps.editor.tryOut([overlayRow(open)], { questions, signal, progress }),
  );
}

/** The piece that the page asks for while a trial runs; without scripts the whole page. */
export async function trialState(visit: StaffVisit): Promise<Response> {
  const open = await openOf(visit);
  if (open === undefined) return notFound(visit, 'Mục này không có bản nháp nào đang chờ.');
  if (!wantsPiece(visit)) return go(visit, `/tra-loi/${open.key}/duyet`);
  return visit.context.html(html`${trialPiece(visit, open, visit.deps.trials.get(nameOf(open)))}`);
}

export async function stopTrial(visit: StaffVisit): Promise<Response> {
  const open = await openOf(visit);
  if (open === undefined) return notFound(visit, 'Mục này không có bản nháp nào đang chờ.');
  visit.deps.trials.stop(nameOf(open));
  return go(visit, `/tra-loi/${open.key}/duyet`, 'da-dung-thu');
}

export async function publish(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at, today } = visit;
  const open = await openOf(visit);
  const id = param(visit, 'id');
  if (open === undefined) return go(visit, `/tra-loi/${id}`, 'khong-con-nhap');
  const back = `/tra-loi/${id}/duyet`;
  if (!mayPublish(visit, open)) return go(visit, back, 'nguoi-thu-hai');
  if (open.status === 'draft') return go(visit, back, 'chua-gui-duyet');
  if (form.text('ban') !== String(open.version)) return go(visit, back, 'nguoi-khac-sua');
  const tried = deps.trials.get(nameOf(open));
  if (tried?.kind !== 'done') {
    beginTrial(visit, open);
    return go(visit, back, 'chua-thu');
  }
  if (!holds(tried.trial)) return go(visit, back);
  const day = dayAsked(form.text('ngay'));
  if (day !== undefined && Temporal.PlainDate.compare(day, today) > 0) {
    const moved = await deps.storage.write(async (tx) => {
      const move = { to: 'scheduled', reviewer: staff.login, publishOn: day.toString() } as const;
      if (!(await moveRevision(tx, open, move, at))) return false;
      await writeAudit(tx, { at, actor: staff.login, action: 'content.schedule', subject: id, detail: formatDay(day) });
      return true;
    });
    return go(visit, moved ? `/tra-loi/${id}` : back, moved ? 'da-hen' : 'nguoi-khac-sua');
  }
  const result = await deps.editor.publish([overlayRow(open)], async (tx) => {
    const detail = `bản ${open.seq}; ${writtenBy(visit, open)}`;
    if (!(await publishRevision(tx, open, staff.login, at))) return false;
    await solveThemesOf(tx, id);
    await writeAudit(tx, { at, actor: staff.login, action: 'content.publish', subject: id, detail });
    return true;
  });
  if (result.kind === 'published') return go(visit, `/tra-loi/${id}`, 'da-cong-bo');
  if (result.kind === 'overtaken') return go(visit, back, 'nguoi-khac-sua');
  // The knowledge has moved on since the trial: what is published must be what was tried.
  beginTrial(visit, open);
  return go(visit, back, 'chua-thu');
}

/** The draft as it stands goes to the second person; what is wrong with it is named first. */
export async function submit(visit: StaffVisit): Promise<Response> {
  const { deps, today } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const open = await openOf(visit);
  const id = param(visit, 'id');
  if (open?.status !== 'draft' || open.content === null) return go(visit, `/tra-loi/${id}`, 'khong-con-nhap');
  const back = `/tra-loi/${id}/duyet`;
  if (judge(open.content, id, mind.knowledge, today, true).faults.length > 0) return go(visit, back);
  return sendForReview(visit, open);
}

export async function giveBack(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const open = await openOf(visit);
  const id = param(visit, 'id');
  if (open === undefined) return go(visit, `/tra-loi/${id}`, 'khong-con-nhap');
  const why = form.text('ly_do').trim().slice(0, 500);
  if (why === '') return go(visit, `/tra-loi/${id}/duyet`, 'can-ly-do');
  if (form.text('ban') !== String(open.version)) return go(visit, `/tra-loi/${id}/duyet`, 'nguoi-khac-sua');
  const moved = await deps.storage.write(async (tx) => {
    const move = { to: 'draft', reviewer: staff.login, reviewNote: why, publishOn: null } as const;
    if (!(await moveRevision(tx, open, move, at))) return false;
    await writeAudit(tx, { at, actor: staff.login, action: 'content.return', subject: id, detail: why });
    return true;
  });
  return go(visit, `/tra-loi/${id}`, moved ? 'da-tra-lai' : 'nguoi-khac-sua');
}
