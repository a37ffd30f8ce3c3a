// The thread behind sqlite-aside.ts: one handle, one answer for each question.
// Plain JavaScript, because a thread that strips types itself costs 18 MB more (measured) for these lines.

import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

const handle = new DatabaseSync(workerData.file, { readOnly: workerData.readOnly, timeout: 5_000 });

/**
 * @param {{ sql: string, parameters: import('node:sqlite').SQLInputValue[] }} question
 * @returns {import('./sqlite-aside.ts').AsideAnswer}
 */
function answer({ sql, parameters }) {
  try {
    return { kind: 'rows', rows: handle.prepare(sql).all(...parameters) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (question) => parentPort?.postMessage(answer(question)));
