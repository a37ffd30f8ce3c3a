import { expect, test } from 'vitest';
import { addStaff, changeStaff } from '#people/staff.repository.ts';
import { systemClock } from '../../src/config.ts';
import { post, startApp, type TestApp } from '../support/app.ts';

const NUMBERS = /0912345678|001234567890|19036789012345/;
const TOLD = 'không cần gửi số căn cước';

const stored = async ({ core }: TestApp) =>
  (await core.storage.reader.selectFrom('inbox').select('content').orderBy('seq').execute()).map(
    ({ content }) => (JSON.parse(content) as { text?: string }).text ?? '',
  );
const everything = async ({ core }: TestApp) =>
  JSON.stringify(
    await Promise.all(
      (['inbox', 'outbox', 'sessions', 'questions', 'tickets'] as const).map((table) =>
        core.storage.reader.selectFrom(table).selectAll().execute(),
      ),
    ),
  );

test('private numbers are masked once answered; the person is told once, kindly, and still answered', async () => {
  const app = await startApp();
  const first = await post(app.http, {
    text: 'em sđt 0912345678 cccd 001234567890, lương tối thiểu vùng 1 là bao nhiêu',
  });
  const { session } = first.data;
  expect(first.data.replies[0]?.text).toContain(TOLD);
  expect(first.data.replies.map(({ text }) => text).join()).toContain('5.310.000');
  const again = await post(app.http, { session, text: 'stk 19036789012345, hạn nộp hồ sơ thất nghiệp là bao lâu' });
  expect(again.data.replies.map(({ text }) => text).join()).not.toContain(TOLD);
  expect(await everything(app)).not.toMatch(NUMBERS);
  expect((await stored(app))[0]).toBe('em sđt ‹số› cccd ‹số›, lương tối thiểu vùng 1 là bao nhiêu');
  const mine = (await post(app.http, { session, text: 'dữ liệu của tôi' })).data.replies[0]?.text;
  expect(mine).toContain('được che sau khi trả lời');
  expect(mine).not.toContain('chưa che số');
  await app.close();
});

test('a sum is no such number, and nothing is said before a warning of danger', async () => {
  const app = await startApp();
  const sum = await post(app.http, { text: 'lương 12.500.000 đồng đóng 27 tháng thì được bao nhiêu tiền thất nghiệp' });
  expect(sum.data.replies.map(({ text }) => text).join()).not.toContain(TOLD);
  expect((await stored(app))[0]).toContain('12.500.000');
  const danger = await post(app.http, { text: 'có người xin mã OTP của em, gửi về số 0912345678' });
  expect(danger.data.replies[0]?.text).not.toContain(TOLD);
  await app.close();
});

test('while a ticket is open the officer can call back, and “dữ liệu của tôi” says so; then the number goes', async () => {
  const app = await startApp();
  const { storage, desk } = app.core;
  const { data } = await post(app.http, { text: 'gặp cán bộ' });
  const { session } = data;
  const code = /CV-\w{6}/.exec(data.replies.map(({ text }) => text).join())?.[0] as string;
  await post(app.http, { session, text: 'gọi em số 0912345678 nhé' });
  expect((await stored(app))[1]).toContain('0912345678');
  const mine = async () => (await post(app.http, { session, text: 'dữ liệu của tôi' })).data.replies[0]?.text;
  expect(await mine()).toContain('Còn 1 tin chưa che số');

  await storage.write(async (tx) => {
    const id = await addStaff(tx, { login: 'lan', name: 'Lan', roles: ['helper'] }, systemClock());
    await changeStaff(tx, id as number, { state: 'active' });
  });
  const who = { login: 'lan', roles: ['helper'] as const };
  await storage.write((tx) => desk.take(tx, who, code));
  expect((await storage.write((tx) => desk.close(tx, who, code, 'answered', ''))).kind).toBe('done');
  expect(await everything(app)).not.toMatch(NUMBERS);
  expect(await mine()).not.toContain('chưa che số');
  await app.close();
});
