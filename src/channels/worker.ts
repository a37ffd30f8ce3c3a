// Work that comes in bursts: done at once when woken, looked for now and then in case another process left some, and
// never twice at the same time.

import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';

export type Worker = { readonly wake: () => void; readonly stop: () => Promise<void> };

/** After a failure (a full disk, a lost database) the work is left alone for a moment instead of spinning. */
const AFTER_ERROR_MS = 1_000;

/** Lets everything else that is ready (requests, above all) have its turn: database work alone never gives way. */
const giveWay = (ms: number): Promise<void> => (ms > 0 ? pause(ms) : breathe());

/** `work` does one batch and says how much it did; it is called again until that is nothing. */
export function createWorker(deps: {
  work: () => Promise<number>;
  lookEveryMs: number;
  /** How long to rest between batches, ms: longer while something more urgent needs the processor. */
  restMs?: (() => number) | undefined;
  failed: (error: unknown) => void;
}): Worker {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function run(): Promise<void> {
    while (again && !stopped) {
      again = false;
      try {
        while (!stopped && (await deps.work()) > 0) await giveWay(deps.restMs?.() ?? 0);
      } catch (error) {
        deps.failed(error);
        await pause(AFTER_ERROR_MS);
      }
    }
    running = undefined;
  }

  const wake = () => {
    again = true;
    if (!stopped) running ??= run();
  };
  const timer = setInterval(wake, deps.lookEveryMs);
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
