// Gets a classifier for a set of phrases: from the cache in var/ when these very phrases were trained before, else from
// worker threads, and then into the cache.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ALGORITHM, decode, encode } from './artefact.ts';
import type { Classifier, TrainingRow } from './train.ts';
import type { Half, HalfResult } from './train.worker.ts';

export type Trainer = (rows: readonly TrainingRow[]) => Promise<Classifier>;

export function createTrainer(cacheFolder: string): Trainer {
  return async (rows) => {
    const file = join(cacheFolder, `classifier-${trainingHash(rows)}.bin`);
    const cached = await readFile(file).then(decode, () => undefined);
    if (cached) return cached;
    const classifier = await trainInWorkers(rows);
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

async function trainInWorkers(rows: readonly TrainingRow[]): Promise<Classifier> {
  const [model, calibrator] = await Promise.all([inThread(rows, 'machines'), inThread(rows, 'calibrator')]);
  return { model, calibrator };
}

function inThread<H extends Half>(rows: readonly TrainingRow[], half: H): Promise<HalfResult<H>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train.worker.ts', import.meta.url), { workerData: { rows, half } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => code !== 0 && reject(new Error(`A training thread exited with code ${code}`)));
  });
}
