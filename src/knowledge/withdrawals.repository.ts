// Answers taken back at once: from that moment nobody is given them, until a person puts them back.

import { stamp, TIME_ZONE } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { noteContentChange } from './revisions.repository.ts';

export type Withdrawal = {
  readonly entry: string;
  readonly reason: string;
  readonly since: Temporal.Instant;
  readonly by: string;
};

/** False when it was withdrawn already. */
export async function withdrawEntry(
  tx: Db,
  entry: string,
  reason: string,
  by: string,
  at: Temporal.Instant,
): Promise<boolean> {
  if ((await withdrawalOf(tx, entry)) !== undefined) return false;
  await tx
    .insertInto('withdrawals')
    .values({ entry, reason, since: stamp(at), by, ended_at: null, ended_by: null })
    .execute();
  await noteContentChange(tx);
  return true;
}

/** False when nothing was withdrawn. */
export async function restoreEntry(tx: Db, entry: string, by: string, at: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('withdrawals')
    .set({ ended_at: stamp(at), ended_by: by })
    .where('entry', '=', entry)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await noteContentChange(tx);
  return true;
}

export async function withdrawalOf(db: Db, entry: string): Promise<Withdrawal | undefined> {
  const row = await db
    .selectFrom('withdrawals')
    .selectAll()
    .where('entry', '=', entry)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row && { entry: row.entry, reason: row.reason, since: Temporal.Instant.from(row.since), by: row.by };
}

/** How many answers were taken back in these days (ISO, both counted, by the calendar of the office). */
export async function withdrawalsBetween(db: Db, { from, to }: { from: string; to: string }): Promise<number> {
  const start = (day: Temporal.PlainDate) => stamp(day.toZonedDateTime(TIME_ZONE).toInstant());
  const { count } = await db
    .selectFrom('withdrawals')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('since', '>=', start(Temporal.PlainDate.from(from)))
    .where('since', '<', start(Temporal.PlainDate.from(to).add({ days: 1 })))
    .executeTakeFirstOrThrow();
  return Number(count);
}
