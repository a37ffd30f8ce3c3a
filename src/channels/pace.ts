// Not faster than a platform allows: a token bucket over a minute's allowance.

import type { Clock } from '#domain/time.ts';

export type Pace = {
  /** How many messages may go out now. */
  readonly room: () => number;
  readonly take: (count: number) => void;
};

/** So many seconds' worth is saved up, so that an idle account answers the first people at once. */
const BURST_SECONDS = 10;

export function createPace(clock: Clock, perMinute: number): Pace {
  const perMs = perMinute / 60_000;
  const most = Math.max(1, perMs * BURST_SECONDS * 1_000);
  let left = most;
  let at = clock().epochMilliseconds;
  const refill = () => {
    const now = clock().epochMilliseconds;
    left = Math.min(most, left + Math.max(0, now - at) * perMs);
    at = now;
  };
  return {
    room() {
      refill();
      return Math.floor(left);
    },
    take(count) {
      refill();
      left -= count;
    },
  };
}
