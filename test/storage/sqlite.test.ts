import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { first } from '#storage/migrations/001-first.ts';
import { NEWEST_VERSION } from '#storage/migrations/all.ts';
import { openSqlite } from '#storage/sqlite.ts';
import { seeded } from '#understanding/random.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'cau-viec-db-'));

/** Kysely on a raw handle, as the program's own connection has it. */
function rawKysely(handle: DatabaseSync): Kysely<never> {
  return new Kysely<never>({
    dialect: new SqliteDialect({
      database: {
        close: () => handle.close(),
        prepare: (sql) => {
          const statement = handle.prepare(sql);
          return {
            reader: statement.columns().length > 0,
            all: () => statement.all(),
            run: () => statement.run(),
            iterate: () => statement.iterate(),
          };
        },
      },
    }),
  });
}

async function open(file: string) {
  const opened = await openSqlite(file);
  if (opened.kind === 'problems') throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

test('a new file is migrated to the newest version, in WAL mode', async () => {
  const file = join(folder(), 'a', 'b', 'new.sqlite');
  await (await open(file)).close();
  const raw = new DatabaseSync(file);
  expect(raw.prepare('PRAGMA user_version').get()).toEqual({ user_version: NEWEST_VERSION });
  expect(raw.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  raw.close();
});

test('opening again changes nothing; opening twice at once works', async () => {
  const file = join(folder(), 'twice.sqlite');
  const [one, two] = await Promise.all([open(file), open(file)]);
  await one.write((tx) =>
    tx.insertInto('daily_counts').values({ day: '2026-01-01', channel: 'web', outcome: 'answer', count: 1 }).execute(),
  );
  expect(await two.reader.selectFrom('daily_counts').selectAll().execute()).toHaveLength(1);
  await one.close();
  await two.close();
  expect(await (await open(file)).reader.selectFrom('daily_counts').selectAll().execute()).toHaveLength(1);
});

test('a file newer than the program is refused with the remedy, and left alone', async () => {
  const file = join(folder(), 'newer.sqlite');
  await (await open(file)).close();
  const raw = new DatabaseSync(file);
  raw.exec(`PRAGMA user_version = ${NEWEST_VERSION + 1}`);
  raw.close();
  const opened = await openSqlite(file);
  expect(opened).toMatchObject({
    kind: 'problems',
    problems: [
      {
        where: file,
        message: expect.stringContaining('mới hơn chương trình'),
        remedy: expect.stringContaining('VAR_DIR'),
      },
    ],
  });
});

test('a rewritten file holds no copy of deleted rows, also not in pages that were split before', async () => {
  const file = join(folder(), 'split.sqlite');
  const storage = await open(file);
  const random = seeded(7);
  const lane = () => `lane-${String(Math.floor(random() * 100)).padStart(3, '0')}-x`;
  const row = (i: number) => {
    const day = `${lane()}#${i}`;
    return { day, channel: 'web', outcome: 'y'.repeat(random() * (random() < 0.1 ? 6_000 : 300)), count: i };
  };
  for (let i = 0; i < 3_000; i += 10)
    await storage.write((tx) =>
      tx
        .insertInto('daily_counts')
        .values(Array.from({ length: 10 }, (_, j) => row(i + j)))
        .execute(),
    );
  const gone = Array.from({ length: 20 }, (_, n) => `lane-${String(n * 5).padStart(3, '0')}-x`);
  const found = () => {
    const bytes = Buffer.concat(['', '-wal'].map((end) => readFileSync(`${file}${end}`)));
    return gone.filter((name) => bytes.includes(name));
  };
  expect(found()).toEqual(gone);
  for (const name of gone) await storage.db.deleteFrom('daily_counts').where('day', 'like', `${name}%`).execute();
  expect(await storage.forgetDeleted()).toBe(true);
  expect(found()).not.toEqual([]); // why a rewrite is needed at all
  expect(await storage.rewrite()).toBe('done');
  expect(found()).toEqual([]);
  expect(await storage.damage()).toBeUndefined();
  expect(await storage.inPlace()).toBe(true);
  expect((await storage.reader.selectFrom('daily_counts').selectAll().execute()).length).toBeGreaterThan(2_000);
  await storage.close();
});

test('a transaction that throws leaves nothing behind', async () => {
  const storage = await open(join(folder(), 'rollback.sqlite'));
  const row = { day: '2026-01-01', channel: 'web', outcome: 'answer', count: 1 };
  await expect(
    storage.write(async (tx) => {
      await tx.insertInto('daily_counts').values(row).execute();
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await storage.reader.selectFrom('daily_counts').selectAll().execute()).toEqual([]);
  await storage.close();
});

test('two processes writing at once wait for each other instead of failing', async () => {
  const dir = folder();
  const file = join(dir, 'busy.sqlite');
  const [one, two] = await Promise.all([open(file), open(file)]);
  const add = (storage: Awaited<ReturnType<typeof open>>, i: number) =>
    storage.write(async (tx) => {
      await tx.selectFrom('daily_counts').selectAll().execute();
      await tx
        .insertInto('daily_counts')
        .values({ day: `d${i}`, channel: 'web', outcome: 'answer', count: i })
        .execute();
    });
  await Promise.all(Array.from({ length: 40 }, (_, i) => add(i % 2 ? one : two, i)));
  expect(await one.reader.selectFrom('daily_counts').selectAll().execute()).toHaveLength(40);
  await one.close();
  await two.close();
  rmSync(dir, { recursive: true });
});

test('a database of the first version is taken along: replies that were sent stay sent, those that were not still go out', async () => {
  const file = join(folder(), 'first.sqlite');
  const raw = new DatabaseSync(file);
  await first.up(rawKysely(raw), 'sqlite');
  const row = (seq: number, state: string) =>
    raw.exec(
      `INSERT INTO outbox (seq, lane, channel, account, chat, ordinal, reply, decision, knowledge, state, attempts, not_before, created_at, delete_on)
       VALUES (${seq}, 'l', 'terminal', 'a', 'c', ${seq}, '{}', 'answer', '', '${state}', 0, '2026-01-01', '2026-01-01', '2027-01-01')`,
    );
  row(1, 'sent');
  row(2, 'queued');
  raw.exec('PRAGMA user_version = 1');
  raw.close();
  const storage = await open(file);
  const rows = await storage.reader
    .selectFrom('outbox')
    .select(['settled_at', 'parts_done', 'doubts'])
    .orderBy('seq')
    .execute();
  expect(rows).toEqual([
    { settled_at: '2026-01-01', parts_done: 0, doubts: 0 },
    { settled_at: null, parts_done: 0, doubts: 0 },
  ]);
  await storage.close();
});
