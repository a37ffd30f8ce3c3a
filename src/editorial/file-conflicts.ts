// Rows that a new version of the program changed under what officers had published: keep ours, take theirs, or merge in a draft. Each
// decides on the published revision that was seen, and on no newer one.

import { CONFLICT, done, type Outcome, refused } from '#domain/outcome.ts';
import { type Conflict, conflictsOf } from '#knowledge/conflicts.ts';
import {
  acknowledgeShipped,
  publishedRevision,
  publishedRevisions,
  type Revision,
  retire,
} from '#knowledge/revisions.repository.ts';
import { type Actor, mayDo } from '#people/roles.ts';
import type { Db } from '#storage/engine.ts';
import { act, tell } from './act.ts';
import type { Context } from './port.ts';
import { NOT_READY, notAllowed } from './problems.ts';
import { CONFLICT_DEEDS } from './states.ts';

export async function fileConflicts({ editor, storage }: Context): Promise<Outcome<readonly Conflict[]>> {
  const shipped = editor.shipped();
  if (shipped === undefined) return refused(NOT_READY);
  return done(conflictsOf(shipped, await publishedRevisions(storage.reader)));
}

async function found(context: Context, seq: string): Promise<Outcome<Conflict>> {
  const list = await fileConflicts(context);
  if (list.kind !== 'done') return list;
  const one = list.value.find(({ revision }) => String(revision.seq) === seq);
  return one === undefined ? CONFLICT : done(one);
}

const stillPublished = async (tx: Db, { kind, key, seq }: Revision): Promise<boolean> =>
  (await publishedRevision(tx, kind, key))?.seq === seq;

async function decide(
  context: Context,
  who: Actor,
  seq: string,
  deed: keyof typeof CONFLICT_DEEDS,
  /** False: somebody was faster. */
  change: (tx: Db, conflict: Conflict) => Promise<boolean>,
): Promise<Outcome> {
  const { may, logged } = CONFLICT_DEEDS[deed];
  const conflict = await found(context, seq);
  if (conflict.kind !== 'done') return conflict;
  const { revision } = conflict.value;
  if (!mayDo(who.roles, may)) return refused(notAllowed(revision, 'quyết định bản nào dùng'));
  return context.storage.write(async (tx) => {
    if (!(await stillPublished(tx, revision)) || !(await change(tx, conflict.value))) return CONFLICT;
    await tell(tx, who, logged, revision.key, '', context.clock());
    return done(undefined);
  });
}

export const keepOurs = (context: Context, who: Actor, seq: string): Promise<Outcome> =>
  decide(context, who, seq, 'keep', (tx, { revision, hash }) => acknowledgeShipped(tx, revision, hash));

/** Only for rows of data: an entry goes through a draft, so that it is tried out before it is in force. */
export async function takeShipped(context: Context, who: Actor, seq: string): Promise<Outcome> {
  const conflict = await found(context, seq);
  if (conflict.kind === 'done' && conflict.value.revision.kind === 'entry') return CONFLICT;
  const outcome = await decide(context, who, seq, 'take', async (tx, { revision: { kind, key } }) => {
    await retire(tx, kind, key);
    return true;
  });
  if (outcome.kind === 'done') await context.editor.refresh();
  return outcome;
}

export async function mergeShipped(context: Context, who: Actor, seq: string): Promise<Outcome<Revision>> {
  const conflict = await found(context, seq);
  if (conflict.kind !== 'done') return conflict;
  const { revision, shipped: content, hash } = conflict.value;
  if (content === undefined || revision.kind !== 'entry') return CONFLICT;
  const { key, content: base } = revision;
  const target = { kind: 'entry', key, seen: '0' };
  const draft = { content, base, shipped: hash, note: 'Gộp bản mới trong tệp' };
  return context.storage.write(async (tx) =>
    (await stillPublished(tx, revision))
      ? act(tx, { who, target, deed: 'begin', at: context.clock(), decide: () => done(draft) })
      : CONFLICT,
  );
}
