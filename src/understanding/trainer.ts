// Gets a classifier for a set of phrases: from the cache in var/ or that of the installation when these very phrases were
// trained before, else from child processes, and then into the cache in var/.

import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { ALGORITHM, decode, encode } from './artefact.ts';
import { type CacheOptions, createModelCache } from './model-cache.ts';
import type { Task } from './train.child.ts';
import { type Classifier, type Share, type TrainedShare, type TrainingRow, together } from './train.ts';

export type Training = {
  /** Gives a training up: its processes end, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Trains even when the cache has a classifier, because that one was found wanting. */
  readonly anew?: boolean | undefined;
};
export type Trainer = (rows: readonly TrainingRow[], training?: Training) => Promise<Classifier>;

export function createTrainer(cacheFolder: string, options?: CacheOptions): Trainer {
  const cache = createModelCache(cacheFolder, options);
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

/** As many processes as most machines of an office have cores. */
const PROCESSES = 2;

async function trainBeside(rows: readonly TrainingRow[], signal: AbortSignal | undefined): Promise<Classifier> {
  const parts = Array.from({ length: PROCESSES }, (_, part) => inChild(rows, { part, of: PROCESSES }, signal));
  return together(await Promise.all(parts));
}

/** Without the server's flags for a small heap, which make arithmetic half as fast, and without its secrets. */
function inChild(rows: readonly TrainingRow[], share: Share, signal: AbortSignal | undefined): Promise<TrainedShare> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = fork(fileURLToPath(new URL('./train.child.ts', import.meta.url)), {
      execArgv: [],
      env: {},
      serialization: 'advanced',
      ...(signal ? { signal } : {}),
    });
    child.once('message', (result) => resolve(result as TrainedShare));
    child.once('error', reject);
    child.once(
      'exit',
      (code, signal) => code !== 0 && reject(new Error(`A training process ended with ${code ?? signal}`)),
    );
    child.send({ rows, share } satisfies Task);
  });
}
