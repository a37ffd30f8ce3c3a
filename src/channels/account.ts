// One account of a platform, as all who send through it share it: its pace, its pauses, and the lease that makes this process
// the one that sends. Replies and campaigns go through the same account, so together they keep its limits.

import type { Clock, Ticks } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { createChatPace } from './chat-pace.ts';
import { createLease } from './lease.ts';
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
  /** True while more answers are due than the account may send: nothing else goes out then. */
  readonly repliesWait: () => boolean;
  readonly setRepliesWait: (wait: boolean) => void;
};

export function createAccount(
  channel: PushChannel,
  deps: { readonly storage: Storage; readonly clock: Clock; readonly ticks: Ticks; readonly owner: string },
): Account {
  const { ticks } = deps;
  const recoveries: ((tx: Db) => Promise<void>)[] = [];
  const lease = createLease(`dispatcher/${channel.name}/${channel.account}`, deps, async (tx) => {
    for (const recover of recoveries) await recover(tx);
  });
  const pace = createPace(ticks, channel.limit);
  const chatPace = channel.chatLimit && createChatPace(ticks, channel.chatLimit);
  let pausedUntil = 0;
  let problem: string | undefined;
  let repliesWait = false;
  const pausedMs = () => Math.max(0, pausedUntil - ticks());

  return {
    channel,
    room: () => (pausedMs() > 0 ? 0 : pace.room()),
    waitMs: () => Math.max(pausedMs(), pace.waitMs()),
    take: pace.take,
    chatWaitMs: (chat) => chatPace?.(chat) ?? 0,
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, ticks() + ms);
    },
    pausedMs,
    problem: () => problem,
    setProblem(what) {
      problem = what;
    },
    owns: lease.held,
    whenTaken: (recover) => void recoveries.push(recover),
    release: lease.release,
    repliesWait: () => repliesWait,
    setRepliesWait(wait) {
      repliesWait = wait;
    },
  };
}
