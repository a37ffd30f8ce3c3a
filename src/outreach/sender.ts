// Sends the notices of one account: rows are taken as the account has room, calls fly side by side, and results are written down
// together with the next taking. How many fly follows from rate and latency by itself; a setting caps them.

import { setTimeout as pause } from 'node:timers/promises';
import { laneOf } from '#domain/message.ts';
import type { ChatReach, SendResult } from '#domain/sending.ts';
import type { Clock } from '#domain/time.ts';
import { setReach } from '#people/chats.repository.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { createBreaker } from './breaker.ts';
import type { Campaign } from './campaign.ts';
import { campaignsIn, runningNumbers } from './campaigns.repository.ts';
import { createErrorWatch } from './error-watch.ts';
import { claimNotices, type Notice, type Result, recoverNotices, settleNotices } from './ledger.repository.ts';
import type { NoticeChannel, NoticeContent } from './port.ts';
import { dayBegan, isQuiet, type QuietHours } from './quiet-hours.ts';
import { judge } from './verdict.ts';

export type SenderDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly channel: NoticeChannel;
  readonly quiet: QuietHours;
  /** What the campaign says; undefined while the knowledge is not there yet. */
  readonly contentOf: (campaign: Campaign) => NoticeContent | undefined;
  /** Stops a campaign until a person decides. `why` is Vietnamese. */
  readonly halt: (campaign: number, why: string) => Promise<void>;
  readonly report: (event: string, fields: Record<string, unknown>) => void;
  readonly failed: (error: unknown) => void;
};

export type Sender = { readonly inFlight: () => number; readonly stop: () => Promise<void> };

const TICK_MS = 1;
const LONGEST_TICK_MS = 40;
/** Calls that may fly before the first was answered; the rest follows with the answers, while connections are opened. */
const FIRST_CALLS = 48;
const ANSWERS_FOR_ONE_MORE = 4;
/** What leaves in one moment arrives in one, so rows are taken in small steps and sent a few at a time. */
const MOST_A_STEP = 16;
const TOGETHER = 4;
const LOOK_EVERY_MS = 200;
const AFTER_ERROR_MS = 1_000;

type Landed = Result & { readonly reach?: Exclude<ChatReach, 'open'> | undefined };

