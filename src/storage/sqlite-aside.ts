// Long work on a thread of its own. node:sqlite blocks whoever calls it: a look at a million rows, or copying the write-ahead log
// into the database (with its own flush of the disk), would make every chat wait; here only the thread waits. It is started by the
// first of either and costs nothing before.

import { Worker } from 'node:worker_threads';
import { type CompiledQuery, type DatabaseConnection, type Dialect, type QueryResult, SqliteDialect } from 'kysely';

export type AsideQuestion = { readonly sql: string; readonly parameters: readonly unknown[] } | 'checkpoint';
export type AsideAnswer =
  | { readonly kind: 'rows'; readonly rows: unknown[] }
  | { readonly kind: 'failed'; readonly message: string };

export type Aside = {
  readonly dialect: Dialect;
  /** Copies what the log holds into the database, when the thread comes to it. */
  readonly checkpoint: () => void;
};

export function createAside(file: string): Aside {
  const { driver, tell } = createDriver(file);
  const shapes = new SqliteDialect({ database: () => Promise.reject(new Error('the thread has the database')) });
  return {
    dialect: {
      createAdapter: () => shapes.createAdapter(),
      createQueryCompiler: () => shapes.createQueryCompiler(),
      createIntrospector: (db) => shapes.createIntrospector(db),
      createDriver: () => driver,
    },
    checkpoint: () => tell('checkpoint'),
  };
}

function createDriver(file: string): {
  driver: ReturnType<Dialect['createDriver']>;
  /** Asks for something that has no answer. */
  tell: (question: AsideQuestion) => void;
} {
  let thread: Worker | undefined;
  let closed = false;
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
    const worker = new Worker(new URL('./sqlite-aside.thread.ts', import.meta.url), {
      workerData: file,
      env: {},
      execArgv: [],
    });
    worker.unref();
    worker.on('error', () => {
      thread = undefined; // the next who needs it starts another
    });
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
  const readOnly = () => Promise.reject(new Error('only reads are done beside'));
  const driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: readOnly,
    commitTransaction: readOnly,
    rollbackTransaction: readOnly,
    releaseConnection: async () => {},
    async destroy() {
      await last;
      closed = true;
      await thread?.terminate();
    },
  };
  return {
    driver,
    tell(question) {
      if (closed) return;
      thread ??= start();
      thread.postMessage(question);
    },
  };
}
