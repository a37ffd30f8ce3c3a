// Reminders in the database: one row for each thing a person asked to be reminded of, with the step that comes next.

import type { Selectable } from 'kysely';
import { type ChatAddress, laneOf } from '#domain/message.ts';
import { type EventOutcome, type ReminderKind, type Reminding, subjectOf } from '#domain/reminder.ts';
import { stamp } from '#domain/time.ts';
import { daysAfter, KEEP_DAYS } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';
import type { ReminderTable } from '#storage/schema.ts';
import type { Step } from './schedule.ts';

export type Reminder = {
  readonly seq: number;
  readonly address: ChatAddress;
  readonly about: Reminding;
  /** The step that comes next, or was said last when nothing is due. */
  readonly step: string | undefined;
  readonly dueAt: Temporal.Instant | undefined;
};

/** A row is deleted so long after its last step, or after its end. */
const expiry = (step: Step | undefined, now: Temporal.Instant): string =>
  daysAfter(step && Temporal.Instant.compare(step.until, now) > 0 ? step.until : now, KEEP_DAYS.reminder);

/** Asked again about the same thing, the row begins anew. */
export async function putReminder(
  tx: Db,
  address: ChatAddress,
  about: Reminding,
  step: Step | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const { channel, account, chat } = address;
  const row = {
    about: JSON.stringify(about),
    step: step?.name ?? null,
    due_at: step ? stamp(step.at) : null,
    delete_on: expiry(step, now),
  };
  await tx
    .insertInto('reminders')
    .values({
      lane: laneOf(address),
      channel,
      account,
      chat,
      kind: about.kind,
      subject: subjectOf(about),
      created_at: stamp(now),
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['lane', 'kind', 'subject']).doUpdateSet(row))
    .execute();
}

/** What comes next; `undefined`: nothing more. `about` when what the person knows has changed. */
export async function setStep(
  tx: Db,
  seq: number,
  next: { readonly step: Step | undefined; readonly said: string; readonly about?: Reminding },
  now: Temporal.Instant,
): Promise<void> {
  const { step, said, about } = next;
  await tx
    .updateTable('reminders')
    .set({
      step: step?.name ?? said,
      due_at: step ? stamp(step.at) : null,
      delete_on: expiry(step, now),
      ...(about ? { about: JSON.stringify(about) } : {}),
    })
    .where('seq', '=', seq)
    .execute();
}

/** Ends reminders of a chat: one kind about one thing, or all of them; returns how many there were. */
export async function endReminders(
  tx: Db,
  lane: string,
  which: { readonly kind: ReminderKind; readonly subject: string } | { readonly seq: number } | 'all',
): Promise<number> {
  const rows = tx.deleteFrom('reminders').where('lane', '=', lane);
  const chosen =
    which === 'all'
      ? rows
      : 'seq' in which
        ? rows.where('seq', '=', which.seq)
        : rows.where('kind', '=', which.kind).where('subject', '=', which.subject);
  const { numDeletedRows } = await chosen.executeTakeFirst();
  return Number(numDeletedRows);
}

export async function findReminder(db: Db, lane: string, seq: number): Promise<Reminder | undefined> {
  const row = await db
    .selectFrom('reminders')
    .selectAll()
    .where('lane', '=', lane)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row && read(row);
}

/** Of these lanes, what each asked to be reminded of and is still to hear. */
export async function remindersOf(db: Db, lanes: readonly string[]): Promise<Map<string, Reminder[]>> {
  if (lanes.length === 0) return new Map();
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('lane', 'in', [...lanes])
    .where('due_at', 'is not', null)
    .orderBy('due_at')
    .execute();
  return Map.groupBy(rows.map(read), ({ address }) => laneOf(address));
}

/** The reminder that spoke last in this chat: "đã xong" without a button means that one. */
export async function lastSaid(db: Db, lane: string, now: Temporal.Instant): Promise<Reminder | undefined> {
  const said = await db
    .selectFrom('outbox')
    .select('reply')
    .where('lane', '=', lane)
    .where('decision', '=', 'notice')
    .where('created_at', '>=', stamp(now.subtract({ hours: 72 })))
    .orderBy('seq', 'desc')
    .limit(10)
    .execute();
  for (const { reply } of said) {
    const seq = /"x:done\.(\d+)"/.exec(reply)?.[1];
    if (seq !== undefined) return findReminder(db, lane, Number(seq));
  }
  return undefined;
}

/** Those whose hour has come, oldest first. */
export async function dueReminders(db: Db, now: Temporal.Instant, limit: number): Promise<Reminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('due_at', '<=', stamp(now))
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(read);
}

/** Occurrences that somebody saved, for the look at what changed. */
export async function savedOccurrences(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('reminders').select('subject').distinct().where('kind', '=', 'event').execute();
  return rows.map(({ subject }) => subject);
}

/** Who saved the occurrence and knows it otherwise than it stands now (`about` as stored). */
export async function savedDifferently(
  db: Db,
  occurrence: string,
  about: Reminding,
  limit: number,
): Promise<Reminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('kind', '=', 'event')
    .where('subject', '=', occurrence)
    .where('about', '!=', JSON.stringify(about))
    .limit(limit)
    .execute();
  return rows.map(read);
}

/** Counts an answer to "did you find work?"; it names nobody. */
export async function countEventOutcome(tx: Db, event: string, outcome: EventOutcome): Promise<void> {
  await tx
    .insertInto('event_outcomes')
    .values({ event, outcome, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['event', 'outcome']).doUpdateSet((eb) => ({ count: eb('event_outcomes.count', '+', 1) })),
    )
    .execute();
}

function read(row: Selectable<ReminderTable>): Reminder {
  return {
    seq: row.seq,
    address: { channel: row.channel as ChatAddress['channel'], account: row.account, chat: row.chat },
    about: JSON.parse(row.about) as Reminding,
    step: row.step ?? undefined,
    dueAt: row.due_at === null ? undefined : Temporal.Instant.from(row.due_at),
  };
}

export const personalData: PersonalData = {
  tables: ['reminders'],
  async forget(tx, { lane }) {
    await tx.deleteFrom('reminders').where('lane', '=', lane).execute();
  },
  expire: (tx, due) => deleteDated(tx, 'reminders', due),
};
