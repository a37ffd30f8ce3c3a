// Gets a classifier for a set of phrases: from the cache in var/ when these very phrases were trained before, else from
// worker threads, and then into the cache.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ALGORITHM, decode, encode } from './artefact.ts';
import { fitCalibrator } from './calibration.ts';
import type { Classifier, TrainingRow } from './train.ts';
import type { Share, ShareResult } from './train.worker.ts';

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

/** Two threads for two cores: the machines cost about as much as one fold. */
const SHARES = [
  { machines: true, folds: [0, 1] },
  { machines: false, folds: [2, 3, 4] },
] as const;

async function trainInWorkers(rows: readonly TrainingRow[]): Promise<Classifier> {
  const results = await Promise.all(SHARES.map((share) => runShare({ rows, ...share })));
  const model = results.find((result) => result.model !== undefined)?.model;
  if (model === undefined) throw new Error('No training thread returned the machines');
  return { model, calibrator: fitCalibrator(results.flatMap((result) => result.seen)) };
}

function runShare(share: Share): Promise<ShareResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train.worker.ts', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => code !== 0 && reject(new Error(`A training thread exited with code ${code}`)));
  });
}