export function createSender(deps: SenderDeps): Sender {
  const { storage, clock, channel } = deps;
  const breaker = createBreaker(channel.pause);
  const watch = createErrorWatch();
  const flying = new Set<Promise<void>>();
  let landed: Landed[] = [];
  let campaigns: { readonly list: readonly Campaign[]; readonly at: number } = { list: [], at: 0 };
  /** Since the sender was last idle. */
  let answered = 0;
  let stopped = false;

  channel.whenTaken(async (tx) => {
    if (flying.size === 0) await recoverNotices(tx, channel.name, channel.account, clock());
  });

  async function run(): Promise<void> {
    while (!stopped || flying.size > 0 || landed.length > 0) {
      let took = 0;
      try {
        took = await step();
      } catch (error) {
        deps.failed(error);
        await pause(AFTER_ERROR_MS);
      }
      // Nothing under way although there was room: there is nothing to do.
      const idle = took === 0 && flying.size === 0 && landed.length === 0 && channel.room() > 0;
      if (idle) answered = 0;
      await pause(idle ? LOOK_EVERY_MS : Math.min(Math.max(TICK_MS, channel.waitMs()), LONGEST_TICK_MS));
    }
  }

  /** Writes down what came home and takes what may go; returns how many rows were taken. */
  async function step(): Promise<number> {
    const going = stopped ? [] : await runningNow();
    const room = going.length === 0 ? 0 : roomNow();
    if (room === 0 && landed.length === 0) {
      if (flying.size > 0) await channel.owns(); // a slow platform must not cost us the account
      return 0;
    }
    const mine = await channel.owns();
    const results = landed;
    landed = [];
    const taken = await storage
      .write(async (tx) => {
        await writeDown(tx, results);
        return mine && room > 0 ? claim(tx, going, room) : [];
      })
      .catch((error: unknown) => {
        landed = [...results, ...landed]; // not written: they are still to be
        throw error;
      });
    for (const [i, [campaign, notice]] of taken.entries()) {
      if (i > 0 && i % TOGETHER === 0) await pause(1);
      if (i > 0 && breaker.away()) putBack(notice);
      else fly(campaign, notice);
    }
    return taken.length;
  }

  function roomNow(): number {
    const most = breaker.away() ? 1 : Math.min(channel.mostInFlight, FIRST_CALLS + answered / ANSWERS_FOR_ONE_MORE);
    return Math.max(0, Math.floor(Math.min(channel.room(), most - flying.size, MOST_A_STEP)));
  }

  /** Looked up a few times a second; taking a row asks again whether its campaign still runs. */
  async function runningNow(): Promise<readonly Campaign[]> {
    const now = clock();
    if (isQuiet(now, deps.quiet)) return [];
    if (now.epochMilliseconds - campaigns.at >= LOOK_EVERY_MS) {
      const list = await campaignsIn(storage.reader, ['running']);
      campaigns = { list: list.filter(({ frozenAt }) => frozenAt !== undefined), at: now.epochMilliseconds };
    }
    return campaigns.list;
  }

  async function claim(tx: Db, going: readonly Campaign[], room: number): Promise<[Campaign, Notice][]> {
    const still = await runningNumbers(tx);
    const now = clock();
    const taken: [Campaign, Notice][] = [];
    for (const campaign of going) {
      if (taken.length >= room || !still.has(campaign.seq) || deps.contentOf(campaign) === undefined) continue;
      const { name, account } = channel;
      const limit = room - taken.length;
      const onceSince = campaign.urgent ? undefined : dayBegan(now);
      const got = await claimNotices(tx, { channel: name, account, campaign: campaign.seq, now, limit, onceSince });
      for (const notice of got.taken) taken.push([campaign, notice]);
    }
    return taken;
  }

  function fly(campaign: Campaign, notice: Notice): void {
    channel.take(1);
    const trial = breaker.away();
    const flight: Promise<void> = call(campaign, notice)
      .then((result) => land(notice, result, trial))
      .finally(() => flying.delete(flight));
    flying.add(flight);
  }

  /** The platform went away while rows were waiting for their turn: those never left. */
  function putBack(notice: Notice): void {
    landed.push({ notice, outcome: { kind: 'again', notBefore: clock(), error: 'not sent: the platform is away' } });
  }

  async function call(campaign: Campaign, { chat, route }: Notice): Promise<SendResult> {
    try {
      const wait = channel.chatWaitMs(chat);
      if (wait > 0) await pause(wait);
      return await channel.send({ chat, route }, deps.contentOf(campaign) as NoticeContent);
    } catch (error) {
      deps.failed(error);
      return { kind: 'unknown', error: 'the sender threw' };
    }
  }

  function land(notice: Notice, result: SendResult, trial: boolean): void {
    answered++;
    const verdict = judge(result, notice.attempt, breaker.away(), clock());
    landed.push({ notice, outcome: verdict.outcome, reach: verdict.reach });
    if (verdict.platform === 'up') breaker.succeeded();
    if (verdict.platform === 'away') breaker.failed(trial);
    if (verdict.good !== undefined) note(notice, verdict.good);
    if (verdict.pauseMs !== undefined) channel.pause(verdict.pauseMs);
    if (verdict.problem !== undefined) {
      channel.setProblem(verdict.problem);
      void deps.halt(notice.campaign, verdict.problem).catch(deps.failed);
    } else if (verdict.pauseMs !== undefined)
      deps.report('notices paused by the platform', { channel: channel.name, afterMs: verdict.pauseMs });
  }

  function note({ campaign }: Notice, good: boolean): void {
    if (!watch.note(campaign, good)) return;
    watch.forget(campaign);
    void deps.halt(campaign, 'quá nhiều tin bị lỗi liên tiếp').catch(deps.failed);
  }

  async function writeDown(tx: Db, results: readonly Landed[]): Promise<void> {
    const now = clock();
    await settleNotices(tx, results, now);
    for (const { notice, reach } of results) {
      const lane = laneOf({ channel: channel.name, account: channel.account, chat: notice.chat });
      if (reach !== undefined) await setReach(tx, lane, reach, now);
    }
  }

  const running = run();
  return {
    inFlight: () => flying.size,
    async stop() {
      stopped = true;
      await running;
    },
  };
}
