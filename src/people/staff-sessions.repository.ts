// Sessions of the console, its one-time links, and forms parked while somebody signs in again. The cookie or the link holds
// the token; the database holds its hash.

import { createHash } from 'node:crypto';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';
import { daysAfter } from './retention.ts';

/** Without a deed for so long, the session ends. */
const IDLE_MINUTES = 60;
/** Then everybody signs in again, however busy. */
export const LONGEST_HOURS = 12;
/** Between the password and the second factor. */
const HALF_MINUTES = 5;
const LINK_HOURS = 72;
/** Written at most this often, so that reading a page costs no write. */
const SEEN_EVERY_SECONDS = 60;
/** Ended sessions are remembered a little: whoever was typing when theirs ended is recognised. */
const REMEMBER_DAYS = 2;

export type Session = {
  readonly token: string;
  readonly staff: number;
  readonly stage: 'half' | 'open';
};

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

export async function openSession(
  tx: Db,
  token: string,
  staff: number,
  stage: 'half' | 'open',
  at: Temporal.Instant,
): Promise<void> {
  const ends = stage === 'half' ? at.add({ minutes: HALF_MINUTES }) : at.add({ hours: LONGEST_HOURS });
  await tx
    .insertInto('staff_sessions')
    .values({
      token: tokenHash(token),
      staff,
      stage,
      created_at: stamp(at),
      last_seen: stamp(at),
      ends_at: stamp(ends),
      delete_on: daysAfter(ends, REMEMBER_DAYS),
    })
    .execute();
}

export type FoundSession =
  | { readonly kind: 'live'; readonly session: Session; readonly seen: boolean }
  /** It was ours, and its time ran out. One that was closed on purpose is none. */
  | { readonly kind: 'ended'; readonly staff: number }
  | { readonly kind: 'none' };

/** `seen`: its last deed is recent enough that it need not be written down. */
export async function findSession(db: Db, token: string | undefined, at: Temporal.Instant): Promise<FoundSession> {
  if (token === undefined) return { kind: 'none' };
  const row = await db
    .selectFrom('staff_sessions')
    .selectAll()
    .where('token', '=', tokenHash(token))
    .executeTakeFirst();
  if (row === undefined || row.stage === 'closed') return { kind: 'none' };
  const idle = at.since(Temporal.Instant.from(row.last_seen)).total('seconds');
  if (row.ends_at <= stamp(at) || idle > IDLE_MINUTES * 60) return { kind: 'ended', staff: row.staff };
  return { kind: 'live', session: { token, staff: row.staff, stage: row.stage }, seen: idle < SEEN_EVERY_SECONDS };
}

export async function noteSeen(tx: Db, token: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('staff_sessions')
    .set({ last_seen: stamp(at) })
    .where('token', '=', tokenHash(token))
    .execute();
}

export async function closeSession(tx: Db, token: string): Promise<void> {
  await tx.updateTable('staff_sessions').set({ stage: 'closed' }).where('token', '=', tokenHash(token)).execute();
}

/** Everywhere, or everywhere but here. */
export async function closeSessionsOf(tx: Db, staff: number, exceptToken?: string): Promise<void> {
  await tx
    .updateTable('staff_sessions')
    .set({ stage: 'closed' })
    .where('staff', '=', staff)
    .$if(exceptToken !== undefined, (query) => query.where('token', '!=', tokenHash(exceptToken ?? '')))
    .execute();
}

/** A link that sets a password once: for the first administrator (`staff` null), an invitation, a lost password. */
export async function addLink(tx: Db, token: string, staff: number | null, at: Temporal.Instant): Promise<void> {
  const before = tx.deleteFrom('one_time_links');
  await (staff === null ? before.where('staff', 'is', null) : before.where('staff', '=', staff)).execute();
  await tx
    .insertInto('one_time_links')
    .values({
      token: tokenHash(token),
      staff,
      expires_at: stamp(at.add({ hours: LINK_HOURS })),
      delete_on: daysAfter(at, LINK_HOURS / 24 + 1),
    })
    .execute();
}

/** Links of an account that is closed die with it: opened again, it has none that lies around somewhere. */
export async function dropLinksOf(tx: Db, staff: number): Promise<void> {
  await tx.deleteFrom('one_time_links').where('staff', '=', staff).execute();
}

/** Undefined when the link never was, was used, is too old, or its account is closed. */
export async function findLink(
  db: Db,
  token: string,
  at: Temporal.Instant,
): Promise<{ staff: number | null } | undefined> {
  const row = await db
    .selectFrom('one_time_links')
    .leftJoin('staff', 'staff.id', 'one_time_links.staff')
    .select('one_time_links.staff')
    .where('token', '=', tokenHash(token))
    .where('expires_at', '>', stamp(at))
    .where((eb) => eb.or([eb('staff.state', 'is', null), eb('staff.state', '!=', 'disabled')]))
    .executeTakeFirst();
  return row && { staff: row.staff };
}

export async function useLink(tx: Db, token: string): Promise<void> {
  await tx.deleteFrom('one_time_links').where('token', '=', tokenHash(token)).execute();
}

export type ParkedForm = {
  readonly id: string;
  readonly path: string;
  readonly fields: readonly (readonly [string, string])[];
};

export async function parkForm(tx: Db, staff: number, form: ParkedForm, at: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('parked_forms').where('staff', '=', staff).execute();
  const { id, path, fields } = form;
  await tx
    .insertInto('parked_forms')
    .values({ id, staff, path, fields: JSON.stringify(fields), delete_on: daysAfter(at, REMEMBER_DAYS) })
    .execute();
}

export async function parkedFormOf(db: Db, staff: number): Promise<ParkedForm | undefined> {
  const row = await db.selectFrom('parked_forms').selectAll().where('staff', '=', staff).executeTakeFirst();
  return row && { id: row.id, path: row.path, fields: JSON.parse(row.fields) as [string, string][] };
}

export async function dropParkedForm(tx: Db, staff: number): Promise<void> {
  await tx.deleteFrom('parked_forms').where('staff', '=', staff).execute();
}

export const personalData: PersonalData = {
  tables: ['staff_sessions', 'one_time_links', 'parked_forms'],
  async expire(tx, due) {
    const sessions = await deleteDated(tx, 'staff_sessions', due);
    const links = await deleteDated(tx, 'one_time_links', due);
    return sessions + links + (await deleteDated(tx, 'parked_forms', due));
  },
};
