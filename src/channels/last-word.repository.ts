// After an erasure our last word ("đã xóa hết") and what is needed to say it stay until it was read; then they go too.

import { stamp } from '#domain/time.ts';
import { daysAfter, KEEP_DAYS } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import { ERASED } from '#storage/personal-data.ts';

/** Long enough that the page has fetched our last word, and that a platform which sends the message again is recognised. */
const LAST_WORD_MINUTES = 1;

/** Deletes what erasures left for their last word; returns how many rows. Who goes on writing keeps the key to their new chat. */
export async function finishErasures(tx: Db, now: Temporal.Instant): Promise<number> {
  const before = stamp(now.subtract({ minutes: LAST_WORD_MINUTES }));
  const replies = await tx
    .deleteFrom('outbox')
    .where('delete_on', '=', ERASED)
    .where('settled_at', '<=', before)
    .executeTakeFirst();
  const messages = await tx
    .deleteFrom('inbox')
    .where('delete_on', '=', ERASED)
    .where('handled_at', '<=', before)
    .where('lane', 'not in', (eb) => eb.selectFrom('outbox').select('lane').where('delete_on', '=', ERASED))
    .executeTakeFirst();
  await tx
    .updateTable('web_sessions')
    .set({ delete_on: daysAfter(now, KEEP_DAYS.webSession) })
    .where('delete_on', '=', ERASED)
    .where('chat', 'in', (eb) => eb.selectFrom('inbox').select('chat').where('delete_on', '>', ERASED))
    .execute();
  const sessions = await tx
    .deleteFrom('web_sessions')
    .where('delete_on', '=', ERASED)
    .where('chat', 'not in', (eb) => eb.selectFrom('inbox').select('chat').where('channel', '=', 'web'))
    .executeTakeFirst();
  return [replies, messages, sessions].reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}

/** Whether an erasure still waits for {@link finishErasures}. */
export async function anyErased(db: Db): Promise<boolean> {
  const row = await db.selectFrom('inbox').select('seq').where('delete_on', '=', ERASED).limit(1).executeTakeFirst();
  return row !== undefined;
}
