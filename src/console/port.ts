// What the console is handed by the program: it knows no channel by name, trains nothing and reads no file itself.

import type { Context } from 'hono';
import type { Mind } from '#conversation/mind.ts';
import type { Desk } from '#desk/desk.ts';
import type { ChannelName, ChatAddress } from '#domain/message.ts';
import type { RateLimit } from '#domain/rate-limit.ts';
import type { Reply } from '#domain/reply.ts';
import type { Problem, Result } from '#domain/result.ts';
import type { Post } from '#domain/sending.ts';
import type { Clock } from '#domain/time.ts';
import type { AskedQuestion, Trial } from '#editorial/trial.ts';
import type { Loaded, Shipped } from '#knowledge/load.ts';
import type { OverlayRow } from '#knowledge/overlay.ts';
import type { CampaignOffice } from '#outreach/office.ts';
import type { TryDelay } from '#people/try-delay.ts';
import type { Db } from '#storage/engine.ts';
import type { Seal } from '#storage/seal.ts';
import type { Storage } from '#storage/storage.ts';
import type { Trials } from './trials.ts';

/** The knowledge in force, and the way to change it. */
export type Editor = {
  readonly current: () => Mind | undefined;
  readonly shipped: () => Shipped | undefined;
  /** What is in force, as it was written. */
  readonly loaded: () => Loaded | undefined;
  readonly draft: (rows: readonly OverlayRow[]) => Result<Loaded> | undefined;
  readonly refresh: () => Promise<Problem[]>;
  readonly tryOut: (
    rows: readonly OverlayRow[],
    options: {
      questions: () => Promise<readonly AskedQuestion[]>;
      signal: AbortSignal;
      progress: (done: number) => void;
    },
  ) => Promise<Trial>;
  readonly publish: (
    rows: readonly OverlayRow[],
    commit: (tx: Db) => Promise<boolean>,
  ) => Promise<
    | { readonly kind: 'published' | 'not_tried' | 'overtaken' }
    | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  >;
};

/** A reply as one channel shows it: its messages in order, the last with the buttons. */
export type Preview = {
  readonly channel: string;
  /** Its name where notices go out on it. */
  readonly notices?: ChannelName;
  readonly render: (reply: Reply) => readonly { readonly text: string; readonly buttons: readonly string[] }[];
};

export type GivenAnswer = {
  readonly at: string;
  readonly channel: string;
  readonly account: string;
  readonly chat: string;
  readonly variant: string | null;
  readonly revision: string | null;
  readonly state: string;
  readonly platformId: string | null;
};

/** What was said to citizens, as far as taking an answer back needs it. */
export type Given = {
  readonly receivers: (
    entry: string,
    since: Temporal.Instant,
    page: { offset: number; limit: number },
  ) => Promise<{ rows: readonly GivenAnswer[]; total: number; people: number }>;
  /** Changes replies that wait to be sent; returns how many. */
  readonly replaceUnsent: (tx: Db, entry: string, instead: Reply) => Promise<number>;
};

/** Where a citizen meets one event: the web page, the bot. */
export type PublicLink = { readonly label: string; readonly url: string };

export type Said = {
  readonly from: 'citizen' | 'assistant';
  readonly at: string;
  readonly text: string;
  readonly state?: string | undefined;
};

/** A citizen's conversation, for whoever has their ticket. */
export type Conversations = {
  readonly read: (address: ChatAddress) => Promise<readonly Said[]>;
  /** Why nothing can be sent to them now, in Vietnamese. */
  readonly shut: (address: ChatAddress) => Promise<string | undefined>;
};

export type ConsoleDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly editor: Editor;
  readonly previews: readonly Preview[];
  readonly given: Given;
  /** What is done with campaigns, and its rules. */
  readonly campaigns: CampaignOffice;
  /** What is done with tickets, and its rules. */
  readonly desk: Desk;
  readonly conversations: Conversations;
  /** Puts messages to single people on their way. */
  readonly post: Post<Db>;
  readonly eventLinks: (event: string) => readonly PublicLink[];
  readonly trials: Trials;
  /** Draft → the open page that saved it last. */
  readonly savedFrom: Map<number, string>;
  /** Where the outside world reaches this server; undefined: where the request came to. */
  readonly publicUrl: string | undefined;
  readonly seal: Seal;
  readonly randomBytes: (size: number) => Buffer;
  readonly addressOf: (context: Context) => string;
  /** Tries to come in, by address and by account. */
  readonly mayTry: RateLimit;
  /** What wrong passwords and codes cost, by account and place. */
  readonly tryDelay: TryDelay;
  readonly failed: (error: unknown) => void;
};
