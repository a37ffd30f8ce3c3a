// No table that holds something about a person may be forgotten, when it is added, by erasure and retention: the list is compared with
// the database as its migrations make it, and every table is filled and emptied.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { finishErasures } from '#channels/last-word.repository.ts';
import { deleteExpired, forgetPerson, PERSONAL_DATA } from '#channels/personal-data.ts';
import { laneOf } from '#domain/message.ts';
import { dayOf } from '#domain/time.ts';
import { personMark } from '#people/person.ts';
import type { Db } from '#storage/engine.ts';
import { openSqlite } from '#storage/sqlite.ts';
import { systemClock } from '../../src/config.ts';

/** Tables with such a column that hold no citizen's data. */
const NOBODYS: Readonly<Record<string, string>> = {
  desk_groups: 'a group chat of staff that is told of tickets; it is taken out in the console',
  lane_leases: 'the name of a chat for seconds',
};
const OF_A_PERSON = ['lane', 'person', 'chat', 'sender'];

type Column = { name: string; type: string; notnull: number; pk: number; dflt_value: string | null };

async function emptyStorage() {
  const opened = await openSqlite(join(mkdtempSync(join(tmpdir(), 'cau-viec-personal-')), 'cau-viec.sqlite'));
  if (opened.kind === 'problems') throw new Error(JSON.stringify(opened.problems));
  const { reader } = opened.value;
  const { rows } = await sql<{
    name: string;
  }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(reader);
  const tables = new Map<string, Column[]>();
  for (const { name } of rows)
    tables.set(name, (await sql<Column>`select * from pragma_table_info(${name})`.execute(reader)).rows);
  return { storage: opened.value, tables };
}

const withColumn = (tables: ReadonlyMap<string, readonly Column[]>, names: readonly string[]): string[] =>
  [...tables].filter(([, columns]) => columns.some(({ name }) => names.includes(name))).map(([table]) => table);

const listed = (deed: 'forget' | 'expire'): string[] =>
  PERSONAL_DATA.flatMap((each) => (each[deed] === undefined ? [] : each.tables));

test('every table that names a person is forgotten with them', async () => {
  const { storage, tables } = await emptyStorage();
  const forgotten = new Set(listed('forget'));
  const missing = withColumn(tables, OF_A_PERSON).filter((table) => !forgotten.has(table) && !(table in NOBODYS));
  expect(missing).toEqual([]);
  await storage.close();
});

test('every table whose rows carry a day of deletion is looked at when days have come', async () => {
  const { storage, tables } = await emptyStorage();
  const ended = new Set(listed('expire'));
  expect(withColumn(tables, ['delete_on', 'expires_at']).filter((table) => !ended.has(table))).toEqual([]);
  await storage.close();
});

test('the list names only tables there are, each once', async () => {
  const { storage, tables } = await emptyStorage();
  const names = PERSONAL_DATA.flatMap((each) => [...each.tables]);
  expect(names.filter((name) => !tables.has(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  await storage.close();
});

type Filling = { readonly chat: string; readonly number: number; readonly deleteOn: string };

const laneTo = (chat: string) => laneOf({ channel: 'web', account: 'web', chat });

/** A row of the table that is about one chat; what needs a value and says nothing about anybody gets the number. */
async function fill(tx: Db, table: string, columns: readonly Column[], { chat, number, deleteOn }: Filling) {
  const lane = laneTo(chat);
  const value = ({ name, type, notnull, dflt_value }: Column): unknown => {
    if (name === 'lane') return lane;
    if (name === 'person') return table === 'questions' ? personMark(lane) : number;
    if (name === 'chat' || name === 'sender') return chat;
    if (name === 'channel' || name === 'account') return 'web';
    if (name === 'delete_on') return deleteOn;
    if (name === 'seq' || name === 'id' || name === 'ticket' || name === 'staff') return number;
    if (name === 'place' || name === 'platform_id') return `${name} of ${chat}`;
    if (notnull === 0 || dflt_value !== null) return undefined;
    return /int|real|num/i.test(type) ? number : `${name} ${number}`;
  };
  const given = columns.flatMap((column) => {
    const each = value(column);
    return each === undefined ? [] : [[column.name, each] as const];
  });
  await sql`insert into ${sql.table(table)} (${sql.join(given.map(([name]) => sql.ref(name)))}) values (${sql.join(given.map(([, each]) => each))})`.execute(
    tx,
  );
}

async function contents(db: Db, tables: Iterable<string>): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const table of tables) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
    found.set(
      table,
      rows.map((row) => JSON.stringify(row)),
    );
  }
  return found;
}

test('after an erasure no row of any table names the person; the rows of others stand as they were', async () => {
  const { storage, tables } = await emptyStorage();
  const personal = withColumn(tables, [...OF_A_PERSON, 'ticket']).filter((table) => !(table in NOBODYS));
  const staff = tables.get('staff') as Column[];
  const deleteOn = dayOf(systemClock()).add({ days: 90 }).toString();
  const others = { chat: 'chat-of-lan', number: 2, deleteOn };
  await storage.write(async (tx) => {
    for (const each of [{ chat: 'chat-of-sen', number: 1, deleteOn }, others]) {
      await fill(tx, 'staff', staff, each);
      for (const table of personal) await fill(tx, table, tables.get(table) as Column[], each);
    }
  });
  const marks = ['chat-of-sen', personMark(laneTo('chat-of-sen'))];
  const naming = async () =>
    [...(await contents(storage.reader, personal))].flatMap(([table, rows]) =>
      rows.some((row) => marks.some((mark) => row.includes(mark))) ? [table] : [],
    );
  expect((await naming()).length).toBeGreaterThan(10);
  const before = await contents(storage.reader, personal);

  const at = systemClock();
  const who = { lane: laneTo('chat-of-sen'), channel: 'web', chat: 'chat-of-sen', lastMessage: 1_000, at };
  await storage.write((tx) => forgetPerson(tx, who));
  await storage.write((tx) => finishErasures(tx, at.add({ minutes: 2 })));

  expect(await naming()).toEqual([]);
  const after = await contents(storage.reader, personal);
  for (const table of personal) expect(after.get(table), table).toContain(before.get(table)?.[1]);
  await storage.close();
});

test('rows whose day has come go, from every table that has one; the others stay', async () => {
  const { storage, tables } = await emptyStorage();
  const dated = withColumn(tables, ['delete_on']);
  const today = dayOf(systemClock());
  await storage.write(async (tx) => {
    for (const [number, day] of [
      [1, today],
      [2, today.add({ days: 1 })],
    ] as const) {
      const row = { chat: `chat-${number}`, number, deleteOn: day.toString() };
      await fill(tx, 'staff', tables.get('staff') as Column[], row);
      for (const table of dated) await fill(tx, table, tables.get(table) as Column[], row);
    }
  });
  expect(await storage.write((tx) => deleteExpired(tx, systemClock()))).toBe(dated.length);
  for (const [table, rows] of await contents(storage.reader, dated)) {
    expect(rows, table).toHaveLength(1);
    expect(rows[0], table).toContain(today.add({ days: 1 }).toString());
  }
  await storage.close();
});
