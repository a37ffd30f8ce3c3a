// What did not happen is not told: no line in the log, no success on a page, no message.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { markOf } from '#editorial/act.ts';
import { newTheme } from '#editorial/worklist.repository.ts';
import { addImport } from '#knowledge/imports.repository.ts';
import { openRevisions, publishedRevision, publishRows } from '#knowledge/revisions.repository.ts';
import { NOW } from '../support/knowledge.ts';
import { ENTRY, HELD, openService, person, type Service } from './support.ts';

const lan = person('lan', 'editor');
const minh = person('minh', 'editor', 'reviewer');

let service: Service;
let whileTrying = async () => {};
let broken = false;
beforeAll(async () => {
  service = await openService({
    async tryOut() {
      await whileTrying();
      return broken ? { ...HELD, broken: [{ entry: ENTRY, question: 'ở đâu', readAs: undefined }] } : HELD;
    },
  });
});
afterAll(() => service.close());
beforeEach(async () => {
  await service.clear();
  whileTrying = async () => {};
  broken = false;
});

test('the schedule gives nothing back that was thrown away while it was tried', async () => {
  const open = await service.put('scheduled', 'lan');
  broken = true;
  whileTrying = async () => void (await service.editorial.discard(lan, service.target(open)));
  expect(await service.editorial.publishDue()).toBe(0);
  expect((await service.now(open))?.status).toBe('discarded');
  expect((await service.logged())[0]).toBe(`lan content.discard ${ENTRY}`);
});

test('the schedule gives back what does not hold any more, with the question that breaks', async () => {
  const open = await service.put('scheduled', 'lan');
  broken = true;
  expect(await service.editorial.publishDue()).toBe(0);
  expect(await service.now(open)).toMatchObject({ status: 'in_review', publishOn: null });
  expect((await service.now(open))?.reviewNote).toContain('“ở đâu”');
  expect((await service.logged())[0]).toBe(`system content.return ${ENTRY}`);
});

test('what comes into force on its day carries the name of who approved it, and settles its questions', async () => {
  const open = await service.put('scheduled', 'lan');
  const theme = await service.storage.write(async (tx) => {
    const id = await newTheme(tx, NOW);
    await tx.updateTable('themes').set({ state: 'in_work', entry: ENTRY }).where('seq', '=', id).execute();
    return id;
  });
  expect(await service.editorial.publishDue()).toBe(1);
  expect(await service.now(open)).toMatchObject({ status: 'published', reviewer: 'minh' });
  const { state } = await service.storage.reader
    .selectFrom('themes')
    .select('state')
    .where('seq', '=', theme)
    .executeTakeFirstOrThrow();
  expect(state).toBe('solved');
});

test('what is not stopped is not given again', async () => {
  const log = await service.logged();
  const outcome = await service.editorial.restore(minh, ENTRY);
  expect(outcome).toMatchObject({ kind: 'refused', problems: [{ entry: ENTRY }] });
  expect(await service.logged()).toEqual(log);
});

const HOLIDAY = '2026-09-02';

test('a sheet of figures is not sent in part: rows that wait already are named, and nothing is told', async () => {
  const row = service.rowOf('holidays', HOLIDAY);
  await service.put('in_review', 'lan', { kind: 'holidays', key: HOLIDAY, content: row });
  const planned = (key: string) => ({ key, row, line: 2 });
  const plan = {
    head: [],
    added: [planned('2027-01-01')],
    changed: [planned(HOLIDAY)],
    same: 0,
    refused: [],
    missing: [],
  };
  const against = await service.contentVersion();
  const stored = { id: 'h', kind: 'holidays', by: 'lan', file: 'nghi.csv', plan, against };
  await service.storage.write((tx) => addImport(tx, stored, NOW));
  const wish = { id: 'h', kind: 'holidays', removeMissing: false, day: undefined } as const;
  const log = await service.logged();
  const outcome = await service.editorial.applyImport(lan, wish);
  expect(outcome).toMatchObject({ kind: 'refused', problems: [{ entry: HOLIDAY }] });
  expect(await openRevisions(service.storage.reader)).toHaveLength(1);
  expect(await service.logged()).toEqual(log);
});

test('a sheet that was compared with other content is not taken over', async () => {
  const plan = { head: [], added: [], changed: [], same: 0, refused: [], missing: [] };
  const against = (await service.contentVersion()) + 1;
  const stored = { id: 'o', kind: 'hotlines', by: 'lan', file: 'a.csv', plan, against };
  await service.storage.write((tx) => addImport(tx, stored, NOW));
  const wish = { id: 'o', kind: 'hotlines', removeMissing: false, day: undefined } as const;
  const log = await service.logged();
  expect((await service.editorial.applyImport(lan, wish)).kind).toBe('conflict');
  expect(await service.logged()).toEqual(log);
});

test('a row that changed since it was looked at is not overwritten', async () => {
  const row = service.rowOf('events', 'phien-dinh-ky');
  const stale = markOf(undefined, { ...row, name: 'Tên trước đó' });
  const edit = { kind: 'events', key: 'phien-dinh-ky', row: { ...row, status: 'full' } } as const;
  const log = await service.logged();
  expect((await service.editorial.saveRow(lan, { ...edit, seen: stale })).kind).toBe('conflict');
  expect(await service.logged()).toEqual(log);
  expect((await service.editorial.saveRow(lan, { ...edit, seen: markOf(undefined, row) })).kind).toBe('done');
  expect((await publishedRevision(service.storage.reader, 'events', 'phien-dinh-ky'))?.content?.status).toBe('full');
});

test('a row on which money hangs waits; nobody approves their own, and only its writer or a reviewer drops it', async () => {
  const row = service.rowOf('holidays', HOLIDAY);
  const edit = { kind: 'holidays', key: HOLIDAY, row, seen: markOf(undefined, row) } as const;
  expect(await service.editorial.saveRow(lan, edit)).toMatchObject({ kind: 'done', value: { waits: true } });
  const [open] = await openRevisions(service.storage.reader);
  const target = service.target(open, { kind: 'holidays', key: HOLIDAY });
  const both = person('lan', 'editor', 'reviewer');
  expect((await service.editorial.publish(both, [target])).kind).toBe('refused');
  expect((await service.editorial.dropRow(person('hoa', 'editor'), target)).kind).toBe('refused');
  expect((await service.editorial.saveRow(lan, edit)).kind).toBe('conflict');
  expect((await service.editorial.dropRow(lan, target)).kind).toBe('done');
});

test('a group of questions that is gone is nobody’s work', async () => {
  const log = await service.logged();
  expect((await service.editorial.ignoreTheme(lan, 4711)).kind).toBe('refused');
  expect((await service.editorial.assignTheme(lan, 4711, { owner: 'lan', dueOn: null })).kind).toBe('refused');
  expect(await service.logged()).toEqual(log);
});

test('an undone row is undone once', async () => {
  const row = service.rowOf('events', 'phien-dinh-ky');
  const draft = {
    kind: 'events',
    key: 'phien-dinh-ky',
    content: row,
    base: row,
    shipped: null,
    author: 'lan',
    note: '',
  };
  await service.storage.write((tx) => publishRows(tx, [draft], NOW));
  const seq = (await publishedRevision(service.storage.reader, 'events', draft.key))?.seq;
  const undo = () => service.editorial.undo(lan, { kind: 'events', key: draft.key, seq: String(seq) });
  const before = (await service.logged()).length;
  const kinds = (await Promise.all([undo(), undo()])).map(({ kind }) => kind).sort();
  expect(kinds).toEqual(['conflict', 'done']);
  expect((await service.logged()).length - before).toBe(1);
});
