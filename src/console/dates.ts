// Days and moments as officers read them.

import { dayOf, formatClock, formatDay } from '#domain/time.ts';

/** "08:00 22/11/2026". */
export function moment(at: Temporal.Instant | string): string {
  const instant = typeof at === 'string' ? Temporal.Instant.from(at) : at;
  return `${formatClock(instant)} ${formatDay(dayOf(instant))}`;
}

/** An ISO day as "22/11/2026"; other text as it is. */
export function dayText(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso.split('-').reverse().join('/') : iso;
}
