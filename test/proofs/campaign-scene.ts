// What the proofs of campaigns share: a platform, subscribers, two members of staff, and the judgement: every recipient in exactly
// one final state, and what the ledger says is what the platform saw.

import { rmSync } from 'node:fs';
import { findCampaign } from '#outreach/campaigns.repository.ts';
import type { CampaignOffice } from '#outreach/office.ts';
import { subscribe } from '#people/subscriptions.repository.ts';
import type { Storage } from '#storage/storage.ts';
import { systemClock } from '../../src/config.ts';
import { type FakeTelegram, startFakeTelegram, TELEGRAM_TOKEN } from '../fakes/telegram.ts';
import { makeVarDir } from '../support/app.ts';
import { statesOnlyOffice } from '../support/office.ts';
import { openVar } from './messengers.ts';

const ACCOUNT = TELEGRAM_TOKEN.slice(0, TELEGRAM_TOKEN.indexOf(':'));
const LAN = { login: 'lan', roles: ['sender'] } as const;
const HUNG = { login: 'hung', roles: ['approver'] } as const;

export type Tally = {
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
  /** The most rows that one kill left in doubt. */
  mostInDoubt: number;
};

export type Scene = {
  readonly fake: FakeTelegram;
  readonly varDir: string;
  readonly storage: Storage;
  /** For the server; `TELEGRAM_API_BASE` is the platform itself. */
  readonly env: Record<string, string>;
  /** Composed, sent in and approved; its number. */
  readonly launch: () => Promise<number>;
  readonly anyRuns: () => Promise<boolean>;
  /** A campaign that stopped itself because of too many errors waits for a person; here the person always goes on. */
  readonly resumeHalted: () => Promise<void>;
  readonly judge: () => Promise<Tally>;
  readonly close: () => Promise<void>;
};

export async function setScene(people: number, options: { perSecond: number; mostInFlight: number }): Promise<Scene> {
  const fake = await startFakeTelegram();
  fake.answersAfter(40);
  const varDir = await makeVarDir();
  const storage = await openVar(varDir);
  const chats = Array.from({ length: people }, (_, i) => 1_000_000 + i);
  fake.knows(chats);
  await storage.write(async (tx) => {
    for (const chat of chats) {
      const address = { channel: 'telegram', account: ACCOUNT, chat: String(chat) } as const;
      await subscribe(tx, address, { topics: ['job_fair'] }, 'thu', systemClock());
    }
  });
  const office = await statesOnlyOffice(storage, ACCOUNT);
  const launched: number[] = [];
  const find = async (seq: number) => findCampaign(storage.reader, seq);
  return {
    fake,
    varDir,
    storage,
    env: {
      TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
      TELEGRAM_API_BASE: fake.url,
      TELEGRAM_PER_SECOND: String(options.perSecond),
      CAU_VIEC_QUIET_HOURS: '00:00-00:00',
      CAU_VIEC_NOTICES_IN_FLIGHT: String(options.mostInFlight),
    },
    async launch() {
      launched.push(await launch(storage, office, launched.length));
      return launched.at(-1) as number;
    },
    async anyRuns() {
      for (const seq of launched) if ((await find(seq))?.finishedAt === undefined) return true;
      return false;
    },
    async resumeHalted() {
      for (const seq of launched)
        if ((await find(seq))?.state === 'paused') await storage.write((tx) => office.resume(tx, LAN, seq));
    },
    async judge() {
      const tally: Tally = {
        campaigns: launched.length,
        recipients: 0,
        sent: 0,
        failed: 0,
        skipped: 0,
        unknown: 0,
        lost: 0,
        untrue: 0,
        repeated: 0,
        mostInDoubt: 0,
      };
      for (const [index, seq] of launched.entries()) await judge(storage, fake, seq, index, people, tally);
      return tally;
    },
    async close() {
      await storage.close();
      await fake.close();
      rmSync(varDir, { recursive: true, force: true });
    },
  };
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

async function judge(
  { reader }: Storage,
  fake: FakeTelegram,
  seq: number,
  index: number,
  people: number,
  report: Tally,
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
