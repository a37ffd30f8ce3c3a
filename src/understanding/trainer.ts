// Gets a classifier for a set of ways of asking: from the cache in var/ or that of the installation when these very ones were
// trained before, else from child processes, and then into the cache in var/.

import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { ALGORITHM, decode, encode } from './artefact.ts';
import type { Teaching } from './lessons.ts';
import { type CacheOptions, createModelCache } from './model-cache.ts';
import { renewed, retrainingOf, touchedLabels } from './retrain.ts';
import type { Done, Task } from './train.child.ts';
import { type Classifier, type Trained, type TrainedShare, together } from './train.ts';

export type Training = {
  /** Gives a training up: its processes end, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Trains even when the cache has a classifier, because that one was found wanting. */
  readonly anew?: boolean | undefined;
  /** A classifier that was taught almost the same: only what the difference touches is trained. */
  readonly before?: Classifier | undefined;
};
export type Trainer = (teaching: Teaching, training?: Training) => Promise<Classifier>;

export function createTrainer(cacheFolder: string, options?: CacheOptions): Trainer {
  const cache = createModelCache(cacheFolder, options);
  return async (teaching, { signal, anew = false, before } = {}) => {
    const name = trainingHash(teaching);
    const bytes = anew ? undefined : await cache.read(name);
    const cached = bytes && decode(bytes);
    if (cached) return cached;
    const classifier = await trainBeside(teaching, before, signal);
    await cache.write(name, encode(classifier));
    return classifier;
  };
}

/** By what was written, not by how it is spelt for the classifier: that takes a second for all ways of asking, at each start. */
export function trainingHash({ rows, spelling }: Teaching): string {
  const table = [...(spelling?.abbreviations.expand ?? [])];
  return createHash('sha256')
    .update(JSON.stringify([ALGORITHM, table, [...(spelling?.foreign ?? [])], rows]))
    .digest('hex')
    .slice(0, 16);
}

/** As many processes as most machines of an office have cores. */
const PROCESSES = 2;

async function trainBeside(
  teaching: Teaching,
  before: Classifier | undefined,
  signal: AbortSignal | undefined,
): Promise<Classifier> {
  const touched = before && touchedLabels(before, teaching);
  const shares = Array.from({ length: PROCESSES }, (_, part) => ({ part, of: PROCESSES }));
  if (before !== undefined && touched !== undefined) {
    const done = await Promise.all(
      shares.map((share) =>
        inChild({ kind: 'again', retraining: retrainingOf(before, teaching, touched, share) }, signal),
      ),
    );
    return renewed(before, teaching, done.flat() as Trained[]);
  }
  const done = await Promise.all(shares.map((share) => inChild({ kind: 'everything', teaching, share }, signal)));
  return together(done as TrainedShare[]);
}

/** Without the server's flags for a small heap, which make arithmetic half as fast, and without its secrets. */
function inChild(task: Task, signal: AbortSignal | undefined): Promise<Done> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = fork(fileURLToPath(new URL('./train.child.ts', import.meta.url)), {
      execArgv: [],
      env: {},
      serialization: 'advanced',
      ...(signal ? { signal } : {}),
    });
    child.once('message', (result) => resolve(result as Done));
    child.once('error', reject);
    child.once(
      'exit',
      (code, signal) => code !== 0 && reject(new Error(`A training process ended with ${code ?? signal}`)),
    );
    child.send(task);
  });
}
