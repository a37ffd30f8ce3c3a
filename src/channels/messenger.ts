// What every messenger is made of: a way in (webhook or polling), a way out (PushChannel), and how it is doing.

import type { IncomingMessage } from '#domain/message.ts';
import type { Clock, Ticks } from '#domain/time.ts';
import type { Published } from '#outreach/conductor.ts';
import type { Route } from '#outreach/routes.ts';
import type { Storage } from '#storage/storage.ts';
import type { ChannelStatus, PushChannel } from './port.ts';
import type { Receiver } from './receiver.ts';
import type { Webhook } from './webhook.ts';

export type Messenger = {
  readonly push: PushChannel;
  /** Served under /webhooks/<channel name>; undefined when the channel polls. */
  readonly webhook?: Webhook | undefined;
  /** Begins to receive; returns at once. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  readonly status: () => Pick<ChannelStatus, 'state' | 'note'>;
  /** The ways on which notices may go now, cheapest first; undefined: none. */
  readonly routes?: (now: Temporal.Instant, withFacts: boolean) => Promise<readonly Route[]>;
  /** Posts an article to all followers of the account. */
  readonly publish?: (article: string) => Promise<Published>;
  /** Where a citizen meets one event on this channel; undefined while that is not known. */
  readonly link?: (event: string) => { readonly label: string; readonly url: string } | undefined;
};

export type MessengerDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ticks: Ticks;
  readonly receive: Receiver;
  /** Names this process. */
  readonly owner: string;
  /** The calendar file of an occurrence, or undefined when there is none. */
  readonly calendarOf: (occurrenceId: string) => string | undefined;
  /** Where the public pages are, without a trailing slash; undefined when nobody outside can reach them. */
  readonly publicUrl: string | undefined;
  /** True while answers take long enough for "is typing" to be honest. */
  readonly slow: () => boolean;
  readonly report: (event: string, fields: Record<string, unknown>) => void;
  readonly failed: (error: unknown) => void;
};

/** The bot's id is the part of its token that is no secret; Telegram and Zalo Bot write tokens alike. */
export const botAccount = (token: string): string => token.slice(0, token.indexOf(':'));

/** Whether "is typing" should be shown for this message. */
export const wantsTyping = ({ content }: IncomingMessage, deps: Pick<MessengerDeps, 'slow'>): boolean =>
  deps.slow() && (content.kind === 'text' || content.kind === 'button');
