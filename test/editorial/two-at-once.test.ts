// Two officers at the same moment: one wins, the other is told, and the log has one line.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Outcome } from '#domain/outcome.ts';
import { markOf } from '#editorial/act.ts';
import { addOpening } from '#editorial/openings.repository.ts';
import type { WorkState } from '#editorial/states.ts';
import { addImport } from '#knowledge/imports.repository.ts';
import { NOW, TODAY } from '../support/knowledge.ts';
import { ENTRY, openService, person, type Service } from './support.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());
beforeEach(() => service.clear());

const minh = person('minh', 'editor', 'reviewer');
const hung = person('hung', 'editor', 'reviewer');

async function race(...deeds: readonly (() => Promise<Outcome<unknown>>)[]) {
  const before = (await service.logged()).length;
  const outcomes = await Promise.all(deeds.map((deed) => deed()));
  const logged = (await service.logged()).length - before;
  return { kinds: outcomes.map(({ kind }) => kind).sort(), logged };
}
const ONE_WINS = { kinds: ['conflict', 'done'], logged: 1 };

const typed = (title: string) => ({ row: { ...service.content, title }, note: '', page: '', typing: false });
type Deed = (who: typeof minh, target: ReturnType<Service['target']>) => Promise<Outcome<unknown>>;
const DEEDS: Record<string, Deed> = {
  save: (who, { key, seen }) => service.editorial.saveDraft(who, key, seen, typed(who.login)),
  submit: (who, target) => service.editorial.submit(who, target),
  publish: (who, target) => service.editorial.publish(who, [target]),
  schedule: (who, target) => service.editorial.schedule(who, target, TODAY.add({ days: 1 })),
  giveBack: (who, target) => service.editorial.giveBack(who, target, 'sai'),
  discard: (who, target) => service.editorial.discard(who, target),
};

const PAIRS: readonly (readonly [WorkState, string, string])[] = [
  ['none', 'save', 'save'],
  ['draft', 'save', 'save'],
  ['draft', 'save', 'discard'],
  ['draft', 'submit', 'submit'],
  ['draft', 'submit', 'discard'],
  ['in_review', 'publish', 'publish'],
  ['in_review', 'publish', 'giveBack'],
  ['in_review', 'publish', 'save'],
  ['in_review', 'schedule', 'publish'],
  ['in_review', 'giveBack', 'giveBack'],
  ['scheduled', 'publish', 'discard'],
  ['scheduled', 'giveBack', 'discard'],
];

test.each(PAIRS)('%s: %s and %s', async (state, first, second) => {
  const target = service.target(await service.put(state, 'lan'));
  const seen = await race(
    () => (DEEDS[first] as Deed)(minh, target),
    () => (DEEDS[second] as Deed)(hung, target),
  );
  expect(seen).toEqual(ONE_WINS);
});

test('an answer is stopped once; the second is told that it is', async () => {
  const stop = (who: typeof minh) => () => service.editorial.withdraw(who, ENTRY, 'sai');
  expect(await race(stop(minh), stop(hung))).toEqual({ kinds: ['done', 'refused'], logged: 1 });
  const back = (who: typeof minh) => () => service.editorial.restore(who, ENTRY);
  expect(await race(back(minh), back(hung))).toEqual({ kinds: ['done', 'refused'], logged: 1 });
});

test('of all rows of a table none is approved when one is not as it was seen', async () => {
  const row = service.rowOf('holidays', '2026-09-02');
  const rows = await Promise.all(
    ['a', 'b'].map((key) => service.put('in_review', 'lan', { kind: 'holidays', key, content: row })),
  );
  const targets = rows.map((open, i) => service.target(open, { kind: 'holidays', key: i === 0 ? 'a' : 'b' }));
  const last = targets[1] as (typeof targets)[number];
  expect((await service.editorial.dropRow(hung, last)).kind).toBe('done');
  const log = await service.logged();
  expect((await service.editorial.publish(minh, targets)).kind).toBe('conflict');
  expect((await service.now(rows[0]))?.status).toBe('in_review');
  expect(await service.logged()).toEqual(log);
});

test('a sheet is taken over once', async () => {
  const { contentVersion, storage } = service;
  const plan = { head: [], added: [], changed: [], same: 0, refused: [], missing: [] };
  const stored = { id: 'x', kind: 'hotlines', by: 'lan', file: 'a.csv', plan, against: await contentVersion() };
  await storage.write((tx) => addImport(tx, stored, NOW));
  const wish = { id: 'x', kind: 'hotlines', removeMissing: false, day: undefined } as const;
  const take = (who: typeof minh) => () => service.editorial.applyImport(who, wish);
  expect(await race(take(minh), take(hung))).toEqual(ONE_WINS);
});

test('a vacancy is decided once, and the employer hears one answer', async () => {
  const address = { channel: 'web', account: 'web', chat: 'c1' } as const;
  const content = { company: 'A', jobs: 'may', wage: '8', place: 'B', until: 'C', contact: 'D' };
  await service.storage.write((tx) => addOpening(tx, address, { code: 'TD-1', opening: 'vacancy', content }, NOW));
  const row = service.rowOf('events', 'phien-dinh-ky');
  const edit = { kind: 'events', key: 'phien-dinh-ky', row, seen: markOf(undefined, row) } as const;
  const before = await service.logged();
  const outcomes = await Promise.all([
    service.editorial.approveVacancy(minh, 1, edit),
    service.editorial.declineVacancy(hung, 1, 'không liên lạc được'),
  ]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done']);
  expect(service.posted).toHaveLength(1);
  const fresh = (await service.logged()).slice(0, -before.length);
  expect(fresh.filter((line) => line.includes(' opening.'))).toHaveLength(1);
  expect(fresh.some((line) => line.includes('data.save'))).toBe(fresh.some((line) => line.includes('approved')));
});
