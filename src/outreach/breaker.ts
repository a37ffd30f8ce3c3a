// When a platform stops answering, shouting louder helps nobody: after a few failures in a row the account rests, longer each
// time, and one single call tries whether it is back.

export type Breaker = {
  /** The platform is away: one call at a time, until one succeeds. */
  readonly away: () => boolean;
  /** `trial`: the call began when the platform was known to be away. */
  readonly failed: (trial: boolean) => void;
  readonly succeeded: () => void;
};

const IN_A_ROW = 5;
const FIRST_REST_MS = 1_000;
const MOST_DOUBLINGS = 5;

/** `rest` pauses the account. */
export function createBreaker(rest: (ms: number) => void): Breaker {
  let failures = 0;
  let trials = 0;
  return {
    away: () => failures >= IN_A_ROW,
    failed(trial) {
      failures++;
      // Of the calls that were in flight when it broke only one makes us rest.
      if (failures !== IN_A_ROW && !trial) return;
      rest(FIRST_REST_MS * 2 ** Math.min(trials, MOST_DOUBLINGS));
      trials++;
    },
    succeeded() {
      failures = 0;
      trials = 0;
    },
  };
}
