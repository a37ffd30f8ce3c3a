// Not faster than a platform allows. Two guards: tokens, so that messages go out evenly and a short stall is caught up with;
// and a count of what went out lately, so that no window of the platform's length ever holds more than the limit.

import type { Ticks } from '#domain/time.ts';

export type Limit = {
  readonly count: number;
  readonly perMs: number;
  /** So many may go out in one moment; an eighth of `count` when missing. */
  readonly atOnce?: number | undefined;
};

export type Pace = {
  /** How many messages may go out now. */
  readonly room: () => number;
  /** How long until there is room, ms; 0 when there is. */
  readonly waitMs: () => number;
  readonly take: (count: number) => void;
};

const SLICES = 1_000;
/**
 * The window that is counted is a little longer than the platform's: what leaves us may arrive closer together, and the platform
 * counts arrivals. Measured at a thousand a second: with nine slices more 17 to 34 of 100,000 arrived too early, with fifteen 2 of
 * 300,000, with sixteen none; with seventeen less than 98 % of the limit is used.
 */
const COUNTED = SLICES + 16;
/** Tokens come a little slower than the count would allow, so that it only has a say when a stall is made up for. */
const EVENLY = 1.0162;
const AT_ONCE = 1 / 8;
/** With one alone, each moment's delay would be lost for good. */
const LEAST_AT_ONCE = 2;

export function createPace(ticks: Ticks, { count, perMs, atOnce = count * AT_ONCE }: Limit): Pace {
  const most = Math.max(LEAST_AT_ONCE, atOnce);
  const perToken = (perMs * EVENLY) / count;
  const sliceMs = perMs / SLICES;
  const slices = new Float64Array(COUNTED);
  let tokens = most;
  let lately = 0;
  let at = ticks();
  let slice = Math.floor(at / sliceMs);

  function goOn(): number {
    const now = ticks();
    tokens = Math.min(most, tokens + Math.max(0, now - at) / perToken);
    at = now;
    const current = Math.floor(now / sliceMs);
    for (let passed = Math.min(current - slice, COUNTED); passed > 0; passed--) {
      const oldest = (current - passed + 1) % COUNTED;
      lately -= slices[oldest] as number;
      slices[oldest] = 0;
    }
    slice = Math.max(slice, current);
    return now;
  }

  const free = () => Math.max(0, Math.floor(Math.min(tokens, count - lately)));

  return {
    room() {
      goOn();
      return free();
    },
    waitMs() {
      const now = goOn();
      if (free() > 0) return 0;
      const untilToken = (1 - tokens) * perToken;
      if (count - lately >= 1) return Math.max(1, Math.ceil(untilToken));
      let oldest = 1;
      while (oldest < COUNTED && slices[(slice + oldest) % COUNTED] === 0) oldest++;
      return Math.max(1, Math.ceil(Math.max(untilToken, (slice + oldest) * sliceMs - now)));
    },
    take(taken) {
      goOn();
      tokens -= taken;
      lately += taken;
      const index = slice % COUNTED;
      slices[index] = (slices[index] as number) + taken;
    },
  };
}
