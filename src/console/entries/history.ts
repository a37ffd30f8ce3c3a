// Every version that an entry ever had, what differs between them, and the way back.

import { html } from 'hono/html';
import { shippedRow } from '#knowledge/overlay.ts';
import { revisionBySeq, revisionsOf } from '#knowledge/revisions.repository.ts';
import { moment } from '../dates.ts';
import { button, notFound, PER_PAGE, show } from '../layout.ts';
import { answerWith } from '../outcome.ts';
import { rowsTable } from '../rows-table.ts';
import { can, go, pageOf, param, ROOT, type StaffVisit } from '../visit.ts';
import { differencesTable } from './difference-table.ts';
import { STATUS_NAMES } from './list.ts';

export async function historyPage(visit: StaffVisit): Promise<Response> {
  const id = param(visit, 'id');
  const { deps } = visit;
  const list = await revisionsOf(deps.storage.reader, 'entry', id, {
    offset: pageOf(visit) * PER_PAGE,
    limit: PER_PAGE,
  });
  const shipped = deps.editor.shipped();
  const inFile = shipped && shippedRow(shipped, 'entry', id);
  if (list.length === 0 && inFile === undefined) return notFound(visit, 'Không có mục này.');
  return show(visit, {
    title: `Lịch sử: ${id}`,
    body: html`<p class="path"><a href="${ROOT}/tra-loi">Câu trả lời</a> › <a href="${ROOT}/tra-loi/${id}">${id}</a> › lịch sử</p>
${
  list.length === 0
    ? html`<p>Chưa ai sửa mục này trên trang quản trị; bản đang dùng là bản trong tệp.</p>`
    : rowsTable(
        'Các bản',
        ['Bản', 'Tình trạng', 'Soạn', 'Duyệt', 'Lúc', 'Ghi chú'],
        list.map((each) => ({
          head: html`<a href="${ROOT}/tra-loi/${id}/lich-su/${each.seq}">Bản ${each.seq}</a>`,
          cells: [
            STATUS_NAMES[each.status] ?? each.status,
            each.editors.join(', '),
            each.reviewer ?? '',
            moment(each.publishedAt ?? each.updatedAt),
            each.note,
          ],
        })),
      )
}
${inFile ? html`<p class="help">Trước các bản trên là bản đi kèm chương trình (trong tệp).</p>` : ''}`,
  });
}

async function found(visit: StaffVisit) {
  const seq = param(visit, 'seq');
  const revision = /^\d{1,12}$/.test(seq) ? await revisionBySeq(visit.deps.storage.reader, Number(seq)) : undefined;
  return revision?.kind === 'entry' && revision.key === param(visit, 'id') ? revision : undefined;
}

export async function versionPage(visit: StaffVisit): Promise<Response> {
  const revision = await found(visit);
  if (revision === undefined) return notFound(visit, 'Không có bản này.');
  const { key, seq, base, content } = revision;
  const isOld = revision.status === 'published' || revision.status === 'superseded';
  return show(visit, {
    title: `Bản ${seq}: ${key}`,
    body: html`<p class="path"><a href="${ROOT}/tra-loi/${key}">${key}</a> › <a href="${ROOT}/tra-loi/${key}/lich-su">lịch sử</a> › bản ${seq}</p>
<p>${STATUS_NAMES[revision.status]}; soạn: ${revision.editors.join(', ')}${revision.reviewer ? html`; duyệt: ${revision.reviewer}` : ''}; ${revision.publishedAt ? `công bố ${moment(revision.publishedAt)}` : `lưu ${moment(revision.updatedAt)}`}.</p>
<h2>So với bản ngay trước nó</h2>${differencesTable(base, content, 'Bản trước', `Bản ${seq}`)}
${isOld && can(visit, 'edit') ? html`<section><h2>Quay lại</h2><p>Lấy nội dung này làm bản nháp, gửi duyệt rồi công bố như mọi lần sửa.</p>${button(visit, `/tra-loi/${key}/lich-su/${seq}/khoi-phuc`, `Lấy lại nội dung bản ${seq}`)}${base ? button(visit, `/tra-loi/${key}/lich-su/${seq}/khoi-phuc`, 'Lấy lại nội dung ngay trước bản này', { plain: true, fields: { truoc: '1' } }) : ''}</section>` : ''}`,
  });
}

export async function rollBack(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form } = visit;
  const revision = await found(visit);
  if (revision === undefined) return notFound(visit, 'Không có bản này.');
  const which = form.text('truoc') === '1' ? 'before' : 'this';
  return answerWith(visit, await deps.editorial.rollBack(staff, revision, which), {
    back: `/tra-loi/${revision.key}`,
    done: ({ key }) => go(visit, `/tra-loi/${key}/sua`, 'da-khoi-phuc'),
  });
}
