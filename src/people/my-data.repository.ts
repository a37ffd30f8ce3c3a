// Everything that is stored about one chat, for the person themselves.

import type { Subscription } from '#domain/subscription.ts';
import type { TicketMatter } from '#domain/ticket.ts';
import type { Db } from '#storage/engine.ts';
import { ERASED } from '#storage/personal-data.ts';
import { personMark } from './person.ts';
import { countUnmasked } from './private-numbers.repository.ts';
import { type SeekerRow, seekerOf } from './seekers.repository.ts';
import { type Consent, consentsOf, subscriptionsOf } from './subscriptions.repository.ts';

export type MyData = {
  readonly messages: number;
  readonly firstMessage: Temporal.Instant | undefined;
  /** Of them, how many still show an identity, telephone or account number. */
  readonly unmasked: number;
  readonly replies: number;
  /** The day on which the oldest of them is deleted, ISO. */
  readonly nextDeletion: string | undefined;
  /** Kept for those who improve the answers, scrubbed; newest first. */
  readonly questions: readonly string[];
  readonly tickets: readonly {
    readonly code: string;
    readonly question: string;
    readonly closed: boolean;
    readonly matter: TicketMatter | undefined;
  }[];
  /** What is remembered of the talk, as it is stored; undefined when nothing is. */
  readonly session: string | undefined;
  /** What they agreed to hear of, and every deed about it. */
  readonly subscription: Subscription | undefined;
  readonly consents: readonly Consent[];
  /** Questions whose answer they wait for. */
  readonly waits: number;
  /** Codes of what they sent in as an employer. */
  readonly openings: readonly string[];
  /** What they agreed that officers see while they look for work. */
  readonly seeker: SeekerRow | undefined;
  /** Kinds of what they are reminded of. */
  readonly reminders: readonly string[];
  /** Notices they were sent or would have been. */
  readonly notices: number;
  /** When the platform last heard from the person; undefined on the web. */
  readonly lastSeen: Temporal.Instant | undefined;
};

export async function myData(db: Db, lane: string): Promise<MyData> {
  const inbox = await db
    .selectFrom('inbox')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('received_at').as('first'),
      eb.fn.min('delete_on').as('next'),
    ])
    .where('lane', '=', lane)
    .where('delete_on', '>', ERASED)
    .executeTakeFirstOrThrow();
  const outbox = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('lane', '=', lane)
    .where('delete_on', '>', ERASED)
    .executeTakeFirstOrThrow();
  const questions = await db
    .selectFrom('questions')
    .select('text')
    .where('person', '=', personMark(lane))
    .orderBy('seq', 'desc')
    .execute();
  const tickets = await db
    .selectFrom('tickets')
    .select(['code', 'question', 'state', 'matter'])
    .where('lane', '=', lane)
    .orderBy('seq')
    .execute();
  const session = await db.selectFrom('sessions').select('state').where('lane', '=', lane).executeTakeFirst();
  const chat = await db.selectFrom('chats').select('last_interaction').where('lane', '=', lane).executeTakeFirst();
  const notices = await db
    .selectFrom('notices')
    .innerJoin('chats', 'chats.seq', 'notices.person')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('chats.lane', '=', lane)
    .executeTakeFirstOrThrow();
  const reminders = await db.selectFrom('reminders').select('kind').where('lane', '=', lane).execute();
  const waits = await db
    .selectFrom('answer_waits')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('lane', '=', lane)
    .where('told_at', 'is', null)
    .executeTakeFirstOrThrow();
  const openings = await db.selectFrom('openings').select('code').where('lane', '=', lane).execute();
  return {
    waits: Number(waits.count),
    openings: openings.map(({ code }) => code),
    seeker: await seekerOf(db, lane),
    subscription: (await subscriptionsOf(db, [lane])).get(lane),
    consents: await consentsOf(db, lane),
    reminders: reminders.map(({ kind }) => kind),
    notices: Number(notices.count),
    messages: Number(inbox.count),
    unmasked: await countUnmasked(db, lane),
    firstMessage: inbox.first === null ? undefined : Temporal.Instant.from(inbox.first),
    replies: Number(outbox.count),
    nextDeletion: inbox.next ?? undefined,
    questions: questions.map(({ text }) => text),
    tickets: tickets.map(({ code, question, state, matter }) => ({
      code,
      question,
      closed: state === 'closed',
      matter: matter === null ? undefined : (JSON.parse(matter) as TicketMatter),
    })),
    session: session?.state,
    lastSeen: chat && Temporal.Instant.from(chat.last_interaction),
  };
}
