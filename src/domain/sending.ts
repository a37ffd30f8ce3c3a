// What becomes of a message that is handed to a platform. Channels report it, whoever sends acts on it.

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
