// The editor of an entry. Every save goes into the one working draft; two people who edit at once are told, and nobody's
// words are lost.

import { html } from 'hono/html';
import { reopenThemesOf } from '#desk/worklist.repository.ts';
import { TOPIC_NAMES, TOPICS, topicOf } from '#domain/topic.ts';
import { answerFor } from '#knowledge/catalogue.ts';
import { differences } from '#knowledge/differences.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { plainEntry, shippedRow } from '#knowledge/overlay.ts';
import { moveRevision, openRevision, type Revision, saveDraft, startDraft } from '#knowledge/revisions.repository.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { rowHash } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import type { Db } from '#storage/engine.ts';
import { moment } from '../dates.ts';
import { choice, csrfField, faultList, field, notFound, show, tick } from '../layout.ts';
import { go, type Html, param, ROOT, type StaffVisit, wantsPiece } from '../visit.ts';
import { differencesTable } from './difference-table.ts';
import { type EntryDraft, type PlainAnswer, readDraft, rowOf } from './fields.ts';
import { type Fault, type Judged, judge } from './judge.ts';
import { preparing } from './list.ts';
import { dayAsked } from './one.ts';
import { previewOf } from './preview.ts';

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

export function newPage(visit: StaffVisit, fault?: string): Promise<Response> {
  const { form } = visit;
  return show(visit, {
    title: 'Soạn mục mới',
    status: fault === undefined ? 200 : 422,
    body: html`${faultList(fault === undefined ? [] : [{ field: 'ma', text: fault }])}
<p>Trước khi soạn, hãy <a href="${ROOT}/tra-loi">tìm</a> xem đã có mục nào trả lời việc này chưa.</p>
<form method="post" action="${ROOT}/tra-loi/moi" class="narrow">${csrfField(visit)}
${choice(
  'chu_de',
  'Chủ đề',
  form.text('chu_de'),
  TOPICS.map((each) => [each, TOPIC_NAMES[each]] as const),
)}
${field('ma', 'Mã ngắn của mục', form.text('ma'), { required: true, maxlength: 40, help: 'Chữ thường không dấu, số, gạch dưới; ví dụ: gap_nguoi_than. Không đổi được sau này.', fault })}
${field('title', 'Tên mục', form.text('title'), { required: true, maxlength: 120 })}
<button>Bắt đầu soạn</button></form>`,
  });
}

export async function startNew(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const id = `${form.text('chu_de')}.${form.text('ma').trim().toLowerCase()}`;
  if (topicOf(id) === undefined || !/^[a-z]+\.[a-z_0-9]{2,40}$/.test(id))
    return newPage(visit, 'Mã chỉ gồm chữ thường không dấu, số, gạch dưới, từ 2 đến 40 ký tự.');
  if (mind.knowledge.entries.has(id) || (await openRevision(deps.storage.reader, 'entry', id)))
    return newPage(visit, `Đã có mục ${id}. Chọn mã khác, hoặc sửa mục đó.`);
  await deps.storage.write(async (tx) => {
    await startDraft(
      tx,
      { ...newRevision(visit, id), content: blankEntry(id, form.text('title').trim(), visit.today) },
      at,
    );
    await writeAudit(tx, { at, actor: staff.login, action: 'content.draft', subject: id });
  });
  return go(visit, `/tra-loi/${id}/sua`);
}

export function blankEntry(
  id: string,
  title: string,
  today: Temporal.PlainDate,
  examples: readonly string[] = [],
): PlainRow {
  return {
    id,
    title,
    label: title.slice(0, 60),
    reviewed: today.toString(),
    answers: [{ valid_from: today.toString(), short: '' }],
    examples,
    questions: [],
  };
}

/** What every new draft of an entry remembers: what it began from. */
export function newRevision({ deps, staff }: StaffVisit, id: string) {
  const now = deps.editor.current()?.knowledge.entries.get(id);
  const shipped = deps.editor.shipped();
  const inFile = shipped && shippedRow(shipped, 'entry', id);
  return {
    kind: 'entry',
    key: id,
    base: now ? withoutWithdrawal(plainEntry(now)) : null,
    shipped: inFile ? rowHash(inFile) : null,
    author: staff.login,
    note: '',
  };
}

/** An answer that was taken back for a moment is written as one that holds: taking back is another deed. */
const withoutWithdrawal = (row: PlainRow): PlainRow => ({ ...row, status: 'published' });

type Deed = 'save' | 'add' | 'submit' | 'discard' | 'overwrite' | { readonly remove: number };

function deedOf(text: string): Deed {
  const remove = /^remove-(\d{1,2})$/.exec(text)?.[1];
  if (remove !== undefined) return { remove: Number(remove) };
  return (['add', 'submit', 'discard', 'overwrite'] as const).find((each) => each === text) ?? 'save';
}

/** All buttons of the editor lead here; each saves what was typed first. */
export async function saveEntry(visit: StaffVisit): Promise<Response> {
  const { deps, form, staff, at, today } = visit;
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
    store(tx, visit, id, row, deed === 'overwrite' ? undefined : seen),
  );
  if (stored === undefined)
    return conflict(visit, id, row, (await openRevision(deps.storage.reader, 'entry', id)) ?? undefined);
  if (deed === 'submit') {
    const { faults } = judge(row, id, mind.knowledge, today, true);
    if (faults.length > 0) return showEditor(visit, id, row, stored, mind.knowledge, faults);
    const moved = await deps.storage.write(async (tx) => {
      await writeAudit(tx, { at, actor: staff.login, action: 'content.submit', subject: id });
      return moveRevision(tx, stored, { to: 'in_review', reviewNote: null }, at);
    });
    return go(visit, `/tra-loi/${id}/duyet`, moved ? 'da-gui-duyet' : 'nguoi-khac-sua');
  }
  if (wantsPiece(visit)) return savedPiece(visit, id, row, stored, mind.knowledge);
  return go(visit, `/tra-loi/${id}/sua`, 'da-luu');
}

