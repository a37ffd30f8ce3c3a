// One answer: what holds today, what is being worked on, and everything that can be done with it.

import { html } from 'hono/html';
import type { Problem } from '#domain/result.ts';
import { TOPIC_NAMES } from '#domain/topic.ts';
import { answerFor, type Entry } from '#knowledge/catalogue.ts';
import { openRevision } from '#knowledge/revisions.repository.ts';
import { withdrawalOf } from '#knowledge/withdrawals.repository.ts';
import { dayText, moment } from '../dates.ts';
import { button, csrfField, field, notFound, show } from '../layout.ts';
import { problemList } from '../outcome.ts';
import { can, type Html, param, query, ROOT, type StaffVisit } from '../visit.ts';
import { preparing, STATUS_NAMES, tags } from './list.ts';
import { previewOf } from './preview.ts';

export async function onePage(visit: StaffVisit, problems: readonly Problem[] = []): Promise<Response> {
  const { deps, today } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const id = param(visit, 'id');
  const entry = mind.knowledge.entries.get(id);
  const open = await openRevision(deps.storage.reader, 'entry', id);
  if (entry === undefined && open === undefined) return notFound(visit, 'Không có mục này.');
  const withdrawn = entry && (await withdrawalOf(deps.storage.reader, id));
  const on = dayAsked(query(visit, 'ngay')) ?? today;
  return show(visit, {
    title: entry?.title ?? String(open?.content?.title || id),
    status: problems.length > 0 ? 422 : 200,
    body: html`<p class="path"><a href="${ROOT}/tra-loi">Câu trả lời</a> › ${id}</p>
${problemList(problems)}${
  withdrawn
    ? html`<div class="notice fault"><p><strong>Đang dừng</strong> từ ${moment(withdrawn.since)}, do ${withdrawn.by}: ${withdrawn.reason}</p>${can(visit, 'publish') ? button(visit, `/tra-loi/${id}/mo-lai`, 'Dùng lại câu trả lời này') : ''}</div>`
    : ''
}
${
  open
    ? html`<div class="notice"><p>Có bản đang làm: <strong>${STATUS_NAMES[open.status]}</strong>, sửa lần cuối ${moment(open.updatedAt)} bởi ${open.editors.at(-1)}.${open.publishOn ? html` Hẹn công bố ngày ${dayText(open.publishOn)}.` : ''}${open.note ? html` Ghi chú: ${open.note}` : ''}${open.reviewNote ? html` <strong>Người duyệt ghi: ${open.reviewNote}</strong>` : ''}</p><p>${can(visit, 'edit') ? html`<a class="button" href="${ROOT}/tra-loi/${id}/sua">Sửa tiếp</a> ` : ''}<a class="button plain" href="${ROOT}/tra-loi/${id}/duyet">Xem thay đổi và duyệt</a></p></div>`
    : can(visit, 'edit')
      ? html`<p><a class="button" href="${ROOT}/tra-loi/${id}/sua">Sửa mục này</a></p>`
      : ''
}
${entry !== undefined && withdrawn === undefined && can(visit, 'withdraw') ? stopForm(visit, id) : ''}
${entry === undefined ? html`<p>Mục mới, chưa công bố: người dân chưa thấy.</p>` : inForce(visit, entry, on, tags(entry, open, today), mind.knowledge)}
<p><a href="${ROOT}/tra-loi/${id}/lich-su">Lịch sử các bản</a>${can(visit, 'receivers') ? html` · <a href="${ROOT}/tra-loi/${id}/nguoi-nhan">Ai đã nhận câu trả lời này</a>` : ''}</p>`,
  });
}

/** On top, because on a telephone everything below is long, and a wrong answer about money cannot wait. */
const stopForm = (visit: StaffVisit, id: string): Html =>
  html`<details class="danger" id="dung"><summary>Dừng câu trả lời này ngay</summary><p>Câu trả lời sai về tiền hay thời hạn thì dừng trước, sửa sau. Trong vài giây, trợ lý trên mọi kênh thôi đưa câu này và chỉ người dân gọi trung tâm.</p>
<form method="post" action="${ROOT}/tra-loi/${id}/dung" class="narrow">${csrfField(visit)}${field('ly_do', 'Vì sao dừng', '', { required: true, maxlength: 300, placeholder: 'Ví dụ: mức tiền sai từ 01/11' })}<button class="danger">Dừng ngay</button></form></details>`;

function inForce(
  visit: StaffVisit,
  entry: Entry,
  on: Temporal.PlainDate,
  state: Html,
  knowledge: Parameters<typeof previewOf>[0],
): Html {
  const valid = answerFor(entry, { on });
  return html`<section><h2>Đang dùng</h2><p>${TOPIC_NAMES[entry.topic]} ${state}</p>
<dl class="facts"><div><dt>Rà soát</dt><dd>${dayText(entry.reviewed.toString())}</dd></div>
<div><dt>Cách hỏi</dt><dd>${entry.examples.length}</dd></div><div><dt>Câu được bảo vệ</dt><dd>${entry.questions.join(' · ')}</dd></div>
${entry.to_confirm.length > 0 ? html`<div><dt>Cần xác nhận</dt><dd><ul>${entry.to_confirm.map((each) => html`<li>${each}</li>`)}</ul></dd></div>` : ''}
<div><dt>Các câu theo ngày</dt><dd><ul>${entry.answers.map((answer) => html`<li>${dayText(answer.valid_from.toString())} – ${answer.valid_to ? dayText(answer.valid_to.toString()) : 'nay'}${answer.country ? ` (nước: ${answer.country.join(', ')})` : ''}</li>`)}</ul></dd></div></dl>
<form method="get" action="${ROOT}/tra-loi/${entry.id}" class="filters">${field('ngay', 'Xem như ngày', on.toString(), { type: 'date' })}<button class="plain">Xem</button></form>
${valid === undefined ? html`<p>Ngày này mục không có câu trả lời nào.</p>` : previewOf(knowledge, entry, on, visit.today, undefined, visit.deps.previews)}</section>`;
}

export function dayAsked(text: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text, { overflow: 'reject' }) : undefined;
  } catch {
    return undefined;
  }
}
