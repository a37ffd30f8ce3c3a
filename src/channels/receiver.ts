// Stores incoming messages durably before they are acknowledged. Messages that arrive together share one commit, so that a
// burst costs a few disk flushes instead of thousands.

import type { IncomingMessage } from '#domain/message.ts';
import { type Clock, dayOf } from '#domain/time.ts';
import { noteInteractions } from '#people/chats.repository.ts';
import { deleteOn } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { addMessage } from './inbox.repository.ts';

export type Receipt = { readonly kind: 'stored'; readonly seq: number } | { readonly kind: 'duplicate' };

/** Resolves once the message is on the disk. `alongside` runs in the same transaction (a new web session, say). */
export type Receiver = (message: IncomingMessage, alongside?: (tx: Db) => Promise<void>) => Promise<Receipt>;

type Waiting = {
  message: IncomingMessage;
  alongside: ((tx: Db) => Promise<void>) | undefined;
  resolve: (receipt: Receipt) => void;
  reject: (error: unknown) => void;
};

const MOST_TOGETHER = 500;

export function createReceiver(deps: { storage: Storage; clock: Clock; stored: () => void }): Receiver {
  let waiting: Waiting[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_TOGETHER);
      waiting = waiting.slice(MOST_TOGETHER);
      const now = deps.clock();
      try {
        const receipts = await deps.storage.write((tx) => store(tx, batch, now));
        batch.forEach((each, i) => {
          each.resolve(receipts[i] as Receipt);
        });
        deps.stored();
      } catch (error) {
        for (const each of batch) each.reject(error);
      }
    }
    writing = false;
  }

  return (message, alongside) =>
    new Promise((resolve, reject) => {
      waiting.push({ message, alongside, resolve, reject });
      if (writing) return;
      writing = true;
      setImmediate(() => void writeAll());
    });
}

async function store(tx: Db, batch: readonly Waiting[], now: Temporal.Instant): Promise<Receipt[]> {
  const expiry = deleteOn(dayOf(now), 'message');
  const receipts: Receipt[] = [];
  const seen: { address: IncomingMessage; at: Temporal.Instant }[] = [];
  for (const { message, alongside } of batch) {
    await alongside?.(tx);
    const seq = await addMessage(tx, message, now, expiry);
    if (seq !== undefined && isPushed(message) && isInteraction(message))
      seen.push({ address: message, at: message.at });
    receipts.push(seq === undefined ? { kind: 'duplicate' } : { kind: 'stored', seq });
  }
  await noteInteractions(tx, seen);
  return receipts;
}

/** The web page is looked into; nobody is written to there. */
const isPushed = ({ channel }: IncomingMessage): boolean => channel !== 'web';
const isInteraction = ({ content }: IncomingMessage): boolean =>
  content.kind !== 'left' && content.kind !== 'withdrawn';
