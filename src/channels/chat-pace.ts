// Not too much to one person at once: a few messages together, then one after the other.

import type { Ticks } from '#domain/time.ts';

export type ChatLimit = { readonly atOnce: number; readonly everyMs: number };

/** Takes one message's place in the chat's queue and says how long it has to wait, ms. */
export type ChatPace = (chat: string) => number;

const MOST_REMEMBERED = 20_000;

export function createChatPace(ticks: Ticks, { atOnce, everyMs }: ChatLimit): ChatPace {
  /** When all that was sent to the chat would be paid for at one a turn. */
  const paid = new Map<string, number>();
  return (chat) => {
    const now = ticks();
    if (paid.size > MOST_REMEMBERED) for (const [each, until] of paid) if (until <= now) paid.delete(each);
    const before = Math.max(now, paid.get(chat) ?? 0);
    paid.set(chat, before + everyMs);
    return Math.max(0, before - now - (atOnce - 1) * everyMs);
  };
}
