// The page on which an entry is written: its form, its state, its preview.

import { html } from 'hono/html';
import { markOf } from '#editorial/act.ts';
import { answerFor } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Revision } from '#knowledge/revisions.repository.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { moment } from '../dates.ts';
import { choice, csrfField, faultList, field, show, tick } from '../layout.ts';
import { type Html, ROOT, type StaffVisit } from '../visit.ts';
import { answerFields } from './answer-fields.ts';
import { type EntryDraft, readDraft } from './fields.ts';
import { type Fault, type Judged, judge } from './judge.ts';
import { dayAsked } from './one.ts';
import { previewOf } from './preview.ts';

export function savedPiece(
  visit: StaffVisit,
  id: string,
  row: PlainRow,
  stored: Revision | undefined,
  knowledge: Knowledge,
): Response | Promise<Response> {
  const judged = judge(row, id, knowledge, visit.today);
  return visit.context.html(
    html`${status(stored, judged)}<input type="hidden" id="ban" name="ban" value="${markOf(stored)}" hx-swap-oob="true">${html`<div id="xem-truoc" hx-swap-oob="true">${preview(visit, judged)}</div>`}`,
  );
}

const status = (stored: Revision | undefined, { faults }: Judged): Html =>
  html`<div id="luu-xong" role="status">${stored ? html`<p>Đã lưu nháp lúc ${moment(stored.updatedAt)}.</p>` : ''}${faults.length > 0 ? html`<p class="help">${faults.length} chỗ cần sửa trước khi gửi duyệt:</p><ul class="help">${faults.slice(0, 8).map(({ text }) => html`<li>${text}</li>`)}</ul>` : ''}</div>`;

function preview(visit: StaffVisit, { entry, knowledge }: Judged): Html {
  if (entry === undefined) return html`<p class="help">Điền đủ các ô bắt buộc để xem trước.</p>`;
  const wanted = dayAsked(visit.form.text('ngay_xem') || (visit.context.req.query('ngay_xem') ?? ''));
  const on =
    wanted ?? (answerFor(entry, { on: visit.today }) ? visit.today : (entry.answers[0]?.valid_from ?? visit.today));
  const country = entry.answers
    .flatMap((answer) => answer.country ?? [])
    .find((code) => code === visit.form.text('nuoc_xem'));
  return previewOf(knowledge, entry, on, visit.today, country, visit.deps.previews);
}

/** For which day, and for a question about which country; part of the form, though it stands beside it. */
function previewChoice(draft: EntryDraft, today: Temporal.PlainDate): Html {
  const countries = [...new Set(draft.answers.flatMap(({ country }) => (Array.isArray(country) ? country : [])))];
  return html`<div class="row"><div class="field"><label for="f-ngay_xem">Xem như ngày</label><input type="date" id="f-ngay_xem" name="ngay_xem" form="soan" value="${today.toString()}"></div>${
    countries.length === 0
      ? ''
      : html`<div class="field"><label for="f-nuoc_xem">Khi hỏi về nước</label><select id="f-nuoc_xem" name="nuoc_xem" form="soan"><option value="">không nói nước</option>${countries.map((code) => html`<option value="${code}">${code}</option>`)}</select></div>`
  }</div>`;
}

