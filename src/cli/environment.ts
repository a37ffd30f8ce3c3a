// What the commands share: configuration, knowledge with a trained classifier, and how they complain.

import { join } from 'node:path';
import type { Mind } from '#conversation/mind.ts';
import { describeProblem, type Problem } from '#domain/result.ts';
import type { Loaded } from '#knowledge/load.ts';
import { loadKnowledge } from '#knowledge/load.ts';
import { trainingRows, understanderOf } from '#operations/make-mind.ts';
import { openSqlite } from '#storage/sqlite.ts';
import type { Storage } from '#storage/storage.ts';
import type { Classifier } from '#understanding/train.ts';
import { createTrainer } from '#understanding/trainer.ts';
import { type Config, readConfig } from '../config.ts';

const root = new URL('../..', import.meta.url).pathname;

/** Prints problems in plain words and ends the command. */
export function complain(problems: readonly Problem[]): never {
  process.stderr.write(`${problems.map(describeProblem).join('\n')}\n`);
  process.exit(1);
}

export function configOrExit(env: NodeJS.ProcessEnv = process.env): Config {
  const config = readConfig(env, root);
  return config.kind === 'ok' ? config.value : complain(config.problems);
}

export async function loadedOrExit(config: Config): Promise<Loaded> {
  const loaded = await loadKnowledge({ intents: config.intentsDir, data: config.dataDir });
  return loaded.kind === 'ok' ? loaded.value : complain(loaded.problems);
}

/** Knowledge and a classifier, trained now or read from the cache in var/. */
export async function mindOrExit(config: Config): Promise<Mind & { classifier: Classifier }> {
  const { knowledge } = await loadedOrExit(config);
  const classifier = await createTrainer(join(config.varDir, 'models'))(trainingRows(knowledge));
  return { knowledge, classifier, understand: understanderOf(knowledge, classifier) };
}

/** Opens the database for one command, and closes it after. */
export async function withStorage<T>(work: (storage: Storage) => Promise<T>): Promise<T> {
  const opened = await openSqlite(join(configOrExit().varDir, 'cau-viec.sqlite'));
  if (opened.kind === 'problems') complain(opened.problems);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}
