// Whether the clock may be believed before anything is deleted by its date. A clock that was once set half a year ahead would
// otherwise delete everything that has a day, for good.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';

/** More than this after everything that was ever written, the clock is doubted. */
const BELIEVED_DAYS = 7;
/** A clock that goes on evenly for so long is right after all: the program was off for weeks. */
const DOUBTED_HOURS = 24;

const LAST = 'retention_at';
const DOUBT = 'clock_doubted_at';

export type ClockDoubt = { readonly since: Temporal.Instant; readonly daysAhead: number };

/** Undefined when the clock is believed; that moment is remembered. */
export async function clockDoubt(tx: Db, now: Temporal.Instant): Promise<ClockDoubt | undefined> {
  const last = (await setting(tx, LAST)) ?? (await newestRow(tx)) ?? now;
  const daysAhead = now.since(last).total('hours') / 24;
  if (daysAhead > BELIEVED_DAYS) {
    const doubted = await setting(tx, DOUBT);
    const hours = doubted === undefined ? -1 : now.since(doubted).total('hours');
    if (hours < 0 || hours > BELIEVED_DAYS * 24) {
      await set(tx, DOUBT, now); // the first doubt, or the clock jumped once more
      return { since: now, daysAhead };
    }
    if (hours < DOUBTED_HOURS) return { since: doubted as Temporal.Instant, daysAhead };
  }
  await set(tx, LAST, now);
  await tx.deleteFrom('settings').where('name', '=', DOUBT).execute();
  return undefined;
}

/** When something was last written that carries a moment of its own. */
async function newestRow(db: Db): Promise<Temporal.Instant | undefined> {
  const newest = await Promise.all([
    db.selectFrom('inbox').select('received_at as at').orderBy('seq', 'desc').limit(1).executeTakeFirst(),
    db.selectFrom('outbox').select('created_at as at').orderBy('seq', 'desc').limit(1).executeTakeFirst(),
    db.selectFrom('audit').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst(),
  ]);
  const moments = newest.flatMap((row) => (row === undefined ? [] : [row.at])).sort();
  const last = moments.at(-1);
  return last === undefined ? undefined : Temporal.Instant.from(last);
}

async function setting(db: Db, name: string): Promise<Temporal.Instant | undefined> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row && Temporal.Instant.from(row.value);
}

async function set(tx: Db, name: string, at: Temporal.Instant): Promise<void> {
  const value = stamp(at);
  await tx
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
