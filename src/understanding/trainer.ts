// Gets a classifier for a set of phrases: from the cache in var/ when these very phrases were trained before, else from
// child processes, and then into the cache.

import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { ALGORITHM, decode, encode } from './artefact.ts';
import { createModelCache } from './model-cache.ts';
import type { Half, HalfResult, Task } from './train.child.ts';
import type { Classifier, TrainingRow } from './train.ts';

export type Training = {
  /** Gives a training up: its processes end, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Trains even when the cache has a classifier, because that one was found wanting. */
  readonly anew?: boolean | undefined;
};
export type Trainer = (rows: readonly TrainingRow[], training?: Training) => Promise<Classifier>;

/** `notCached` is told when a classifier could not be written into the cache; it is used all the same. */
export function createTrainer(cacheFolder: string, notCached?: (error: unknown) => void): Trainer {
  const cache = createModelCache(cacheFolder, notCached);
  return async (rows, { signal, anew = false } = {}) => {
    const name = trainingHash(rows);
    const bytes = anew ? undefined : await cache.read(name);
    const cached = bytes && decode(bytes);
    if (cached) return cached;
    const classifier = await trainBeside(rows, signal);
    await cache.write(name, encode(classifier));
    return classifier;
  };
}

export function trainingHash(rows: readonly TrainingRow[]): string {
  return createHash('sha256')
    .update(JSON.stringify([ALGORITHM, rows]))
    .digest('hex')
    .slice(0, 16);
}

async function trainBeside(rows: readonly TrainingRow[], signal: AbortSignal | undefined): Promise<Classifier> {
  const [model, calibrator] = await Promise.all([
    inChild(rows, 'machines', signal),
    inChild(rows, 'calibrator', signal),
  ]);
  return { model, calibrator };
}

/** Without the server's flags for a small heap, which make arithmetic half as fast, and without its secrets. */
function inChild<H extends Half>(
  rows: readonly TrainingRow[],
  half: H,
  signal: AbortSignal | undefined,
): Promise<HalfResult<H>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = fork(fileURLToPath(new URL('./train.child.ts', import.meta.url)), {
      execArgv: [],
      env: {},
      serialization: 'advanced',
      ...(signal ? { signal } : {}),
    });
    child.once('message', (result) => resolve(result as HalfResult<H>));
    child.once('error', reject);
    child.once(
      'exit',
      (code, signal) => code !== 0 && reject(new Error(`A training process ended with ${code ?? signal}`)),
    );
    child.send({ rows, half } satisfies Task);
  });
}
