// Nobody is woken by a notice: campaigns rest at night. Answers to questions come at any hour.

import { TIME_ZONE } from '#domain/time.ts';

/** Vietnamese civil time, "20:30" to "07:30"; from equal to until: no rest at all. */
export type QuietHours = { readonly from: string; readonly until: string };

export const USUAL_QUIET_HOURS: QuietHours = { from: '20:30', until: '07:30' };

/** "20:30-07:30", or undefined when it is not that. */
export function readQuietHours(text: string): QuietHours | undefined {
  const [, from, until] = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text.trim()) ?? [];
  return from === undefined || until === undefined ? undefined : { from, until };
}

export function isQuiet(at: Temporal.Instant, { from, until }: QuietHours): boolean {
  const time = at.toZonedDateTimeISO(TIME_ZONE).toPlainTime().toString({ smallestUnit: 'minute' });
  return from <= until ? time >= from && time < until : time >= from || time < until;
}

/** The moment itself, or the next at which notices may go out. */
export function nextAllowed(at: Temporal.Instant, hours: QuietHours): Temporal.Instant {
  if (!isQuiet(at, hours)) return at;
  const local = at.toZonedDateTimeISO(TIME_ZONE);
  const morning = local.withPlainTime(hours.until);
  return (Temporal.ZonedDateTime.compare(morning, local) > 0 ? morning : morning.add({ days: 1 })).toInstant();
}

/** The moment at which the Vietnamese day began: "one a day" counts from it. */
export const dayBegan = (at: Temporal.Instant): Temporal.Instant =>
  at.toZonedDateTimeISO(TIME_ZONE).startOfDay().toInstant();
