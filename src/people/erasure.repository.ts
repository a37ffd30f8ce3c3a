// Erases everything stored about one chat. Counts and the audit row that says an erasure took place remain.

import type { Db } from '#storage/engine.ts';
import { writeAudit } from './audit.repository.ts';
import { personMark } from './person.ts';
import { dropWaiting } from './waiting-notices.repository.ts';

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
  await tx
    .deleteFrom('ticket_events')
    .where('ticket', 'in', (eb) => eb.selectFrom('tickets').select('seq').where('lane', '=', lane))
    .execute();
  await tx.deleteFrom('tickets').where('lane', '=', lane).execute();
  await tx.deleteFrom('answer_waits').where('lane', '=', lane).execute();
  await tx.deleteFrom('openings').where('lane', '=', lane).where('state', '!=', 'approved').execute();
  await tx.updateTable('openings').set({ lane: null, chat: '' }).where('lane', '=', lane).execute();
  await tx.deleteFrom('reminders').where('lane', '=', lane).execute();
  await tx.deleteFrom('consents').where('lane', '=', lane).execute();
  await tx.deleteFrom('staff_chats').where('lane', '=', lane).execute();
  await leaveLedgers(tx, lane, at);
  await tx.deleteFrom('chats').where('lane', '=', lane).execute();
  await writeAudit(tx, { at, actor: 'citizen', action: 'erase', subject: 'chat' });
}

/** The rows of past campaigns stay, so that their reports still add up; they name nobody any more. */
async function leaveLedgers(tx: Db, lane: string, at: Temporal.Instant): Promise<void> {
  const chat = await tx.selectFrom('chats').select('seq').where('lane', '=', lane).executeTakeFirst();
  if (chat === undefined) return;
  await dropWaiting(tx, lane, 'erased', at);
  await tx
    .updateTable('notices')
    .set((eb) => ({ person: eb('seq', '*', -1), chat: '', place: null, platform_id: null }))
    .where('person', '=', chat.seq)
    .execute();
}

const DATED_TABLES = [
  'inbox',
  'outbox',
  'questions',
  'tickets',
  'web_sessions',
  'staff_sessions',
  'one_time_links',
  'parked_forms',
  'imports',
  'reminders',
  'staff_chat_codes',
  'ticket_events',
  'answer_waits',
  'openings',
] as const;

/** Deletes all rows whose day has come; returns how many. */
export async function deleteExpired(tx: Db, today: string, now: string): Promise<number> {
  const dated = DATED_TABLES.map((table) => tx.deleteFrom(table).where('delete_on', '<=', today).executeTakeFirst());
  const results = await Promise.all([
    ...dated,
    // Who still wishes to hear from us stays, however long they were silent.
    tx
      .deleteFrom('chats')
      .where('delete_on', '<=', today)
      .where((eb) => eb.or([eb('topics', '=', 0), eb('reach', '!=', 'open')]))
      .executeTakeFirst(),
    tx
      .deleteFrom('consents')
      .where('delete_on', '<=', today)
      .where('lane', 'not in', (eb) => eb.selectFrom('chats').select('lane').where('topics', '>', 0))
      .executeTakeFirst(),
    tx.deleteFrom('sessions').where('expires_at', '<=', now).executeTakeFirst(),
    tx.deleteFrom('lane_leases').where('until', '<=', now).executeTakeFirst(),
  ]);
  return results.reduce((sum, result) => sum + Number(result.numDeletedRows), 0);
}
