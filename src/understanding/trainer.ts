// Gets a classifier for a set of phrases: from the cache in var/ when these very phrases were trained before, else from a
// worker thread, and then into the cache.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ALGORITHM, decode, encode } from './artefact.ts';
import type { Classifier, TrainingRow } from './train.ts';

export type Trainer = (rows: readonly TrainingRow[]) => Promise<Classifier>;

export function createTrainer(cacheFolder: string): Trainer {
  return async (rows) => {
    const file = join(cacheFolder, `classifier-${trainingHash(rows)}.bin`);
    const cached = await readFile(file).then(decode, () => undefined);
    if (cached) return cached;
    const classifier = await trainInWorker(rows);
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

function trainInWorker(rows: readonly TrainingRow[]): Promise<Classifier> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train.worker.ts', import.meta.url), { workerData: rows });
    worker.once('message', (bytes: Uint8Array) => {
      const classifier = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      if (classifier) resolve(classifier);
      else reject(new Error('The training worker returned an unreadable classifier'));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => code !== 0 && reject(new Error(`The training worker exited with code ${code}`)));
  });
}
