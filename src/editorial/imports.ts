// A sheet that was uploaded and looked at is taken over: as a whole or not at all, and on the content that it was compared with.

import { CONFLICT, done, type Outcome, refused } from '#domain/outcome.ts';
import type { PlainDate } from '#domain/time.ts';
import { dropImport, findImport, type StoredImport } from '#knowledge/imports.repository.ts';
import { rowsByKey } from '#knowledge/overlay.ts';
import { contentVersion, openRevision, startDraft } from '#knowledge/revisions.repository.ts';
import { COMPANY_LIST, type DataKind } from '#knowledge/rows.ts';
import { type Actor, mayDo } from '#people/roles.ts';
import type { Db } from '#storage/engine.ts';
import { tell } from './act.ts';
import type { Context } from './port.ts';
import { NOT_READY, notAllowed, waitsAlready } from './problems.ts';
import { publishDirect } from './publish.ts';
import { rowProblems } from './row-problems.ts';
import { needsReview, type RowDone, rowRevision } from './rows.ts';
import { rule } from './states.ts';

export type ImportWish = {
  readonly id: string;
  readonly kind: DataKind;
  /** The sheet is the whole list: what it does not have is deleted. */
  readonly removeMissing: boolean;
  /** The day of a list of companies. */
  readonly day: PlainDate | undefined;
};

export async function applyImport(context: Context, who: Actor, wish: ImportWish): Promise<RowDone> {
  const { kind, id } = wish;
  const stored = await findImport(context.storage.reader, id);
  if (!mayDo(who.roles, rule('import').may)) return refused(notAllowed({ kind, key: id }, rule('import').wish));
  if (stored === undefined || stored.kind !== kind) return CONFLICT;
  return needsReview(kind) ? sendAll(context, who, kind, stored) : takeOver(context, who, wish, stored);
}

/** Taken out of the waiting sheets, if nothing has changed since it was compared. */
async function claim(tx: Db, { id, against }: StoredImport): Promise<Outcome> {
  if ((await contentVersion(tx)) !== against) return CONFLICT;
  return (await dropImport(tx, id)) ? done(undefined) : CONFLICT;
}

const counted = ({ file, plan }: StoredImport): string =>
  `${file}: thêm ${plan.added.length}, đổi ${plan.changed.length}, từ chối ${plan.refused.length}`;

const noteOf = ({ file }: StoredImport): string => `Từ tệp ${file}`;

/** Every row waits for a second person; none is left out silently because another change of it waits already. */
async function sendAll(context: Context, who: Actor, kind: DataKind, stored: StoredImport): Promise<RowDone> {
  const loaded = context.editor.loaded();
  if (loaded === undefined) return refused(NOT_READY);
  const now = rowsByKey(loaded.data, kind);
  const changes = [...stored.plan.added, ...stored.plan.changed];
  const at = context.clock();
  return context.storage.write(async (tx) => {
    const waiting: string[] = [];
    for (const { key } of changes) if ((await openRevision(tx, kind, key)) !== undefined) waiting.push(key);
    if (waiting.length > 0) return refused(...waiting.map((key) => waitsAlready({ kind, key })));
    const claimed = await claim(tx, stored);
    if (claimed.kind !== 'done') return claimed;
    for (const { key, row } of changes) {
      const draft = rowRevision(context, who, { kind, key, content: row }, now.get(key), noteOf(stored));
      await startDraft(tx, draft, at, 'in_review');
    }
    await tell(tx, who, rule('import').logged, kind, counted(stored), at);
    return done({ waits: true });
  });
}

async function takeOver(
  context: Context,
  who: Actor,
  { kind, removeMissing, day }: ImportWish,
  stored: StoredImport,
): Promise<RowDone> {
  const loaded = context.editor.loaded();
  if (loaded === undefined) return refused(NOT_READY);
  if (kind === 'companies' && day === undefined)
    return refused({ where: kind, field: 'ngay', message: 'thiếu ngày của danh sách gốc', remedy: 'ghi ngày ấy' });
  const now = rowsByKey(loaded.data, kind);
  const { added, changed, missing } = stored.plan;
  const removed = (removeMissing ? missing : []).map((key) => ({ kind, key, content: null }));
  const broken = rowProblems(context, removed);
  if (broken.length > 0) return refused(...broken);
  const written = [...added, ...changed].map(({ key, row }) => ({ kind, key, content: row }));
  const rows = [...written, ...removed].map((each) =>
    rowRevision(context, who, each, now.get(each.key), noteOf(stored)),
  );
  const head =
    kind === 'companies' && day !== undefined
      ? [{ kind: COMPANY_LIST.kind, key: COMPANY_LIST.key, content: { as_of: day.toString(), source: noteOf(stored) } }]
      : [];
  const heads = head.map((each) => rowRevision(context, who, each, undefined, noteOf(stored)));
  const outcome = await publishDirect(context, who, [...rows, ...heads], {
    deed: 'import',
    subject: kind,
    detail: `${counted(stored)}, xóa ${removed.length}`,
    guard: (tx) => claim(tx, stored),
  });
  return outcome.kind === 'done' ? done({ waits: false }) : outcome;
}
