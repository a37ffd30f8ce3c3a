// What an officer does with a theme: give it to somebody, make it a way of asking or an entry of its own, or put it aside.

import { TOPICS } from '#domain/topic.ts';
import { listStaff } from '#people/staff.repository.ts';
import { preparing } from '../entries/list.ts';
import { dayAsked } from '../entries/one.ts';
import { notFound } from '../layout.ts';
import { answerWith, problemText } from '../outcome.ts';
import { go, type StaffVisit } from '../visit.ts';
import { found, GONE } from './theme.ts';

export async function assign(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form } = visit;
  const theme = await found(visit);
  if (theme === undefined) return notFound(visit, GONE);
  const login = form.text('nguoi');
  const owner = (await listStaff(deps.storage.reader)).find((each) => each.login === login)?.login ?? null;
  const dueOn = dayAsked(form.text('han'))?.toString() ?? null;
  return answerWith(visit, await deps.editorial.assignTheme(staff, theme.id, { owner, dueOn }), {
    back: `/viec/${theme.id}`,
    done: () => go(visit, `/viec/${theme.id}`, 'da-gan'),
  });
}

export async function addExample(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form } = visit;
  if (deps.editor.current() === undefined) return preparing(visit);
  const theme = await found(visit);
  const [entry, text] = [form.text('muc'), form.text('cau').trim().slice(0, 300)];
  if (theme === undefined || text === '') return notFound(visit, GONE);
  return answerWith(visit, await deps.editorial.takeExample(staff, { theme: theme.id, entry, text }), {
    back: `/viec/${theme.id}`,
    done: ({ key }) => go(visit, `/tra-loi/${key}/sua`, 'da-them-cach-hoi'),
    refused: (problems) => notFound(visit, problems.map(problemText).join(' ')),
  });
}

const BAD_ID =
  'Mã mục chưa đúng (chữ thường không dấu, số, gạch dưới) hoặc đã có mục mang mã này. Xin quay lại chọn mã khác.';

export async function newEntry(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form } = visit;
  if (deps.editor.current() === undefined) return preparing(visit);
  const theme = await found(visit);
  if (theme === undefined) return notFound(visit, GONE);
  const topic = TOPICS.find((each) => each === form.text('chu_de'));
  const id = `${topic}.${form.text('ma').trim().toLowerCase()}`;
  if (topic === undefined || !/^[a-z]+\.[a-z_0-9]{2,40}$/.test(id)) return notFound(visit, BAD_ID);
  return answerWith(visit, await deps.editorial.answerInNewEntry(staff, { theme: theme.id, entry: id }), {
    back: `/viec/${theme.id}`,
    done: () => go(visit, `/tra-loi/${id}/sua`),
    refused: () => notFound(visit, BAD_ID),
  });
}

export async function ignore(visit: StaffVisit): Promise<Response> {
  const { deps, staff } = visit;
  const theme = await found(visit);
  if (theme === undefined) return notFound(visit, GONE);
  return answerWith(visit, await deps.editorial.ignoreTheme(staff, theme.id), {
    back: '/viec',
    done: () => go(visit, '/viec', 'da-bo-qua'),
  });
}
