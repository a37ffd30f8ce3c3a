// The cheapest lawful way to each person on Zalo: free within two days, from the package within a week, a paid template within a
// year, nobody else; a public article beside all of that; and a bot whose month is limited.

import { afterEach, expect, test } from 'vitest';
import type { CampaignText } from '#outreach/campaigns.repository.ts';
import { findCampaign } from '#outreach/campaigns.repository.ts';
import { draftFromEvent } from '#outreach/content.ts';
import { talliesOf } from '#outreach/ledger.repository.ts';
import { subscribe } from '#people/subscriptions.repository.ts';
import { oaConfig, startProgram } from '../channels/harness.ts';
import { startFakeZaloBot, ZALO_BOT_TOKEN } from '../fakes/zalo-bot.ts';
import { OA, startFakeZaloOa } from '../fakes/zalo-oa.ts';
import { grantConsent } from '../proofs/messengers.ts';
import type { TestApp } from '../support/app.ts';
import { until } from '../support/until.ts';
import { HUNG, LAN, must, nextFair } from './support.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function startOa(template: { id: string; costDong: number } | undefined) {
  const fake = await startFakeZaloOa();
  const program = await startProgram(
    { zaloOa: { ...oaConfig(fake.url), includedPerMonth: 1, template } },
    { ready: (app) => grantConsent(app.core.storage, fake) },
  );
  closing.push(fake.close, program.stop);
  return { fake, app: program.app };
}

/** People whose last word is so many hours ago; ours and Zalo's idea of it agree. */
async function seat(app: TestApp, fake: Awaited<ReturnType<typeof startFakeZaloOa>>, hours: Record<string, number>) {
  for (const [user, ago] of Object.entries(hours)) {
    fake.knows(user);
    fake.agesBy(user, ago);
    await app.core.storage.write(async (tx) => {
      const address = { channel: 'zalo-oa', account: OA.oaId, chat: user } as const;
      await subscribe(tx, address, { topics: ['job_fair'] }, 'thu', app.core.clock());
      await tx
        .updateTable('chats')
        .set({ last_interaction: app.core.clock().subtract({ hours: ago }).toString({ fractionalSecondDigits: 3 }) })
        .where('chat', '=', user)
        .execute();
    });
  }
}

async function run(app: TestApp, text: CampaignText): Promise<number> {
  const { office, storage } = app.core;
  const { seq } = must(await storage.write((tx) => office.compose(tx, LAN, text)));
  must(await office.submit(LAN, seq));
  must(await storage.write((tx) => office.approve(tx, HUNG, seq)));
  await until(async () => {
    const campaign = await findCampaign(storage.reader, seq);
    return campaign?.finishedAt !== undefined || /^(?!chưa rõ)/.test(campaign?.pausedBecause ?? 'chưa rõ');
  });
  return seq;
}

const eventText = (app: TestApp): CampaignText => draftFromEvent(nextFair(app));

const USERS = { '101': 1, '102': 60, '103': 70, '104': 24 * 30, '105': 24 * 400 };

