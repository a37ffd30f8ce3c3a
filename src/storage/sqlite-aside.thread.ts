// The thread behind sqlite-aside.ts: one read-only handle, one answer for each question.

import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { AsideAnswer, AsideQuestion } from './sqlite-aside.ts';

const handle = new DatabaseSync(workerData as string, { readOnly: true, timeout: 5_000 });

function answer({ sql, parameters }: AsideQuestion): AsideAnswer {
  try {
    return { kind: 'rows', rows: handle.prepare(sql).all(...(parameters as SQLInputValue[])) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (question: AsideQuestion) => parentPort?.postMessage(answer(question)));
