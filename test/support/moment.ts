// The moment of a test run, so that no test depends on the day or the hour it runs: TEST_MOMENT=2027-02-08T10:00 npm test

import { TIME_ZONE } from '#domain/time.ts';

/** A Monday morning with the next events of the sample within reach, and the day before a day off. */
export const USUAL = '2026-11-23T09:00';

/** Vietnamese civil time. */
export const MOMENT = process.env.TEST_MOMENT ?? USUAL;

/** Milliseconds by which a clock that now shows the moment is ahead of the machine's, as a process is told. */
export function aheadNow(moment: string): { CAU_VIEC_CLOCK_AHEAD_MS: string } {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(moment).toZonedDateTime(TIME_ZONE);
  return { CAU_VIEC_CLOCK_AHEAD_MS: String(epochMilliseconds - Date.now()) };
}
