// What the commands share: configuration, knowledge with a trained classifier, and how they complain.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblem, type Problem } from '#domain/result.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Loaded } from '#knowledge/load.ts';
import { loadKnowledge, overlaid, readShipped } from '#knowledge/load.ts';
import { NO_OVERLAY } from '#knowledge/overlay.ts';
import { publishedOverlay } from '#knowledge/revisions.repository.ts';
import { mindOf, type TrainedMind, trained } from '#operations/make-mind.ts';
import { openSqlite } from '#storage/sqlite.ts';
import type { Storage } from '#storage/storage.ts';
import { createTrainer } from '#understanding/trainer.ts';
import { type Config, foldersOf, readConfig, readEnvironment } from '../config.ts';

const DATABASE = 'cau-viec.sqlite';
const root = new URL('../..', import.meta.url).pathname;

/** Prints problems in plain words and ends the command. */
export function complain(problems: readonly Problem[]): never {
  process.stderr.write(`${problems.map(describeProblem).join('\n')}\n`);
  process.exit(1);
}

export function configOrExit(): Config {
  const config = readConfig(readEnvironment(root), root);
  return config.kind === 'ok' ? config.value : complain(config.problems);
}

export async function loadedOrExit(config: Config): Promise<Loaded> {
  const loaded = await loadKnowledge(foldersOf(config));
  return loaded.kind === 'ok' ? loaded.value : complain(loaded.problems);
}

/** The files overlaid by what officers published, where there is a database. */
async function effectiveOrExit(config: Config): Promise<Loaded> {
  const shipped = await readShipped(foldersOf(config));
  if (shipped.kind === 'problems') complain(shipped.problems);
  const hasDatabase = existsSync(join(config.varDir, DATABASE));
  const overlay = hasDatabase ? await withStorage(({ reader }) => publishedOverlay(reader)) : NO_OVERLAY;
  const loaded = overlaid(shipped.value, overlay);
  return loaded.kind === 'ok' ? loaded.value : complain(loaded.problems);
}

/** What is known, without a classifier. */
export const knowledgeOrExit = async (config: Config): Promise<Knowledge> => (await effectiveOrExit(config)).knowledge;

/** Knowledge and a classifier, trained now or read from the caches of var/ and of the installation. */
export async function mindOrExit(config: Config): Promise<TrainedMind> {
  const { knowledge } = await effectiveOrExit(config);
  const trainer = createTrainer(join(config.varDir, 'models'), { shipped: config.shippedModels });
  return mindOf(knowledge, ...(await trained(knowledge, trainer)));
}

/** Opens the database for one command, and closes it after. */
export async function withStorage<T>(work: (storage: Storage) => Promise<T>): Promise<T> {
  const opened = await openSqlite(join(configOrExit().varDir, DATABASE));
  if (opened.kind === 'problems') complain(opened.problems);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}