function changed(row: PlainRow, deed: Deed, today: Temporal.PlainDate): PlainRow {
  const answers = row.answers as PlainAnswer[];
  if (deed === 'add') return { ...row, answers: [...answers, { valid_from: today.toString(), short: '' }] };
  if (typeof deed === 'object') return { ...row, answers: answers.filter((_, i) => i !== deed.remove) };
  return row;
}

/** `seen` is the version that the form was made from, 0 for none; without it, whatever stands there is overwritten knowingly. */
async function store(
  tx: Db,
  visit: StaffVisit,
  id: string,
  row: PlainRow,
  seen: number | undefined,
): Promise<Revision | undefined> {
  const { staff, at, form } = visit;
  const note = form.text('ghi_chu').trim().slice(0, 500);
  const open = await openRevision(tx, 'entry', id);
  if (open === undefined) {
    if (seen !== undefined && seen !== 0) return undefined;
    await startDraft(tx, { ...newRevision(visit, id), content: row, note }, at);
    await writeAudit(tx, { at, actor: staff.login, action: 'content.draft', subject: id });
    return openRevision(tx, 'entry', id);
  }
  if (seen !== undefined && open.version !== seen) return undefined;
  const saved = await saveDraft(tx, open, { content: row, note, by: staff.login }, at);
  if (saved.kind === 'conflict') return undefined;
  if (!open.editors.includes(staff.login) || open.status !== 'draft')
    await writeAudit(tx, { at, actor: staff.login, action: 'content.draft', subject: id });
  return openRevision(tx, 'entry', id);
}

async function discard(visit: StaffVisit, id: string, open: Revision | undefined): Promise<Response> {
  const { deps, staff, at } = visit;
  if (open === undefined) return go(visit, `/tra-loi/${id}`, 'khong-con-nhap');
  const isNew = !deps.editor.current()?.knowledge.entries.has(id);
  await deps.storage.write(async (tx) => {
    await moveRevision(tx, open, { to: 'discarded' }, at);
    await reopenThemesOf(tx, id);
    await writeAudit(tx, { at, actor: staff.login, action: 'content.discard', subject: id });
  });
  return go(visit, isNew ? '/tra-loi' : `/tra-loi/${id}`, 'da-bo-nhap');
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

function savedPiece(
  visit: StaffVisit,
  id: string,
  row: PlainRow,
  stored: Revision | undefined,
  knowledge: Knowledge,
): Response | Promise<Response> {
  const judged = judge(row, id, knowledge, visit.today);
  return visit.context.html(
    html`${status(stored, judged)}<input type="hidden" id="ban" name="ban" value="${stored?.version ?? 0}" hx-swap-oob="true">${html`<div id="xem-truoc" hx-swap-oob="true">${preview(visit, judged)}</div>`}`,
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

function showEditor(
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
${csrfField(visit)}<input type="hidden" id="ban" name="ban" value="${open?.version ?? 0}">
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

function answerFields(
  answer: PlainAnswer,
  i: number,
  count: number,
  documents: readonly (readonly [string, string])[],
  text: (name: string, label: string, value: string, options?: Parameters<typeof field>[3]) => Html,
): Html {
  const name = (part: string) => `answers.${i}.${part}`;
  const sources = [...(Array.isArray(answer.sources) ? answer.sources : []), {}, {}].slice(0, 12);
  return html`<fieldset><legend>Câu trả lời ${i + 1}</legend>
<div class="row">${text(name('valid_from'), 'Có hiệu lực từ', answer.valid_from ?? '', { type: 'date', required: true })}
${text(name('valid_to'), 'Đến hết ngày', answer.valid_to ?? '', { type: 'date', help: 'Trống: chưa biết ngày hết.' })}
${text(name('country'), 'Riêng cho nước', (Array.isArray(answer.country) ? answer.country : []).join(', '), { help: 'Mã nước, ví dụ kr, jp. Trống: chung.' })}</div>
${text(name('short'), 'Câu ngắn', answer.short ?? '', { rows: 4, required: true, help: 'Tối đa 350 ký tự, đọc riêng vẫn hiểu.' })}
${text(name('detail'), 'Phần chi tiết', answer.detail ?? '', { rows: 8, help: 'Hiện khi người dân bấm “Xem chi tiết”. Mỗi ý một dòng.' })}
<div class="sources"><p>Căn cứ</p>${sources.map(
    (source, k) =>
      html`<div class="row">${choice(name(`sources.${k}.doc`), `Văn bản ${k + 1}`, source.doc ?? '', withUnknown(documents, source.doc))}${text(name(`sources.${k}.article`), `Điều, khoản ${k + 1}`, source.article ?? '', { maxlength: 200 })}</div>`,
  )}</div>
${count > 1 ? html`<p><button name="viec" value="remove-${i}" class="plain" formnovalidate>Bỏ câu trả lời ${i + 1}</button></p>` : ''}
</fieldset>`;
}

/** A document that is not in the list (any more) stays as it is, for the check to name. */
function withUnknown(
  documents: readonly (readonly [string, string])[],
  doc = '',
): readonly (readonly [string, string])[] {
  return documents.some(([key]) => key === doc)
    ? documents
    : [...documents, [doc, `${doc} (không có trong danh sách)`]];
}
