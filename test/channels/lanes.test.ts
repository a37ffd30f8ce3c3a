import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claimMessages, keepLanes, nextInFairOrder } from '#channels/inbox.repository.ts';
import type { IncomingMessage } from '#domain/message.ts';
import { systemClock } from '../../src/config.ts';
import { makeVarDir, post, startApp } from '../support/app.ts';

let counter = 0;
const message = (chat: string, text: string, at = systemClock()): IncomingMessage => ({
  channel: 'web',
  account: 'web',
  chat,
  sender: chat,
  id: `m${++counter}`,
  at,
  content: { kind: 'text', text },
});

test('two processes on one database answer every message exactly once, in the order of its chat', async () => {
  const varDir = await makeVarDir();
  const [a, b] = await Promise.all([startApp({ varDir }), startApp({ varDir })]);
  const chats = ['c1', 'c2', 'c3', 'c4', 'c5'];
  const sent = Array.from({ length: 200 }, (_, i) =>
    message(chats[i % chats.length] as string, i % 2 ? 'xin chào' : 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu'),
  );
  const receipts = await Promise.all(sent.map((each, i) => (i % 2 ? a : b).core.receive(each)));
  await Promise.all(receipts.map((receipt) => receipt.kind === 'stored' && a.core.answers.wait(receipt.seq, 30_000)));
  const rows = await a.core.storage.reader
    .selectFrom('outbox')
    .select(['lane', 'reply_to', 'ordinal', 'seq'])
    .orderBy('seq')
    .execute();
  expect(new Set(rows.map((row) => `${row.reply_to}/${row.ordinal}`)).size).toBe(rows.length);
  expect(new Set(rows.map((row) => row.reply_to)).size).toBe(200);
  for (const chat of chats) {
    const order = rows.filter((row) => row.lane === `web/web/${chat}`).map((row) => row.reply_to ?? 0);
    expect(order).toEqual([...order].sort((x, y) => x - y));
  }
  await Promise.all([a.close(), b.close()]);
  rmSync(varDir, { recursive: true, force: true });
});

test('a redelivery is one message; the same id in another chat is another', async () => {
  const app = await startApp();
  const one = message('d1', 'xin chào');
  expect((await app.core.receive(one)).kind).toBe('stored');
  expect((await app.core.receive(one)).kind).toBe('duplicate');
  expect((await app.core.receive({ ...one, chat: 'd2' })).kind).toBe('stored');
  await app.close();
});

test('a message that cannot be stored does not take those beside it down', async () => {
  const app = await startApp({ prepared: false });
  const broken = { ...message('e1', 'x'), chat: undefined as unknown as string };
  const results = await Promise.allSettled(
    [message('e2', 'a'), broken, message('e3', 'b')].map((each) => app.core.receive(each)),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await app.core.storage.reader.selectFrom('inbox').select('seq').execute()).toHaveLength(2);
  await app.close();
});

test('a message older than the window is kept but not answered', async () => {
  const app = await startApp();
  const receipt = await app.core.receive(message('old', 'xin chào', systemClock().subtract({ hours: 25 })));
  const seq = receipt.kind === 'stored' ? receipt.seq : 0;
  expect(await app.core.answers.wait(seq, 1_000)).toEqual([]);
  const row = await app.core.storage.reader
    .selectFrom('inbox')
    .select('state')
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  expect(row.state).toBe('stale');
  await app.close();
});

test('while a person has the chat the assistant is silent; asking twice is one ticket', async () => {
  const app = await startApp();
  const first = await post(app.http, { text: 'gặp cán bộ' });
  const { session } = first.data;
  const again = await post(app.http, { session, text: 'gặp cán bộ' });
  const code = /CV-\w{6}/.exec(first.data.replies[0]?.text ?? '')?.[0] ?? 'none';
  expect(again.data.replies[0]?.text).toContain(code);
  expect(await app.core.storage.reader.selectFrom('tickets').selectAll().execute()).toHaveLength(1);
  const helper = { login: 'hoa', roles: ['helper'] } as const;
  await app.core.storage.write((tx) => app.core.desk.take(tx, helper, code));
  expect((await post(app.http, { session, text: 'lương tối thiểu vùng 1' })).data.replies).toEqual([]);
  await app.core.storage.write((tx) => app.core.desk.close(tx, helper, code, 'answered', ''));
  expect((await post(app.http, { session, text: 'xin chào' })).data.replies).toHaveLength(1);
  await app.close();
});

test('a process that stalls past its lease loses the lane, and cannot commit what it claimed', async () => {
  const app = await startApp({ prepared: false }); // nobody answers: the lanes wait for the classifier
  await app.core.receive(message('stalled', 'xin chào'));
  const { storage } = app.core;
  const t0 = Temporal.Instant.from('2026-01-01T00:00:00Z');
  const later = t0.add({ seconds: 31 });
  const claim = (owner: string, at: Temporal.Instant) =>
    storage.write((tx) => claimMessages(tx, owner, at, at.add({ seconds: 30 }), { limit: 10 }));
  expect(await claim('slow', t0)).toHaveLength(1);
  expect(await claim('quick', t0)).toHaveLength(0);
  expect(await claim('quick', later)).toHaveLength(1);
  const held = await storage.write((tx) => keepLanes(tx, 'slow', ['web/web/stalled'], later, later));
  expect(held.size).toBe(0);
  await app.close();
});

test('a turn that throws is apologised for, logged without the words, and the lane goes on', async () => {
  const app = await startApp();
  const mind = app.core.mind.current();
  expect(mind).toBeDefined();
  const original = mind?.understand;
  if (mind)
    Object.assign(mind, {
      understand: () => {
        throw new Error('boom');
      },
    });
  const { data } = await post(app.http, { text: 'điều gì đó' });
  expect(data.replies[0]?.text).toContain('Em vừa gặp lỗi');
  if (mind) Object.assign(mind, { understand: original });
  expect((await post(app.http, { session: data.session, text: 'xin chào' })).data.replies[0]?.text).toContain(
    'Cầu Việc',
  );
  await app.close();
});

test('a session is forgotten after its hours: a follow-up then stands alone', async () => {
  let now = Temporal.Instant.from('2026-11-23T02:00:00Z');
  const app = await startApp({ clock: () => now });
  const first = await post(app.http, { text: 'phải ký quỹ bao nhiêu khi đi đài loan' });
  const { session } = first.data;
  expect((await post(app.http, { session, text: 'thế còn Hàn Quốc?' })).data.replies[0]?.text).toContain('36 triệu');
  now = now.add({ hours: 7 });
  expect((await post(app.http, { session, text: 'thế còn Hàn Quốc?' })).data.replies[0]?.text).not.toContain(
    '36 triệu',
  );
  await app.close();
});

test('a short question does not wait for the letters that stand before it, and the letters are answered too', async () => {
  let thought = 0;
  const app = await startApp({ prepared: false, ticks: () => (thought += 30) }); // every turn takes a while
  const letter = 'tháng 1, '.repeat(220);
  const letters = await Promise.all(Array.from({ length: 64 }, (_, i) => app.core.receive(message(`h${i}`, letter))));
  const asked = await app.core.receive(message('citizen', 'xin chào'));
  await app.core.mind.load();
  for (const receipt of [...letters, asked])
    await app.core.answers.wait(receipt.kind === 'stored' ? receipt.seq : 0, 60_000);
  const rows = await app.core.storage.reader.selectFrom('outbox').select(['lane', 'reply_to']).orderBy('seq').execute();
  const order = [...new Set(rows.map(({ lane }) => lane))];
  expect(order).toHaveLength(65);
  expect(order.indexOf('web/web/citizen')).toBeLessThan(3);
  await app.close();
});

test('a chat that floods has one message answered, then others have their turn', () => {
  const waiting = ['a', 'a', 'a', 'b', 'b', 'c'].map((lane, i) => ({ seq: i + 1, lane, length: 50, waitedMs: 10 }));
  expect(nextInFairOrder(waiting, { limit: 32 }).map(({ lane }) => lane)).toEqual(['a', 'b', 'c', 'a', 'b', 'a']);
  expect(nextInFairOrder(waiting, { limit: 2 }).map(({ lane }) => lane)).toEqual(['a', 'b']);
});

test('questions come before letters and are not committed with them, until a letter has waited too long', () => {
  const letter = (lane: string, waitedMs: number) => ({ seq: 1, lane, length: 2_000, waitedMs });
  const question = { seq: 2, lane: 'q', length: 50, waitedMs: 5 };
  expect(nextInFairOrder([letter('a', 30), letter('b', 20), question], { limit: 32 })).toEqual([question]);
  expect(nextInFairOrder([letter('a', 3_000), letter('b', 2_500), question], { limit: 32 })).toEqual([
    letter('a', 3_000),
  ]);
  const late = [letter('a', 3_000), letter('b', 2_500), question];
  expect(nextInFairOrder(late, { limit: 32, afterLetter: true })).toEqual([question]);
  expect(nextInFairOrder([letter('a', 30), letter('b', 20)], { limit: 32 }).map(({ lane }) => lane)).toEqual([
    'a',
    'b',
  ]);
  expect(nextInFairOrder([], { limit: 32 })).toEqual([]);
});
