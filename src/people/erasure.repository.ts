// Erases everything stored about one chat. Counts and the audit row that says an erasure took place remain.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { writeAudit } from './audit.repository.ts';
import { personMark } from './person.ts';
import { daysAfter, ERASED, KEEP_DAYS } from './retention.ts';
import { dropWaiting } from './waiting-notices.repository.ts';

/**
 * Runs inside the transaction of the turn that confirmed it. `keepInbox` is the row being handled: it is blanked, and goes with
 * our last word when that was read ({@link finishErasures}). What was sent after it is no part of what was to be erased.
 */
export async function erasePerson(tx: Db, lane: string, keepInbox: number, at: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('outbox').where('lane', '=', lane).execute();
  await tx.deleteFrom('inbox').where('lane', '=', lane).where('seq', '<', keepInbox).execute();
  await tx
    .updateTable('inbox')
    .set({ content: JSON.stringify({ kind: 'text', text: '' }), sender: '', delete_on: ERASED })
    .where('seq', '=', keepInbox)
    .execute();
  await tx
    .updateTable('web_sessions')
    .set({ delete_on: ERASED })
    .where('chat', 'in', (eb) =>
      eb.selectFrom('inbox').select('chat').where('seq', '=', keepInbox).where('channel', '=', 'web'),
    )
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
  await oweRewrite(tx, at);
  await writeAudit(tx, { at, actor: 'citizen', action: 'erase', subject: 'chat' });
}

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

const REWRITE = 'rewrite_owed';

/** Remembered over a crash: the file has to be written anew, because of an erasure at this moment. */
async function oweRewrite(tx: Db, at: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ name: REWRITE, value: stamp(at) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: stamp(at) }))
    .execute();
}

/** The erasure because of which the file has to be written anew; undefined when there is none. */
export async function rewriteOwed(db: Db): Promise<string | undefined> {
  return (await db.selectFrom('settings').select('value').where('name', '=', REWRITE).executeTakeFirst())?.value;
}

/** Of an erasure that came meanwhile it is owed still. */
export async function rewriteDone(tx: Db, owed: string): Promise<void> {
  await tx.deleteFrom('settings').where('name', '=', REWRITE).where('value', '=', owed).execute();
}

/** Whether an erasure still waits for {@link finishErasures}. */
export async function anyErased(db: Db): Promise<boolean> {
  const row = await db.selectFrom('inbox').select('seq').where('delete_on', '=', ERASED).limit(1).executeTakeFirst();
  return row !== undefined;
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
  const dated = DATED_TABLES.map((table) =>
    tx.deleteFrom(table).where('delete_on', '>', ERASED).where('delete_on', '<=', today).executeTakeFirst(),
  );
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
