// Trials that are under way or done, by what they are about. Kept in memory: after a restart somebody presses the button again.

import type { Trial } from './trial.ts';

export type TrialState =
  | { readonly kind: 'running'; readonly done: number; readonly stop: () => void }
  | { readonly kind: 'done'; readonly trial: Trial }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

export type Trials = {
  readonly get: (name: string) => TrialState | undefined;
  readonly start: (
    name: string,
    work: (signal: AbortSignal, progress: (done: number) => void) => Promise<Trial>,
  ) => void;
  readonly stop: (name: string) => void;
};

const MOST_KEPT = 50;

export function createTrials(failed: (error: unknown) => void): Trials {
  const states = new Map<string, TrialState>();
  const keep = (name: string, state: TrialState) => {
    states.delete(name);
    states.set(name, state);
    for (const [old, { kind }] of states) if (states.size > MOST_KEPT && kind !== 'running') states.delete(old);
  };
  return {
    get: (name) => states.get(name),
    start(name, work) {
      if (states.get(name)?.kind === 'running') return;
      const giveUp = new AbortController();
      const stop = () => giveUp.abort();
      keep(name, { kind: 'running', done: 0, stop });
      const progress = (done: number) => {
        if (!giveUp.signal.aborted) states.set(name, { kind: 'running', done, stop });
      };
      void work(giveUp.signal, progress).then(
        (trial) => keep(name, giveUp.signal.aborted ? { kind: 'stopped' } : { kind: 'done', trial }),
        (error: unknown) => {
          if (!giveUp.signal.aborted) failed(error);
          keep(name, { kind: giveUp.signal.aborted ? 'stopped' : 'failed' });
        },
      );
    },
    stop(name) {
      const state = states.get(name);
      if (state?.kind === 'running') state.stop();
    },
  };
}
