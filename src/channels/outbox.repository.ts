// Replies that were decided. Channels that people look into (the web page) count as sent when committed; the others are
// delivered (delivery.repository.ts).

import type { ChannelName, ChatAddress } from '#domain/message.ts';
import { isReadNotSent, laneOf } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';

export type OutgoingReply = {
  readonly address: ChatAddress;
  readonly replyTo?: number | undefined;
  readonly ordinal: number;
  readonly reply: Reply;
  readonly knowledge: string;
  readonly now: Temporal.Instant;
  readonly deleteOn: string;
  /** 1 for what nobody is waiting for; it goes after all answers. */
  readonly rank?: 0 | 1;
};

export async function addReplies(tx: Db, list: readonly OutgoingReply[]): Promise<void> {
  if (list.length === 0) return;
  await tx
    .insertInto('outbox')
    .values(
      list.map(({ address, replyTo, ordinal, reply, knowledge, now, deleteOn, rank = 0 }) => {
        const read = isReadNotSent(address.channel);
        return {
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
          state: read ? ('sent' as const) : ('queued' as const),
          attempts: 0,
          not_before: stamp(now),
          created_at: stamp(now),
          sent_at: read ? stamp(now) : null,
          platform_id: null,
          error: null,
          delete_on: deleteOn,
          rank,
          settled_at: read ? stamp(now) : null,
        };
      }),
    )
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

/** True while a reply of the account still has to go out. */
export async function anyUnsettled(db: Db, channel: ChannelName, account: string): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('seq')
    .where('settled_at', 'is', null)
    .where('channel', '=', channel)
    .where('account', '=', account)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const personalData: PersonalData = {
  tables: ['outbox'],
  async forget(tx, { lane }) {
    await tx.deleteFrom('outbox').where('lane', '=', lane).execute();
  },
  expire: (tx, due) => deleteDated(tx, 'outbox', due),
};
