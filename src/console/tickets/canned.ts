// Canned answers, and the groups that are told of tickets.

import { html } from 'hono/html';
import { listCanned, removeCanned, saveCanned } from '#desk/canned.repository.ts';
import { listGroups, removeGroup } from '#desk/groups.repository.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { dayText } from '../dates.ts';
import { button, csrfField, faultList, field, show } from '../layout.ts';
import { go, ROOT, type StaffVisit } from '../visit.ts';
import { CHANNEL_NAMES } from './names.ts';

const LONGEST_TITLE = 80;
const LONGEST_TEXT = 2_000;

export async function cannedPage(visit: StaffVisit, fault?: string): Promise<Response> {
  const list = await listCanned(visit.deps.storage.reader);
  const form = (id: string, title: string, text: string, press: string) =>
    html`<form method="post" action="${ROOT}/ho-tro/cau-mau" class="narrow">${csrfField(visit)}<input type="hidden" name="so" value="${id}">${field(`tieu_de${id}`, 'Tên gọi', title, { required: true, maxlength: LONGEST_TITLE })}${field(`noi_dung${id}`, 'Nội dung', text, { rows: 3, required: true, maxlength: LONGEST_TEXT })}<button>${press}</button></form>`;
  return show(visit, {
    title: 'Câu trả lời mẫu',
    status: fault === undefined ? 200 : 422,
    body: html`<p class="path"><a href="${ROOT}/ho-tro">Hỗ trợ người dân</a> › Câu mẫu</p>
${faultList(fault === undefined ? [] : [{ field: '', text: fault }])}
<p>Chép vào ô trả lời rồi sửa cho đúng người đang hỏi. Con số, thời hạn thì dẫn tới câu trả lời đã duyệt, đừng chép tay vào đây.</p>
<section><h2>Thêm câu mẫu</h2>${form('', fault === undefined ? '' : visit.form.text('tieu_de'), fault === undefined ? '' : visit.form.text('noi_dung'), 'Thêm')}</section>
${list.map(({ id, title, text, author }) => html`<section><h2>${title}</h2><p class="help">Người viết: ${author}</p>${form(String(id), title, text, 'Lưu')}${button(visit, '/ho-tro/cau-mau/xoa', 'Xóa câu này', { plain: true, fields: { so: id } })}</section>`)}`,
  });
}

export async function saveCannedAnswer(visit: StaffVisit): Promise<Response> {
  const { deps, form, staff, at } = visit;
  const number = form.text('so');
  const id = /^\d{1,9}$/.test(number) ? Number(number) : undefined;
  const title = form
    .text(`tieu_de${id ?? ''}`)
    .trim()
    .slice(0, LONGEST_TITLE);
  const text = form
    .text(`noi_dung${id ?? ''}`)
    .trim()
    .slice(0, LONGEST_TEXT);
  if (title === '' || text === '') return cannedPage(visit, 'Câu mẫu cần cả tên gọi và nội dung.');
  const saved = await deps.storage.write((tx) => saveCanned(tx, { id, title, text, author: staff.login }, at));
  return saved ? go(visit, '/ho-tro/cau-mau', 'da-luu') : cannedPage(visit, 'Câu mẫu này vừa bị xóa.');
}

export async function removeCannedAnswer(visit: StaffVisit): Promise<Response> {
  const id = Number(visit.form.text('so'));
  if (Number.isSafeInteger(id)) await visit.deps.storage.write((tx) => removeCanned(tx, id));
  return go(visit, '/ho-tro/cau-mau', 'da-xoa');
}

export async function groupsPage(visit: StaffVisit): Promise<Response> {
  const groups = await listGroups(visit.deps.storage.reader);
  return show(visit, {
    title: 'Nhóm được báo',
    body: html`<p class="path"><a href="${ROOT}/ho-tro">Hỗ trợ người dân</a> › Nhóm được báo</p>
<p>Mỗi người nối cuộc trò chuyện của mình ở mục <a href="${ROOT}/tai-khoan">Tài khoản</a> thì được báo riêng. Muốn báo cả nhóm Telegram: thêm bot vào nhóm, lấy mã ở mục Tài khoản, gõ trong nhóm: <code>/canbo MÃ</code>. Nhóm chỉ nhận mã phiếu, không có nội dung của người dân, và không duyệt được gì từ nhóm.</p>
${groups.length === 0 ? html`<p>Chưa có nhóm nào.</p>` : html`<ul>${groups.map(({ lane, address, by, since }) => html`<li>${CHANNEL_NAMES[address.channel]} ${address.chat}, ${by} nối ngày ${dayText(since.slice(0, 10))} ${button(visit, '/ho-tro/nhom/bo', 'Bỏ nhóm này', { plain: true, fields: { nhom: lane } })}</li>`)}</ul>`}`,
  });
}

export async function dropGroup(visit: StaffVisit): Promise<Response> {
  const { deps, form, staff, at } = visit;
  const lane = form.text('nhom');
  await deps.storage.write(async (tx) => {
    if (await removeGroup(tx, lane))
      await writeAudit(tx, { at, actor: staff.login, action: 'desk.group', subject: staff.login, detail: 'bỏ nhóm' });
  });
  return go(visit, '/ho-tro/nhom', 'da-xoa');
}