export function showEditor(
  visit: StaffVisit,
  id: string,
  row: PlainRow,
  open: Revision | undefined,
  knowledge: Knowledge,
  faults: readonly Fault[] = [],
): Promise<Response> {
  const draft = readDraft(row);
  const judged = judge(row, id, knowledge, visit.today);
  const faultOf = (path: string) => faults.find((fault) => fault.field === path)?.text;
  const sources = [
    ['', ''] as const,
    ...Array.from(knowledge.sources.values(), ({ key, document }) => [key, `${key} – ${document}`] as const),
  ];
  const text = (name: string, label: string, value: string, options: Parameters<typeof field>[3] = {}) =>
    field(name, label, value, { ...options, fault: faultOf(name) });
  return show(visit, {
    title: `Sửa: ${draft.title || id}`,
    status: faults.length > 0 ? 422 : 200,
    body: html`<p class="path"><a href="${ROOT}/tra-loi">Câu trả lời</a> › <a href="${ROOT}/tra-loi/${id}">${id}</a> › sửa</p>
${faultList(faults)}
<div class="editor">
<form method="post" action="${ROOT}/tra-loi/${id}/sua" id="soan" hx-post="${ROOT}/tra-loi/${id}/sua" hx-trigger="input changed delay:1500ms" hx-target="#luu-xong" hx-swap="outerHTML">
${csrfField(visit)}<input type="hidden" name="trang_soan" value="${visit.form.text('trang_soan') || visit.deps.randomBytes(9).toString('base64url')}"><input type="hidden" id="ban" name="ban" value="${markOf(open)}">
<button name="viec" value="save" class="first">Lưu nháp</button>
${text('title', 'Tên mục', draft.title, { required: true, maxlength: 120 })}
${text('label', 'Chữ trên nút', draft.label, { required: true, maxlength: 60, help: 'Tối đa 60 ký tự, hiện khi trợ lý hỏi lại.' })}
${draft.answers.map((answer, i) => answerFields(answer, i, draft.answers.length, sources, text))}
<p><button name="viec" value="add" class="plain">Thêm câu trả lời cho khoảng ngày khác, hoặc cho một nước</button></p>
<fieldset><legend>Người dân hỏi thế nào</legend>
${text('examples', `Cách hỏi (${draft.examples.length})`, draft.examples.join('\n'), { rows: 10, help: 'Mỗi dòng một cách. Càng khác nhau càng tốt: không dấu, viết tắt, giọng vùng miền.' })}
${text('questions', `Câu được bảo vệ (${draft.questions.length})`, draft.questions.join('\n'), { rows: 5, help: 'Mỗi dòng một câu, khác với các cách hỏi ở trên. Trợ lý phải luôn hiểu đúng những câu này; bản nào làm hỏng thì không công bố được.' })}</fieldset>
<fieldset><legend>Quản lý</legend>
${text('reviewed', 'Ngày rà soát', draft.reviewed, { type: 'date', required: true, help: 'Người dân nhìn thấy ngày này.' })}
${text('to_confirm', 'Điều cần xác nhận', draft.to_confirm.join('\n'), { rows: 3, help: 'Mỗi dòng một điều chưa chắc. Không viết những điều này vào câu trả lời.' })}
${text('related', 'Mục liên quan', draft.related.join(', '), { help: 'Mã các mục, cách nhau bằng dấu phẩy; tối đa 4.' })}
${choice('stakes', 'Mức hệ trọng', draft.stakes, [
  ['normal', 'Thường'],
  ['high', 'Hệ trọng (tiền, hạn, giấy phép): phải chắc hơn mới trả lời'],
  ['urgent', 'Khẩn cấp: người hỏi có thể đang gặp nguy'],
])}
${choice('audience', 'Dành cho', draft.audience, [
  ['seeker', 'Người lao động'],
  ['employer', 'Người sử dụng lao động'],
  ['everyone', 'Mọi người'],
])}
${choice('dated_by', 'Ngày nào trong câu hỏi chọn câu trả lời', draft.dated_by, [
  ['any', 'Ngày bất kỳ'],
  ['leaving', 'Chỉ ngày nghỉ việc'],
])}
${tick('often', 'Được hỏi nhiều (cần ít nhất 60 cách hỏi, mục khác 40)', draft.often)}
${text('ghi_chu', 'Ghi chú cho người duyệt', open?.note ?? '', { maxlength: 500, help: 'Sửa gì, vì sao, theo văn bản nào.' })}</fieldset>
<div class="deeds"><button name="viec" value="save">Lưu nháp</button> <button name="viec" value="submit">Gửi duyệt</button>${open ? html` <button name="viec" value="discard" class="plain" formnovalidate>Bỏ bản nháp</button>` : ''}</div>
</form>
<aside aria-label="Xem trước">${status(open, judged)}<h2>Xem trước</h2>${previewChoice(draft, visit.today)}<div id="xem-truoc">${preview(visit, judged)}</div>
<details><summary>Số liệu dùng được trong câu</summary><p class="help">Không gõ số tiền, tỷ lệ. Viết mã trong hai dấu ngoặc nhọn, ví dụ {{office.phone}}.</p><ul class="help">${Array.from(knowledge.parameters.values(), (parameter) => html`<li><code>{{${parameter.name}}}</code> ${parameter.label}</li>`)}</ul></details></aside>
</div>`,
  });
}
