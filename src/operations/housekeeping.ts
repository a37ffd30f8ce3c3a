// What the program does by itself: deletes what has reached its day (with an audit row of the number), sorts unanswered
// questions into the worklist, publishes what was scheduled.

import { sortQuestions } from '#desk/worklist.ts';
import { type Clock, dayOf, stamp } from '#domain/time.ts';
import { deleteLedgersDue } from '#outreach/conductor.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { anyErased, deleteExpired, finishErasures } from '#people/erasure.repository.ts';
import type { Storage } from '#storage/storage.ts';
import { publishWhatIsDue, type ScheduleDeps } from './schedule.ts';

const EVERY_MS = 3_600_000;
/** How soon after midnight a scheduled answer is in force. */
const LOOK_EVERY_MS = 20_000;

export type HouseDeps = ScheduleDeps & { readonly failed: (error: unknown) => void };

export async function deleteWhatIsDue(storage: Storage, clock: Clock): Promise<number> {
  return storage.write(async (tx) => {
    const now = clock();
    const count = await deleteExpired(tx, dayOf(now).toString(), stamp(now));
    if (count > 0)
      await writeAudit(tx, { at: now, actor: 'system', action: 'retention', subject: 'rows', detail: String(count) });
    return count;
  });
}

/** What erasures left for their last word goes, and with it the last bytes in the files. */
export async function finishWhatIsErased(storage: Storage, clock: Clock): Promise<void> {
  if (!(await anyErased(storage.reader))) return; // an idle look costs no write lock
  if ((await storage.write((tx) => finishErasures(tx, clock()))) > 0) await storage.forgetDeleted();
}

export function keepHouse(deps: HouseDeps): () => void {
  const { storage, clock, failed } = deps;
  const hourly = async () => {
    if ((await deleteWhatIsDue(storage, clock)) > 0) await storage.forgetDeleted();
    await sortQuestions(storage, clock);
    await deleteLedgersDue(storage, clock);
  };
  const often = () => {
    void publishWhatIsDue(deps).catch(failed);
    void finishWhatIsErased(storage, clock).catch(failed);
  };
  const run = () => void hourly().catch(failed);
  run();
  const timers = [setInterval(run, EVERY_MS), setInterval(often, LOOK_EVERY_MS)];
  for (const timer of timers) timer.unref();
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
