// Sends the replies of one pushed channel account: chats side by side, each chat in order, at the platform's pace, and every
// result written down. One process at a time does this for an account.

import { setTimeout as pause } from 'node:timers/promises';
import { assertNever } from '#domain/result.ts';
import type { SendResult } from '#domain/sending.ts';
import type { Clock } from '#domain/time.ts';
import { setReach } from '#people/chats.repository.ts';
import type { Storage } from '#storage/storage.ts';
import type { Account } from './account.ts';
import {
  claimDeliveries,
  type Delivery,
  markPart,
  postpone,
  recoverInHand,
  type Settlement,
  settle,
} from './delivery.repository.ts';
import { anyUnsettled } from './outbox.repository.ts';
import type { ChannelStatus, PushChannel } from './port.ts';
import { createWorker } from './worker.ts';

export type DispatcherDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly account: Account;
  /** Tells operators, in the log. `error` names no citizen and holds no token. */
  readonly report: (event: string, fields: Record<string, unknown>) => void;
  readonly restMs?: (() => number) | undefined;
  readonly failed: (error: unknown) => void;
};

export type Dispatcher = {
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
  readonly status: () => Pick<ChannelStatus, 'state' | 'note'>;
};

const MOST_AT_ONCE = 16;
/** While a burst comes in, acknowledging it has the processor. */
const MOST_IN_A_BURST = 2;
const LOOK_EVERY_MS = 150;
/** "A reply is retried once" after an attempt of unclear outcome. */
const MOST_DOUBTS = 1;
/** After this an answer comes too late to be of use. */
const TOO_LATE_HOURS = 24;
const STOPPED_MS = 60_000;
const LONGEST_WAIT_MS = 300_000;

export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { storage, clock, account } = deps;
  const { channel } = account;
  const { name } = channel;
  const inHand = new Set<Promise<void>>();
  let stopping = false;

  const inMs = (ms: number) => clock().add({ milliseconds: Math.max(0, Math.round(ms)) });

  // Whatever is marked as in hand belongs to a process that is gone.
  account.whenTaken(async (tx) => {
    if (inHand.size === 0)
      await recoverInHand(tx, name, channel.account, clock(), inMs(channel.doubtWaitMs), MOST_DOUBTS);
  });

  async function work(): Promise<number> {
    if (inHand.size > 0) await account.owns(); // a slow platform must not cost us the account
    const most = (deps.restMs?.() ?? 0) > 0 ? MOST_IN_A_BURST : MOST_AT_ONCE;
    const room = Math.min(most - inHand.size, account.room());
    if (room <= 0) return 0;
    if (!(await anyUnsettled(storage.reader, name, channel.account))) {
      account.setRepliesWait(false);
      return 0; // an idle look costs no write
    }
    if (!(await account.owns())) return 0;
    const claimed = await storage.write((tx) => claimDeliveries(tx, name, channel.account, clock(), room));
    account.take(claimed.length);
    account.setRepliesWait(claimed.length === room);
    for (const delivery of claimed) {
      const sending: Promise<void> = deliver(delivery)
        .catch(deps.failed)
        .finally(() => {
          inHand.delete(sending);
          worker.wake();
        });
      inHand.add(sending);
    }
    return claimed.length;
  }

  async function deliver(delivery: Delivery): Promise<void> {
    const late = Temporal.Instant.compare(delivery.createdAt.add({ hours: TOO_LATE_HOURS }), clock()) < 0;
    if (late) return end(delivery, { state: 'failed', doubts: delivery.doubts, error: 'too late' });
    const sent: Settlement = { state: 'sent', doubts: delivery.doubts, error: null };
    const parts = channel.render(delivery.reply);
    for (let done = delivery.partsDone; done < parts.length; done++) {
      const part = parts[done];
      if (part === undefined) break;
      if (done > delivery.partsDone) {
        await pause(channel.betweenPartsMs);
        if (stopping || account.pausedMs() > 0)
          return again(delivery, 0, 'interrupted between messages', delivery.doubts);
        account.take(1);
      }
      const wait = account.chatWaitMs(delivery.chat);
      if (wait > 0) await pause(wait);
      const result = await attempt(delivery, part);
      if (result.kind !== 'sent') return settleFailure(delivery, result);
      account.setProblem(undefined);
      await storage.write(async (tx) => {
        await markPart(tx, delivery, done + 1, result.platformId);
        if (done + 1 === parts.length) await settle(tx, delivery, clock(), sent);
      });
    }
    if (delivery.partsDone >= parts.length) await end(delivery, sent);
  }

  /** A sender that throws is our mistake; the row must not stay in hand for it. */
  async function attempt(delivery: Delivery, part: Parameters<PushChannel['send']>[1]): Promise<SendResult> {
    try {
      return await channel.send({ chat: delivery.chat, answers: delivery.answers }, part);
    } catch (error) {
      deps.failed(error);
      return { kind: 'unknown', error: 'the sender threw' };
    }
  }

  async function settleFailure(delivery: Delivery, result: Exclude<SendResult, { kind: 'sent' }>): Promise<void> {
    const { doubts } = delivery;
    switch (result.kind) {
      case 'retry': {
        const wait = Math.min(result.afterMs ?? 1_000 * 2 ** Math.min(delivery.attempt - 1, 9), LONGEST_WAIT_MS);
        const afterMs = result.pauseAccount ? (result.afterMs ?? wait) : wait;
        if (result.pauseAccount) account.pause(afterMs);
        deps.report('delivery postponed', { channel: name, error: result.error, afterMs });
        return again(delivery, afterMs, result.error, doubts + (result.mayHaveArrived ? 1 : 0));
      }
      case 'unknown':
        deps.report('delivery of unclear outcome', { channel: name, error: result.error, doubts: doubts + 1 });
        return doubts >= MOST_DOUBTS
          ? end(delivery, { state: 'unknown', doubts: doubts + 1, error: result.error })
          : again(delivery, channel.doubtWaitMs, result.error, doubts + 1);
      case 'unreachable':
        return storage.write(async (tx) => {
          await setReach(tx, delivery.lane, result.reach, clock());
          await settle(tx, delivery, clock(), { state: 'blocked', doubts, error: result.error });
        });
      case 'refused':
        deps.report('delivery refused', { channel: name, error: result.error });
        return end(delivery, { state: 'failed', doubts, error: result.error });
      case 'stop':
        account.pause(STOPPED_MS);
        account.setProblem(result.problem);
        deps.report('channel stopped', { channel: name, error: result.error });
        return again(delivery, STOPPED_MS, result.error, doubts);
      default:
        return assertNever(result);
    }
  }

  const end = (delivery: Delivery, settlement: Settlement) =>
    storage.write((tx) => settle(tx, delivery, clock(), settlement));
  const again = (delivery: Delivery, afterMs: number, error: string, doubts: number) =>
    storage.write((tx) => postpone(tx, delivery, inMs(afterMs), error, doubts));

  const worker = createWorker({ ...deps, work, lookEveryMs: LOOK_EVERY_MS });
  return {
    wake: worker.wake,
    async stop() {
      stopping = true;
      await worker.stop();
      await Promise.all(inHand);
      await account.release();
    },
    status() {
      const problem = account.problem();
      if (problem !== undefined) return { state: 'stopped', note: problem };
      const paused = account.pausedMs();
      if (paused > 0) return { state: 'waiting', note: `nền tảng yêu cầu chờ ${Math.ceil(paused / 1_000)} giây nữa` };
      return { state: 'running' };
    },
  };
}
