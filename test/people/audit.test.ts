import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBrokenLink, listAudit, writeAudit } from '#people/audit.repository.ts';
import { openSqlite } from '#storage/sqlite.ts';
import type { Storage } from '#storage/storage.ts';

let folder: string;
let storage: Storage;
const at = Temporal.Instant.from('2026-11-22T02:00:00Z');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const opened = await openSqlite(join(folder, 'a.sqlite'));
  if (opened.kind === 'problems') throw new Error('no database');
  storage = opened.value;
  for (let i = 1; i <= 40; i++)
    await storage.write((tx) =>
      writeAudit(tx, { at, actor: 'lan', action: 'content.draft', subject: `ui.entry_${i}` }),
    );
});
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

test('no row of the audit log can be changed or deleted', async () => {
  for (const statement of [
    "update audit set actor = 'minh' where seq = 1",
    'delete from audit where seq = 1',
    'delete from audit',
  ])
    await expect(storage.db.executeQuery(CompiledQuery.raw(statement))).rejects.toThrow(/audit rows are never changed/);
  expect((await listAudit(storage.reader, { offset: 0, limit: 100 })).total).toBe(40);
});

test('the newest come first, a page at a time, and words find them', async () => {
  const page = await listAudit(storage.reader, { words: 'entry_3', offset: 1, limit: 3 });
  expect(page.total).toBe(11);
  expect(page.rows.map((row) => row.subject)).toEqual(['ui.entry_38', 'ui.entry_37', 'ui.entry_36']);
  expect((await listAudit(storage.reader, { words: '%', offset: 0, limit: 3 })).total).toBe(0);
});

test('a row that was changed behind the database’s back shows', async () => {
  expect(await firstBrokenLink(storage.reader)).toBeUndefined();
  const raw = new DatabaseSync(join(folder, 'a.sqlite'));
  raw.exec("drop trigger audit_fixed; update audit set actor = 'minh' where seq = 17");
  expect(await firstBrokenLink(storage.reader)).toBe(17);
  raw.exec("update audit set actor = 'lan' where seq = 17; drop trigger audit_kept; delete from audit where seq = 20");
  expect(await firstBrokenLink(storage.reader)).toBe(21);
  raw.close();
});
