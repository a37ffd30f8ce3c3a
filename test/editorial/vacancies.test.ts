// What employers sent in, and answers taken back: who may decide, from which state, and what is told.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '#domain/outcome.ts';
import { markOf } from '#editorial/act.ts';
import { addOpening, decideOpening, findOpening } from '#editorial/openings.repository.ts';
import { restoreEntry, withdrawalOf, withdrawEntry } from '#knowledge/withdrawals.repository.ts';
import { ROLES, type Role } from '#people/roles.ts';
import { NOW } from '../support/knowledge.ts';
import { ENTRY, openService, person, type Service } from './support.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

const CONTENT = { company: 'A', jobs: 'may', wage: '8', place: 'B', until: 'C', contact: 'D' };
let sent = 0;

async function opening(state: 'new' | 'approved' | 'declined'): Promise<number> {
  const address = { channel: 'web', account: 'web', chat: `c${++sent}` } as const;
  const code = `TD-${sent}`;
  await service.storage.write(async (tx) => {
    await addOpening(tx, address, { code, opening: 'vacancy', content: CONTENT }, NOW);
    if (state !== 'new') await decideOpening(tx, sent, { state, by: 'hoa', note: '' }, NOW);
  });
  return sent;
}

const approve = (seq: number, role: Role) => {
  const row = service.rowOf('events', 'phien-dinh-ky');
  const edit = { kind: 'events', key: 'phien-dinh-ky', row, seen: markOf(undefined, row) } as const;
  return service.editorial.approveVacancy(person('lan', role), seq, edit);
};
const decline = (seq: number, role: Role) =>
  service.editorial.declineVacancy(person('lan', role), seq, 'không liên lạc được');

/** What it said, and how many lines the log has more. */
async function told(deed: () => Promise<Outcome<unknown>>) {
  const before = (await service.logged()).length;
  const { kind } = await deed();
  return { kind, lines: (await service.logged()).length - before };
}

const CASES = (['new', 'approved', 'declined'] as const).flatMap((state) =>
  ROLES.flatMap((role) => (['approve', 'decline'] as const).map((deed) => ({ state, role, deed }))),
);

test.each(CASES)('a $state vacancy: $deed by a $role', async ({ state, role, deed }) => {
  const seq = await opening(state);
  const [before, posted] = [await findOpening(service.storage.reader, seq), service.posted.length];
  const result = await told(() => (deed === 'approve' ? approve(seq, role) : decline(seq, role)));
  const after = await findOpening(service.storage.reader, seq);
  const kind = role !== 'editor' ? 'refused' : state === 'new' ? 'done' : 'conflict';
  expect(result).toEqual({ kind, lines: kind !== 'done' ? 0 : deed === 'approve' ? 2 : 1 });
  expect(service.posted.length - posted).toBe(kind === 'done' ? 1 : 0);
  if (kind === 'done') expect(after).toMatchObject({ state: deed === 'approve' ? 'approved' : 'declined' });
  else expect(after).toEqual(before);
});

test('a vacancy is not declined without a reason, and one that is gone is nobody’s', async () => {
  const seq = await opening('new');
  const lan = person('lan', 'editor');
  expect(await told(() => service.editorial.declineVacancy(lan, seq, ''))).toEqual({ kind: 'refused', lines: 0 });
  expect(await told(() => decline(4711, 'editor'))).toEqual({ kind: 'refused', lines: 0 });
});

const STOPPERS: readonly Role[] = ['editor', 'reviewer', 'approver', 'administrator'];
const STOPS = ([false, true] as const).flatMap((stopped) =>
  ROLES.flatMap((role) => (['withdraw', 'restore'] as const).map((deed) => ({ stopped, role, deed }))),
);

test.each(STOPS)('an answer, stopped: $stopped; $deed by a $role', async ({ stopped, role, deed }) => {
  const { storage, editorial } = service;
  if (stopped) await storage.write((tx) => withdrawEntry(tx, ENTRY, 'sai', 'hoa', NOW));
  const who = person('lan', role);
  const result = await told(() =>
    deed === 'withdraw' ? editorial.withdraw(who, ENTRY, 'sai') : editorial.restore(who, ENTRY),
  );
  const may = deed === 'withdraw' ? STOPPERS.includes(role) : role === 'reviewer';
  const fits = deed === 'withdraw' ? !stopped : stopped;
  expect(result).toEqual(may && fits ? { kind: 'done', lines: 1 } : { kind: 'refused', lines: 0 });
  const isStopped = (await withdrawalOf(storage.reader, ENTRY)) !== undefined;
  expect(isStopped).toBe(may && fits ? !stopped : stopped);
  await storage.write((tx) => restoreEntry(tx, ENTRY, 'hoa', NOW));
});
