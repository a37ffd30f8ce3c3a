// `npm ci` runs this: it trains the classifier of the shipped catalogue, parses its files and compiles the server, so that the first start in an
// empty VAR_DIR answers at once. Installing never fails over it: what goes wrong is one line, and the first start trains.

import { rm } from 'node:fs/promises';
import { describeProblem } from '#domain/result.ts';
import { loadKnowledge } from '#knowledge/load.ts';
import { keepFolder } from '#knowledge/parsed-texts.ts';
import { trained } from '#operations/make-mind.ts';
import { createTrainer } from '#understanding/trainer.ts';
import { readConfig, readEnvironment } from '../config.ts';

/** What `main.ts` is made of: loaded here, the start finds it compiled. */
const SERVER = ['../app.ts', '../http.ts', '../messengers.ts', '../desk-work.ts', '#operations/warm-up.ts'];

const root = new URL('../..', import.meta.url).pathname;

/** Throws with the reason. Answers that officers published are not looked at: their database is the running server's. */
async function prepare(): Promise<void> {
  const config = readConfig(readEnvironment(root), root);
  if (config.kind === 'problems') throw new Error(config.problems.map(describeProblem)[0]);
  const { intentsDir, dataDir, shippedModels, shippedParsed } = config.value;
  const loaded = await loadKnowledge({ intents: intentsDir, data: dataDir });
  if (loaded.kind === 'problems') throw new Error(loaded.problems.map(describeProblem)[0]);
  const unkept: unknown[] = [];
  await trained(loaded.value.knowledge, createTrainer(shippedModels, { failed: (error) => unkept.push(error) }));
  if (unkept.length > 0) throw unkept[0];
  await rm(shippedParsed, { recursive: true, force: true });
  for (const folder of [intentsDir, dataDir]) await keepFolder(shippedParsed, folder);
}

try {
  await prepare();
  await Promise.all(SERVER.map((part) => import(part)));
  process.stdout.write('Bộ phân loại đã huấn luyện xong: lần chạy đầu trả lời được ngay.\n');
} catch (error) {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
  process.stdout.write(`Chưa huấn luyện trước được bộ phân loại (${reason}): lần chạy đầu sẽ tự làm.\n`);
}
