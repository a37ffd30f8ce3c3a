// What an uploaded sheet would change, and the press of the button that takes it over: as a whole or not at all.

import { html } from 'hono/html';
import { needsReview } from '#editorial/rows.ts';
import { KIND_TITLES } from '#knowledge/exchange/columns.ts';
import { writeSheet } from '#knowledge/exchange/sheet.ts';
import { findImport, type StoredImport } from '#knowledge/imports.repository.ts';
import type { DataKind } from '#knowledge/rows.ts';
import { differencesTable } from '../entries/difference-table.ts';
import { dayAsked } from '../entries/one.ts';
import { csrfField, faultList, field, notFound, show, tick, wide } from '../layout.ts';
import { answerWith, problemText } from '../outcome.ts';
import { go, type Html, param, ROOT, type StaffVisit } from '../visit.ts';
import { kindOf } from './fields.ts';
import { labelOf } from './row-page.ts';
import { rowsOf } from './rows.ts';

const GONE = 'Bản xem trước này không còn (đã nhập, đã bỏ, hoặc quá một ngày). Xin tải tệp lên lại.';

async function found(visit: StaffVisit): Promise<{ kind: DataKind; stored: StoredImport } | undefined> {
  const kind = kindOf(visit);
  const stored = await findImport(visit.deps.storage.reader, param(visit, 'id'));
  return kind !== undefined && stored?.kind === kind ? { kind, stored } : undefined;
}

const MOST_SHOWN = 50;

export async function planPage(visit: StaffVisit, faults: readonly string[] = []): Promise<Response> {
  const here = await found(visit);
  const loaded = visit.deps.editor.loaded();
  if (here === undefined || loaded === undefined) return notFound(visit, GONE);
  const { kind, stored } = here;
  const { plan } = stored;
  const at = `/du-lieu/${kind}/nhap/${stored.id}`;
  const now = rowsOf(loaded, kind);
  const nothing = plan.added.length + plan.changed.length === 0 && plan.missing.length === 0;
  return show(visit, {
    title: `Xem trước: ${stored.file}`,
    status: faults.length > 0 ? 422 : 200,
    body: html`<p class="path"><a href="${ROOT}/du-lieu/${kind}">${KIND_TITLES[kind]}</a> › <a href="${ROOT}/du-lieu/${kind}/nhap">nhập</a> › xem trước</p>
${faultList(faults.map((text) => ({ field: '', text })))}
<ul class="cards"><li><span class="number">${plan.added.length}</span>dòng thêm mới</li><li><span class="number">${plan.changed.length}</span>dòng thay đổi</li><li><span class="number">${plan.same}</span>dòng như cũ</li><li><span class="number">${plan.refused.length}</span>dòng bị từ chối</li><li><span class="number">${plan.missing.length}</span>dòng đang có mà tệp không có</li></ul>
${
  plan.refused.length > 0
    ? html`<section><h2>Bị từ chối</h2><p>Những dòng này không được nhập. <a href="${ROOT}${at}/loi.xlsx">Tải riêng các dòng này kèm lý do (.xlsx)</a>, sửa rồi nhập lại.</p>${wide('Dòng bị từ chối', html`<table><thead><tr><th scope="col">Dòng</th><th scope="col">Nội dung</th><th scope="col">Vì sao</th></tr></thead><tbody>${plan.refused.slice(0, MOST_SHOWN).map(({ line, cells, why }) => html`<tr><th scope="row">${line}</th><td>${cells.filter(Boolean).join(' · ').slice(0, 160)}</td><td>${why.join('; ')}</td></tr>`)}</tbody></table>`)}${more(plan.refused.length)}</section>`
    : ''
}
${
  plan.changed.length > 0
    ? html`<section><h2>Thay đổi</h2>${plan.changed.slice(0, MOST_SHOWN).map(({ key, row }) => html`<details><summary>${key}</summary>${differencesTable(now.get(key) ?? null, row, 'Bản đang dùng', 'Bản trong tệp', labelOf(kind))}</details>`)}${more(plan.changed.length)}</section>`
    : ''
}
${plan.added.length > 0 ? html`<section><h2>Thêm mới</h2><ul>${plan.added.slice(0, MOST_SHOWN).map(({ key, row }) => html`<li>${key}${row.name && row.name !== key ? html`: ${String(row.name)}` : ''}</li>`)}</ul>${more(plan.added.length)}</section>` : ''}
${
  nothing
    ? html`<p>Tệp này không thay đổi gì. <a href="${ROOT}/du-lieu/${kind}">Về bảng</a></p>`
    : html`<form method="post" action="${ROOT}${at}" class="narrow">${csrfField(visit)}
${kind === 'companies' ? field('ngay', 'Danh sách của ngày', visit.today.toString(), { type: 'date', required: true, help: 'Ngày ghi trên danh sách gốc; trợ lý nói ngày này kèm câu trả lời.' }) : ''}
${plan.missing.length > 0 && !needsReview(kind) ? tick('xoa', `Tệp là danh sách đầy đủ: xóa ${plan.missing.length} dòng không có trong tệp`, false) : ''}
${needsReview(kind) ? html`<p class="help">Mỗi dòng thay đổi sẽ chờ người thứ hai duyệt.</p>` : ''}
<button>Nhập ${plan.added.length + plan.changed.length} dòng</button></form>`
}`,
  });
}

const more = (count: number): Html =>
  count > MOST_SHOWN ? html`<p class="help">và ${count - MOST_SHOWN} dòng nữa</p>` : '';

export async function refusedSheet(visit: StaffVisit): Promise<Response> {
  const here = await found(visit);
  if (here === undefined) return notFound(visit, GONE);
  const { head, refused } = here.stored.plan;
  const file = await writeSheet(
    'xlsx',
    'Dòng bị từ chối',
    [...head, 'Vì sao'],
    refused.map(({ cells, why }) => [...cells, why.join('; ')]),
  );
  return visit.context.body(new Uint8Array(file.content), 200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename="bi-tu-choi-${here.kind}.xlsx"`,
  });
}

export async function applyImport(visit: StaffVisit): Promise<Response> {
  const { deps, form, staff } = visit;
  const here = await found(visit);
  if (here === undefined) return notFound(visit, GONE);
  const { kind, stored } = here;
  const wish = { id: stored.id, kind, removeMissing: form.text('xoa') === '1', day: dayAsked(form.text('ngay')) };
  const again = `/du-lieu/${kind}/nhap`;
  return answerWith(visit, await deps.editorial.applyImport(staff, wish), {
    back: again,
    done: ({ waits }) => (waits ? go(visit, '', 'da-gui-duyet') : go(visit, `/du-lieu/${kind}`, 'da-nhap')),
    refused: (problems) => planPage(visit, problems.map(problemText)),
    conflict: () => go(visit, again, 'nhap-cu'),
  });
}
