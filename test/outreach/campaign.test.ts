// One notice on its way: who writes it, who lets it go, whom it reaches, and what stands in the ledger when it is done.

import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { talliesOf } from '#outreach/ledger.repository.ts';
import { setReach } from '#people/chats.repository.ts';
import { subscribe, unsubscribe } from '#people/subscriptions.repository.ts';
import { until } from '../support/until.ts';
import {
  addressOf,
  campaignOf,
  EVERYBODY,
  ended,
  HUNG,
  LAN,
  launch,
  ledger,
  must,
  range,
  refuses,
  type Stage,
  seat,
  startStage,
} from './support.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
});
afterEach(() => stage.close());

const laneOf = (chat: number) => `telegram/${addressOf(chat).account}/${chat}`;

test('everybody who subscribed gets the notice once, with who sent it and how to end it', async () => {
  const people = range(1_000, 60);
  await seat(stage, people);
  await seat(stage, [2_000], { topics: ['overseas'] });
  const seq = await launch(stage);
  await ended(stage, seq);
  for (const person of people) expect(stage.received(person)).toHaveLength(1);
  expect(stage.received(2_000)).toEqual([]);
  expect(stage.received(1_000)[0]).toMatch(/Phiên giao dịch việc làm\n\nThứ Năm[\s\S]*Trung tâm[\s\S]*dừng thông báo/);
  const rows = await ledger(stage, seq);
  expect(rows).toHaveLength(60);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['sent']));
  const ids = new Set(stage.fake.messages.map(({ id }) => String(id)));
  for (const { platform_id: id } of rows) expect(ids).toContain(id);
  expect((await campaignOf(stage, seq)).state).toBe('finished');
});

test('who left, blocked or is out of the topic is excluded with the reason; the totals add up', async () => {
  await seat(stage, range(1, 10));
  const now = stage.app.core.clock();
  await stage.storage.write(async (tx) => {
    await unsubscribe(tx, addressOf(1), 'thu', now);
    await setReach(tx, laneOf(2), 'blocked', now);
  });
  refuses(stage, 3); // Telegram knows, we do not yet
  const seq = await launch(stage);
  await ended(stage, seq);
  const tallies = await talliesOf(stage.storage.aside, seq);
  expect(tallies.map(({ state, reason, count }) => [state, reason, count])).toEqual([
    ['failed', 'blocked', 1],
    ['sent', null, 7],
    ['skipped', 'unreachable', 1],
  ]);
  const blocked = await stage.storage.reader
    .selectFrom('chats')
    .select('reach')
    .where('lane', '=', laneOf(3))
    .executeTakeFirst();
  expect(blocked?.reach).toBe('blocked');
});

test('places: a commune hears what is for it and what is for all, the rest of the province only the latter', async () => {
  await seat(stage, [1], { place: 'dong-mau' });
  await seat(stage, [2], { place: 'nui-mau' });
  await seat(stage, [3]);
  const seq = await launch(stage, { audience: { ...EVERYBODY, places: ['dong-mau'] } });
  await ended(stage, seq);
  expect([1, 2, 3].map((chat) => stage.received(chat).length)).toEqual([1, 0, 1]);
});

test('an end in the middle of a campaign takes effect at once, and says which campaign caused it', async () => {
  await stage.close();
  stage = await startStage({ perSecond: 30 });
  await seat(stage, range(1, 90));
  const seq = await launch(stage);
  await until(async () => stage.fake.messages.length >= 5);
  const now = stage.app.core.clock();
  await stage.storage.write((tx) => unsubscribe(tx, addressOf(90), 'thu', now));
  await stage.storage.write((tx) => unsubscribe(tx, addressOf(1), 'thu', now));
  await stage.storage.write((tx) => subscribe(tx, addressOf(89), { topics: ['overseas'] }, 'thu', now));
  await ended(stage, seq);
  expect([90, 89].flatMap((chat) => stage.received(chat))).toEqual([]);
  const rows = await ledger(stage, seq);
  expect(rows.filter(({ state }) => state === 'skipped').map(({ chat, reason }) => [chat, reason])).toEqual([
    ['89', 'left'],
    ['90', 'left'],
  ]);
  const ends = await stage.storage.reader
    .selectFrom('consents')
    .select(['lane', 'campaign'])
    .where('deed', '=', 'ended')
    .orderBy('seq')
    .execute();
  expect(ends).toEqual([
    { lane: laneOf(90), campaign: null },
    { lane: laneOf(1), campaign: seq },
  ]);
});

