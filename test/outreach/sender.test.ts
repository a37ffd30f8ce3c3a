// The sender and the conductor by themselves, against a channel that answers as the test says: waits, broken networks, errors,
// nights, and campaigns that time overtook.

import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SendResult } from '#domain/sending.ts';
import { findCampaign } from '#outreach/campaigns.repository.ts';
import { type ConductorDeps, conduct } from '#outreach/conductor.ts';
import { talliesOf } from '#outreach/ledger.repository.ts';
import { type CampaignOffice, createCampaignOffice } from '#outreach/office.ts';
import type { NoticeChannel } from '#outreach/port.ts';
import { isQuiet, nextAllowed, readQuietHours, USUAL_QUIET_HOURS } from '#outreach/quiet-hours.ts';
import type { Route } from '#outreach/routes.ts';
import { createSender, type Sender } from '#outreach/sender.ts';
import { subscribe } from '#people/subscriptions.repository.ts';
import { systemClock } from '../../src/config.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { shipped } from '../support/knowledge.ts';
import { until } from '../support/until.ts';
import { HUNG, LAN, must, range } from './support.ts';

let app: TestApp;
let office: CampaignOffice;
let channel: NoticeChannel & { pausedUntil: number; problem: string | undefined };
let sender: Sender | undefined;
let now: Temporal.Instant;
const alerts: string[] = [];
const started = systemClock();
const MORNING = Temporal.Instant.from('2026-11-23T02:00:00Z'); // 09:00 in Việt Nam
const clock = () => now.add(systemClock().since(started));

let answer: (chat: string) => SendResult | Promise<SendResult>;
let routes: Route[];

beforeEach(async () => {
  now = MORNING;
  alerts.length = 0;
  answer = () => ({ kind: 'sent', platformId: 'x' });
  routes = [{ id: 'a', label: 'A', costDong: 0 }];
  app = await startApp({ prepared: false, clock });
  const { knowledge } = await shipped();
  channel = scripted();
  office = createCampaignOffice({
    storage: app.core.storage,
    clock,
    quiet: USUAL_QUIET_HOURS,
    knowledge: () => knowledge,
    channels: () => [channel],
    post: async () => {},
  });
});
afterEach(async () => {
  await sender?.stop();
  sender = undefined;
  await app.close();
});

function scripted(): typeof channel {
  const made = {
    name: 'telegram',
    account: 'a',
    mostInFlight: 50,
    pausedUntil: 0,
    problem: undefined as string | undefined,
    room: () => (clock().epochMilliseconds < made.pausedUntil ? 0 : 50),
    waitMs: () => Math.max(0, made.pausedUntil - clock().epochMilliseconds),
    take: () => {},
    chatWaitMs: () => 0,
    pause: (ms: number) => {
      made.pausedUntil = Math.max(made.pausedUntil, clock().epochMilliseconds + ms);
    },
    setProblem: (problem: string | undefined) => {
      made.problem = problem;
    },
    owns: async () => true,
    whenTaken: () => {},
    shape: () => ({ channel: 'telegram', texts: ['x'], buttons: [], longest: 100 }),
    send: async ({ chat }: { chat: string }) => answer(chat),
    routes: async () => ({ channel: 'telegram', account: 'a', routes }),
  };
  return made as unknown as typeof channel;
}

const conductor = (): ConductorDeps => ({
  storage: app.core.storage,
  clock,
  mine: async () => true,
  plan: office.plan,
  select: office.select,
  publish: async () => ({ kind: 'refused', problem: 'không' }),
  alert: async (text) => void alerts.push(text),
  failed: (error) => {
    throw error;
  },
});

function startSender(): void {
  sender = createSender({
    storage: app.core.storage,
    clock,
    channel,
    quiet: USUAL_QUIET_HOURS,
    contentOf: () => ({ reply: { text: 'x', provenance: { decision: 'notice' } } }),
    halt: async (seq, why) => {
      alerts.push(why);
      await app.core.storage.write((tx) => office.pause(tx, LAN, seq, why));
    },
    report: () => {},
    failed: () => {},
  });
}

