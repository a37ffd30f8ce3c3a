// What outreach needs of a channel. The app makes one for each account; nobody here knows a channel by name.

import type { ChannelName } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { SendResult } from '#domain/sending.ts';
import type { Db } from '#storage/engine.ts';
import type { RouteBook } from './routes.ts';

/** A notice as it goes out. `facts` fill in templates where a route allows no free text. */
export type NoticeContent = {
  readonly reply: Reply;
  readonly facts?: { readonly name: string; readonly when: string; readonly where: string } | undefined;
};

/** How a channel shows a notice, for the check before it is submitted. */
export type NoticeShape = {
  readonly channel: ChannelName;
  readonly texts: readonly string[];
  readonly buttons: readonly string[];
  /** Characters that one message holds. */
  readonly longest: number;
};

export type NoticeChannel = {
  readonly name: ChannelName;
  readonly account: string;
  /** The most calls that wait for an answer at once. */
  readonly mostInFlight: number;
  /** How many notices may go out now, after what answers need. */
  readonly room: () => number;
  /** How long until there is room, ms. */
  readonly waitMs: () => number;
  readonly take: (count: number) => void;
  readonly chatWaitMs: (chat: string) => number;
  readonly pause: (ms: number) => void;
  readonly setProblem: (problem: string | undefined) => void;
  /** True while this process is the one that sends for the account. */
  readonly owns: () => Promise<boolean>;
  /** Runs when the account becomes ours: what a dead process left in hand must be judged. */
  readonly whenTaken: (recover: (tx: Db) => Promise<void>) => void;
  readonly shape: (content: NoticeContent) => NoticeShape;
  readonly send: (to: { chat: string; route: string }, content: NoticeContent) => Promise<SendResult>;
  /** The lawful ways at this moment, cheapest first. `withFacts`: the notice can fill a template. */
  readonly routes: (now: Temporal.Instant, withFacts: boolean) => Promise<RouteBook>;
};
