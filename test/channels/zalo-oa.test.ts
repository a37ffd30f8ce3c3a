// What is the Official Account's own: signatures, windows, echoes, staff, tokens, and people who leave.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { windowAt } from '#channels/zalo-oa/window.ts';
import { systemClock } from '../../src/config.ts';
import { type FakeZaloOa, OA, signOa, startFakeZaloOa } from '../fakes/zalo-oa.ts';
import { grantConsent } from '../proofs/messengers.ts';
import { until } from '../support/until.ts';
import { type Harness, oaConfig, seenAtLeast, settled, startProgram, zaloOaHarness } from './harness.ts';

const WAGE = 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu';
let oa: Harness & { fake: FakeZaloOa };
let next = 6_142_494_823_707_000_000n;
const newUser = () => String(++next);
const reader = () => oa.app.core.storage.reader;
const outbox = (chat: string) =>
  reader().selectFrom('outbox').selectAll().where('chat', '=', chat).orderBy('seq').execute();
const chat = (user: string) => reader().selectFrom('chats').selectAll().where('chat', '=', user).executeTakeFirst();

beforeAll(async () => {
  oa = await zaloOaHarness();
});
afterAll(() => oa.close());

test('ids beyond 2^53 survive from webhook to send', async () => {
  const user = newUser();
  oa.fake.says(user, WAGE);
  await seenAtLeast(oa, user, 1);
  expect((await chat(user))?.chat).toBe(user);
});

test('the signature covers the bytes as they came, however they are written', async () => {
  const user = newUser();
  oa.fake.follows(user);
  await seenAtLeast(oa, user, 1);
  oa.fake.emit(oa.fake.event('user_send_text', user, { message: { text: WAGE } }), { pretty: true });
  expect((await seenAtLeast(oa, user, 2))[1]?.text).toContain('5.310.000');
});

test('an event without a valid signature, or for another app or account, is not stored', async () => {
  const before = await reader().selectFrom('inbox').select('seq').execute();
  const { createMessengers } = await import('../../src/messengers.ts');
  const hook = createMessengers(oa.app.core).webhook('zalo-oa');
  const send = async (event: object, mac?: string) => {
    const body = JSON.stringify(event);
    const answer = await hook?.({
      method: 'POST',
      contentType: 'application/json',
      header: (name) => (name === 'x-zevent-signature' ? mac : undefined),
      body: async () => Buffer.from(body),
    });
    return answer?.status;
  };
  const event = oa.fake.event('user_send_text', newUser(), { message: { text: 'x' } }) as { timestamp: string };
  const sign = (each: object) => `mac=${signOa(JSON.stringify(each), event.timestamp)}`;
  expect(await send(event)).toBe(403);
  expect(await send(event, `mac=${'0'.repeat(64)}`)).toBe(403);
  expect(await send(event, sign({ ...event, x: 1 }))).toBe(403);
  const otherApp = { ...event, app_id: '1' };
  expect(await send(otherApp, sign(otherApp))).toBe(403);
  const otherOa = { ...event, recipient: { id: '1' } };
  expect(await send(otherOa, sign(otherOa))).toBe(200); // genuine, and not for us
  expect(await reader().selectFrom('inbox').select('seq').execute()).toHaveLength(before.length);
  expect(await send(event, sign(event))).toBe(200);
  expect(await reader().selectFrom('inbox').select('seq').execute()).toHaveLength(before.length + 1);
});

test('echoes, receipts and unknown events are taken and never answered', async () => {
  const user = newUser();
  oa.fake.says(user, 'xin chào');
  await seenAtLeast(oa, user, 1);
  for (const name of [
    'user_seen_message',
    'user_reacted_message',
    'anonymous_send_text',
    'add_user_to_tag',
    'user_dances',
  ])
    oa.fake.emit(oa.fake.event(name, user, { message: { text: 'xin chào' } }));
  oa.fake.says(user, WAGE);
  await seenAtLeast(oa, user, 2);
  await until(() => oa.fake.pending() === 0);
  await settled(oa.app);
  expect(await oa.seen(user)).toHaveLength(2);
});

