// What a channel that messages are pushed to is to the rest of the program: how it shows a reply, how it sends one message,
// and what it can do. Renderers and senders are handed around as this; nobody else knows a channel by name.

import type { ChannelName } from '#domain/message.ts';
import type { Button, Place, Reply } from '#domain/reply.ts';
import type { SendResult } from '#domain/sending.ts';
import type { NoticeContent } from '#outreach/port.ts';
import type { ChatLimit } from './chat-pace.ts';
import type { Limit } from './pace.ts';

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

export type SendContext = {
  readonly chat: string;
  /** The platform's id of the message that is answered. */
  readonly answers?: string | undefined;
  /** A campaign's notice goes by this route; undefined for replies. */
  readonly route?: string | undefined;
  /** Fills in templates, where the route allows no free text. */
  readonly facts?: NoticeContent['facts'];
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
  /** What the platform lets the account send. */
  readonly limit: Limit;
  /** The share of the limit that notices may use; the rest is kept for answers. */
  readonly noticeShare: number;
  /** What one person may be sent; undefined where nothing is known of it. */
  readonly chatLimit?: ChatLimit | undefined;
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
