// Everything that is stored about one chat, for the person themselves.

import type { Db } from '#storage/engine.ts';
import { personMark } from './person.ts';

export type MyData = {
  readonly messages: number;
  readonly firstMessage: Temporal.Instant | undefined;
  readonly replies: number;
  /** The day on which the oldest of them is deleted, ISO. */
  readonly nextDeletion: string | undefined;
  /** Kept for those who improve the answers, scrubbed; newest first. */
  readonly questions: readonly string[];
  readonly tickets: readonly { readonly code: string; readonly question: string; readonly closed: boolean }[];
  /** What is remembered of the talk, as it is stored; undefined when nothing is. */
  readonly session: string | undefined;
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
    .executeTakeFirstOrThrow();
  const outbox = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('lane', '=', lane)
    .executeTakeFirstOrThrow();
  const questions = await db
    .selectFrom('questions')
    .select('text')
    .where('person', '=', personMark(lane))
    .orderBy('seq', 'desc')
    .execute();
  const tickets = await db
    .selectFrom('tickets')
    .select(['code', 'question', 'state'])
    .where('lane', '=', lane)
    .orderBy('seq')
    .execute();
  const session = await db.selectFrom('sessions').select('state').where('lane', '=', lane).executeTakeFirst();
  const chat = await db.selectFrom('chats').select('last_interaction').where('lane', '=', lane).executeTakeFirst();
  return {
    messages: Number(inbox.count),
    firstMessage: inbox.first === null ? undefined : Temporal.Instant.from(inbox.first),
    replies: Number(outbox.count),
    nextDeletion: inbox.next ?? undefined,
    questions: questions.map(({ text }) => text),
    tickets: tickets.map(({ code, question, state }) => ({ code, question, closed: state === 'closed' })),
    session: session?.state,
    lastSeen: chat && Temporal.Instant.from(chat.last_interaction),
  };
}
