// Being the one process that does a thing: taken when free, renewed in time, given back at the end.

import type { Clock } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { dropLease, takeLease } from './leases.repository.ts';

export type Lease = {
  /** True while it is ours; asks the database only when half of its time is over. */
  readonly held: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

const LASTS_MS = 3_000;

/** `taken` runs in the transaction in which the lease becomes ours. */
export function createLease(
  name: string,
  deps: { readonly storage: Storage; readonly clock: Clock; readonly owner: string },
  taken: (tx: Db) => Promise<void> = async () => {},
): Lease {
  const { storage, clock, owner } = deps;
  let until = 0;
  return {
    async held() {
      if (until - clock().epochMilliseconds > LASTS_MS / 2) return true;
      const end = clock().add({ milliseconds: LASTS_MS });
      const held = await storage.write(async (tx) => {
        const result = await takeLease(tx, name, owner, clock(), end);
        if (result.held && result.taken) await taken(tx);
        return result.held;
      });
      until = held ? end.epochMilliseconds : 0;
      return held;
    },
    async release() {
      until = 0;
      await storage.write((tx) => dropLease(tx, name, owner));
    },
  };
}
