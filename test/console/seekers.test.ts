// Who looks for work: registered in the chat, seen by those who help only, exported with a trace, counted without small cells, gone
// with a withdrawal, an erasure, their day.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { deleteExpired } from '#channels/personal-data.ts';
import { laneOf } from '#domain/message.ts';
import { registerSeeker } from '#people/seekers.repository.ts';
import { withoutSmall } from '../../src/console/figures/seekers.ts';
import { post } from '../support/app.ts';
import { type ConsoleApp, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let helper: Officer;
let viewer: Officer;

beforeAll(async () => {
  app = await openConsole();
  helper = await app.join('hai', ['helper']);
  viewer = await app.join('xem', ['viewer']);
});
afterAll(() => app.close());

const rows = () => app.core.storage.reader.selectFrom('job_seekers').selectAll().execute();

async function register(phone: string): Promise<string> {
  const first = await post(app.http, { text: 'đăng ký tìm việc' });
  const { session } = first.data;
  for (const text of ['em làm may, ở xã Đồng Mẫu', '32', phone, 'đồng ý']) await post(app.http, { session, text });
  return session;
}
const say = async (session: string, text: string) =>
  (await post(app.http, { session, text })).data.replies.map((reply) => reply.text).join('\n');

test('what was agreed to is kept, shown to the person, and goes when they withdraw', async () => {
  const session = await register('0900 000 123');
  expect(await rows()).toMatchObject([{ trades: '["may"]', age: '25-34', phone: '0900000123', wording: 'tìm việc 2' }]);
  const mine = await say(session, 'dữ liệu của tôi');
  expect(mine).toContain('Đăng ký tìm việc');
  expect(mine).toContain('số có đuôi 123');
  expect(await say(session, 'rút tên tìm việc')).toContain('đã xóa đăng ký tìm việc');
  expect(await rows()).toEqual([]);
  expect(await say(session, 'rút tên tìm việc')).toContain('không thấy đăng ký');
});

test('registering again replaces; an erasure takes it along', async () => {
  const session = await register('0900 000 123');
  for (const text of ['đăng ký tìm việc hàn', '33', 'bỏ qua', 'đồng ý']) await say(session, text);
  expect(await rows()).toHaveLength(1);
  await say(session, 'xóa dữ liệu');
  await say(session, 'XÓA HẾT');
  expect(await rows()).toEqual([]);
});

test('those who help see and filter them, others do not', async () => {
  const session = await register('0900 000 123');
  const list = await helper.get('/nguoi-tim-viec');
  expect(list.text).toContain('0900000123');
  expect((await helper.get('/nguoi-tim-viec?nghe=may&tuoi=25-34')).text).toContain('0900000123');
  expect((await helper.get('/nguoi-tim-viec?tuoi=55%2B')).text).not.toContain('0900000123');
  expect((await helper.get('/nguoi-tim-viec?nghe=kho')).text).not.toContain('0900000123');
  expect((await viewer.get('/nguoi-tim-viec')).status).toBe(403);
  expect((await viewer.get('/nguoi-tim-viec/xuat.csv')).status).toBe(403);
  await say(session, 'rút tên tìm việc');
});

const put = (chat: string, trades: string[]) =>
  app.core.storage.write((tx) =>
    registerSeeker(tx, { channel: 'web', account: 'web', chat }, { trades, age: '25-34' }, 'thử', app.core.clock()),
  );
const takeAway = () => app.core.storage.write((tx) => tx.deleteFrom('job_seekers').execute());

test('the sheet runs no formula and leaves a row in the log', async () => {
  await put('formula', ['=HYPERLINK("x")']);
  const { status, text } = await helper.get('/nguoi-tim-viec/xuat.csv');
  expect(status).toBe(200);
  expect(text).not.toMatch(/(?:^|[\r\n,"])=HYPERLINK/);
  const audit = await app.core.storage.reader
    .selectFrom('audit')
    .select(['actor', 'subject'])
    .where('action', '=', 'seekers.export')
    .execute();
  expect(audit).toEqual([{ actor: 'hai', subject: '1' }]);
  await takeAway();
});

test('figures show no cell of fewer than five, nor one that the total gives away', async () => {
  for (let i = 0; i < 6; i++) await put(`may-${i}`, ['may']);
  await put('han', ['hàn']);
  const { text } = await viewer.get('/so-lieu');
  expect(text).toContain('Người đăng ký tìm việc (7)');
  expect(text).toContain('nhóm ít người không hiện');
  expect(text).not.toMatch(/hàn: <strong>/);
  expect(
    withoutSmall([
      { name: 'a', value: 9 },
      { name: 'b', value: 6 },
      { name: 'c', value: 1 },
    ]),
  ).toEqual({
    shown: [{ name: 'a', value: 9 }],
    hidden: 2,
  });
  await takeAway();
});

test('it ends by itself after its days', async () => {
  await put('old', ['may']);
  const at = app.core.clock();
  await app.core.storage.write((tx) => deleteExpired(tx, at.add({ hours: 24 * 179 })));
  expect((await rows()).map(({ lane }) => lane)).toEqual([laneOf({ channel: 'web', account: 'web', chat: 'old' })]);
  await app.core.storage.write((tx) => deleteExpired(tx, at.add({ hours: 24 * 181 })));
  expect(await rows()).toEqual([]);
});