async function launch(
  people: number,
  more: { startAt?: Temporal.Instant; goodUntil?: Temporal.Instant } = {},
): Promise<number> {
  await app.core.storage.write(async (tx) => {
    for (const chat of range(1, people))
      await subscribe(
        tx,
        { channel: 'telegram', account: 'a', chat: String(chat) },
        { topics: ['policy'] },
        'thu',
        clock(),
      );
  });
  const audience = { topics: ['policy'], places: [], channels: [] } as const;
  const text = { kind: 'notice', title: 'T', text: 'x', audience, urgent: true, ...more } as const;
  const made = must(await app.core.storage.write((tx) => office.compose(tx, LAN, text)));
  must(await office.submit(LAN, made.seq));
  must(await app.core.storage.write((tx) => office.approve(tx, HUNG, made.seq)));
  return made.seq;
}

const stateOf = async (seq: number) => (await findCampaign(app.core.storage.reader, seq))?.state;

/** Conducts until nothing moves at once any more. */
async function moveOn(): Promise<void> {
  while (await conduct(conductor()));
}

async function finish(seq: number): Promise<void> {
  await until(async () => {
    await moveOn();
    return (await findCampaign(app.core.storage.reader, seq))?.finishedAt !== undefined;
  });
}

const tallies = async (seq: number) =>
  (await talliesOf(app.core.storage.aside, seq)).map(({ state, reason, count }) => [state, reason, count]);

test('a wait that the platform asks for holds the whole account until that moment, and costs nobody their notice', async () => {
  let refusals = 3;
  const early: string[] = [];
  let until429 = 0;
  answer = (chat) => {
    if (clock().epochMilliseconds < until429 - 5) early.push(chat);
    if (refusals-- > 0) {
      until429 = clock().epochMilliseconds + 400;
      return { kind: 'retry', afterMs: 400, pauseAccount: true, error: '429' };
    }
    return { kind: 'sent', platformId: chat };
  };
  channel = Object.assign(channel, { mostInFlight: 1 });
  const seq = await launch(20);
  await moveOn();
  startSender();
  await finish(seq);
  expect(await tallies(seq)).toEqual([['sent', null, 20]]);
  expect(early).toEqual([]);
});

test('a dead network pauses the account and uses up nobody’s attempts; what may have arrived is not sent again', async () => {
  let dead = true;
  let calls = 0;
  answer = (chat) => {
    calls++;
    if (!dead) return { kind: 'sent', platformId: chat };
    // Those in flight when it broke may have arrived; afterwards no connection is made at all.
    return calls <= 5 ? { kind: 'unknown', error: 'reset' } : { kind: 'retry', error: 'ECONNREFUSED' };
  };
  channel = Object.assign(channel, { mostInFlight: 10 });
  const seq = await launch(100);
  await moveOn();
  startSender();
  await until(async () => calls >= 7);
  const during = calls;
  await pause(1_500);
  expect(calls - during).toBeLessThanOrEqual(3); // one call now and then tries whether it is back
  dead = false;
  await finish(seq);
  expect(await tallies(seq)).toEqual([
    ['sent', null, 95],
    ['unknown', 'no_answer', 5],
  ]);
});

test('too many errors stop the campaign and tell staff; the rest waits for a person', async () => {
  answer = (chat) => (Number(chat) % 2 === 0 ? { kind: 'refused', error: '400' } : { kind: 'sent', platformId: chat });
  const seq = await launch(600);
  await moveOn();
  startSender();
  await until(async () => (await stateOf(seq)) === 'paused');
  await until(async () => sender?.inFlight() === 0);
  expect(alerts[0]).toContain('quá nhiều tin bị lỗi');
  const waiting = (await tallies(seq)).find(([state]) => state === 'waiting')?.[2];
  expect(waiting).toBeGreaterThan(300);
  answer = (chat) => ({ kind: 'sent', platformId: chat });
  must(await app.core.storage.write((tx) => office.resume(tx, LAN, seq)));
  await finish(seq);
  const ends = (await tallies(seq)).map(([state]) => state);
  expect(ends).toEqual(['failed', 'sent']);
});

test('a wrong token stops everything with the remedy, and nobody is lost by it', async () => {
  answer = () => ({ kind: 'stop', problem: 'mã bot sai', error: '401' });
  const seq = await launch(10);
  await moveOn();
  startSender();
  await until(async () => (await stateOf(seq)) === 'paused');
  expect(channel.problem).toBe('mã bot sai');
  await until(async () => (await tallies(seq)).every(([state]) => state === 'waiting'));
  expect(await tallies(seq)).toEqual([['waiting', null, 10]]);
});

