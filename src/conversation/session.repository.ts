// Sessions in the database: one row a lane, forgotten when it expires.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { PersonalData } from '#storage/personal-data.ts';
import { freshSession, parseSession, SESSION_HOURS, type Session } from './session.ts';

export async function loadSessions(
  tx: Db,
  lanes: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, Session>> {
  const rows = await tx
    .selectFrom('sessions')
    .select(['lane', 'state', 'expires_at'])
    .where('lane', 'in', [...lanes])
    .execute();
  const alive = rows.filter((row) => row.expires_at > stamp(now));
  const sessions = new Map(alive.map((row) => [row.lane, parseSession(row.state)]));
  return new Map(lanes.map((lane) => [lane, sessions.get(lane) ?? freshSession()]));
}

/** An empty session is no row: after an erasure nothing is left of the chat. */
export async function saveSession(tx: Db, lane: string, session: Session, now: Temporal.Instant): Promise<void> {
  if (Object.keys(session).length === 0) {
    await tx.deleteFrom('sessions').where('lane', '=', lane).execute();
    return;
  }
  const row = {
    state: JSON.stringify(session),
    expires_at: stamp(now.add({ hours: SESSION_HOURS })),
    updated_at: stamp(now),
  };
  await tx
    .insertInto('sessions')
    .values({ lane, ...row })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet(row))
    .execute();
}

export const personalData: PersonalData = {
  tables: ['sessions'],
  async forget(tx, { lane }) {
    await tx.deleteFrom('sessions').where('lane', '=', lane).execute();
  },
  async expire(tx, { now }) {
    const { numDeletedRows } = await tx.deleteFrom('sessions').where('expires_at', '<=', stamp(now)).executeTakeFirst();
    return Number(numDeletedRows);
  },
};