test('nobody approves what they wrote or changed; what was changed after it was shown cannot be approved', async () => {
  await seat(stage, [1]);
  const { office } = stage.app.core;
  const both = { login: 'mai', roles: ['sender', 'approver'] } as const;
  const text = { kind: 'notice', title: 'A', text: 'B', audience: EVERYBODY, urgent: false } as const;
  const write = stage.storage.write;
  const made = must(await write((tx) => office.compose(tx, both, text)));
  const shown = must(await office.submit(both, made.seq));
  expect(await write((tx) => office.approve(tx, both, made.seq))).toMatchObject({ kind: 'refused' });
  expect(await write((tx) => office.approve(tx, LAN, made.seq))).toMatchObject({ kind: 'refused' });
  const edited = must(await write((tx) => office.edit(tx, LAN, shown, { ...text, text: 'C' })));
  expect(edited.state).toBe('draft');
  expect(await write((tx) => office.approve(tx, HUNG, made.seq, shown.version))).toMatchObject({ kind: 'refused' });
  must(await office.submit(LAN, made.seq));
  expect(await write((tx) => office.approve(tx, HUNG, made.seq, shown.version))).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('đã được sửa'),
  });
  const returned = must(await write((tx) => office.giveBack(tx, HUNG, made.seq, 'thiếu địa chỉ')));
  expect(returned).toMatchObject({ state: 'draft', note: 'hung: thiếu địa chỉ' });
  const deeds = await stage.storage.reader.selectFrom('audit').select(['actor', 'action']).execute();
  expect(deeds.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
    'mai campaign.compose',
    'mai campaign.submit',
    'lan campaign.edit',
    'lan campaign.submit',
    'hung campaign.return',
  ]);
});

test('pause stops it, resume goes on where it stopped, cancel gives every remaining row its reason', async () => {
  await stage.close();
  stage = await startStage({ perSecond: 30 });
  await seat(stage, range(1, 60));
  const { office } = stage.app.core;
  const seq = await launch(stage);
  await until(async () => stage.fake.messages.length >= 5);
  must(await stage.storage.write((tx) => office.pause(tx, LAN, seq)));
  await until(async () => (await ledger(stage, seq)).every(({ state }) => state !== 'sending'));
  const [sent] = [stage.fake.messages.length];
  await pause(600);
  expect(stage.fake.messages.length).toBe(sent);
  must(await stage.storage.write((tx) => office.resume(tx, LAN, seq)));
  await until(async () => stage.fake.messages.length >= sent + 5);
  must(await stage.storage.write((tx) => office.cancel(tx, HUNG, seq)));
  await ended(stage, seq);
  const rows = await ledger(stage, seq);
  const of = (state: string) => rows.filter((row) => row.state === state);
  expect(of('sent').length).toBe(stage.fake.messages.length);
  expect(of('skipped').every(({ reason }) => reason === 'cancelled')).toBe(true);
  expect(of('sent').length + of('skipped').length).toBe(60);
});

test('one campaign a person a day, unless it is urgent', async () => {
  await seat(stage, [1, 2]);
  await ended(stage, await launch(stage));
  await seat(stage, [3]);
  const second = await launch(stage);
  await ended(stage, second);
  expect((await ledger(stage, second)).map(({ chat, state, reason }) => [chat, state, reason])).toEqual([
    ['1', 'skipped', 'one_a_day'],
    ['2', 'skipped', 'one_a_day'],
    ['3', 'sent', null],
  ]);
  const plan = await stage.app.core.office.plan(await campaignOf(stage, second));
  expect(plan).toMatchObject({ total: 3, reached: 1 }); // as it was counted before: the second campaign does not count itself
  await ended(stage, await launch(stage, { urgent: true }));
  expect([1, 2, 3].map((chat) => stage.received(chat).length)).toEqual([2, 2, 2]);
});

test('a correction goes to exactly those who received the notice', async () => {
  await seat(stage, range(1, 5));
  const seq = await launch(stage);
  await ended(stage, seq);
  await seat(stage, [9]);
  await stage.storage.write((tx) => unsubscribe(tx, addressOf(2), 'thu', stage.app.core.clock()));
  const { office } = stage.app.core;
  const draft = must(await stage.storage.write((tx) => office.correct(tx, LAN, seq, 'Giờ đúng là 13 giờ 30.')));
  const shown = must(await office.submit(LAN, draft.seq));
  must(await stage.storage.write((tx) => office.approve(tx, HUNG, draft.seq, shown.version)));
  await ended(stage, draft.seq);
  expect(stage.received(1)[1]).toMatch(/ĐÍNH CHÍNH[\s\S]*13 giờ 30/);
  expect((await ledger(stage, draft.seq)).map(({ chat, state, reason }) => [chat, state, reason])).toEqual([
    ['1', 'sent', null],
    ['2', 'skipped', 'left'],
    ['3', 'sent', null],
    ['4', 'sent', null],
    ['5', 'sent', null],
  ]);
});
