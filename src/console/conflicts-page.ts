// Rows that a new version of the program changed under what officers had published: keep ours, take theirs, or merge.

import { html } from 'hono/html';
import type { Conflict } from '#knowledge/conflicts.ts';
import { differencesTable } from './entries/difference-table.ts';
import { preparing } from './entries/list.ts';
import { button, PER_PAGE, pager, show } from './layout.ts';
import { answerWith } from './outcome.ts';
import { can, get, go, type Html, pageOf, param, post, type Route, type StaffVisit } from './visit.ts';

export const CONFLICT_ROUTES: readonly Route[] = [
  get('/xung-dot', 'read', conflictsPage),
  post('/xung-dot/:seq/giu', 'publish', keepOurs),
  post('/xung-dot/:seq/tep', 'publish', takeShipped),
  post('/xung-dot/:seq/gop', 'edit', merge),
];

async function conflictsPage(visit: StaffVisit): Promise<Response> {
  const found = await visit.deps.editorial.fileConflicts();
  if (found.kind !== 'done') return preparing(visit);
  const list = found.value;
  const page = list.slice(pageOf(visit) * PER_PAGE, (pageOf(visit) + 1) * PER_PAGE);
  return show(visit, {
    title: 'Khác với bản mới trong tệp',
    body: html`<p>Bản cập nhật của chương trình có nội dung mới cho những mục mà đơn vị đã tự sửa. Bản đơn vị công bố vẫn đang dùng cho tới khi anh/chị quyết định.</p>
${list.length === 0 ? html`<p>Không có mục nào.</p>` : html`${page.map((each) => one(visit, each))}${pager(visit, list.length)}`}`,
  });
}

function one(visit: StaffVisit, { revision, shipped }: Conflict): Html {
  const { kind, key, seq, content } = revision;
  const at = `/xung-dot/${seq}`;
  return html`<section><h2>${String(content?.title ?? content?.name ?? key)} <small>${key}</small></h2>
${shipped === undefined ? html`<p>Trong tệp không còn mục này nữa.</p>` : differencesTable(content, shipped, 'Bản đã công bố', 'Bản trong tệp')}
${can(visit, 'publish') ? html`${button(visit, `${at}/giu`, 'Giữ bản đã công bố')}${shipped === undefined || kind === 'entry' ? '' : button(visit, `${at}/tep`, 'Dùng bản trong tệp', { plain: true })}` : ''}
${can(visit, 'edit') && kind === 'entry' && shipped !== undefined ? button(visit, `${at}/gop`, 'Lấy bản trong tệp làm nháp để gộp', { plain: true }) : ''}</section>`;
}

async function keepOurs(visit: StaffVisit): Promise<Response> {
  const outcome = await visit.deps.editorial.keepOurs(visit.staff, param(visit, 'seq'));
  return answerWith(visit, outcome, { back: '/xung-dot', done: () => go(visit, '/xung-dot', 'da-giu') });
}

async function takeShipped(visit: StaffVisit): Promise<Response> {
  const outcome = await visit.deps.editorial.takeShipped(visit.staff, param(visit, 'seq'));
  return answerWith(visit, outcome, { back: '/xung-dot', done: () => go(visit, '/xung-dot', 'da-dung-tep') });
}

async function merge(visit: StaffVisit): Promise<Response> {
  const outcome = await visit.deps.editorial.mergeShipped(visit.staff, param(visit, 'seq'));
  return answerWith(visit, outcome, { back: '/xung-dot', done: ({ key }) => go(visit, `/tra-loi/${key}/sua`) });
}
