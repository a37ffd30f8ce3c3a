// Messages on their way to a person, and what becomes of them. Channels report it, whoever sends acts on it.

import type { ChatAddress } from './message.ts';
import type { Reply } from './reply.ts';

/** Whether a person can be written to: `left` unfollowed or withdrew, `blocked` refuses us, `closed` has no window open. */
export type ChatReach = 'open' | 'left' | 'blocked' | 'closed';

export type SendResult =
  | { readonly kind: 'sent'; readonly platformId: string }
  /** Not delivered; worth another try. `pauseAccount`: the platform told all of us to wait so long. */
  | {
      readonly kind: 'retry';
      readonly afterMs?: number | undefined;
      readonly pauseAccount?: boolean;
      /** Very likely not delivered, but nobody swears to it (a gateway's error page). */
      readonly mayHaveArrived?: boolean;
      readonly error: string;
    }
  /** It may have arrived. */
  | { readonly kind: 'unknown'; readonly error: string }
  | { readonly kind: 'unreachable'; readonly reach: Exclude<ChatReach, 'open'>; readonly error: string }
  /** This message will never be taken: our mistake, or one of the content. */
  | { readonly kind: 'refused'; readonly error: string }
  /** Nothing goes out until an operator changes something. `problem` tells them what, in Vietnamese. */
  | { readonly kind: 'stop'; readonly problem: string; readonly error: string };

/** A message to one person that answers nothing they just wrote. `awaited`: they wait for it, so it goes before what nobody awaits. */
export type PostedMessage = { readonly address: ChatAddress; readonly reply: Reply; readonly awaited?: boolean };

/** Puts messages on their way, in the transaction that decided them. */
export type Post<Tx> = (tx: Tx, messages: readonly PostedMessage[]) => Promise<void>;
