// Whom Zalo lets an account write to, and at what price, by the time since the person last did anything in the chat.

export type Window =
  /** Free, by day and by night. */
  | 'free'
  /** Counted against the package, then 55 đồng a message. */
  | 'paid'
  /** Refused by Zalo. */
  | 'closed';

export const FREE_HOURS = 48;
export const PAID_HOURS = 7 * 24;

/** The window at `now` for a person whose last interaction (message, press, follow) was at `last`. */
export function windowAt(last: Temporal.Instant, now: Temporal.Instant): Window {
  const hours = (now.epochMilliseconds - last.epochMilliseconds) / 3_600_000;
  if (hours <= FREE_HOURS) return 'free';
  return hours <= PAID_HOURS ? 'paid' : 'closed';
}
