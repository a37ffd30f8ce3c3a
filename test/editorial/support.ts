// The service on a real database and the shipped answers, without the training: what it decides does not hang on the classifier.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markOf } from '#editorial/act.ts';
import type { Editor } from '#editorial/port.ts';
import { createEditorial } from '#editorial/service.ts';
import type { WorkState } from '#editorial/states.ts';
import type { Trial } from '#editorial/trial.ts';
import { plainEntry, rowsByKey } from '#knowledge/overlay.ts';
import {
  changeRevision,
  contentVersion,
  openRevision,
  type Revision,
  revisionBySeq,
  startDraft,
} from '#knowledge/revisions.repository.ts';
import type { DataKind, PlainRow } from '#knowledge/rows.ts';
import { listAudit } from '#people/audit.repository.ts';
import type { Actor, Role } from '#people/roles.ts';
import { openSqlite } from '#storage/sqlite.ts';
import { NOW, shipped } from '../support/knowledge.ts';

export const HELD: Trial = {
  problems: [],
  advice: [],
  broken: [],
  nowAnswered: [],
  moved: [],
  noLonger: [],
  replayed: { protectedQuestions: 0, asked: 0 },
};

export const ENTRY = 'office.contact';
export const person = (login: string, ...roles: Role[]): Actor => ({ login, roles });

export async function openService(change: Partial<Editor> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cau-viec-editorial-'));
  const opened = await openSqlite(join(folder, 'a.sqlite'));
  if (opened.kind === 'problems') throw new Error(JSON.stringify(opened.problems));
  const storage = opened.value;
  const loaded = await shipped();
  const entry = loaded.knowledge.entries.get(ENTRY);
  if (entry === undefined) throw new Error(`${ENTRY} is gone`);
  const posted: string[] = [];
  const editor: Editor = {
    current: () => loaded,
    shipped: () => undefined,
    loaded: () => loaded,
    draft: () => ({ kind: 'ok', value: loaded }),
    refresh: async () => [],
    tryOut: async () => HELD,
    isTried: () => true,
    publish: (_, commit) => storage.write(commit),
    ...change,
  };
  const editorial = createEditorial({
    storage,
    clock: () => NOW,
    editor,
    post: async (_, messages) => void posted.push(...messages.map(({ reply }) => reply.text)),
    replaceUnsent: async () => 0,
    failed(error) {
      throw error;
    },
  });

  /** Work in a state, written by somebody. */
  async function put(state: WorkState, author: string, of: { kind?: string; key?: string; content?: PlainRow } = {}) {
    const { kind = 'entry', key = ENTRY, content = plainEntry(entry as NonNullable<typeof entry>) } = of;
    if (state === 'none') return undefined;
    const draft = { kind, key, content, base: null, shipped: null, author, note: '' };
    const seq = await storage.write((tx) => startDraft(tx, draft, NOW, state));
    if (state === 'scheduled')
      await storage.write((tx) =>
        changeRevision(tx, { seq, version: 1 }, { status: state, reviewer: 'minh', publishOn: '2026-11-22' }, NOW),
      );
    return (await openRevision(storage.reader, kind, key)) as Revision;
  }

  return {
    storage,
    editorial,
    posted,
    loaded,
    put,
    content: plainEntry(entry),
    rowOf: (kind: DataKind, key: string) => rowsByKey(loaded.data, kind).get(key) as PlainRow,
    /** What the form of a page carries. */
    target: (open: Revision | undefined, { kind = 'entry', key = ENTRY } = {}) => ({ kind, key, seen: markOf(open) }),
    now: async (open: Revision | undefined) => open && revisionBySeq(storage.reader, open.seq),
    contentVersion: () => contentVersion(storage.reader),
    /** Deeds in the log, newest first. */
    async logged(): Promise<string[]> {
      const { rows } = await listAudit(storage.reader, { offset: 0, limit: 10_000 });
      return rows.map(({ actor, action, subject }) => `${actor} ${action} ${subject}`);
    },
    async clear() {
      await storage.write((tx) => tx.deleteFrom('revisions').execute());
    },
    async close() {
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Service = Awaited<ReturnType<typeof openService>>;
