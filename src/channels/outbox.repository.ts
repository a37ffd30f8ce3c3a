// Replies on their way out. Channels that people look into (the web page) count as sent when committed; channels that must
// be pushed to claim their rows, send, and record the result.

import type { ChannelName, ChatAddress } from '#domain/message.ts';
import { laneOf } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { Db } from '#storage/engine.ts';

export type OutgoingReply = {
  readonly address: ChatAddress;
  readonly replyTo?: number | undefined;
  readonly ordinal: number;
  readonly reply: Reply;
  readonly knowledge: string;
  readonly now: Temporal.Instant;
  readonly deleteOn: string;
  /** True for channels that are read rather than sent to. */
  readonly readNotSent: boolean;
};

export async function addReplies(tx: Db, list: readonly OutgoingReply[]): Promise<void> {
  if (list.length === 0) return;
  await tx
    .insertInto('outbox')
    .values(
      list.map(({ address, replyTo, ordinal, reply, knowledge, now, deleteOn, readNotSent }) => ({
        lane: laneOf(address),
        channel: address.channel,
        account: address.account,
        chat: address.chat,
        reply_to: replyTo ?? null,
        ordinal,
        reply: JSON.stringify(reply),
        decision: reply.provenance.decision,
        intent: reply.provenance.intent ?? null,
        variant: reply.provenance.variant ?? null,
        revision: reply.provenance.revision ?? null,
        knowledge,
        state: readNotSent ? ('sent' as const) : ('queued' as const),
        attempts: 0,
        not_before: now.toString(),
        lease_until: null,
        created_at: now.toString(),
        sent_at: readNotSent ? now.toString() : null,
        platform_id: null,
        error: null,
        delete_on: deleteOn,
      })),
    )
    .execute();
}

export type ClaimedReply = {
  readonly seq: number;
  readonly chat: string;
  readonly reply: Reply;
  readonly attempts: number;
};

/**
 * Takes the due rows of one channel account, in order, one a chat. A row found in `sending` after its lease ran out was
 * perhaps sent: it is tried once more, and then marked unknown.
 */
export async function claimReplies(
  tx: Db,
  channel: ChannelName,
  account: string,
  now: Temporal.Instant,
  leaseUntil: Temporal.Instant,
  limit: number,
): Promise<ClaimedReply[]> {
  const at = now.toString();
  await tx
    .updateTable('outbox')
    .set({ state: 'unknown' })
    .where('state', '=', 'sending')
    .where('lease_until', '<=', at)
    .where('attempts', '>=', 2)
    .execute();
  const rows = await tx
    .selectFrom('outbox')
    .select(['seq', 'lane', 'chat', 'reply', 'attempts'])
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('not_before', '<=', at)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['queued', 'retry']),
        eb.and([eb('state', '=', 'sending'), eb('lease_until', '<=', at)]),
      ]),
    )
    .orderBy('seq')
    .limit(limit)
    .execute();
  const firsts = rows.filter((row, i) => rows.findIndex((other) => other.lane === row.lane) === i);
  if (firsts.length === 0) return [];
  await tx
    .updateTable('outbox')
    .set((eb) => ({ state: 'sending', lease_until: leaseUntil.toString(), attempts: eb('attempts', '+', 1) }))
    .where(
      'seq',
      'in',
      firsts.map((row) => row.seq),
    )
    .execute();
  return firsts.map((row) => ({
    seq: row.seq,
    chat: row.chat,
    reply: JSON.parse(row.reply) as Reply,
    attempts: row.attempts + 1,
  }));
}

export async function markSent(
  tx: Db,
  seq: number,
  now: Temporal.Instant,
  platformId: string | null = null,
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: now.toString(), platform_id: platformId, lease_until: null })
    .where('seq', '=', seq)
    .execute();
}

/** The replies to one message, in order. */
export async function repliesTo(db: Db, inboxSeq: number): Promise<{ seq: number; reply: Reply }[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['seq', 'reply'])
    .where('reply_to', '=', inboxSeq)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({ seq: row.seq, reply: JSON.parse(row.reply) as Reply }));
}

/** Replies of a channel that are not out yet. */
export async function anyUnsent(db: Db, channel: ChannelName): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('seq')
    .where('channel', '=', channel)
    .where('state', 'in', ['queued', 'retry', 'sending'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
