// What an officer does with a theme: give it to somebody, make it a way of asking or an entry of its own, or put it aside.

import { TOPICS } from '#domain/topic.ts';
import { changeTheme, questionsOf } from '#editorial/worklist.repository.ts';
import { plainEntry } from '#knowledge/overlay.ts';
import { openRevision, saveDraft, startDraft } from '#knowledge/revisions.repository.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { listStaff } from '#people/staff.repository.ts';
import type { Db } from '#storage/engine.ts';
import { blankEntry, newRevision } from '../entries/drafts.ts';
import { preparing } from '../entries/list.ts';
import { dayAsked } from '../entries/one.ts';
import { notFound } from '../layout.ts';
import { go, type StaffVisit } from '../visit.ts';
import { found, GONE } from './theme.ts';

export async function assign(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const theme = await found(visit);
  if (theme === undefined) return notFound(visit, GONE);
  const login = form.text('nguoi');
  const owner = (await listStaff(deps.storage.reader)).find((each) => each.login === login)?.login ?? null;
  const dueOn = dayAsked(form.text('han'))?.toString() ?? null;
  await deps.storage.write(async (tx) => {
    await changeTheme(tx, theme.id, { owner, dueOn });
    const detail = `${owner ?? 'chưa ai'}${dueOn ? `, hạn ${dueOn}` : ''}`;
    await writeAudit(tx, { at, actor: staff.login, action: 'worklist.assign', subject: `nhóm ${theme.id}`, detail });
  });
  return go(visit, `/viec/${theme.id}`, 'da-gan');
}

export async function addExample(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const theme = await found(visit);
  const entry = mind.knowledge.entries.get(form.text('muc'));
  const text = form.text('cau').trim().slice(0, 300);
  if (theme === undefined || text === '') return notFound(visit, GONE);
  if (entry === undefined) return notFound(visit, 'Không có mục này.');
  const done = await deps.storage.write(async (tx) => {
    if (!(await appendExample(tx, visit, entry.id, plainEntry(entry), text))) return false;
    await changeTheme(tx, theme.id, { state: 'in_work', entry: entry.id, owner: theme.owner ?? staff.login });
    await writeAudit(tx, {
      at,
      actor: staff.login,
      action: 'worklist.example',
      subject: entry.id,
      detail: `nhóm ${theme.id}`,
    });
    return true;
  });
  return done
    ? go(visit, `/tra-loi/${entry.id}/sua`, 'da-them-cach-hoi')
    : go(visit, `/viec/${theme.id}`, 'nguoi-khac-sua');
}

/** Into the working draft of the entry, which is begun when there is none. */
async function appendExample(tx: Db, visit: StaffVisit, id: string, inForce: PlainRow, text: string): Promise<boolean> {
  const { staff, at } = visit;
  const open = await openRevision(tx, 'entry', id);
  const row = open?.content ?? { ...inForce, status: 'published' };
  const examples = Array.isArray(row.examples) ? (row.examples as string[]) : [];
  const content = { ...row, examples: [...new Set([...examples, text])] };
  if (open === undefined) {
    await startDraft(tx, { ...newRevision(visit, id), content, note: 'Thêm cách hỏi của người dân' }, at);
    return true;
  }
  return (await saveDraft(tx, open, { content, note: open.note, by: staff.login }, at)).kind === 'saved';
}

export async function newEntry(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at, today } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const theme = await found(visit);
  const questions = theme === undefined ? [] : await questionsOf(deps.storage.reader, [theme.id]);
  if (theme === undefined || questions.length === 0) return notFound(visit, GONE);
  const topic = TOPICS.find((each) => each === form.text('chu_de'));
  const id = `${topic}.${form.text('ma').trim().toLowerCase()}`;
  if (topic === undefined || !/^[a-z]+\.[a-z_0-9]{2,40}$/.test(id) || mind.knowledge.entries.has(id))
    return notFound(
      visit,
      'Mã mục chưa đúng (chữ thường không dấu, số, gạch dưới) hoặc đã có mục mang mã này. Xin quay lại chọn mã khác.',
    );
  const content = blankEntry(id, '', today, questions.map(({ text }) => text).slice(0, 30));
  const done = await deps.storage.write(async (tx) => {
    if ((await openRevision(tx, 'entry', id)) !== undefined) return false;
    await startDraft(
      tx,
      { ...newRevision(visit, id), content, note: `Từ câu hỏi của người dân, nhóm ${theme.id}` },
      at,
    );
    await changeTheme(tx, theme.id, { state: 'in_work', entry: id, owner: theme.owner ?? staff.login });
    await writeAudit(tx, {
      at,
      actor: staff.login,
      action: 'worklist.new_entry',
      subject: id,
      detail: `nhóm ${theme.id}`,
    });
    return true;
  });
  return done ? go(visit, `/tra-loi/${id}/sua`) : go(visit, `/viec/${theme.id}`, 'nguoi-khac-sua');
}

export async function ignore(visit: StaffVisit): Promise<Response> {
  const { deps, staff, at } = visit;
  const theme = await found(visit);
  if (theme === undefined) return notFound(visit, GONE);
  await deps.storage.write(async (tx) => {
    await changeTheme(tx, theme.id, { state: 'ignored' });
    await writeAudit(tx, { at, actor: staff.login, action: 'worklist.ignore', subject: `nhóm ${theme.id}` });
  });
  return go(visit, '/viec', 'da-bo-qua');
}
