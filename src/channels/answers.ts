// Lets a request wait for the answer to its own message, whichever process gives it.

import type { Reply } from '#domain/reply.ts';
import type { Storage } from '#storage/storage.ts';
import { messageState } from './inbox.repository.ts';
import { repliesTo } from './outbox.repository.ts';

export type Answers = {
  readonly announce: (seqs: readonly number[]) => void;
  /** The replies to an inbox row, or undefined when they are not there within the time. */
  readonly wait: (seq: number, timeoutMs: number) => Promise<AnsweredReply[] | undefined>;
};

export type AnsweredReply = { readonly seq: number; readonly reply: Reply };

/** Another process's answer is found by looking. */
const LOOK_EVERY_MS = 250;

export function createAnswers(storage: Storage): Answers {
  const waiting = new Map<number, Set<() => void>>();

  async function wait(seq: number, timeoutMs: number): Promise<AnsweredReply[] | undefined> {
    for (let waited = 0; ; waited += LOOK_EVERY_MS) {
      if ((await messageState(storage.reader, seq)) !== 'pending') return repliesTo(storage.reader, seq);
      if (waited >= timeoutMs) return undefined;
      await nudged(seq, Math.min(LOOK_EVERY_MS, timeoutMs - waited));
    }
  }

  function nudged(seq: number, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        const others = waiting.get(seq);
        others?.delete(finish);
        if (others?.size === 0) waiting.delete(seq);
        resolve();
      };
      const timer = setTimeout(finish, ms);
      waiting.set(seq, (waiting.get(seq) ?? new Set()).add(finish));
    });
  }

  return {
    wait,
    announce(seqs) {
      for (const seq of seqs) for (const finish of [...(waiting.get(seq) ?? [])]) finish();
    },
  };
}
