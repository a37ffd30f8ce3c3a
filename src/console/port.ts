// What the console is handed by the program: it knows no channel by name, trains nothing and reads no file itself.

import type { Context } from 'hono';
import type { Desk } from '#desk/desk.ts';
import type { ChannelName, ChatAddress } from '#domain/message.ts';
import type { RateLimit } from '#domain/rate-limit.ts';
import type { Reply } from '#domain/reply.ts';
import type { Clock } from '#domain/time.ts';
import type { KnowledgeView } from '#editorial/port.ts';
import type { Editorial } from '#editorial/service.ts';
import type { CampaignOffice } from '#outreach/office.ts';
import type { TryDelay } from '#people/try-delay.ts';
import type { Seal } from '#storage/seal.ts';
import type { Storage } from '#storage/storage.ts';

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

/** Who was given an answer. */
export type Receivers = (
  entry: string,
  since: Temporal.Instant,
  page: { offset: number; limit: number },
) => Promise<{ rows: readonly GivenAnswer[]; total: number; people: number }>;

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
  /** The knowledge in force. */
  readonly editor: KnowledgeView;
  /** What is done with answers, rows and vacancies, and its rules. */
  readonly editorial: Editorial;
  readonly previews: readonly Preview[];
  readonly receivers: Receivers;
  /** What is done with campaigns, and its rules. */
  readonly campaigns: CampaignOffice;
  /** What is done with tickets, and its rules. */
  readonly desk: Desk;
  readonly conversations: Conversations;
  readonly eventLinks: (event: string) => readonly PublicLink[];
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
