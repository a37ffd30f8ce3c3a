// Anonymous counts of what the assistant does, by day; they outlive the rows they were counted from.

import type { Db } from '#storage/engine.ts';

/** In front of how a question was read, to tell it from the kind of a reply: a flow's own questions are replies too. */
export const ASKED = 'asked:';

/** One reply of this kind, or one question read this way, on this channel. */
export async function countOutcome(tx: Db, day: string, channel: string, outcome: string): Promise<void> {
  await tx
    .insertInto('daily_counts')
    .values({ day, channel, outcome, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'channel', 'outcome'])
        .doUpdateSet((eb) => ({ count: eb('daily_counts.count', '+', 1) })),
    )
    .execute();
}

/** One question that was read as this entry ('' where as none). */
export async function countIntent(tx: Db, day: string, intent: string): Promise<void> {
  await tx
    .insertInto('daily_intents')
    .values({ day, intent, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['day', 'intent']).doUpdateSet((eb) => ({ count: eb('daily_intents.count', '+', 1) })),
    )
    .execute();
}

/** One word on "có giúp được không?"; `about` is an entry or a ticket. */
export async function countHelped(tx: Db, day: string, about: string, helped: boolean): Promise<void> {
  await tx
    .insertInto('daily_helped')
    .values({ day, about, helped: helped ? 1 : 0, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['day', 'about', 'helped']).doUpdateSet((eb) => ({ count: eb('daily_helped.count', '+', 1) })),
    )
    .execute();
}

/** Days are ISO, both counted. */
export type Period = { readonly from: string; readonly to: string };

type Row<Key extends string> = Readonly<Record<Key, string>> & { readonly count: number };

export async function outcomesIn(db: Db, { from, to }: Period): Promise<Row<'day' | 'channel' | 'outcome'>[]> {
  return db
    .selectFrom('daily_counts')
    .select(['day', 'channel', 'outcome', 'count'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute();
}

/** How often each entry was what a question was read as ('' where none), most first. */
export async function intentsIn(db: Db, { from, to }: Period): Promise<Row<'intent'>[]> {
  const rows = await db
    .selectFrom('daily_intents')
    .select((eb) => ['intent', eb.fn.sum<number>('count').as('count')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('intent')
    .orderBy('count', 'desc')
    .execute();
  return rows.map(({ intent, count }) => ({ intent, count: Number(count) }));
}

export async function helpedIn(
  db: Db,
  { from, to }: Period,
): Promise<{ about: string; helped: boolean; count: number }[]> {
  const rows = await db
    .selectFrom('daily_helped')
    .select((eb) => ['about', 'helped', eb.fn.sum<number>('count').as('count')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['about', 'helped'])
    .execute();
  return rows.map(({ about, helped, count }) => ({ about, helped: helped === 1, count: Number(count) }));
}

/** Tickets closed: waits in working minutes (null: never answered) and outcomes. */
export async function ticketEndsIn(
  db: Db,
  { from, to }: Period,
): Promise<{ waited: number | null; outcome: string }[]> {
  return db
    .selectFrom('ticket_ends')
    .select(['waited', 'outcome'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
}
