// What a channel that messages are pushed to is to the rest of the program: how it shows a reply, how it sends one message,
// and what it can do. Renderers and senders are handed around as this; nobody else knows a channel by name.

import type { ChannelName } from '#domain/message.ts';
import type { Button, Place, Reply } from '#domain/reply.ts';
import type { ChatReach } from '#storage/schema.ts';

/** One message of the platform. `text` is in the channel's own markup. */
export type Part =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly buttons?: readonly Button[] | undefined;
    }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'document'; readonly name: string; readonly type: string; readonly content: string };

export type Capabilities = {
  /** Buttons that can be pressed. Without them choices are numbered. */
  readonly buttons: boolean;
  readonly numberedChoices: boolean;
  /** Characters of one message, UTF-16 units. */
  readonly longestText: number;
  readonly documents: boolean;
  readonly places: boolean;
  /** People may correct what they sent. */
  readonly edits: boolean;
  /** The platform tells when a person cannot be written to any more. */
  readonly knowsBlocked: boolean;
};

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

export type SendContext = {
  readonly chat: string;
  /** The platform's id of the message that is answered. */
  readonly answers?: string | undefined;
};

export type PushChannel = {
  readonly name: ChannelName;
  readonly account: string;
  readonly capabilities: Capabilities;
  /** The same reply gives the same parts: a reply interrupted half way goes on where it stopped. */
  readonly render: (reply: Reply) => readonly Part[];
  readonly send: (context: SendContext, part: Part) => Promise<SendResult>;
  /** How long a message of unclear fate waits for news before it is tried again, ms. */
  readonly doubtWaitMs: number;
  readonly messagesPerMinute: number;
  /** Between the messages of one reply, ms. */
  readonly betweenPartsMs: number;
};

/** How a channel is, for operators. `note` is Vietnamese. */
export type ChannelStatus = {
  readonly channel: ChannelName;
  readonly account: string;
  readonly state: 'running' | 'waiting' | 'stopped';
  readonly note?: string | undefined;
};
