// Rows of data on which money hangs, through every state, deed, role, one's own and others', the page of now and a stale one; and
// rows that are in force at once.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '#domain/outcome.ts';
import { markOf, type Target } from '#editorial/act.ts';
import type { WorkState } from '#editorial/states.ts';
import { openRevision, publishedRevision } from '#knowledge/revisions.repository.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { type Actor, ROLES, type Role } from '#people/roles.ts';
import { openService, person, type Service } from './support.ts';

const KIND = 'holidays';
const KEY = '2026-09-02';
const SUBJECT = { kind: KIND, key: KEY } as const;

let service: Service;
let row: PlainRow;
beforeAll(async () => {
  service = await openService();
  row = service.rowOf(KIND, KEY);
});
afterAll(() => service.close());
beforeEach(() => service.clear());

type Case = { readonly state: WorkState; readonly role: Role; readonly own: boolean; readonly stale: boolean };
type RowDeed = {
  readonly run: (who: Actor, target: Target) => Promise<Outcome<unknown>>;
  /** The state after, or why not. */
  readonly leads: (each: Case) => string;
  readonly logged: string;
};

const SUBMITTED = ['in_review', 'scheduled'];

const DEEDS: Record<string, RowDeed> = {
  write: {
    run: (who, { seen }) => service.editorial.saveRow(who, { ...SUBJECT, row, seen, note: 'x' }),
    leads: ({ role, stale }) => (role !== 'editor' ? 'refused' : stale ? 'conflict' : 'in_review'),
    logged: 'content.submit',
  },
  'ask for deletion': {
    run: (who, { seen }) => service.editorial.saveRow(who, { ...SUBJECT, row: null, seen, note: 'x' }),
    leads: ({ role, stale }) => (role !== 'editor' ? 'refused' : stale ? 'conflict' : 'in_review'),
    logged: 'content.submit',
  },
  approve: {
    run: (who, target) => service.editorial.publish(who, [target]),
    leads({ state, role, own, stale }) {
      if (role !== 'reviewer') return 'refused';
      if (stale) return 'conflict';
      return own || !SUBMITTED.includes(state) ? 'refused' : 'published';
    },
    logged: 'content.publish',
  },
  drop: {
    run: (who, target) => service.editorial.dropRow(who, target),
    leads({ state, role, own, stale }) {
      if (role !== 'reviewer' && role !== 'editor') return 'refused';
      if (stale) return 'conflict';
      const may = role === 'reviewer' ? SUBMITTED.includes(state) : own && state !== 'none';
      return may ? 'discarded' : 'refused';
    },
    logged: 'content.discard',
  },
};

const CASES: readonly Case[] = (['none', 'draft', 'in_review', 'scheduled'] as const).flatMap((state) =>
  ROLES.flatMap((role) => [true, false].flatMap((own) => [true, false].map((stale) => ({ state, role, own, stale })))),
);

describe.each(Object.entries(DEEDS))('%s', (name, deed) => {
  test.each(CASES)('$state, by a $role, own: $own, stale: $stale', async (each) => {
    const open = await service.put(each.state, 'lan', { ...SUBJECT, content: row });
    const who = person(each.own ? 'lan' : 'minh', each.role);
    // What may begin something sees the row in force; the second person sees what waits, or nothing.
    const begins = name === 'write' || name === 'ask for deletion';
    const seen = each.stale ? '9999.1' : markOf(open, begins ? row : undefined);
    const log = await service.logged();
    const outcome = await deed.run(who, { ...SUBJECT, seen });
    const expected = deed.leads(each);
    const isDone = expected !== 'refused' && expected !== 'conflict';
    expect(outcome.kind).toBe(isDone ? 'done' : expected);
    const fresh = (await service.logged()).slice(0, -log.length || undefined);
    expect(fresh).toEqual(isDone ? [`${who.login} ${deed.logged} ${KEY}`] : []);
    const after = open ? await service.now(open) : await openRevision(service.storage.reader, KIND, KEY);
    if (!isDone) expect(after).toEqual(open);
    else expect(after).toMatchObject({ status: expected, version: (open?.version ?? 0) + 1 });
  });
});

describe('a row that needs no second person', () => {
  const event = () => service.rowOf('events', 'phien-dinh-ky');
  const of = { kind: 'events', key: 'phien-dinh-ky' } as const;
  const WAYS = ROLES.flatMap((role) => [true, false].map((stale) => ({ role, stale })));

  test.each(WAYS)('is changed by a $role, stale: $stale', async ({ role, stale }) => {
    const seen = stale ? markOf(undefined, { ...event(), name: 'Trước đó' }) : markOf(undefined, event());
    const log = await service.logged();
    const next = { ...event(), status: 'full' };
    const outcome = await service.editorial.saveRow(person('lan', role), { ...of, row: next, seen });
    const kind = role !== 'editor' ? 'refused' : stale ? 'conflict' : 'done';
    expect(outcome.kind).toBe(kind);
    const published = await publishedRevision(service.storage.reader, of.kind, of.key);
    expect(published?.content?.status).toBe(kind === 'done' ? 'full' : undefined);
    const fresh = (await service.logged()).slice(0, -log.length || undefined);
    expect(fresh).toEqual(kind === 'done' ? [`lan data.save events: ${of.key}`] : []);
  });

  test('is not added twice, nor renamed over another, nor deleted where there is none', async () => {
    const lan = person('lan', 'editor');
    const log = await service.logged();
    const write = (edit: { key: string; newKey?: string; row: PlainRow | null; seen: string }) =>
      service.editorial.saveRow(lan, { kind: 'hotlines', ...edit });
    const [first, second] = [...service.loaded.knowledge.hotlines.keys()] as [string, string];
    const known = service.rowOf('hotlines', first);
    expect((await write({ key: first, row: known, seen: '0' })).kind).toBe('conflict');
    const renamed = { key: first, newKey: second, row: known, seen: markOf(undefined, known) };
    expect((await write(renamed)).kind).toBe('refused');
    expect((await write({ key: 'khong_co', row: null, seen: '0' })).kind).toBe('refused');
    expect(await service.logged()).toEqual(log);
  });
});
