// What the program does by itself: deletes what has reached its day (with an audit row of the number), sorts unanswered
// questions into the worklist, publishes what was scheduled.

import { anyErased, finishErasures } from '#channels/last-word.repository.ts';
import { deleteExpired } from '#channels/personal-data.ts';
import { type Clock, stamp } from '#domain/time.ts';
import { sortQuestions } from '#editorial/worklist.ts';
import { deleteLedgersDue } from '#outreach/conductor.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { type ClockDoubt, clockDoubt } from '#people/clock-doubt.repository.ts';
import { rewriteDone, rewriteOwed } from '#people/rewrite-owed.repository.ts';
import type { Storage } from '#storage/storage.ts';
import type { Logger } from './log.ts';

const EVERY_MS = 3_600_000;
/** How soon after midnight a scheduled answer is in force. */
const LOOK_EVERY_MS = 20_000;

export type HouseDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  /** Puts in force what was scheduled; returns how much. */
  readonly publishDue: () => Promise<number>;
  readonly log: Logger;
  readonly failed: (error: unknown) => void;
};

/** How many rows went; or why the clock is not believed, and then nothing does. */
export async function deleteWhatIsDue(storage: Storage, clock: Clock): Promise<number | ClockDoubt> {
  return storage.write(async (tx) => {
    const now = clock();
    const doubt = await clockDoubt(tx, now);
    if (doubt !== undefined) return doubt;
    const count = await deleteExpired(tx, now);
    if (count > 0)
      await writeAudit(tx, { at: now, actor: 'system', action: 'retention', subject: 'rows', detail: String(count) });
    return count;
  });
}

export type Erased = 'all' | 'not_yet' | 'too_large';

/**
 * What erasures left for their last word goes, and with it the last bytes in the files. `mayRewrite` is asked before the file is
 * written anew; 'too_large' when it is too large to do that beside the chats.
 */
export async function finishWhatIsErased(
  storage: Storage,
  clock: Clock,
  mayRewrite: () => boolean = () => true,
): Promise<Erased> {
  const owed = await rewriteOwed(storage.reader);
  if (owed === undefined) return 'all'; // an idle look costs no write lock
  if ((await storage.write((tx) => finishErasures(tx, clock()))) > 0) await storage.forgetDeleted();
  if ((await anyErased(storage.reader)) || !mayRewrite()) return 'not_yet';
  if ((await storage.rewrite()) === 'too_large') return 'too_large';
  await storage.write((tx) => rewriteDone(tx, owed));
  return 'all';
}

export function keepHouse(deps: HouseDeps): () => void {
  const { storage, clock, failed } = deps;
  const hourly = async () => {
    rewrites = 1;
    await sortQuestions(storage, clock);
    const deleted = await deleteWhatIsDue(storage, clock);
    if (typeof deleted === 'object') {
      const { since, daysAhead } = deleted;
      deps.log.error(
        { daysAhead: Math.floor(daysAhead), since: stamp(since) },
        'nothing is deleted: the clock is far ahead of all that was written; right it, or wait a day',
      );
      return;
    }
    await deleteLedgersDue(storage, clock);
    if (deleted > 0) await storage.forgetDeleted();
  };
  let rewrites = 1; // one in each hour
  const erased = async () => {
    if ((await finishWhatIsErased(storage, clock, () => rewrites-- > 0)) === 'too_large')
      deps.log.warn('rewrite by hand: the database is too large to be written anew after an erasure');
  };
  const often = () => {
    void deps.publishDue().catch(failed);
    void erased().catch(failed);
  };
  const run = () => void hourly().catch(failed);
  run();
  const timers = [setInterval(run, EVERY_MS), setInterval(often, LOOK_EVERY_MS)];
  for (const timer of timers) timer.unref();
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
