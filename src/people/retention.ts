// How long each kind of row is kept. Every row carries its own day of deletion from the moment it is written.

import { dayOf, type PlainDate } from '#domain/time.ts';

/** Days. Messages serve the transcript and redelivery; questions serve those who improve the answers. */
export const KEEP_DAYS = {
  message: 90,
  question: 180,
  ticket: 365,
  chat: 365,
  webSession: 90,
  /** After the last deed; what is still agreed to is kept as long as it is. */
  consent: 730,
  /** Who received a notice, for the inspection file; the totals stay. */
  ledger: 730,
  /** How long somebody is kept waiting for an answer that is not written. */
  answerWait: 180,
  /** What employers send in. */
  opening: 365,
  /** Who had themselves written down as looking for work. */
  seeker: 180,
  /** Of which vacancy they were told: nothing twice while the vacancy may stand. */
  seekerNews: 180,
  /** After it spoke last. */
  reminder: 30,
} as const;

export function deleteOn(today: PlainDate, kind: keyof typeof KEEP_DAYS): string {
  return today.add({ days: KEEP_DAYS[kind] }).toString();
}

/** The ISO day so many days after a moment. */
export const daysAfter = (at: Temporal.Instant, days: number): string => dayOf(at).add({ days }).toString();
