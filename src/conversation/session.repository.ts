// Sessions in the database: one row a lane, forgotten when it expires.

import { stamp } from '#domain/time.ts';
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
  const alive = rows.filter((row) => row.expires_at > stamp(now));
  const sessions = new Map(alive.map((row) => [row.lane, parseSession(row.state)]));
  return new Map(lanes.map((lane) => [lane, sessions.get(lane) ?? freshSession()]));
}

export async function saveSession(tx: Db, lane: string, session: Session, now: Temporal.Instant): Promise<void> {
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
