// Campaigns at the size of a province: a million subscribers counted and frozen while people chat, a hundred thousand notices at a
// thousand a second, a minute at thirty a second, and what a plain loop does on the same platform.

import { fork } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';
import { sql } from 'kysely';
import { countAudience } from '#outreach/audience.repository.ts';
import type { Audience } from '#outreach/audience.ts';
import { findCampaign } from '#outreach/campaigns.repository.ts';
import { talliesOf } from '#outreach/ledger.repository.ts';
import type { CampaignOffice } from '#outreach/office.ts';
import { openSqlite } from '#storage/sqlite.ts';
import type { Storage } from '#storage/storage.ts';
import { systemClock } from '../src/config.ts';
import { type RunningServer, startServer } from '../test/proofs/server.ts';
import { makeVarDir } from '../test/support/app.ts';
import { statesOnlyOffice } from '../test/support/office.ts';
import type { Arrivals } from './telegram.child.ts';

const SUBSCRIBERS = 1_000_000;
const TOKEN = '1:AAbenchTokenForTheStandIn-0123456789';
const LAN = { login: 'lan', roles: ['sender'] } as const;
const HUNG = { login: 'hung', roles: ['approver'] } as const;
const ROUTE = { id: 'telegram', label: 'Telegram', costDong: 0 };
const LATENCY_MS = 150;
const MOST_IN_FLIGHT = 400;

export async function benchCampaign(): Promise<void> {
  const telegram = await startTelegram();
  await plainLoop(telegram);
  const varDir = await makeVarDir();
  const storage = await open(varDir);
  await seed(storage);
  const office = await statesOnlyOffice(storage, '1');
  const env = {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_BASE: telegram.url,
    CAU_VIEC_QUIET_HOURS: '00:00-00:00',
    CAU_VIEC_NOTICES_IN_FLIGHT: String(MOST_IN_FLIGHT),
  };
  const fast = await startServer(varDir, { ...env, TELEGRAM_PER_SECOND: '1000' });
  await count(storage);
  await freeze(storage, office, fast);
  await send(storage, office, fast, telegram, { place: 'a', perSecond: 1_000 });
  await fast.kill('SIGTERM');
  const slow = await startServer(varDir, { ...env, TELEGRAM_PER_SECOND: '30' });
  await send(storage, office, slow, telegram, { place: 'b', perSecond: 30 });
  await slow.kill('SIGTERM');
  await storage.close();
  telegram.close();
  rmSync(varDir, { recursive: true, force: true });
}

async function startTelegram() {
  const child = fork(new URL('./telegram.child.ts', import.meta.url), { execArgv: ['--max-semi-space-size=64'] }); // few pauses of its own
  const said = <T>() => new Promise<T>((resolve) => child.once('message', resolve as (message: unknown) => void));
  const url = await said<string>();
  return {
    url,
    arrivals(limit: number): Promise<Arrivals> {
      child.send(limit);
      return said();
    },
    close: () => void child.kill(),
  };
}
type Telegram = Awaited<ReturnType<typeof startTelegram>>;

/** What most bots do: one call after the other, again when told to wait. */
async function plainLoop(telegram: Telegram): Promise<void> {
  const api = new Api(TOKEN, { apiRoot: telegram.url });
  api.config.use(autoRetry());
  for (let i = 0; i < 60; i++) await api.sendMessage(i + 1, 'Phiên giao dịch việc làm');
  const { perSecond, mostInFlight } = await telegram.arrivals(1_000);
  console.log(
    `rival, a loop over grammY's sendMessage with auto-retry: ${perSecond.toFixed(1)} /s, ${mostInFlight} in flight; 100,000 notices would take ${(100_000 / perSecond / 3_600).toFixed(1)} h`,
  );
}

