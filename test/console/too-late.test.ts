// Of two deeds on one draft the second comes too late: it says so, and the log names only what happened.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '#people/audit.repository.ts';
import { formFields } from './form-fields.ts';
import { type ConsoleApp, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let lan: Officer;
let minh: Officer;
beforeAll(async () => {
  app = await openConsole();
  lan = await app.join('lan', ['editor', 'reviewer']);
  minh = await app.join('minh', ['editor', 'reviewer']);
});
afterAll(() => app.close());

const ENTRY = 'office.contact';
const at = `/tra-loi/${ENTRY}`;
const FIGURE = '/du-lieu/parameters/dong?khoa=hoc_nghe_khoa';
const fieldsOf = async (officer: Officer) => formFields((await officer.get(`${at}/sua`)).text, 'soan');

async function begin(deed: 'save' | 'submit' = 'save') {
  const fields = await fieldsOf(lan);
  await lan.post(`${at}/sua`, { ...fields, ghi_chu: 'x', title: `${fields.title} mới`, viec: deed });
}

async function logged(action: string): Promise<number> {
  const { rows } = await listAudit(app.core.storage.reader, { words: action, offset: 0, limit: 200 });
  return rows.filter((row) => row.action === action).length;
}

/** How often the deeds said that they were done, and how often the log says so. */
async function both(action: string, done: string, deeds: () => readonly Promise<{ location: string | null }>[]) {
  const before = await logged(action);
  const answers = await Promise.all(deeds());
  const said = answers.filter(({ location }) => location?.endsWith(`bao=${done}`)).length;
  return { said, logged: (await logged(action)) - before };
}

test('a draft that two people throw away at once is thrown away once', async () => {
  await begin();
  const [mine, theirs] = [await fieldsOf(lan), await fieldsOf(minh)];
  const seen = await both('content.discard', 'da-bo-nhap', () => [
    lan.post(`${at}/sua`, { ...mine, viec: 'discard' }),
    minh.post(`${at}/sua`, { ...theirs, viec: 'discard' }),
  ]);
  expect(seen).toEqual({ said: 1, logged: 1 });
});

test('what was thrown away meanwhile is not sent for review, nor given back', async () => {
  await begin();
  const fields = await fieldsOf(minh);
  const sent = await both('content.submit', 'da-gui-duyet', () => [
    minh.post(`${at}/sua`, { ...fields, viec: 'discard' }),
    lan.post(`${at}/gui-duyet`, { ban: fields.ban as string }),
  ]);
  expect(sent.said).toBe(sent.logged);
  await begin('submit');
  const waiting = await fieldsOf(minh);
  const returned = await both('content.return', 'da-tra-lai', () => [
    lan.post(`${at}/sua`, { ...waiting, viec: 'discard' }),
    minh.post(`${at}/tra-lai`, { ban: waiting.ban as string, ly_do: 'sai' }),
  ]);
  expect(returned.said).toBe(returned.logged);
});

test('another version than the one that was seen is neither given back nor thrown away', async () => {
  await begin('submit');
  const seen = await fieldsOf(minh);
  await lan.post(`${at}/sua`, { ...(await fieldsOf(lan)), title: 'Tên sau đó', viec: 'submit' });
  const before = await logged('content.return');
  expect((await minh.post(`${at}/tra-lai`, { ban: seen.ban as string, ly_do: 'sai' })).location).toContain(
    'nguoi-khac-sua',
  );
  expect(await logged('content.return')).toBe(before);
  expect((await minh.post(`${at}/sua`, { ...seen, viec: 'discard' })).location).toContain('nguoi-khac-sua');
  expect((await lan.get(`${at}/sua`)).text).toContain('Tên sau đó');
});

test('a row that waits and is refused by two at once is refused once', async () => {
  const { text } = await lan.get(FIGURE);
  const ban = /name="ban" value="([^"]*)"/.exec(text)?.[1] as string;
  await lan.post(FIGURE, {
    name: 'hoc_nghe_khoa',
    label: 'Nhãn khác',
    unit: 'đồng',
    values: '4500000 | 15/05/2021 | | Nghị định 374/2025/NĐ-CP | Điều 11',
    ban,
  });
  const waits = /name="ban" value="(\d+\.\d+)"/.exec((await minh.get(FIGURE)).text)?.[1];
  const fields = { khoa: 'hoc_nghe_khoa', ban: waits as string };
  const seen = await both('content.discard', 'da-bo-nhap', () => [
    lan.post('/du-lieu/parameters/tra-lai', fields),
    minh.post('/du-lieu/parameters/tra-lai', fields),
  ]);
  expect(seen).toEqual({ said: 1, logged: 1 });
});

test('a page of a draft that is gone does nothing to the next one', async () => {
  const open = await lan.get(`${at}/sua`);
  if (open.text.includes('value="discard"')) await lan.post(`${at}/sua`, { ...(await fieldsOf(lan)), viec: 'discard' });
  await begin('submit');
  const old = await fieldsOf(minh);
  await lan.post(`${at}/sua`, { ...(await fieldsOf(lan)), viec: 'discard' });
  await begin('submit');
  for (const [path, fields] of [
    ['sua', { ...old, viec: 'discard' }],
    ['tra-lai', { ban: old.ban as string, ly_do: 'sai' }],
    ['cong-bo', { ban: old.ban as string }],
  ] as const)
    expect((await minh.post(`${at}/${path}`, fields)).location, path).toContain('nguoi-khac-sua');
  expect((await lan.get(`${at}/duyet`)).text).toContain('chờ duyệt');
});

test('a draft that nobody sent for review is not given back', async () => {
  await lan.post(`${at}/sua`, { ...(await fieldsOf(lan)), viec: 'discard' });
  await begin('save');
  const { ban } = await fieldsOf(minh);
  const before = await logged('content.return');
  const answer = await minh.post(`${at}/tra-lai`, { ban: ban as string, ly_do: 'sai' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('chưa gửi duyệt, không trả lại được');
  expect(await logged('content.return')).toBe(before);
});

test('what was not tried is refused with what to do, and the trial begins: the page looks again where it can be opened', async () => {
  const open = await fieldsOf(lan);
  await lan.post(`${at}/sua`, { ...open, viec: 'submit' });
  const { ban } = await fieldsOf(minh);
  const refused = await minh.post(`${at}/cong-bo`, { ban: ban as string });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('chưa được thử');
  expect(refused.text).toContain(`content="3;url=/quan-tri${at}/duyet"`);
  await minh.post(`${at}/thu/dung`);
});

test('an answer that is given is not given again', async () => {
  const before = await logged('content.restore');
  expect((await minh.post(`${at}/mo-lai`)).status).toBe(422);
  expect(await logged('content.restore')).toBe(before);
});