test('events out of order are answered once each, in the order in which they came', async () => {
  const user = newUser();
  oa.fake.knows(user);
  const late = {
    ...oa.fake.event('user_send_text', user, { message: { text: 'xin chào' } }),
    timestamp: String(systemClock().epochMilliseconds - 60_000),
  };
  oa.fake.emit(oa.fake.event('user_send_text', user, { message: { text: WAGE } }));
  oa.fake.emit(late);
  oa.fake.emit(late);
  const seen = await seenAtLeast(oa, user, 2);
  await until(() => oa.fake.pending() === 0);
  await settled(oa.app);
  expect(seen[0]?.text).toContain('5.310.000');
  expect(seen[1]?.text).toContain('Em chào');
  expect(await oa.seen(user)).toHaveLength(2);
});

test('following greets once, although Zalo reports it twice over; leaving is recorded', async () => {
  const user = newUser();
  oa.fake.follows(user);
  oa.fake.emit({
    app_id: OA.appId,
    oa_id: OA.oaId,
    user_id: user,
    event_name: 'user_click_chatnow',
    timestamp: String(systemClock().epochMilliseconds + 1),
  });
  await seenAtLeast(oa, user, 1);
  oa.fake.unfollows(user);
  await until(async () => (await chat(user))?.reach === 'left');
  expect(await oa.seen(user)).toHaveLength(1);
});

test('user_withdraw erases at once, without a word', async () => {
  const user = newUser();
  oa.fake.says(user, `${WAGE} của Nguyễn Thị Sen`);
  await seenAtLeast(oa, user, 1);
  oa.fake.withdraws(user);
  await until(async () => (await chat(user)) === undefined);
  await settled(oa.app);
  expect(await outbox(user)).toEqual([]);
  const kept = await reader().selectFrom('inbox').select(['content', 'sender']).where('chat', '=', user).execute();
  expect(kept).toEqual([{ content: '{"kind":"text","text":""}', sender: '' }]);
  expect(await oa.seen(user)).toHaveLength(1);
});

test('what a person types is never taken for a button', async () => {
  const user = newUser();
  oa.fake.says(user, 'cv: em chưa có kinh nghiệm thì viết sao');
  const [reply] = await seenAtLeast(oa, user, 1);
  expect(reply?.text).not.toContain('Nút này đã cũ');
});

test('a submitted form is thanked for; what it says is not kept', async () => {
  const user = newUser();
  oa.fake.says(user, 'xin chào');
  await seenAtLeast(oa, user, 1);
  oa.fake.emit(oa.fake.event('user_submit_info', user, { info: { name: 'Nguyễn Thị Lan', phone: '84912345678' } }));
  expect((await seenAtLeast(oa, user, 2))[1]?.text).toContain('không lưu số điện thoại');
  const rows = await reader().selectFrom('inbox').select('content').where('chat', '=', user).execute();
  expect(JSON.stringify(rows)).not.toMatch(/Lan|84912345678/);
});

test('while staff write by hand the assistant is silent; afterwards it answers again', async () => {
  const user = newUser();
  oa.fake.says(user, 'xin chào');
  await seenAtLeast(oa, user, 1);
  oa.fake.staffSays(user, 'Cán bộ đang hỗ trợ chị nhé.');
  await until(async () => (await chat(user))?.staff_until !== null);
  oa.fake.says(user, WAGE);
  await until(() => oa.fake.pending() === 0);
  await settled(oa.app);
  expect(await oa.seen(user)).toHaveLength(1);
  await oa.app.core.storage.write((tx) =>
    tx.updateTable('chats').set({ staff_until: '2026-01-01T00:00:00Z' }).where('chat', '=', user).execute(),
  );
  oa.fake.says(user, WAGE);
  await seenAtLeast(oa, user, 2);
});

test('the window: free for 48 hours, paid until the seventh day, then closed', () => {
  const last = Temporal.Instant.from('2026-11-01T00:00:00Z');
  expect(windowAt(last, last.add({ hours: 48 }))).toBe('free');
  expect(windowAt(last, last.add({ hours: 48, seconds: 1 }))).toBe('paid');
  expect(windowAt(last, last.add({ hours: 168 }))).toBe('paid');
  expect(windowAt(last, last.add({ hours: 168, seconds: 1 }))).toBe('closed');
});

