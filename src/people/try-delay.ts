// Wrong passwords cost time, more with each, and only whoever types them: a key is an account together with the place from which
// it is tried. Closing the account instead would let anybody keep everybody out.

import type { Ticks } from '#domain/time.ts';

export type TryDelay = {
  /** How long this key has to wait, ms. At 0 it may try, and the try counts as failed until `forget`. */
  readonly take: (key: string) => number;
  /** It was right. */
  readonly forget: (key: string) => void;
};

const FREE_TRIES = 5;
const FIRST_MS = 5_000;
const LONGEST_MS = 900_000;
const MOST_REMEMBERED = 20_000;

/** After the n-th failed try, ms: nothing for the first few, then 5, 10, 20 … seconds, at most a quarter of an hour. */
const delayAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - FREE_TRIES, 20));

/** In memory, per process: a restart forgives. */
export function createTryDelay(ticks: Ticks): TryDelay {
  const tries = new Map<string, { failures: number; at: number }>();
  return {
    take(key) {
      const now = ticks();
      const before = tries.get(key) ?? { failures: 0, at: now };
      const passed = now - before.at;
      const left = delayAfter(before.failures) - passed;
      if (left > 0) return left;
      const forgiven = passed > LONGEST_MS * 2;
      tries.delete(key); // the newest stand last
      tries.set(key, { failures: forgiven ? 1 : before.failures + 1, at: now });
      if (tries.size > MOST_REMEMBERED) tries.delete(tries.keys().next().value as string);
      return 0;
    },
    forget: (key) => void tries.delete(key),
  };
}
