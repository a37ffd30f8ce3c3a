// What became of a campaign, from its ledger. These are long looks at many rows: they are read beside, and the totals stay when
// the rows are gone.

import { sql } from 'kysely';
import { NOTICE_REASONS, type NoticeReason, type NoticeState } from '#domain/campaign.ts';
import { NOTICE_TOPICS, type NoticeTopic, topicBits } from '#domain/subscription.ts';
import type { Db } from '#storage/engine.ts';

export type PlaceCount = { readonly place: string | null; readonly state: NoticeState; readonly count: number };

/** Null is who chose the whole province. */
export async function countsByPlace(db: Db, campaign: number): Promise<PlaceCount[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['place', 'state'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaign', '=', campaign)
    .groupBy(['place', 'state'])
    .orderBy('place')
    .execute();
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
}

export type TopicCount = { readonly topic: NoticeTopic; readonly state: NoticeState; readonly count: number };

/** Who subscribed to two of the campaign's topics counts under both. */
export async function countsByTopic(db: Db, campaign: number): Promise<TopicCount[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['topics', 'state'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaign', '=', campaign)
    .groupBy(['topics', 'state'])
    .execute();
  return NOTICE_TOPICS.flatMap((topic) => {
    const byState = new Map<NoticeState, number>();
    for (const { topics, state, count } of rows)
      if ((topics & topicBits([topic])) !== 0) byState.set(state, (byState.get(state) ?? 0) + Number(count));
    return [...byState].map(([state, count]) => ({ topic, state, count }));
  });
}

/** How many went out in each minute (UTC, "2026-11-22T02:00"), oldest first. */
export async function deliveryCurve(db: Db, campaign: number): Promise<{ minute: string; count: number }[]> {
  const minute = sql<string>`substr(settled_at, 1, 16)`;
  const rows = await db
    .selectFrom('notices')
    .select([minute.as('minute'), (eb) => eb.fn.countAll<number>().as('count')])
    .where('campaign', '=', campaign)
    .where('state', '=', 'sent')
    .groupBy(minute)
    .orderBy(minute)
    .execute();
  return rows.map(({ minute: at, count }) => ({ minute: at, count: Number(count) }));
}

/** How many ended their subscription within a day of this notice. */
export async function endsCaused(db: Db, campaign: number): Promise<number> {
  const { count } = await db
    .selectFrom('consents')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaign', '=', campaign)
    .where('deed', '=', 'ended')
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type LedgerRow = {
  readonly seq: number;
  readonly channel: string;
  /** The platform's id of the person; empty after an erasure. */
  readonly chat: string;
  readonly place: string | null;
  readonly route: string | null;
  readonly state: NoticeState;
  readonly reason: NoticeReason | undefined;
  readonly attempts: number;
  readonly platformId: string | null;
  readonly takenAt: string | null;
  readonly settledAt: string | null;
};

/** The ledger in its order, a page at a time: `after` is the last row's number of the page before. */
export async function ledgerPage(
  db: Db,
  campaign: number,
  page: { readonly after: number; readonly limit: number; readonly state?: NoticeState | undefined },
): Promise<LedgerRow[]> {
  const rows = await db
    .selectFrom('notices')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('seq', '>', page.after)
    .$if(page.state !== undefined, (query) => query.where('state', '=', page.state as NoticeState))
    .orderBy('seq')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    channel: row.channel,
    chat: row.chat,
    place: row.place,
    route: row.route,
    state: row.state,
    reason: NOTICE_REASONS.find((each) => each === row.reason),
    attempts: row.attempts,
    platformId: row.platform_id,
    takenAt: row.taken_at,
    settledAt: row.settled_at,
  }));
}
