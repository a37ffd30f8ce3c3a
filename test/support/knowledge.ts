// The shipped knowledge and a classifier for tests, loaded once a process; the classifier comes from the same cache as in
// production, so a second run of the suite starts at once.

import { join } from 'node:path';
import { type Loaded, loadKnowledge } from '#knowledge/load.ts';
import { trainingRows, understanderOf } from '#operations/make-mind.ts';
import type { Classifier } from '#understanding/train.ts';
import { createTrainer } from '#understanding/trainer.ts';

export const ROOT = new URL('../..', import.meta.url).pathname;
export const FOLDERS = { intents: join(ROOT, 'intents'), data: join(ROOT, 'data') };
export const MODEL_CACHE = join(ROOT, 'var', 'models');

let loaded: Promise<Loaded> | undefined;
let trained: Promise<Classifier> | undefined;

export function shipped(): Promise<Loaded> {
  loaded ??= loadKnowledge(FOLDERS).then((result) => {
    if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
    return result.value;
  });
  return loaded;
}

export async function shippedClassifier(): Promise<Classifier> {
  const { knowledge } = await shipped();
  trained ??= createTrainer(MODEL_CACHE)(trainingRows(knowledge));
  return trained;
}

export async function shippedMind() {
  const { knowledge } = await shipped();
  const classifier = await shippedClassifier();
  return { knowledge, classifier, understand: understanderOf(knowledge, classifier) };
}

/** Sunday 22 November 2026, 09:00 in Việt Nam. */
export const NOW = Temporal.Instant.from('2026-11-22T02:00:00Z');
export const TODAY = Temporal.PlainDate.from('2026-11-22');