test("an officer's answer after seven days is not even tried, and the reason is on record", async () => {
  const user = newUser();
  oa.fake.says(user, 'gặp cán bộ');
  await seenAtLeast(oa, user, 1);
  const long = systemClock()
    .subtract({ hours: 8 * 24 })
    .toString();
  await oa.app.core.storage.write((tx) =>
    tx.updateTable('chats').set({ last_interaction: long }).where('chat', '=', user).execute(),
  );
  const calls = oa.fake.calls.length;
  await answerByHand(user);
  await until(async () => (await outbox(user))[1]?.state === 'blocked');
  expect((await outbox(user))[1]?.error).toContain('seven days');
  expect((await chat(user))?.reach).toBe('closed');
  expect(oa.fake.calls).toHaveLength(calls);
});

test("Zalo's own -230 closes the window as well", async () => {
  const user = newUser();
  oa.fake.says(user, 'gặp cán bộ');
  await seenAtLeast(oa, user, 1);
  oa.fake.agesBy(user, 8 * 24);
  await answerByHand(user);
  await until(async () => (await chat(user))?.reach === 'closed');
  expect((await outbox(user))[1]?.error).toMatch(/^-230/);
});

test('a lost answer whose echo was heard is not sent again', async () => {
  const user = newUser();
  oa.fake.fail('/v3.0/oa/message/cs', { kind: 'drop', done: true });
  oa.fake.says(user, WAGE);
  await until(async () => (await outbox(user))[0]?.state === 'sent');
  expect(await oa.seen(user)).toHaveLength(1);
  expect((await outbox(user))[0]).toMatchObject({ doubts: 0 });
});

test('the rate limit makes the account wait; an expired token is renewed in passing', async () => {
  const user = newUser();
  oa.fake.expireAccess();
  oa.fake.says(user, WAGE);
  await seenAtLeast(oa, user, 1);
  const fake = await startFakeZaloOa();
  const program = await startProgram(
    { zaloOa: oaConfig(fake.url) },
    { ready: (app) => grantConsent(app.core.storage, fake) },
  );
  fake.connect(`http://127.0.0.1:${program.port}/webhooks/zalo-oa`);
  fake.fail('/v3.0/oa/message/cs', { kind: 'answer', status: 200, body: { error: -32, message: 'limit' } });
  fake.says('61', WAGE);
  const row = () => program.app.core.storage.reader.selectFrom('outbox').selectAll().executeTakeFirst();
  await until(async () => (await row())?.state === 'retry');
  const health = (await (await fetch(`http://127.0.0.1:${program.port}/healthz`)).json()) as {
    channels: { state: string; note: string }[];
  };
  expect(health.channels[0]).toMatchObject({ state: 'waiting', note: expect.stringMatching(/chờ \d+ giây/) });
  await program.stop();
  await fake.close();
});

test('without consent the channel says so, keeps the replies, and sends them once there is one', async () => {
  const fake = await startFakeZaloOa();
  const program = await startProgram({ zaloOa: oaConfig(fake.url) });
  fake.connect(`http://127.0.0.1:${program.port}/webhooks/zalo-oa`);
  fake.says('61', WAGE);
  const health = async () =>
    (await (await fetch(`http://127.0.0.1:${program.port}/healthz`)).json()) as {
      channels: { state: string; note: string }[];
    };
  await until(async () => (await health()).channels[0]?.state === 'stopped');
  expect((await health()).channels[0]?.note).toContain('zalo-oa authorize');
  const row = () => program.app.core.storage.reader.selectFrom('outbox').select('state').executeTakeFirst();
  expect((await row())?.state).toBe('retry');
  await program.stop();
  await fake.close();
});

test('tokens lie sealed in the database', async () => {
  const sealed = await reader().selectFrom('account_tokens').selectAll().executeTakeFirstOrThrow();
  expect(JSON.stringify(sealed)).not.toMatch(/at-fake|rt-fake/);
});

async function answerByHand(user: string): Promise<void> {
  const { addReplies } = await import('#channels/outbox.repository.ts');
  const { say } = await import('#conversation/reply.ts');
  const now = systemClock();
  await oa.app.core.storage.write((tx) =>
    addReplies(tx, [
      {
        address: { channel: 'zalo-oa', account: OA.oaId, chat: user },
        ordinal: 0,
        reply: say('Cán bộ trả lời', 'notice'),
        knowledge: '',
        now,
        deleteOn: '2027-01-01',
      },
    ]),
  );
}
