// Who was given an answer, and the last moment before one that was taken back leaves the house.

import type { Reply } from '#domain/reply.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { OutboxState } from '#storage/schema.ts';

export type Receiver = {
  readonly at: string;
  readonly channel: string;
  readonly account: string;
  /** The platform's id of the person; on the web the hash that names the visit. */
  readonly chat: string;
  readonly variant: string | null;
  readonly revision: string | null;
  readonly state: OutboxState;
  /** Ids that the platform gave to the messages. */
  readonly platformId: string | null;
};

const GIVEN = ['answer', 'flow'];

/** Everybody to whom the entry was given since then, newest first. */
export async function receiversOf(
  db: Db,
  entry: string,
  since: Temporal.Instant,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: Receiver[]; total: number; people: number }> {
  const given = db
    .selectFrom('outbox')
    .where('intent', '=', entry)
    .where('decision', 'in', GIVEN)
    .where('created_at', '>=', stamp(since));
  const rows = await given
    .select(['created_at', 'sent_at', 'channel', 'account', 'chat', 'variant', 'revision', 'state', 'platform_id'])
    .orderBy('created_at', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const { total, people } = await given
    .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.count<number>('lane').distinct().as('people')])
    .executeTakeFirstOrThrow();
  return {
    rows: rows.map((row) => ({
      at: row.sent_at ?? row.created_at,
      channel: row.channel,
      account: row.account,
      chat: row.chat,
      variant: row.variant,
      revision: row.revision,
      state: row.state,
      platformId: row.platform_id,
    })),
    total: Number(total),
    people: Number(people),
  };
}

/** Replies with the entry that still wait to go out become `instead`; those of which a part has left cannot be called back. */
export async function replaceUnsent(tx: Db, entry: string, instead: Reply): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('outbox')
    .set({
      reply: JSON.stringify(instead),
      decision: instead.provenance.decision,
      variant: null,
      revision: instead.provenance.revision ?? null,
    })
    .where('intent', '=', entry)
    .where('decision', 'in', GIVEN)
    .where('settled_at', 'is', null)
    .where('state', 'in', ['queued', 'retry'])
    .where('parts_done', '=', 0)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
