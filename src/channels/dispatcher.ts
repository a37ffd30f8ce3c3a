// Sends the replies of one pushed channel account, in order, and records each result.

import type { ChannelName } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { Clock } from '#domain/time.ts';
import type { Storage } from '#storage/storage.ts';
import { claimReplies, markSent } from './outbox.repository.ts';

export type Send = (chat: string, reply: Reply) => Promise<void>;

export type Dispatcher = { readonly wake: () => void; readonly stop: () => Promise<void> };

const BATCH = 20;
const LEASE_SECONDS = 30;
const LOOK_EVERY_MS = 150;

export function createDispatcher(deps: {
  storage: Storage;
  clock: Clock;
  channel: ChannelName;
  account: string;
  send: Send;
  failed: (error: unknown) => void;
}): Dispatcher {
  const { storage, clock, channel, account, send } = deps;
  let running: Promise<void> | undefined;
  let stopped = false;

  async function drain(): Promise<void> {
    try {
      for (;;) {
        const claimed = await storage.write((tx) =>
          claimReplies(tx, channel, account, clock(), clock().add({ seconds: LEASE_SECONDS }), BATCH),
        );
        if (claimed.length === 0) return;
        for (const { seq, chat, reply } of claimed) {
          await send(chat, reply);
          await storage.write((tx) => markSent(tx, seq, clock()));
        }
      }
    } catch (error) {
      deps.failed(error);
    } finally {
      running = undefined;
    }
  }

  const wake = () => {
    if (!stopped) running ??= drain();
  };
  const timer = setInterval(wake, LOOK_EVERY_MS);
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
