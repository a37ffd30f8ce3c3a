// Rows that a new version of the program changed under what officers had published: keep ours, take theirs, or merge.

import { html } from 'hono/html';
import { type Conflict, conflictsOf } from '#knowledge/conflicts.ts';
import {
  acknowledgeShipped,
  openRevision,
  publishedRevisions,
  retire,
  startDraft,
} from '#knowledge/revisions.repository.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { differencesTable } from './entries/difference-table.ts';
import { preparing } from './entries/list.ts';
import { button, notFound, PER_PAGE, pager, show } from './layout.ts';
import { can, get, go, type Html, pageOf, param, post, type Route, type StaffVisit } from './visit.ts';

export const CONFLICT_ROUTES: readonly Route[] = [
  get('/xung-dot', 'read', conflictsPage),
  post('/xung-dot/:seq/giu', 'publish', keepOurs),
  post('/xung-dot/:seq/tep', 'publish', takeShipped),
  post('/xung-dot/:seq/gop', 'edit', merge),
];

async function conflicts({ deps }: StaffVisit): Promise<Conflict[] | undefined> {
  const shipped = deps.editor.shipped();
  return shipped && conflictsOf(shipped, await publishedRevisions(deps.storage.reader));
}

async function conflictsPage(visit: StaffVisit): Promise<Response> {
  const list = await conflicts(visit);
  if (list === undefined) return preparing(visit);
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

async function found(visit: StaffVisit): Promise<Conflict | undefined> {
  return (await conflicts(visit))?.find(({ revision }) => String(revision.seq) === param(visit, 'seq'));
}

async function keepOurs(visit: StaffVisit): Promise<Response> {
  const { deps, staff, at } = visit;
  const conflict = await found(visit);
  if (conflict === undefined) return notFound(visit, 'Không còn chỗ khác nhau này.');
  await deps.storage.write(async (tx) => {
    await acknowledgeShipped(tx, conflict.revision.seq, conflict.hash);
    await writeAudit(tx, { at, actor: staff.login, action: 'content.keep', subject: conflict.revision.key });
  });
  return go(visit, '/xung-dot', 'da-giu');
}

/** Only for rows of data: an entry goes through a draft, so that it is tried out before it is in force. */
async function takeShipped(visit: StaffVisit): Promise<Response> {
  const { deps, staff, at } = visit;
  const conflict = await found(visit);
  if (conflict === undefined || conflict.revision.kind === 'entry')
    return notFound(visit, 'Không còn chỗ khác nhau này.');
  const { kind, key } = conflict.revision;
  await deps.storage.write(async (tx) => {
    await retire(tx, kind, key);
    await writeAudit(tx, { at, actor: staff.login, action: 'content.shipped', subject: key });
  });
  await deps.editor.refresh();
  return go(visit, '/xung-dot', 'da-dung-tep');
}

async function merge(visit: StaffVisit): Promise<Response> {
  const { deps, staff, at } = visit;
  const conflict = await found(visit);
  if (conflict === undefined || conflict.shipped === undefined || conflict.revision.kind !== 'entry')
    return notFound(visit, 'Không còn chỗ khác nhau này.');
  const { key, content: base } = conflict.revision;
  const content = conflict.shipped;
  const started = await deps.storage.write(async (tx) => {
    if ((await openRevision(tx, 'entry', key)) !== undefined) return false;
    const draft = {
      kind: 'entry',
      key,
      content,
      base,
      shipped: conflict.hash,
      author: staff.login,
      note: 'Gộp bản mới trong tệp',
    };
    await startDraft(tx, draft, at);
    await writeAudit(tx, { at, actor: staff.login, action: 'content.draft', subject: key });
    return true;
  });
  return go(visit, started ? `/tra-loi/${key}/sua` : `/tra-loi/${key}`, started ? undefined : 'nguoi-khac-sua');
}
