// Stores incoming messages durably before they are acknowledged. Messages that arrive together share one commit, so that a
// burst costs a few disk flushes instead of thousands.

import { type IncomingMessage, isReadNotSent, shortened } from '#domain/message.ts';
import { type Clock, dayOf, type Ticks } from '#domain/time.ts';
import { deleteOn } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { addMessages } from './inbox.repository.ts';

export type Receipt = { readonly kind: 'stored'; readonly seq: number } | { readonly kind: 'duplicate' };

/** Resolves once the message is on the disk. `alongside` runs in the same transaction (a new web session, say). */
export type Receiver = (message: IncomingMessage, alongside?: (tx: Db) => Promise<void>) => Promise<Receipt>;

type Waiting = {
  message: IncomingMessage;
  alongside: ((tx: Db) => Promise<void>) | undefined;
  resolve: (receipt: Receipt) => void;
  reject: (error: unknown) => void;
};

const MOST_TOGETHER = 200;

export type Inlet = {
  readonly receive: Receiver;
  /** How long those who answer should rest between batches, ms. In a burst, acknowledging comes before answering. */
  readonly restMs: () => number;
};

/** More than this within a window is a burst. */
const BURST = 40;
const WINDOW_MS = 100;
const REST_MS = 50;
const GATHER_MS = 5;

export function createReceiver(deps: { storage: Storage; clock: Clock; ticks: Ticks; stored: () => void }): Inlet {
  let waiting: Waiting[] = [];
  let writing = false;

  async function write(batch: readonly Waiting[]): Promise<void> {
    const receipts = await deps.storage.write((tx) => store(tx, batch, deps.clock()));
    for (const [i, each] of batch.entries()) each.resolve(receipts[i] as Receipt);
    deps.stored();
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_TOGETHER);
      waiting = waiting.slice(MOST_TOGETHER);
      await write(batch).catch(async () => {
        // One message that cannot be stored must not take its neighbours with it.
        for (const each of batch) await write([each]).catch(each.reject);
      });
    }
    writing = false;
  }

  let window = { began: 0, count: 0, before: 0 };
  function count(arrivals: number): number {
    const now = deps.ticks();
    const age = now - window.began;
    if (age >= WINDOW_MS) window = { began: now, count: 0, before: age < 2 * WINDOW_MS ? window.count : 0 };
    window.count += arrivals;
    return Math.max(window.count, window.before);
  }

  const restMs = () => (count(0) > BURST ? REST_MS : 0);

  return {
    receive: (message, alongside) =>
      new Promise((resolve, reject) => {
        waiting.push({ message, alongside, resolve, reject });
        if (!isReadNotSent(message.channel)) count(1); // on the web somebody waits for the answer itself
        if (writing) return;
        writing = true;
        // In a burst a few more are let in before the disk is asked.
        if (restMs() > 0) setTimeout(() => void writeAll(), GATHER_MS);
        else setImmediate(() => void writeAll());
      }),
    restMs,
  };
}

async function store(tx: Db, batch: readonly Waiting[], now: Temporal.Instant): Promise<Receipt[]> {
  const expiry = deleteOn(dayOf(now), 'message');
  for (const { alongside } of batch) await alongside?.(tx);
  const messages = batch.map(({ message }) => ({ ...message, content: shortened(message.content) }));
  const seqs = await addMessages(tx, messages, now, expiry);
  return seqs.map((seq) => (seq === undefined ? { kind: 'duplicate' } : { kind: 'stored', seq }));
}
