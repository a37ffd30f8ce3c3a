// The program's new version changed a row beneath a published one: each conflict is decided once, and on what was seen.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Outcome } from '#domain/outcome.ts';
import { readShipped } from '#knowledge/load.ts';
import { openRevision, publishedRevision, publishRows } from '#knowledge/revisions.repository.ts';
import { ROLES } from '#people/roles.ts';
import { FOLDERS, NOW } from '../support/knowledge.ts';
import { ENTRY, openService, person, type Service } from './support.ts';

let service: Service;
beforeAll(async () => {
  const read = await readShipped(FOLDERS);
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  service = await openService({ shipped: () => read.value });
});
afterAll(() => service.close());
beforeEach(() => service.clear());

const ROW = { kind: 'events', key: 'phien-dinh-ky' } as const;
const minh = person('minh', 'editor', 'reviewer');
const hung = person('hung', 'editor', 'reviewer');

/** Published over files that were other then; its number. */
async function publish({ kind, key }: { kind: string; key: string }, name = 'Tên đã công bố'): Promise<string> {
  const before = kind === 'entry' ? service.content : service.rowOf('events', key);
  const content = { ...before, ...(kind === 'entry' ? { title: name } : { name }) };
  const row = { kind, key, content, base: before, shipped: 'as it was once', author: 'lan', note: '' };
  await service.storage.write((tx) => publishRows(tx, [row], NOW));
  return String((await publishedRevision(service.storage.reader, kind, key))?.seq);
}

async function race(...deeds: readonly (() => Promise<Outcome<unknown>>)[]) {
  const before = (await service.logged()).length;
  const kinds = (await Promise.all(deeds.map((deed) => deed()))).map(({ kind }) => kind).sort();
  return { kinds, logged: (await service.logged()).length - before };
}
const ONE_WINS = { kinds: ['conflict', 'done'], logged: 1 };

test('two officers who decide at once: the first decides', async () => {
  const { editorial } = service;
  const kept = await publish(ROW);
  expect(
    await race(
      () => editorial.keepOurs(minh, kept),
      () => editorial.keepOurs(hung, kept),
    ),
  ).toEqual(ONE_WINS);
  const left = await publish(ROW);
  expect(
    await race(
      () => editorial.takeShipped(minh, left),
      () => editorial.takeShipped(hung, left),
    ),
  ).toEqual(ONE_WINS);
  const mixed = await publish({ kind: 'entry', key: ENTRY });
  const merge = (who: typeof minh) => () => editorial.mergeShipped(who, mixed);
  expect(await race(merge(minh), merge(hung))).toEqual(ONE_WINS);
  expect((await openRevision(service.storage.reader, 'entry', ENTRY))?.content).toMatchObject({ id: ENTRY });
});

test('a newer publication than the one that was seen is not taken out of force', async () => {
  const seen = await publish(ROW);
  await publish(ROW, 'Tên sau đó');
  expect((await service.editorial.takeShipped(minh, seen)).kind).toBe('conflict');
  expect((await publishedRevision(service.storage.reader, ROW.kind, ROW.key))?.content?.name).toBe('Tên sau đó');
});

test('an answer never leaves its published text without a draft', async () => {
  const seq = await publish({ kind: 'entry', key: ENTRY });
  expect((await service.editorial.takeShipped(minh, seq)).kind).toBe('conflict');
});

test.each(ROLES)('a %s', async (role) => {
  const seq = await publish(ROW);
  const before = await service.logged();
  const { kind } = await service.editorial.keepOurs(person('lan', role), seq);
  expect(kind).toBe(role === 'reviewer' ? 'done' : 'refused');
  expect((await service.logged()).length - before.length).toBe(kind === 'done' ? 1 : 0);
});