async function open(varDir: string): Promise<Storage> {
  const opened = await openSqlite(join(varDir, 'cau-viec.sqlite'));
  if (opened.kind === 'problems') throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

/** A tenth lives in `a`, a few in `b`, the rest elsewhere. */
async function seed({ db }: Storage): Promise<void> {
  const now = systemClock().toString({ fractionalSecondDigits: 3 });
  const began = performance.now();
  await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${SUBSCRIBERS})
    insert into chats (lane, channel, account, chat, last_interaction, reach, reach_since, delete_on, topics, place)
    select 'telegram/1/' || (5000000000 + i), 'telegram', '1', 5000000000 + i, ${now},
      case when i % 50 = 0 then 'blocked' else 'open' end, ${now}, '2099-01-01', 1 + i % 15,
      case when i % 10 = 3 then 'a' when i % 400 = 5 then 'b' else 'c' end
    from n`.execute(db);
  console.log(`${SUBSCRIBERS.toLocaleString('en')} subscribers written in ${seconds(began)}`);
}

async function count({ aside }: Storage): Promise<void> {
  const audience: Audience = { topics: ['job_fair', 'overseas'], places: [], channels: [] };
  const books = [{ channel: 'telegram', account: '1', routes: [ROUTE] } as const];
  const times: number[] = [];
  let total = 0;
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    const groups = await countAudience(aside, { audience, books, now: systemClock() });
    times.push(performance.now() - began);
    total = groups.reduce((sum, group) => sum + group.count, 0);
  }
  const worst = Math.max(...times);
  console.log(
    `audience of ${total.toLocaleString('en')} counted: ${worst.toFixed(0)} ms at worst (limit 1000, ratio ${(worst / 1_000).toFixed(2)})`,
  );
}

async function launch(storage: Storage, office: CampaignOffice, audience: Audience): Promise<number> {
  const text = { kind: 'notice', title: 'Phiên việc làm', text: 'Thứ Năm, 8 giờ.', audience, urgent: true } as const;
  const made = await storage.write((tx) => office.compose(tx, LAN, text));
  if (made.kind === 'refused') throw new Error(made.message);
  const { seq } = made.campaign;
  const shown = await office.submit(LAN, seq);
  if (shown.kind === 'refused') throw new Error(shown.message);
  const approved = await storage.write((tx) => office.approve(tx, HUNG, seq, shown.campaign.version));
  if (approved.kind === 'refused') throw new Error(approved.message);
  return seq;
}

async function freeze(storage: Storage, office: CampaignOffice, server: RunningServer): Promise<void> {
  await ask(server.url);
  const seq = await launch(storage, office, {
    topics: ['job_fair', 'enrolment', 'overseas', 'policy'],
    places: [],
    channels: [],
  });
  const turns: number[] = [];
  for (;;) {
    const campaign = await findCampaign(storage.reader, seq);
    if (campaign?.frozenAt !== undefined && campaign.startedAt !== undefined) {
      await storage.write((tx) => office.cancel(tx, LAN, seq));
      const took = campaign.frozenAt.epochMilliseconds - campaign.startedAt.epochMilliseconds;
      turns.sort((a, b) => a - b);
      console.log(
        `froze ${SUBSCRIBERS.toLocaleString('en')} recipients in ${(took / 1_000).toFixed(1)} s (limit 10, ratio ${(took / 10_000).toFixed(2)})`,
      );
      console.log(
        `  chat turns over HTTP meanwhile: ${turns.length}, p50 ${turns[Math.floor(turns.length / 2)]?.toFixed(0)} ms, worst ${turns.at(-1)?.toFixed(0)} ms (limit 100)`,
      );
      console.log(`  server's memory: ${memory(server)} MB (limit 300)`);
      break;
    }
    const began = performance.now();
    await ask(server.url);
    turns.push(performance.now() - began);
    await pause(20);
  }
  await ended(storage, seq);
}

async function send(
  storage: Storage,
  office: CampaignOffice,
  server: RunningServer,
  telegram: Telegram,
  { place, perSecond }: { place: string; perSecond: number },
): Promise<void> {
  await ask(server.url); // a server that just started is still reading its classifier
  await telegram.arrivals(perSecond);
  const topics = ['job_fair', 'enrolment', 'overseas', 'policy'] as const;
  const seq = await launch(storage, office, { topics, places: [place], channels: [] });
  const turns: number[] = [];
  const limit = perSecond === 30 ? 60_000 : 600_000;
  for (const began = performance.now(); performance.now() - began < limit; ) {
    const campaign = await findCampaign(storage.reader, seq);
    if (campaign?.finishedAt !== undefined) break;
    const asked = performance.now();
    await ask(server.url);
    turns.push(performance.now() - asked);
    await pause(200);
  }
  const arrived = await telegram.arrivals(perSecond);
  turns.sort((a, b) => a - b);
  const share = arrived.perSecond / perSecond;
  console.log(
    `${arrived.count.toLocaleString('en')} notices at ${perSecond} /s: ${arrived.perSecond.toFixed(1)} /s sustained (${(share * 100).toFixed(1)} % of the limit, 98 wanted), most in any second ${arrived.most} (limit ${perSecond}), over it ${arrived.over} times`,
  );
  console.log(
    `  calls in flight: ${arrived.mostInFlight} at most (rate × latency ${((perSecond * LATENCY_MS) / 1_000).toFixed(0)}, cap ${MOST_IN_FLIGHT}); chat turns meanwhile p50 ${turns[Math.floor(turns.length / 2)]?.toFixed(0)} ms, worst ${turns.at(-1)?.toFixed(0)} ms; memory ${memory(server)} MB`,
  );
  if (perSecond === 30) await storage.write((tx) => office.cancel(tx, LAN, seq));
  await ended(storage, seq);
  const tallies = await talliesOf(storage.aside, seq);
  const total = tallies.reduce((sum, each) => sum + each.count, 0);
  const parts = tallies.map(({ state, reason, count }) => `${state}${reason ? ` (${reason})` : ''} ${count}`);
  console.log(`  ledger: ${parts.join(' + ')} = ${total}`);
}

async function ended({ reader }: Storage, seq: number): Promise<void> {
  while ((await findCampaign(reader, seq))?.finishedAt === undefined) await pause(200);
}

async function ask(url: string): Promise<void> {
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'hạn nộp hồ sơ thất nghiệp' }),
  });
  await response.json();
}

const memory = ({ process: { pid } }: RunningServer): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000);

const seconds = (began: number): string => `${((performance.now() - began) / 1_000).toFixed(1)} s`;
