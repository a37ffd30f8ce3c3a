// Leases: of several processes on one database, one does a thing. A dead process's lease runs out by itself.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { PersonalData } from '#storage/personal-data.ts';

/** Takes or renews the lease; false while another holds it. `taken` is true when it was not ours until now. */
export async function takeLease(
  tx: Db,
  name: string,
  owner: string,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<{ held: boolean; taken: boolean }> {
  const before = await tx
    .selectFrom('lane_leases')
    .select(['owner', 'until'])
    .where('lane', '=', name)
    .executeTakeFirst();
  const alive = before !== undefined && before.until > stamp(now);
  if (alive && before.owner !== owner) return { held: false, taken: false };
  const lease = { owner, until: stamp(until) };
  await tx
    .insertInto('lane_leases')
    .values({ lane: name, ...lease })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet(lease))
    .execute();
  return { held: true, taken: !alive };
}

export async function dropLease(tx: Db, name: string, owner: string): Promise<void> {
  await tx.deleteFrom('lane_leases').where('lane', '=', name).where('owner', '=', owner).execute();
}

/** Names a chat for seconds; the lease that answers an erasure is given back in its own transaction. */
export const personalData: PersonalData = {
  tables: ['lane_leases'],
  async expire(tx, { now }) {
    const { numDeletedRows } = await tx.deleteFrom('lane_leases').where('until', '<=', stamp(now)).executeTakeFirst();
    return Number(numDeletedRows);
  },
};
