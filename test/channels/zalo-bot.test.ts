// What is the Bot Platform's own: its probe, its secret, groups, and its quota.

import { expect, test } from 'vitest';
import { startFakeZaloBot, ZALO_BOT_TOKEN } from '../fakes/zalo-bot.ts';
import { until } from '../support/until.ts';
import { seenAtLeast, settled, startProgram, zaloBotHarness } from './harness.ts';

const WAGE = 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu';

test('the empty probe gets its 200; a body without the secret does not', async () => {
  const bot = await zaloBotHarness();
  const { url, secret } = bot.fake.webhook();
  const send = async (init: RequestInit) => (await fetch(url, init)).status;
  expect(await send({ method: 'POST' })).toBe(200);
  const body = JSON.stringify({
    event_name: 'message.text.received',
    message: { text: 'x', message_id: 'm', chat: { id: 'c' } },
  });
  const json = { 'content-type': 'application/json' };
  expect(await send({ method: 'POST', headers: json, body })).toBe(403);
  expect(await send({ method: 'POST', headers: { ...json, 'x-bot-api-secret-token': `${secret}x` }, body })).toBe(403);
  expect(await bot.app.core.storage.reader.selectFrom('inbox').select('seq').execute()).toEqual([]);
  await bot.close();
});

test('groups and events without a message are taken and left alone', async () => {
  const bot = await zaloBotHarness();
  bot.fake.sends('g', 'message.text.received', { text: WAGE, chat: { chat_type: 'GROUP', id: 'g' } });
  bot.fake.emit({ event_name: 'message.unsupported.received' });
  bot.fake.emit({ event_name: 'message.reaction.received', message: {} });
  bot.fake.says('c', 'xin chào');
  await seenAtLeast(bot, 'c', 1);
  bot.fake.sends('c', 'message.unsupported.received');
  await seenAtLeast(bot, 'c', 2);
  await settled(bot.app);
  expect(bot.fake.messages.map(({ chat }) => chat)).toEqual(['c', 'c']);
  await bot.close();
});

test("the month's quota used up stops the channel with the reason; an HTML 429 only pauses it", async () => {
  const fake = await startFakeZaloBot({ quota: 1 });
  const zaloBot = {
    token: ZALO_BOT_TOKEN,
    mode: 'polling',
    secret: undefined,
    apiBase: fake.url,
    perMonth: 3_000,
  } as const;
  const program = await startProgram({ zaloBot });
  const health = async () =>
    (
      (await (await fetch(`http://127.0.0.1:${program.port}/healthz`)).json()) as {
        channels: { state: string; note?: string }[];
      }
    ).channels[0];
  fake.says('c', 'xin chào');
  await until(() => fake.messages.length === 1);
  fake.fail('sendMessage', { kind: 'html', status: 429 });
  fake.says('c', WAGE);
  await until(async () => (await health())?.state === 'waiting');
  await program.stop();

  const again = await startProgram({ zaloBot }, { varDir: program.app.varDir });
  await again.app.core.storage.write((tx) =>
    tx.updateTable('outbox').set({ not_before: '2026-01-01T00:00:00Z' }).where('settled_at', 'is', null).execute(),
  );
  const state = async () =>
    (
      (await (await fetch(`http://127.0.0.1:${again.port}/healthz`)).json()) as {
        channels: { state: string; note?: string }[];
      }
    ).channels[0];
  await until(async () => (await state())?.state === 'stopped');
  expect((await state())?.note).toContain('hết số tin');
  await again.stop();
  await fake.close();
});
