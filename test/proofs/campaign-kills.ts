// Kill -9 at random moments of campaigns, while the platform has bad days: waits it asks for, connections that break before and
// after delivery, gateways that answer with a page. Afterwards every recipient is in exactly one final state, and what the ledger
// says is what the platform saw.

import { rmSync } from 'node:fs';
import { findCampaign } from '#outreach/campaigns.repository.ts';
import type { CampaignOffice } from '#outreach/office.ts';
import { subscribe } from '#people/subscriptions.repository.ts';
import type { Storage } from '#storage/storage.ts';
import { systemClock } from '../../src/config.ts';
import type { Fault } from '../fakes/http.ts';
import { type FakeTelegram, startFakeTelegram, TELEGRAM_TOKEN, tooManyRequests } from '../fakes/telegram.ts';
import { makeVarDir } from '../support/app.ts';
import { statesOnlyOffice } from '../support/office.ts';
import { openVar } from './messengers.ts';
import { startServer } from './server.ts';

export type CampaignKillsReport = {
  kills: number;
  campaigns: number;
  recipients: number;
  sent: number;
  failed: number;
  skipped: number;
  unknown: number;
  /** Rows missing, or without an end. */
  lost: number;
  /** Counted as sent, but the platform never saw it; or counted as not sent, but it did. */
  untrue: number;
  /** People who were sent a notice twice. */
  repeated: number;
  /** The most rows that one kill left in doubt; no more than calls were in flight. */
  mostInDoubt: number;
  mostInFlight: number;
};

const MOST_IN_FLIGHT = 60;
const ACCOUNT = TELEGRAM_TOKEN.slice(0, TELEGRAM_TOKEN.indexOf(':'));
const LAN = { login: 'lan', roles: ['sender'] } as const;
const HUNG = { login: 'hung', roles: ['approver'] } as const;

export async function proveCampaignKills(
  kills: number,
  people: number,
  say: (line: string) => void = () => {},
): Promise<CampaignKillsReport> {
  const fake = await startFakeTelegram();
  fake.answersAfter(40);
  const varDir = await makeVarDir();
  const storage = await openVar(varDir);
  const chats = Array.from({ length: people }, (_, i) => 1_000_000 + i);
  fake.knows(chats);
  await storage.write(async (tx) => {
    for (const chat of chats)
      await subscribe(
        tx,
        { channel: 'telegram', account: ACCOUNT, chat: String(chat) },
        { topics: ['job_fair'] },
        'thu',
        systemClock(),
      );
  });
  const office = await statesOnlyOffice(storage, ACCOUNT);
  const env = {
    TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
    TELEGRAM_API_BASE: fake.url,
    TELEGRAM_PER_SECOND: '400',
    CAU_VIEC_QUIET_HOURS: '00:00-00:00',
    CAU_VIEC_NOTICES_IN_FLIGHT: String(MOST_IN_FLIGHT),
  };
  const report: CampaignKillsReport = {
    kills,
    campaigns: 0,
    recipients: 0,
    sent: 0,
    failed: 0,
    skipped: 0,
    unknown: 0,
    lost: 0,
    untrue: 0,
    repeated: 0,
    mostInDoubt: 0,
    mostInFlight: MOST_IN_FLIGHT,
  };
  const running: number[] = [];
  fake.whenever(({ name }) => (name === 'sendMessage' ? badDay() : undefined));
  for (let kill = 0; kill < kills; kill++) {
    if (!(await anyRuns(storage, running))) running.push(await launch(storage, office, running.length));
    const server = await startServer(varDir, env);
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 2_700));
    await server.kill();
    await resumeHalted(storage, office, running);
    say(`kill ${kill + 1}/${kills}: ${fake.messages.length} messages on the platform, ${running.length} campaigns`);
  }
  fake.whenever(() => undefined);
  const last = await startServer(varDir, env);
  while (await anyRuns(storage, running)) {
    await resumeHalted(storage, office, running);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await last.kill('SIGTERM');
  for (const [index, seq] of running.entries()) await judge(storage, fake, seq, index, people, report);
  report.campaigns = running.length;
  await storage.close();
  await fake.close();
  rmSync(varDir, { recursive: true, force: true });
  return report;
}

/** One call in thirty-three meets a fault. */
function badDay(): Fault | undefined {
  const dice = Math.random();
  if (dice < 0.002) return tooManyRequests(1);
  if (dice < 0.01) return { kind: 'drop', done: true };
  if (dice < 0.015) return { kind: 'drop', done: false };
  if (dice < 0.02) return { kind: 'html', status: 502, done: Math.random() < 0.5 };
  if (dice < 0.03) return { kind: 'slow', ms: 300 };
  return undefined;
}

async function launch(storage: Storage, office: CampaignOffice, index: number): Promise<number> {
  const text = {
    kind: 'notice',
    title: `Đợt ${index}`,
    text: `Nội dung ${index}.`,
    audience: { topics: ['job_fair'], places: [], channels: [] },
    urgent: true,
  } as const;
  const made = await storage.write((tx) => office.compose(tx, LAN, text));
  if (made.kind === 'refused') throw new Error(made.message);
  await office.submit(LAN, made.campaign.seq);
  const approved = await storage.write((tx) => office.approve(tx, HUNG, made.campaign.seq));
  if (approved.kind === 'refused') throw new Error(approved.message);
  return made.campaign.seq;
}

async function anyRuns({ reader }: Storage, running: readonly number[]): Promise<boolean> {
  for (const seq of running) if ((await findCampaign(reader, seq))?.finishedAt === undefined) return true;
  return false;
}

/** A campaign that stopped itself because of too many errors waits for a person; here the person always goes on. */
async function resumeHalted(storage: Storage, office: CampaignOffice, running: readonly number[]): Promise<void> {
  for (const seq of running)
    if ((await findCampaign(storage.reader, seq))?.state === 'paused')
      await storage.write((tx) => office.resume(tx, LAN, seq));
}

async function judge(
  { reader }: Storage,
  fake: FakeTelegram,
  seq: number,
  index: number,
  people: number,
  report: CampaignKillsReport,
): Promise<void> {
  const seen = new Map<string, number>();
  for (const { chat, text } of fake.messages)
    if (text.includes(`Nội dung ${index}.`)) seen.set(String(chat), (seen.get(String(chat)) ?? 0) + 1);
  const rows = await reader.selectFrom('notices').selectAll().where('campaign', '=', seq).execute();
  report.recipients += people;
  report.lost += people - new Set(rows.map(({ chat }) => chat)).size;
  const doubtsByMoment = new Map<string, number>();
  for (const { chat, state, reason, settled_at: at } of rows) {
    const times = seen.get(chat) ?? 0;
    if (times > 1) report.repeated++;
    if (state === 'sent' || state === 'failed' || state === 'skipped' || state === 'unknown') report[state]++;
    else report.lost++;
    if (state === 'sent' && times === 0) report.untrue++;
    if ((state === 'failed' || state === 'skipped') && times > 0) report.untrue++;
    if (reason === 'interrupted') doubtsByMoment.set(at ?? '', (doubtsByMoment.get(at ?? '') ?? 0) + 1);
  }
  report.mostInDoubt = Math.max(report.mostInDoubt, ...doubtsByMoment.values());
}