test('each person by the cheapest lawful way; the cost is known before approval, and so is who cannot be reached', async () => {
  const { fake, app } = await startOa({ id: OA.template, costDong: 300 });
  await seat(app, fake, USERS);
  const text = eventText(app);
  const { office, storage } = app.core;
  const draft = must(await storage.write((tx) => office.compose(tx, LAN, text)));
  expect(await office.plan(draft)).toEqual({
    total: 5,
    reached: 4,
    costDong: 55 + 300, // of two from the package one is still paid for by it
    lines: [
      { channel: 'zalo-oa', label: 'Zalo OA, trong 48 giờ (miễn phí)', count: 1, costDong: 0 },
      { channel: 'zalo-oa', label: 'Zalo OA, trong 7 ngày (theo gói)', count: 2, costDong: 55 },
      { channel: 'zalo-oa', label: 'Zalo ZBS, tin mẫu (trả phí)', count: 1, costDong: 300 },
    ],
    excluded: [{ reason: 'window', count: 1 }],
  });
  const seq = await run(app, text);
  const rows = await storage.reader
    .selectFrom('notices')
    .select(['chat', 'route', 'state', 'reason'])
    .where('campaign', '=', seq)
    .orderBy('chat')
    .execute();
  expect(rows.map(({ chat, route, state, reason }) => [chat, route, state, reason])).toEqual([
    ['101', 'oa_free', 'sent', null],
    ['102', 'oa_package', 'sent', null],
    ['103', 'oa_package', 'sent', null],
    ['104', 'oa_template', 'sent', null],
    ['105', null, 'skipped', 'window'],
  ]);
  const templated = fake.messages.find(({ user }) => user === '104');
  const [name, when, where] = templated?.text.split(' | ') ?? [];
  expect(name).toBe(nextFair(app).event.name);
  expect(when).toMatch(/^\d\d:\d\d .+/);
  expect(where).toContain(nextFair(app).event.place.name);
});

test('a notice without an event fills no template: who is out of the windows is not reached', async () => {
  const { fake, app } = await startOa({ id: OA.template, costDong: 300 });
  await seat(app, fake, USERS);
  const audience = { topics: ['job_fair'], places: [], channels: [] } as const;
  const seq = await run(app, { kind: 'notice', title: 'Tin', text: 'Nội dung', audience, urgent: false });
  expect(
    (await talliesOf(app.core.storage.aside, seq)).map(({ state, reason, count }) => [state, reason, count]),
  ).toEqual([
    ['sent', null, 3],
    ['skipped', 'window', 2],
  ]);
});

test('an article is a public post: its report says how many followed, and claims no receipt', async () => {
  const { fake, app } = await startOa(undefined);
  for (const user of ['1', '2', '3']) fake.follows(user);
  const audience = { topics: [], places: [], channels: [] } as const;
  const article = { kind: 'article', title: 'Bài', text: 'bai-0001', audience, urgent: false } as const;
  const seq = await run(app, article);
  expect(fake.articles).toEqual(['bai-0001']);
  expect(await findCampaign(app.core.storage.reader, seq)).toMatchObject({ state: 'finished', followers: 3 });
  expect(await app.core.storage.reader.selectFrom('notices').selectAll().execute()).toEqual([]);
  const again = await run(app, { ...article, text: 'bai-0002' });
  expect(await findCampaign(app.core.storage.reader, again)).toMatchObject({
    state: 'paused',
    pausedBecause: expect.stringContaining('hết số bài'),
  });
});

test('the bot keeps a tenth of its month for answers, and says whom it cannot reach', async () => {
  const fake = await startFakeZaloBot();
  const program = await startProgram({
    zaloBot: { token: ZALO_BOT_TOKEN, mode: 'polling', secret: undefined, apiBase: fake.url, perMonth: 5 },
  });
  closing.push(fake.close, program.stop);
  const { app } = program;
  const account = ZALO_BOT_TOKEN.split(':')[0] as string;
  await app.core.storage.write(async (tx) => {
    for (const chat of ['a', 'b', 'c', 'd', 'e', 'f'])
      await subscribe(tx, { channel: 'zalo-bot', account, chat }, { topics: ['job_fair'] }, 'thu', app.core.clock());
  });
  const audience = { topics: ['job_fair'], places: [], channels: [] } as const;
  const draft = must(
    await app.core.storage.write((tx) =>
      app.core.office.compose(tx, LAN, { kind: 'notice', title: 'T', text: 'N', audience, urgent: false }),
    ),
  );
  expect(await app.core.office.plan(draft)).toMatchObject({ reached: 4, excluded: [{ reason: 'quota', count: 2 }] });
  const [shape] = app.core.office.shapes(draft, app.core.mind.current()?.knowledge as never);
  expect(shape?.texts[0]).not.toContain('Nhắn số'); // a number typed later would mean another list
  expect(shape?.texts[0]).toContain('dừng thông báo');
});
