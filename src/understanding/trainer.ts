// Gets a classifier for a set of phrases: from the cache in var/ when these very phrases were trained before, else from
// child processes, and then into the cache.

import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALGORITHM, decode, encode } from './artefact.ts';
import type { Half, HalfResult, Task } from './train.child.ts';
import type { Classifier, TrainingRow } from './train.ts';

/** `signal` gives a training up: its processes end, and the promise is rejected with the signal's reason. */
export type Trainer = (rows: readonly TrainingRow[], signal?: AbortSignal) => Promise<Classifier>;

export function createTrainer(cacheFolder: string): Trainer {
  return async (rows, signal) => {
    const file = join(cacheFolder, `classifier-${trainingHash(rows)}.bin`);
    const cached = await readFile(file).then(decode, () => undefined);
    if (cached) {
      const now = new Date(); // the file system's own time, by which the oldest are found
      await utimes(file, now, now).catch(() => {});
      return cached;
    }
    const classifier = await trainBeside(rows, signal);
    await mkdir(cacheFolder, { recursive: true });
    const half = `${file}.${process.pid}.tmp`; // a killed process leaves a half file beside, never instead of, the cache
    await writeFile(half, encode(classifier));
    await rename(half, file);
    await prune(cacheFolder);
    return classifier;
  };
}

/** Every trial of a changed answer leaves a file; the newest are what somebody may come back to. */
const MOST_KEPT = 12;

async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^classifier-.*\.bin$/.test(name));
  if (names.length <= MOST_KEPT) return;
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const old = files.sort((a, b) => b.at - a.at).slice(MOST_KEPT);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
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
