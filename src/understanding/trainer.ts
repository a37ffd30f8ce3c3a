// Gets a classifier for a set of phrases: from the cache in var/ when these very phrases were trained before, else from
// child processes, and then into the cache.

import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALGORITHM, decode, encode } from './artefact.ts';
import type { Half, HalfResult, Task } from './train.child.ts';
import type { Classifier, TrainingRow } from './train.ts';

export type Trainer = (rows: readonly TrainingRow[]) => Promise<Classifier>;

export function createTrainer(cacheFolder: string): Trainer {
  return async (rows) => {
    const file = join(cacheFolder, `classifier-${trainingHash(rows)}.bin`);
    const cached = await readFile(file).then(decode, () => undefined);
    if (cached) return cached;
    const classifier = await trainBeside(rows);
    await mkdir(cacheFolder, { recursive: true });
    const half = `${file}.${process.pid}.tmp`; // a killed process leaves a half file beside, never instead of, the cache
    await writeFile(half, encode(classifier));
    await rename(half, file);
    return classifier;
  };
}

export function trainingHash(rows: readonly TrainingRow[]): string {
  return createHash('sha256')
    .update(JSON.stringify([ALGORITHM, rows]))
    .digest('hex')
    .slice(0, 16);
}

async function trainBeside(rows: readonly TrainingRow[]): Promise<Classifier> {
  const [model, calibrator] = await Promise.all([inChild(rows, 'machines'), inChild(rows, 'calibrator')]);
  return { model, calibrator };
}

/** Without the server's flags for a small heap, which make arithmetic half as fast, and without its secrets. */
function inChild<H extends Half>(rows: readonly TrainingRow[], half: H): Promise<HalfResult<H>> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./train.child.ts', import.meta.url)), {
      execArgv: [],
      env: {},
      serialization: 'advanced',
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
