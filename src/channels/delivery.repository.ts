// Delivery of replies on pushed channels. Of each chat only the oldest unsettled row can be claimed, so a chat reads its
// answers in order and one busy chat cannot fill a batch.

import type { ChannelName } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { OutboxState } from '#storage/schema.ts';

export type Delivery = {
  readonly seq: number;
  readonly lane: string;
  readonly chat: string;
  readonly reply: Reply;
  /** This attempt's number; a result is only written by the attempt that still holds the row. */
  readonly attempt: number;
  readonly partsDone: number;
  readonly doubts: number;
  readonly createdAt: Temporal.Instant;
  /** The platform's id of the message that is answered. */
  readonly answers: string | undefined;
};

export async function claimDeliveries(
  tx: Db,
  channel: ChannelName,
  account: string,
  now: Temporal.Instant,
  limit: number,
): Promise<Delivery[]> {
  const rows = await tx
    .selectFrom('outbox as row')
    .leftJoin('inbox', 'inbox.seq', 'row.reply_to')
    .select(['row.seq', 'row.lane', 'row.chat', 'row.reply', 'row.attempts', 'row.parts_done', 'row.doubts'])
    .select(['row.created_at', 'inbox.message_id'])
    .where('row.settled_at', 'is', null)
    .where('row.channel', '=', channel)
    .where('row.account', '=', account)
    .where('row.state', '!=', 'sending')
    .where('row.not_before', '<=', stamp(now))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox as older')
            .select('older.seq')
            .where('older.settled_at', 'is', null)
            .whereRef('older.lane', '=', 'row.lane')
            .whereRef('older.seq', '<', 'row.seq'),
        ),
      ),
    )
    .orderBy('row.rank')
    .orderBy('row.seq')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  await tx
    .updateTable('outbox')
    .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1) }))
    .where(
      'seq',
      'in',
      rows.map((row) => row.seq),
    )
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    lane: row.lane,
    chat: row.chat,
    reply: JSON.parse(row.reply) as Reply,
    attempt: row.attempts + 1,
    partsDone: row.parts_done,
    doubts: row.doubts,
    createdAt: Temporal.Instant.from(row.created_at),
    answers: row.message_id ?? undefined,
  }));
}

/** One message of the reply is out. */
export async function markPart(tx: Db, delivery: Delivery, partsDone: number, platformId: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set((eb) => ({
      parts_done: partsDone,
      platform_id: eb.fn<string>('concat_ws', [eb.val(' '), 'platform_id', eb.val(platformId)]),
    }))
    .where('seq', '=', delivery.seq)
    .where('attempts', '=', delivery.attempt)
    .execute();
}

export type Settlement = {
  readonly state: Extract<OutboxState, 'sent' | 'unknown' | 'blocked' | 'failed'>;
  readonly doubts: number;
  readonly error: string | null;
};

/** The row reached its end. */
export async function settle(tx: Db, delivery: Delivery, now: Temporal.Instant, end: Settlement): Promise<void> {
  await heldRow(tx, delivery, 'sending')
    .set({ ...end, settled_at: stamp(now), ...(end.state === 'sent' ? { sent_at: stamp(now) } : {}) })
    .execute();
}

/** Again at `notBefore`. */
export async function postpone(
  tx: Db,
  delivery: Delivery,
  notBefore: Temporal.Instant,
  error: string,
  doubts: number,
): Promise<void> {
  await heldRow(tx, delivery, 'sending')
    .set({ state: 'retry', not_before: stamp(notBefore), error, doubts })
    .execute();
}

/**
 * Rows that a dead process left in hand: nobody knows whether they arrived. The first time they are tried again, which is
 * what a citizen who waits for an answer would want; the second time they are marked unknown and left.
 */
export async function recoverInHand(
  tx: Db,
  channel: ChannelName,
  account: string,
  now: Temporal.Instant,
  notBefore: Temporal.Instant,
  mostDoubts: number,
): Promise<void> {
  const inHand = tx
    .updateTable('outbox')
    .where('settled_at', 'is', null)
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('state', '=', 'sending');
  await inHand
    .where('doubts', '>=', mostDoubts)
    .set((eb) => ({ state: 'unknown', settled_at: stamp(now), doubts: eb('doubts', '+', 1) }))
    .execute();
  await inHand.set((eb) => ({ state: 'retry', not_before: stamp(notBefore), doubts: eb('doubts', '+', 1) })).execute();
}

/** The row of a chat whose fate is unclear: news of it may come from the platform. */
export async function findDoubtful(db: Db, lane: string): Promise<Delivery | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select(['seq', 'chat', 'reply', 'attempts', 'parts_done', 'doubts', 'created_at'])
    .where('settled_at', 'is', null)
    .where('lane', '=', lane)
    .where('state', '=', 'retry')
    .where('doubts', '>', 0)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      seq: row.seq,
      lane,
      chat: row.chat,
      reply: JSON.parse(row.reply) as Reply,
      attempt: row.attempts,
      partsDone: row.parts_done,
      doubts: row.doubts,
      createdAt: Temporal.Instant.from(row.created_at),
      answers: undefined,
    }
  );
}

/** News came that a message of unclear fate did arrive: the doubt is gone. */
export async function confirmPart(
  tx: Db,
  delivery: Delivery,
  partsDone: number,
  platformId: string,
  settled: Temporal.Instant | undefined,
): Promise<void> {
  await markPart(tx, delivery, partsDone, platformId);
  await heldRow(tx, delivery, 'retry')
    .set((eb) => ({
      doubts: eb('doubts', '-', 1),
      ...(settled
        ? { state: 'sent' as const, sent_at: stamp(settled), settled_at: stamp(settled) }
        : { state: 'queued' as const }),
    }))
    .execute();
}

/** The row while this attempt still holds it, and nobody else has moved it on. */
function heldRow(tx: Db, { seq, attempt }: Delivery, state: OutboxState) {
  return tx.updateTable('outbox').where('seq', '=', seq).where('attempts', '=', attempt).where('state', '=', state);
}
