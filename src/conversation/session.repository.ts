// Sessions in the database: one row a lane, forgotten when it expires.

import type { Db } from '#storage/engine.ts';
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
  const alive = rows.filter((row) => row.expires_at > now.toString());
  const sessions = new Map(alive.map((row) => [row.lane, parseSession(row.state)]));
  return new Map(lanes.map((lane) => [lane, sessions.get(lane) ?? freshSession()]));
}

export async function saveSession(tx: Db, lane: string, session: Session, now: Temporal.Instant): Promise<void> {
  const row = {
    state: JSON.stringify(session),
    expires_at: now.add({ hours: SESSION_HOURS }).toString(),
    updated_at: now.toString(),
  };
  await tx
    .insertInto('sessions')
    .values({ lane, ...row })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet(row))
    .execute();
}
