// The moment of a test run, so that no test depends on the day or the hour it runs: TEST_MOMENT=2027-02-08T10:00 npm test

import { TIME_ZONE } from '#domain/time.ts';

/** A Monday morning with the next events of the sample within reach, and the day before a day off. */
const USUAL = '2026-11-23T09:00';

/** Vietnamese civil time. */
export const MOMENT = process.env.TEST_MOMENT ?? USUAL;

/** Milliseconds by which a clock that now shows the moment of the run is ahead of the machine's. */
export function aheadNow(): number {
  const moment = Temporal.PlainDateTime.from(MOMENT).toZonedDateTime(TIME_ZONE);
  return moment.epochMilliseconds - Date.now();
}
