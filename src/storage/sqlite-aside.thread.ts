// The thread behind sqlite-aside.ts: one read-only handle with one answer for each question, and one handle that copies the log.

import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { AsideAnswer, AsideQuestion } from './sqlite-aside.ts';

const handle = new DatabaseSync(workerData as string, { readOnly: true, timeout: 5_000 });

let keeper: DatabaseSync | undefined;

/** Passive: it takes what it can without making anybody wait. */
function checkpoint(): void {
  keeper ??= new DatabaseSync(workerData as string, { timeout: 0 });
  keeper.exec('PRAGMA wal_checkpoint(PASSIVE)');
}

function answer({ sql, parameters }: Exclude<AsideQuestion, 'checkpoint'>): AsideAnswer {
  try {
    return { kind: 'rows', rows: handle.prepare(sql).all(...(parameters as SQLInputValue[])) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (question: AsideQuestion) => {
  if (question === 'checkpoint') checkpoint();
  else parentPort?.postMessage(answer(question));
});
