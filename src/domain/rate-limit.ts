// A token bucket a key, in memory: what one visitor may send, and how many chats one address may open.

import type { Ticks } from './time.ts';

export type RateLimit = (key: string) => boolean;

/** True while the key may go on. `burst` at once, then `perSecond`. Forgets keys whose bucket has filled up again. */
export function createRateLimit(ticks: Ticks, burst: number, perSecond: number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const fullAfterMs = (burst / perSecond) * 1_000;
  return (key) => {
    const now = ticks();
    if (buckets.size > 50_000)
      for (const [each, bucket] of buckets) if (now - bucket.at > fullAfterMs) buckets.delete(each);
    const bucket = buckets.get(key) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1_000) * perSecond);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1;
  };
}
