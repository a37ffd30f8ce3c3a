// Erases everything stored about one chat. Counts and the audit row that says an erasure took place remain.

import type { Db } from '#storage/engine.ts';
import { writeAudit } from './audit.repository.ts';
import { personMark } from './person.ts';

/** Runs inside the transaction of the turn that confirmed it; `keepInbox` is the row being handled, blanked instead of deleted. */
export async function erasePerson(tx: Db, lane: string, keepInbox: number, at: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('outbox').where('lane', '=', lane).execute();
  await tx.deleteFrom('inbox').where('lane', '=', lane).where('seq', '!=', keepInbox).execute();
  // The row in hand stays so that a redelivery is recognised, but its text goes.
  await tx
    .updateTable('inbox')
    .set({ content: JSON.stringify({ kind: 'text', text: '' }), sender: '' })
    .where('seq', '=', keepInbox)
    .execute();
  await tx.deleteFrom('sessions').where('lane', '=', lane).execute();
  await tx.deleteFrom('questions').where('person', '=', personMark(lane)).execute();
  await tx.deleteFrom('tickets').where('lane', '=', lane).execute();
  await tx.deleteFrom('chats').where('lane', '=', lane).execute();
  await writeAudit(tx, { at, actor: 'citizen', action: 'erase', subject: 'chat' });
}

const DATED_TABLES = [
  'inbox',
  'outbox',
  'questions',
  'tickets',
  'web_sessions',
  'chats',
  'staff_sessions',
  'one_time_links',
  'parked_forms',
  'imports',
] as const;

/** Deletes all rows whose day has come; returns how many. */
export async function deleteExpired(tx: Db, today: string, now: string): Promise<number> {
  const dated = DATED_TABLES.map((table) => tx.deleteFrom(table).where('delete_on', '<=', today).executeTakeFirst());
  const results = await Promise.all([
    ...dated,
    tx.deleteFrom('sessions').where('expires_at', '<=', now).executeTakeFirst(),
    tx.deleteFrom('lane_leases').where('until', '<=', now).executeTakeFirst(),
  ]);
  return results.reduce((sum, result) => sum + Number(result.numDeletedRows), 0);
}
