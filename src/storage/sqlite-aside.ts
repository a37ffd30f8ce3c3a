// Long work on a thread of its own, mostly reads. node:sqlite blocks whoever calls it, and a look at a million rows would make every chat
// wait; here only the thread waits. It is started by the first long read and costs nothing before.

import { Worker } from 'node:worker_threads';
import { type CompiledQuery, type DatabaseConnection, type Dialect, type QueryResult, SqliteDialect } from 'kysely';

export type AsideQuestion = { readonly sql: string; readonly parameters: readonly unknown[] };
export type AsideAnswer =
  | { readonly kind: 'rows'; readonly rows: unknown[] }
  | { readonly kind: 'failed'; readonly message: string };

export type AsideMode = 'read' | 'write';

export function asideDialect(file: string, mode: AsideMode = 'read'): Dialect {
  const shapes = new SqliteDialect({ database: () => Promise.reject(new Error('the thread has the database')) });
  return {
    createAdapter: () => shapes.createAdapter(),
    createQueryCompiler: () => shapes.createQueryCompiler(),
    createIntrospector: (db) => shapes.createIntrospector(db),
    createDriver: () => createDriver(file, mode),
  };
}

function createDriver(file: string, mode: AsideMode): ReturnType<Dialect['createDriver']> {
  let thread: Worker | undefined;
  /** One question at a time: each waits for the one before. */
  let last: Promise<unknown> = Promise.resolve();

  function ask(question: AsideQuestion): Promise<unknown[]> {
    thread ??= start();
    const asked = thread;
    return new Promise((resolve, reject) => {
      const settle = (answer: AsideAnswer) => {
        asked.off('error', fail);
        if (answer.kind === 'rows') resolve(answer.rows);
        else reject(new Error(answer.message));
      };
      const fail = (error: Error) => {
        asked.off('message', settle);
        thread = undefined;
        reject(error);
      };
      asked.once('message', settle);
      asked.once('error', fail);
      asked.postMessage(question);
    });
  }

  function start(): Worker {
    const worker = new Worker(new URL('./sqlite-aside.thread.mjs', import.meta.url), {
      workerData: { file, readOnly: mode === 'read' },
      env: {},
      execArgv: [],
    });
    worker.unref();
    return worker;
  }

  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const turn = last.then(() => ask({ sql, parameters }));
      last = turn.catch(() => {});
      return { rows: (await turn) as R[] };
    },
    streamQuery() {
      throw new Error('no streams beside');
    },
  };
  const readOnly = () => Promise.reject(new Error('no transactions beside'));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: readOnly,
    commitTransaction: readOnly,
    rollbackTransaction: readOnly,
    releaseConnection: async () => {},
    async destroy() {
      await last;
      await thread?.terminate();
    },
  };
}
