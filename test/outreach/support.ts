// Campaigns against the Telegram fake: people who subscribed, staff who act, and the whole program in between.

import type { NoticeTopic } from '#domain/subscription.ts';
import { type Clock, dayOf } from '#domain/time.ts';
import { findEvents, type Occurrence } from '#knowledge/events.ts';
import type { Audience } from '#outreach/audience.ts';
import type { Campaign } from '#outreach/campaign.ts';
import { findCampaign } from '#outreach/campaigns.repository.ts';
import type { Done } from '#outreach/office.ts';
import type { Actor } from '#people/roles.ts';
import { subscribe } from '#people/subscriptions.repository.ts';
import type { Storage } from '#storage/storage.ts';
import type { Config } from '../../src/config.ts';
import { startProgram } from '../channels/harness.ts';
import { type FakeTelegram, startFakeTelegram, TELEGRAM_TOKEN } from '../fakes/telegram.ts';
import type { TestApp } from '../support/app.ts';
import { until } from '../support/until.ts';

export const LAN: Actor = { login: 'lan', roles: ['sender'] };
export const HUNG: Actor = { login: 'hung', roles: ['approver'] };

export const ACCOUNT = TELEGRAM_TOKEN.slice(0, TELEGRAM_TOKEN.indexOf(':'));
export const addressOf = (chat: number) => ({ channel: 'telegram', account: ACCOUNT, chat: String(chat) }) as const;

export type Stage = {
  readonly app: TestApp;
  readonly fake: FakeTelegram;
  readonly storage: Storage;
  /** What each person was sent by campaigns, oldest first. */
  readonly received: (chat: number) => string[];
  readonly close: () => Promise<void>;
};

export async function startStage(
  config: Partial<Config> & { perSecond?: number; fake?: FakeTelegram; varDir?: string; clock?: Clock } = {},
): Promise<Stage> {
  const { perSecond = 1_000, fake: given, varDir, clock, ...rest } = config;
  const fake = given ?? (await startFakeTelegram({ clock }));
  const telegram = {
    token: TELEGRAM_TOKEN,
    mode: 'polling',
    secret: undefined,
    apiBase: fake.url,
    perSecond,
  } as const;
  const program = await startProgram(
    { telegram, ...rest },
    { ...(varDir ? { varDir } : {}), ...(clock ? { clock } : {}) },
  );
  return {
    app: program.app,
    fake,
    storage: program.app.core.storage,
    received: (chat) => fake.messages.filter((message) => message.chat === chat).map(({ text }) => text),
    async close() {
      await program.stop();
      if (given === undefined) await fake.close();
    },
  };
}

/** People who subscribed on Telegram and can be written to. */
export async function seat(
  stage: Stage,
  chats: readonly number[],
  wish: { topics?: NoticeTopic[]; place?: string } = {},
): Promise<void> {
  stage.fake.knows(chats);
  const now = stage.app.core.clock();
  const { topics = ['job_fair'], place } = wish;
  await stage.storage.write(async (tx) => {
    for (const chat of chats) await subscribe(tx, addressOf(chat), { topics, ...(place ? { place } : {}) }, 'thu', now);
  });
}

/** The next occurrence of the sample's regular fair, or of any fair, that is at least two days off. */
export function nextFair(app: TestApp, event?: string): Occurrence {
  const knowledge = app.core.mind.current()?.knowledge;
  if (knowledge === undefined) throw new Error('no knowledge');
  const today = dayOf(app.core.clock());
  const next = findEvents(knowledge, {
    kind: 'job_fair',
    from: today.add({ days: 2 }),
    to: today.add({ days: 60 }),
  }).find((each) => event === undefined || each.event.id === event);
  if (next === undefined) throw new Error('no event');
  return next;
}

export const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

/** The person blocked the bot, and nobody told us. */
export function refuses({ fake }: Stage, chat: number): void {
  fake.whenever(({ name, payload }) =>
    name === 'sendMessage' && Number(payload.chat_id) === chat
      ? {
          kind: 'answer',
          status: 403,
          body: { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' },
        }
      : undefined,
  );
}

export const EVERYBODY: Audience = { topics: ['job_fair'], places: [], channels: [] };

export function must(done: Done): Campaign {
  if (done.kind === 'refused') throw new Error(done.message);
  return done.campaign;
}

/** Written by Lan, approved by Hùng. */
export async function launch(
  stage: Stage,
  more: { audience?: Audience; urgent?: boolean; text?: string; goodUntil?: Temporal.Instant } = {},
): Promise<number> {
  const { office } = stage.app.core;
  const text = {
    kind: 'notice',
    title: 'Phiên giao dịch việc làm',
    text: 'Thứ Năm, 8 giờ, tại sàn.',
    audience: EVERYBODY,
    urgent: false,
    ...more,
  } as const;
  const { seq } = must(await stage.storage.write((tx) => office.compose(tx, LAN, text)));
  const submitted = must(await office.submit(LAN, seq));
  must(await stage.storage.write((tx) => office.approve(tx, HUNG, seq, submitted.version)));
  return seq;
}

export const campaignOf = async ({ storage }: Stage, seq: number): Promise<Campaign> =>
  (await findCampaign(storage.reader, seq)) as Campaign;

export const ended = (stage: Stage, seq: number): Promise<void> =>
  until(async () => (await campaignOf(stage, seq)).finishedAt !== undefined, 60_000);

export const ledger = ({ storage }: Stage, seq: number) =>
  storage.reader.selectFrom('notices').selectAll().where('campaign', '=', seq).orderBy('seq').execute();
