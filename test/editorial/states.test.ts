// What may be done with an answer that is being worked on: every state, every deed, every role, one's own work and others', the page
// of now and a stale one. Asserted are the outcome, the state after, and what the log tells: nothing that did not happen.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '#domain/outcome.ts';
import type { Target } from '#editorial/act.ts';
import type { WorkState } from '#editorial/states.ts';
import { openRevision } from '#knowledge/revisions.repository.ts';
import type { Actor, Role } from '#people/roles.ts';
import { setHouseRule } from '#people/settings.repository.ts';
import { TODAY } from '../support/knowledge.ts';
import { ENTRY, openService, person, type Service } from './support.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());
beforeEach(() => service.clear());

const STATES: readonly WorkState[] = ['none', 'draft', 'in_review', 'scheduled'];
const ROLES: readonly Role[] = ['viewer', 'editor', 'reviewer'];

type DeedCase = {
  readonly role: Role;
  /** State before → after; what is missing may not be. */
  readonly leads: Partial<Record<WorkState, string>>;
  readonly logged: string;
  readonly second?: true;
  readonly run: (who: Actor, target: Target) => Promise<Outcome<unknown>>;
};

const DEEDS: Record<string, DeedCase> = {
  save: {
    role: 'editor',
    leads: { none: 'draft', draft: 'draft', in_review: 'draft', scheduled: 'draft' },
    logged: 'content.draft',
    run: (who, { key, seen }) => {
      const row = { ...service.content, title: 'Tên khác' };
      return service.editorial.saveDraft(who, key, seen, { row, note: '', page: '', typing: false });
    },
  },
  submit: {
    role: 'editor',
    leads: { draft: 'in_review' },
    logged: 'content.submit',
    run: (who, target) => service.editorial.submit(who, target),
  },
  publish: {
    role: 'reviewer',
    leads: { in_review: 'published', scheduled: 'published' },
    logged: 'content.publish',
    second: true,
    run: (who, target) => service.editorial.publish(who, [target]),
  },
  schedule: {
    role: 'reviewer',
    leads: { in_review: 'scheduled', scheduled: 'scheduled' },
    logged: 'content.schedule',
    second: true,
    run: (who, target) => service.editorial.schedule(who, target, TODAY.add({ days: 3 })),
  },
  'give back': {
    role: 'reviewer',
    leads: { in_review: 'draft', scheduled: 'draft' },
    logged: 'content.return',
    run: (who, target) => service.editorial.giveBack(who, target, 'sai'),
  },
  discard: {
    role: 'editor',
    leads: { draft: 'discarded', in_review: 'discarded', scheduled: 'discarded' },
    logged: 'content.discard',
    run: (who, target) => service.editorial.discard(who, target),
  },
};

function expected(
  deed: DeedCase,
  state: WorkState,
  role: Role,
  own: boolean,
  stale: boolean,
): Outcome<unknown>['kind'] {
  if (role !== deed.role) return 'refused';
  if (stale) return 'conflict';
  if (own && deed.second && state !== 'none') return 'refused';
  return deed.leads[state] === undefined ? 'refused' : 'done';
}

describe.each(Object.entries(DEEDS))('%s', (_, deed) => {
  const cases = STATES.flatMap((state) =>
    ROLES.flatMap((role) =>
      ['own', 'another’s'].flatMap((whose) => ['as seen', 'stale'].map((page) => ({ state, role, whose, page }))),
    ),
  );
  test.each(cases)('$state, by a $role, $whose, $page', async ({ state, role, whose, page }) => {
    const open = await service.put(state, 'lan');
    const who = person(whose === 'own' ? 'lan' : 'minh', role);
    const target = service.target(open);
    const [log, version] = [await service.logged(), await service.contentVersion()];
    const outcome = await deed.run(who, page === 'stale' ? { ...target, seen: '9999.1' } : target);
    const kind = expected(deed, state, role, whose === 'own', page === 'stale');
    expect(outcome.kind).toBe(kind);
    const fresh = (await service.logged()).slice(0, -log.length || undefined);
    if (kind === 'done') {
      const after = open ? await service.now(open) : await openRevision(service.storage.reader, 'entry', ENTRY);
      expect(after?.status).toBe(deed.leads[state]);
      expect(after?.version).toBe((open?.version ?? 0) + 1);
      expect(fresh).toEqual([`${who.login} ${deed.logged} ${ENTRY}`]);
      return;
    }
    expect(await service.now(open)).toEqual(open);
    expect(await openRevision(service.storage.reader, 'entry', ENTRY)).toEqual(open);
    expect(fresh).toEqual([]);
    expect(await service.contentVersion()).toBe(version);
    if (outcome.kind === 'refused')
      for (const problem of outcome.problems)
        for (const part of [problem.where, problem.message, problem.remedy]) expect(part).not.toBe('');
  });
});

test('in a one-person house who wrote it may publish it, and the log says so', async () => {
  await service.storage.write((tx) => setHouseRule(tx, 'secondPerson', false));
  const open = await service.put('in_review', 'lan');
  expect((await service.editorial.publish(person('lan', 'reviewer'), [service.target(open)])).kind).toBe('done');
  await service.storage.write((tx) => setHouseRule(tx, 'secondPerson', true));
});

test('a page of an older draft does nothing to a newer one, though both are in their first version', async () => {
  const old = service.target(await service.put('in_review', 'lan'));
  await service.editorial.discard(person('lan', 'editor'), old);
  const newer = await service.put('in_review', 'hoa');
  const before = await service.logged();
  for (const deed of Object.values(DEEDS))
    expect((await deed.run(person('minh', deed.role), old)).kind, deed.logged).toBe('conflict');
  expect(await service.now(newer)).toEqual(newer);
  expect(await service.logged()).toEqual(before);
});

test('a return needs its reason, and what was given back says why', async () => {
  const open = await service.put('in_review', 'lan');
  const who = person('minh', 'reviewer');
  expect((await service.editorial.giveBack(who, service.target(open), '')).kind).toBe('refused');
  await service.editorial.giveBack(who, service.target(open), 'thiếu căn cứ');
  expect(await service.now(open)).toMatchObject({ status: 'draft', reviewer: 'minh', reviewNote: 'thiếu căn cứ' });
});

test('a draft with a fault is not sent, and the field is named', async () => {
  const open = await service.put('draft', 'lan', { content: { ...service.content, label: '' } });
  const outcome = await service.editorial.submit(person('lan', 'editor'), service.target(open));
  expect(outcome).toMatchObject({ kind: 'refused', problems: [{ entry: ENTRY, field: 'label' }] });
  expect((await service.now(open))?.status).toBe('draft');
});

test('the same words saved again are no change: no version, no line in the log', async () => {
  const who = person('lan', 'editor');
  const typed = { row: { ...service.content, title: 'Một' }, note: 'x', page: '', typing: false };
  const first = await service.editorial.saveDraft(who, ENTRY, '0', typed);
  if (first.kind !== 'done') throw new Error(first.kind);
  const log = await service.logged();
  const again = await service.editorial.saveDraft(who, ENTRY, service.target(first.value).seen, typed);
  expect(again).toEqual(first);
  expect(await service.logged()).toEqual(log);
});
