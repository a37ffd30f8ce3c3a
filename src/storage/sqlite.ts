// The embedded engine: node:sqlite behind Kysely. One writer and one reader handle on the same file, so that a page that
// is being read never waits for a transaction.

import { mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { CompiledQuery, type Dialect, Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import { ok, problems, type Result } from '#domain/result.ts';
import { machineFault } from './faults.ts';
import { MIGRATIONS, NEWEST_VERSION } from './migrations/all.ts';
import type { Schema } from './schema.ts';
import { type AsideMode, asideDialect } from './sqlite-aside.ts';
import type { Storage } from './storage.ts';

/** How long a statement may block on another process's lock; kept short, because it blocks this process too. */
const BUSY_TIMEOUT_MS = 20;
/** How long a transaction keeps asking for the write lock, without blocking anything meanwhile. */
const PATIENCE_MS = 15_000;
const SQLITE_BUSY = 5;

/** Opens (or makes) the database file and brings it to the newest version. A broken machine is a problem, not an exception. */
export async function openSqlite(file: string): Promise<Result<Storage>> {
  try {
    return await open(file);
  } catch (error) {
    const fault = machineFault(error, file);
    if (fault === undefined) throw error;
    return problems([fault]);
  }
}

async function open(file: string): Promise<Result<Storage>> {
  mkdirSync(dirname(file), { recursive: true });
  const handle = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  // FULL: a commit is on the disk before anybody is told "received"; a power cut loses nothing that was acknowledged.
  await whenFree(() => handle.exec('PRAGMA journal_mode = WAL'));
  // secure_delete: what is deleted is overwritten, because people are told that it is gone.
  handle.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;');
  const db = new Kysely<Schema>({ dialect: immediate(new SqliteDialect({ database: shim(handle) })) });
  const migrated = await migrate(handle, db, file);
  if (migrated.kind === 'problems') {
    await db.destroy();
    return migrated;
  }
  const readHandle = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  const reader = new Kysely<Schema>({ dialect: new SqliteDialect({ database: shim(readHandle) }) });
  const aside = new Kysely<Schema>({ dialect: asideDialect(file) });
  const opened = await stat(file);
  return ok({
    engine: 'sqlite',
    db,
    reader,
    aside,
    write: (work) => db.transaction().execute(work),
    async inPlace() {
      const now = await stat(file).catch(() => undefined);
      return now?.ino === opened.ino && now.dev === opened.dev;
    },
    damage: () => damageOf(file),
    forgetDeleted: () => emptyLog(db),
    async rewrite() {
      if ((await stat(file)).size > LARGEST_REWRITTEN) return 'too_large';
      await beside(file, 'write', (db) => sql`VACUUM`.execute(db));
      await emptyLog(db);
      return 'done';
    },
    async close() {
      await aside.destroy();
      await reader.destroy();
      await db.destroy();
    },
  });
}

/** Bytes. About three seconds, well within the patience of those who wait to write. */
const LARGEST_REWRITTEN = 512 * 1024 * 1024;

async function emptyLog(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  return rows[0]?.busy === 0;
}

/** On a thread that goes when it is done: neither chats nor a long look at a report wait for it. */
async function beside<T>(file: string, mode: AsideMode, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  const db = new Kysely<Schema>({ dialect: asideDialect(file, mode) });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

async function damageOf(file: string): Promise<string | undefined> {
  try {
    const check = sql<{ quick_check: string }>`PRAGMA quick_check(1)`;
    const { rows } = await beside(file, 'read', (db) => check.execute(db));
    const said = rows[0]?.quick_check;
    return said === 'ok' ? undefined : (said ?? 'no answer');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Migrations run inside one immediate transaction: a second process waits, a failure leaves nothing half made. */
async function migrate(handle: DatabaseSync, db: Kysely<Schema>, file: string): Promise<Result<number>> {
  await whenFree(() => handle.exec('BEGIN IMMEDIATE'));
  try {
    const { user_version: version } = handle.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version > NEWEST_VERSION) {
      handle.exec('ROLLBACK');
      return problems([
        {
          where: file,
          message: `cơ sở dữ liệu ở phiên bản ${version}, mới hơn chương trình này (${NEWEST_VERSION})`,
          remedy: 'cài bản chương trình mới hơn, hoặc đặt VAR_DIR sang thư mục khác',
        },
      ]);
    }
    for (const migration of MIGRATIONS)
      if (migration.version > version) await migration.up(db as unknown as Kysely<never>, 'sqlite');
    handle.exec(`PRAGMA user_version = ${NEWEST_VERSION}`);
    handle.exec('COMMIT');
    return ok(NEWEST_VERSION);
  } catch (error) {
    handle.exec('ROLLBACK');
    throw error;
  }
}

/** Long statements (a batch of many rows) come in as many shapes as there are batch sizes: keeping them would only fill memory. */
const LONGEST_KEPT = 1_500;
const MOST_KEPT = 200;

/** node:sqlite in the shape Kysely's own dialect expects; statements are kept, because preparing costs more than running. */
function shim(handle: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (sql: string) => {
    const kept = prepared.get(sql);
    if (kept !== undefined) return kept;
    const statement = handle.prepare(sql);
    if (prepared.size >= MOST_KEPT) prepared.clear();
    if (sql.length <= LONGEST_KEPT) prepared.set(sql, statement);
    return statement;
  };
  return {
    close: () => handle.close(),
    prepare: (sql) => {
      const statement = prepare(sql);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
      };
    },
  };
}

/**
 * Transactions that take the write lock at once: with SQLite's default, two processes that read first and write later
 * would fail instead of waiting for each other.
 */
function immediate(dialect: SqliteDialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver() {
      const driver = dialect.createDriver();
      driver.beginTransaction = async (connection) => {
        await whenFree(() => connection.executeQuery(CompiledQuery.raw('begin immediate')));
      };
      return driver;
    },
  };
}

/** Tries again while another connection holds the write lock. */
async function whenFree(begin: () => unknown): Promise<void> {
  for (let waited = 0; ; waited += BUSY_TIMEOUT_MS) {
    try {
      await begin();
      return;
    } catch (error) {
      const busy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
      if (!busy || waited > PATIENCE_MS) throw error;
      await pause(2);
    }
  }
}
