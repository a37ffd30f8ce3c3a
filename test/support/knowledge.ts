// The shipped knowledge and a classifier for tests, loaded once a process; the classifier comes from the same caches as in
// production: `npm ci` trained it, or else the first run of the suite does.

import { join } from 'node:path';
import { type Loaded, loadKnowledge } from '#knowledge/load.ts';
import { mindOf, type TrainedMind, trained } from '#operations/make-mind.ts';
import type { Classifier } from '#understanding/train.ts';
import { createTrainer } from '#understanding/trainer.ts';
import { SHIPPED_MODELS, SHIPPED_PARSED } from '../../src/config.ts';

export const ROOT = new URL('../..', import.meta.url).pathname;
export const MODEL_CACHE = join(ROOT, 'var', 'models');
export const SHIPPED_CACHE = join(ROOT, SHIPPED_MODELS);
export const SHIPPED_TEXTS = join(ROOT, SHIPPED_PARSED);
export const FOLDERS = { intents: join(ROOT, 'intents'), data: join(ROOT, 'data'), parsed: SHIPPED_TEXTS };

let loaded: Promise<Loaded> | undefined;
let mind: Promise<TrainedMind> | undefined;

export function shipped(): Promise<Loaded> {
  loaded ??= loadKnowledge(FOLDERS).then((result) => {
    if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
    return result.value;
  });
  return loaded;
}

export const shippedClassifier = async (): Promise<Classifier> => (await shippedMind()).classifier;

export function shippedMind(): Promise<TrainedMind> {
  mind ??= shipped().then(async ({ knowledge }) =>
    mindOf(knowledge, ...(await trained(knowledge, createTrainer(MODEL_CACHE, { shipped: SHIPPED_CACHE })))),
  );
  return mind;
}

/** Sunday 22 November 2026, 09:00 in Việt Nam. */
export const NOW = Temporal.Instant.from('2026-11-22T02:00:00Z');
export const TODAY = Temporal.PlainDate.from('2026-11-22');