test('nobody is woken: what was approved in the evening goes out in the morning', async () => {
  now = Temporal.Instant.from('2026-11-23T14:00:00Z'); // 21:00
  const seq = await launch(3);
  const campaign = await findCampaign(app.core.storage.reader, seq);
  expect(campaign?.startAt?.toString()).toBe('2026-11-24T00:30:00Z');
  await moveOn();
  expect(await stateOf(seq)).toBe('scheduled');
  now = Temporal.Instant.from('2026-11-24T00:30:01Z').subtract(systemClock().since(started));
  await moveOn();
  startSender();
  await finish(seq);
  expect(await tallies(seq)).toEqual([['sent', null, 3]]);
});

test('a campaign under way rests at night and goes on in the morning', async () => {
  const seq = await launch(5);
  await moveOn();
  now = Temporal.Instant.from('2026-11-23T13:30:00Z').subtract(systemClock().since(started)); // 20:30
  startSender();
  await pause(600);
  expect(await tallies(seq)).toEqual([['waiting', null, 5]]);
});

test('a campaign found overdue waits for a person; one whose event has begun is not sent at all', async () => {
  const seq = await launch(3, { startAt: MORNING.add({ hours: 1 }) });
  const other = await launch(3, { goodUntil: MORNING.add({ hours: 2 }) });
  const none = await launch(3);
  await moveOn(); // the others are frozen; their senders are away
  now = MORNING.add({ hours: 4 });
  await moveOn();
  expect(await stateOf(seq)).toBe('stale');
  expect(await stateOf(other)).toBe('stale'); // nobody looked after it for hours
  expect(await stateOf(none)).toBe('stale');
  expect(alerts.join()).toContain('cần người quyết định');
  expect(await app.core.storage.write((tx) => office.resume(tx, LAN, other))).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('đã qua thời điểm'),
  });
  must(await app.core.storage.write((tx) => office.resume(tx, LAN, seq)));
  must(await app.core.storage.write((tx) => office.resume(tx, LAN, none)));
  startSender();
  await finish(seq);
  await finish(none);
  expect(await tallies(none)).toEqual([['sent', null, 3]]);
});

test('what was not sent when its event began is skipped with that reason', async () => {
  const seq = await launch(3, { goodUntil: MORNING.add({ hours: 1 }) });
  await moveOn();
  now = MORNING.add({ hours: 1, minutes: 5 });
  await finish(seq);
  expect(await tallies(seq)).toEqual([['skipped', 'out_of_date', 3]]);
});

test('a cost that rose after approval needs a person again', async () => {
  const seq = await launch(10, { startAt: MORNING.add({ hours: 1 }) });
  routes = [{ id: 'a', label: 'A', costDong: 55 }];
  now = MORNING.add({ hours: 1, minutes: 1 });
  await moveOn();
  expect(await stateOf(seq)).toBe('paused');
  expect(alerts[0]).toContain('chi phí nay là 550 đồng');
});

test('a route takes no more than its month allows; the package pays for the first', async () => {
  routes = [{ id: 'a', label: 'A', costDong: 55, included: 4, most: 7 }];
  const seq = await launch(10);
  const plan = await office.plan((await findCampaign(app.core.storage.reader, seq)) as never);
  expect(plan).toMatchObject({ total: 10, reached: 7, costDong: 3 * 55, excluded: [{ reason: 'quota', count: 3 }] });
  await moveOn();
  startSender();
  await finish(seq);
  expect(await tallies(seq)).toEqual([
    ['sent', null, 7],
    ['skipped', 'quota', 3],
  ]);
});

test('quiet hours go over midnight, and can be set', () => {
  const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}+07:00`);
  expect(
    ['07:29', '07:30', '20:29', '20:30', '23:59', '00:00'].map((time) => isQuiet(at(`${time}:00`), USUAL_QUIET_HOURS)),
  ).toEqual([true, false, false, true, true, true]);
  expect(nextAllowed(at('21:00:00'), USUAL_QUIET_HOURS).equals(at('07:30:00').add({ hours: 24 }))).toBe(true);
  expect(nextAllowed(at('05:00:00'), USUAL_QUIET_HOURS).equals(at('07:30:00'))).toBe(true);
  expect(nextAllowed(at('12:00:00'), USUAL_QUIET_HOURS).equals(at('12:00:00'))).toBe(true);
  expect(readQuietHours('12:00-13:30')).toEqual({ from: '12:00', until: '13:30' });
  for (const wrong of ['', '8-9', '25:00-07:00', '20:30']) expect(readQuietHours(wrong)).toBeUndefined();
});
