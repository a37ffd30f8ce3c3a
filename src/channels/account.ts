// One account of a platform, as all who send through it share it: its pace, its pauses, and the lease that makes this process
// the one that sends. Replies and campaigns go through the same account, so together they keep its limits.

import type { Clock } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { createChatPace } from './chat-pace.ts';
import { dropLease, takeLease } from './leases.repository.ts';
import { createPace } from './pace.ts';
import type { PushChannel } from './port.ts';

export type Account = {
  readonly channel: PushChannel;
  /** How many messages may go out now, the platform's pauses included. */
  readonly room: () => number;
  readonly waitMs: () => number;
  readonly take: (count: number) => void;
  /** How long a message to this chat should still wait, ms; counts it as sent. */
  readonly chatWaitMs: (chat: string) => number;
  readonly pause: (ms: number) => void;
  readonly pausedMs: () => number;
  /** What an operator must mend, in Vietnamese; undefined when nothing. */
  readonly problem: () => string | undefined;
  readonly setProblem: (problem: string | undefined) => void;
  /** True while this process is the one that sends for the account; renews the lease. */
  readonly owns: () => Promise<boolean>;
  /** Runs in the transaction in which the lease becomes ours: what another process left in hand is ours to judge. */
  readonly whenTaken: (recover: (tx: Db) => Promise<void>) => void;
  readonly release: () => Promise<void>;
};

const LEASE_MS = 3_000;

export function createAccount(
  channel: PushChannel,
  deps: { readonly storage: Storage; readonly clock: Clock; readonly owner: string },
): Account {
  const { storage, clock, owner } = deps;
  const lease = `dispatcher/${channel.name}/${channel.account}`;
  const pace = createPace(clock, channel.limit);
  const chatPace = channel.chatLimit && createChatPace(clock, channel.chatLimit);
  const recoveries: ((tx: Db) => Promise<void>)[] = [];
  let leaseUntil = 0;
  let pausedUntil = 0;
  let problem: string | undefined;
  const now = () => clock().epochMilliseconds;
  const pausedMs = () => Math.max(0, pausedUntil - now());

  return {
    channel,
    room: () => (pausedMs() > 0 ? 0 : pace.room()),
    waitMs: () => Math.max(pausedMs(), pace.waitMs()),
    take: pace.take,
    chatWaitMs: (chat) => chatPace?.(chat) ?? 0,
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, now() + ms);
    },
    pausedMs,
    problem: () => problem,
    setProblem(what) {
      problem = what;
    },
    async owns() {
      if (leaseUntil - now() > LEASE_MS / 2) return true;
      const until = clock().add({ milliseconds: LEASE_MS });
      const held = await storage.write(async (tx) => {
        const result = await takeLease(tx, lease, owner, clock(), until);
        if (result.held && result.taken) for (const recover of recoveries) await recover(tx);
        return result.held;
      });
      leaseUntil = held ? until.epochMilliseconds : 0;
      return held;
    },
    whenTaken: (recover) => void recoveries.push(recover),
    release: () => storage.write((tx) => dropLease(tx, lease, owner)),
  };
}
