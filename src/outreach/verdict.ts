// What one call's end means: for the row, for the person, for the platform, and for the campaign's record of errors. Pure.

import type { NoticeReason } from '#domain/campaign.ts';
import { assertNever } from '#domain/result.ts';
import type { ChatReach, SendResult } from '#domain/sending.ts';
import type { Outcome } from './ledger.repository.ts';

type Unreachable = Exclude<ChatReach, 'open'>;

export type Verdict = {
  readonly outcome: Outcome;
  /** The person cannot be written to any more. */
  readonly reach?: Unreachable | undefined;
  /** Whether the platform is there. A pause that it asked for says neither. */
  readonly platform: 'up' | 'away' | 'busy';
  /** Whether the campaign goes well; undefined where the row says nothing about that. */
  readonly good?: boolean | undefined;
  /** The whole account waits so long, ms. */
  readonly pauseMs?: number | undefined;
  /** What an operator must mend before anything goes on. */
  readonly problem?: string | undefined;
};

/** With growing waits this is about four minutes of a person's row; a platform that is away altogether costs no attempts. */
const MOST_ATTEMPTS = 8;
const LONGEST_WAIT_MS = 120_000;
const STOPPED_MS = 60_000;

const REASONS: Record<Unreachable, NoticeReason> = { blocked: 'blocked', left: 'platform_left', closed: 'closed' };

/** `attempt` is the number of this one; `away`: the platform was away before it. */
export function judge(result: SendResult, attempt: number, away: boolean, now: Temporal.Instant): Verdict {
  const { kind } = result;
  const again = (afterMs: number, error: string): Outcome => ({
    kind: 'again',
    notBefore: now.add({ milliseconds: Math.round(afterMs) }),
    error,
  });
  switch (kind) {
    case 'sent':
      return { outcome: result, platform: 'up', good: true };
    case 'unreachable':
      return {
        outcome: { kind: 'failed', reason: REASONS[result.reach], error: result.error },
        reach: result.reach,
        platform: 'up',
      };
    case 'refused':
      return { outcome: { kind: 'failed', reason: 'refused', error: result.error }, platform: 'up', good: false };
    case 'unknown':
      return inDoubt(result.error, away);
    case 'stop':
      return {
        outcome: again(STOPPED_MS, result.error),
        platform: 'busy',
        pauseMs: STOPPED_MS,
        problem: result.problem,
      };
    case 'retry': {
      const { error, afterMs, mayHaveArrived, pauseAccount } = result;
      if (mayHaveArrived) return inDoubt(error, away);
      if (pauseAccount) {
        const pauseMs = afterMs ?? STOPPED_MS;
        return { outcome: again(pauseMs, error), platform: 'busy', pauseMs };
      }
      if (!away && attempt >= MOST_ATTEMPTS)
        return { outcome: { kind: 'failed', reason: 'gave_up', error }, platform: 'away', good: false };
      const waitMs = afterMs ?? Math.min(1_000 * 2 ** Math.min(attempt - 1, 7), LONGEST_WAIT_MS);
      return { outcome: again(waitMs, error), platform: 'away' };
    }
    default:
      return assertNever(kind);
  }
}

/** Nobody swears that it did not arrive, and a notice is not sent twice on a guess. A break that is known says nothing new. */
function inDoubt(error: string, away: boolean): Verdict {
  return {
    outcome: { kind: 'unknown', reason: 'no_answer', error },
    platform: 'away',
    ...(away ? {} : { good: false }),
  };
}
