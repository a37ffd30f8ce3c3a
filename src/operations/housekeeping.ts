// Deletes what has reached its day, at start and once an hour; leaves an audit row with the number.

import { type Clock, dayOf, stamp } from '#domain/time.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { deleteExpired } from '#people/erasure.repository.ts';
import type { Storage } from '#storage/storage.ts';

const EVERY_MS = 3_600_000;

export async function deleteWhatIsDue(storage: Storage, clock: Clock): Promise<number> {
  return storage.write(async (tx) => {
    const now = clock();
    const count = await deleteExpired(tx, dayOf(now).toString(), stamp(now));
    if (count > 0)
      await writeAudit(tx, { at: now, actor: 'system', action: 'retention', subject: 'rows', detail: String(count) });
    return count;
  });
}

export function keepHouse(storage: Storage, clock: Clock, failed: (error: unknown) => void): () => void {
  const run = () => void deleteWhatIsDue(storage, clock).catch(failed);
  run();
  const timer = setInterval(run, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
