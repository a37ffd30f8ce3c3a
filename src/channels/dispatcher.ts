// Sends the replies of one pushed channel account, in order, and records each result.

import type { ChannelName } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { Clock } from '#domain/time.ts';
import type { Storage } from '#storage/storage.ts';
import { anyUnsent, claimReplies, markSent } from './outbox.repository.ts';
import { createWorker, type Worker } from './worker.ts';

export type Send = (chat: string, reply: Reply) => Promise<void>;

export type DispatcherDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly channel: ChannelName;
  readonly account: string;
  readonly send: Send;
  readonly failed: (error: unknown) => void;
};

const BATCH = 20;
const LEASE_SECONDS = 30;
const LOOK_EVERY_MS = 150;

export function createDispatcher(deps: DispatcherDeps): Worker {
  return createWorker({ work: () => sendBatch(deps), lookEveryMs: LOOK_EVERY_MS, failed: deps.failed });
}

async function sendBatch({ storage, clock, channel, account, send }: DispatcherDeps): Promise<number> {
  if (!(await anyUnsent(storage.reader, channel))) return 0; // an idle look costs no write lock
  const until = clock().add({ seconds: LEASE_SECONDS });
  const claimed = await storage.write((tx) => claimReplies(tx, channel, account, clock(), until, BATCH));
  for (const { seq, chat, reply } of claimed) {
    await send(chat, reply);
    await storage.write((tx) => markSent(tx, seq, clock()));
  }
  return claimed.length;
}
