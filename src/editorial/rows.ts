// A row of data added, changed, deleted or taken back: in force at once, or handed to a second person where money and deadlines hang
// on it.

import { CONFLICT, done, type Outcome, refused } from '#domain/outcome.ts';
import { rowsByKey, shippedRow } from '#knowledge/overlay.ts';
import { type NewRevision, openRevision, publishedRevision, type Revision } from '#knowledge/revisions.repository.ts';
import { type DataKind, type PlainRow, rowHash } from '#knowledge/rows.ts';
import { type Actor, mayDo } from '#people/roles.ts';
import type { Db } from '#storage/engine.ts';
import { act, markOf, type Target } from './act.ts';
import type { Context } from './port.ts';
import { NOT_READY, notAllowed, taken, unknown } from './problems.ts';
import { publishDirect } from './publish.ts';
import { rowProblems } from './row-problems.ts';
import { rule } from './states.ts';

/** Figures of the law and days off move every sum and every deadline: a second person looks at them. */
const REVIEWED: readonly DataKind[] = ['parameters', 'holidays'];
export const needsReview = (kind: DataKind): boolean => REVIEWED.includes(kind);

export type RowEdit = {
  readonly kind: DataKind;
  readonly key: string;
  /** How it is called from now on, where it changes. */
  readonly newKey?: string | undefined;
  /** Null: it is deleted. */
  readonly row: PlainRow | null;
  /** The mark of what the officer saw: what waits, or else the row in force. */
  readonly seen: string;
  readonly note?: string;
  /** For the log. */
  readonly detail?: string;
};

/** What is asked, and done, in the transaction of the change, before it. */
export type Guard = (tx: Db) => Promise<Outcome>;

const NO_GUARD: Guard = async () => done(undefined);

/** Done: whether it waits for a second person now. */
export type RowDone = Outcome<{ readonly waits: boolean }>;

export async function saveRow(context: Context, who: Actor, edit: RowEdit, guard: Guard = NO_GUARD): Promise<RowDone> {
  const { kind, key, newKey = key, row } = edit;
  const deed = row === null ? 'remove' : 'change';
  if (!mayDo(who.roles, rule(deed).may)) return refused(notAllowed(edit, rule(deed).wish));
  const loaded = context.editor.loaded();
  if (loaded === undefined) return refused(NOT_READY);
  const inForce = rowsByKey(loaded.data, kind);
  const moved = newKey !== key;
  if (moved && needsReview(kind))
    return refused({
      where: kind,
      entry: key,
      message: 'dòng này không đổi tên được',
      remedy: 'thêm dòng mới rồi xóa dòng cũ',
    });
  if (moved && inForce.has(newKey)) return refused(taken({ kind, key: newKey }));
  if (row === null && !inForce.has(key)) return refused(unknown(edit));
  const changes = moved
    ? [
        { kind, key, content: null },
        { kind, key: newKey, content: row },
      ]
    : [{ kind, key, content: row }];
  const problems = rowProblems(context, changes);
  if (problems.length > 0) return refused(...problems);
  if (needsReview(kind)) return propose(context, who, edit, guard);
  const revisions = changes.map((each) => rowRevision(context, who, each, inForce.get(each.key), edit.note));
  const outcome = await publishDirect(context, who, revisions, {
    deed,
    subject: `${kind}: ${newKey}`,
    detail: edit.detail ?? '',
    async guard(tx) {
      const now = context.editor.loaded();
      const rows = now && rowsByKey(now.data, kind);
      const mark = markOf(await openRevision(tx, kind, key), rows?.get(key));
      return mark !== edit.seen || (moved && rows?.has(newKey)) ? CONFLICT : guard(tx);
    },
  });
  return outcome.kind === 'done' ? done({ waits: false }) : outcome;
}

/** Written and sent to the second person in one step. */
async function propose(context: Context, who: Actor, edit: RowEdit, guard: Guard): Promise<RowDone> {
  const { kind, key, row, seen, note = '', detail = '' } = edit;
  const outcome = await context.storage.write((tx) => {
    const loaded = context.editor.loaded();
    const inForce = loaded && rowsByKey(loaded.data, kind).get(key);
    const { base, shipped } = rowRevision(context, who, { kind, key, content: row }, inForce);
    return act(tx, {
      who,
      target: { kind, key, seen },
      deed: 'propose',
      at: context.clock(),
      inForce,
      async decide() {
        const allowed = await guard(tx);
        if (allowed.kind !== 'done') return allowed;
        return done({ content: row, note, base, shipped, reviewNote: null, publishOn: null, detail });
      },
    });
  });
  return outcome.kind === 'done' ? done({ waits: true }) : outcome;
}

/** What is remembered of a change of data: what it began from, and what the files held. */
export function rowRevision(
  { editor }: Pick<Context, 'editor'>,
  { login }: Actor,
  { kind, key, content }: { readonly kind: string; readonly key: string; readonly content: PlainRow | null },
  base: PlainRow | undefined,
  note = '',
): NewRevision {
  const shipped = editor.shipped();
  const inFile = shipped && shippedRow(shipped, kind, key);
  return {
    kind,
    key,
    content,
    base: base ?? null,
    shipped: inFile ? rowHash(inFile) : null,
    author: login,
    note,
  };
}

/** The row as it was before the published revision that was seen. */
export async function undo(
  context: Context,
  who: Actor,
  { kind, key, seq }: { readonly kind: DataKind; readonly key: string; readonly seq: string },
): Promise<RowDone> {
  const same = async (db: Db) => {
    const published = await publishedRevision(db, kind, key);
    return String(published?.seq) === seq ? published : undefined;
  };
  const [published, loaded] = [await same(context.storage.reader), context.editor.loaded()];
  if (published === undefined || loaded === undefined) return CONFLICT;
  const seen = markOf(undefined, rowsByKey(loaded.data, kind).get(key));
  const edit = { kind, key, row: published.base, seen, note: 'Hoàn tác', detail: 'hoàn tác' };
  return saveRow(context, who, edit, async (tx) => ((await same(tx)) === undefined ? CONFLICT : done(undefined)));
}

/** The second person says no, or the first one takes it back. */
export async function dropRow(context: Context, who: Actor, target: Target): Promise<Outcome<Revision>> {
  const deed = mayDo(who.roles, 'publish') ? 'decline' : 'take_back';
  return context.storage.write((tx) => act(tx, { who, target, deed, at: context.clock(), decide: () => done({}) }));
}
