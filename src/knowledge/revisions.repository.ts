// Revisions of the content: drafts, what waits for a second person, what is published, what was. Of one row there is never
// more than one published revision and one that is being worked on; the database sees to it.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { RevisionStatus, RevisionTable } from '#storage/schema.ts';
import type { Overlay } from './overlay.ts';
import type { PlainRow } from './rows.ts';

export type Revision = {
  readonly seq: number;
  readonly kind: string;
  readonly key: string;
  /** Null: the row is taken out. */
  readonly content: PlainRow | null;
  readonly base: PlainRow | null;
  readonly shipped: string | null;
  readonly status: RevisionStatus;
  readonly version: number;
  readonly author: string;
  /** Everybody who saved it, the latest last. */
  readonly editors: readonly string[];
  readonly note: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly reviewer: string | null;
  readonly reviewNote: string | null;
  readonly publishOn: string | null;
  readonly publishedAt: string | null;
};

const OPEN: RevisionStatus[] = ['draft', 'in_review', 'scheduled'];

/** A number that grows with every change of what citizens may be told; other processes watch it. */
const CONTENT = 'content';

export async function contentVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', CONTENT).executeTakeFirst();
  return Number(row?.value ?? 0);
}

export async function noteContentChange(tx: Db): Promise<void> {
  const value = String((await contentVersion(tx)) + 1);
  await tx
    .insertInto('settings')
    .values({ name: CONTENT, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** What lies over the shipped files now. */
export async function publishedOverlay(db: Db): Promise<Overlay> {
  const rows = await db
    .selectFrom('revisions')
    .select(['kind', 'key', 'content'])
    .where('status', '=', 'published')
    .orderBy('seq')
    .execute();
  const withdrawn = await db.selectFrom('withdrawals').select('entry').where('ended_at', 'is', null).execute();
  return {
    rows: rows.map(({ kind, key, content }) => ({ kind, key, content: parse(content) })),
    withdrawn: new Set(withdrawn.map((row) => row.entry)),
  };
}

export const openRevision = (db: Db, kind: string, key: string) => theRevision(db, kind, key, OPEN);

export const publishedRevision = (db: Db, kind: string, key: string) => theRevision(db, kind, key, ['published']);

/** There is never more than one of a row in these states. */
async function theRevision(
  db: Db,
  kind: string,
  key: string,
  states: readonly RevisionStatus[],
): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('revisions')
    .selectAll()
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('status', 'in', [...states])
    .executeTakeFirst();
  return row && toRevision(row);
}

export async function revisionBySeq(db: Db, seq: number): Promise<Revision | undefined> {
  const row = await db.selectFrom('revisions').selectAll().where('seq', '=', seq).executeTakeFirst();
  return row && toRevision(row);
}

export async function openRevisions(db: Db): Promise<Revision[]> {
  const rows = await db.selectFrom('revisions').selectAll().where('status', 'in', OPEN).orderBy('seq').execute();
  return rows.map(toRevision);
}

export async function publishedRevisions(db: Db): Promise<Revision[]> {
  const rows = await db.selectFrom('revisions').selectAll().where('status', '=', 'published').orderBy('seq').execute();
  return rows.map(toRevision);
}

/** Rows of a kind that officers took out, the latest first: each remembers in `base` what it was. */
export async function deletedRevisions(db: Db, kind: string, limit: number): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where('status', '=', 'published')
    .where('kind', '=', kind)
    .where('content', 'is', null)
    .where('base', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toRevision);
}

export type Page = { readonly offset: number; readonly limit: number };

/** Newest first; what was thrown away before anybody saw it is left out. */
export async function revisionsOf(db: Db, kind: string, key: string, { offset, limit }: Page): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('status', '!=', 'discarded')
    .orderBy('seq', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(toRevision);
}

export type NewRevision = {
  readonly kind: string;
  readonly key: string;
  readonly content: PlainRow | null;
  readonly base: PlainRow | null;
  readonly shipped: string | null;
  readonly author: string;
  readonly note: string;
};

/** A new revision, at work or before the second person at once. @returns its number */
export async function startDraft(
  tx: Db,
  draft: NewRevision,
  at: Temporal.Instant,
  status: RevisionStatus = 'draft',
): Promise<number> {
  const { seq } = await tx
    .insertInto('revisions')
    .values(newRow(draft, status, at))
    .returning('seq')
    .executeTakeFirstOrThrow();
  return Number(seq);
}

const MOST_AT_ONCE = 500;

/** Rows that need no second person: in force when the transaction is. */
export async function publishRows(tx: Db, rows: readonly NewRevision[], at: Temporal.Instant): Promise<void> {
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
    const batch = rows.slice(from, from + MOST_AT_ONCE);
    for (const kind of new Set(batch.map((row) => row.kind)))
      await tx
        .updateTable('revisions')
        .set({ status: 'superseded' })
        .where('status', '=', 'published')
        .where('kind', '=', kind)
        .where(
          'key',
          'in',
          batch.filter((row) => row.kind === kind).map((row) => row.key),
        )
        .execute();
    await tx
      .insertInto('revisions')
      .values(batch.map((row) => ({ ...newRow(row, 'published', at), published_at: stamp(at) })))
      .execute();
  }
  await noteContentChange(tx);
}

function newRow(draft: NewRevision, status: RevisionStatus, at: Temporal.Instant) {
  const { kind, key, content, base, shipped, author, note } = draft;
  return {
    kind,
    key,
    content: content && JSON.stringify(content),
    base: base && JSON.stringify(base),
    shipped,
    status,
    version: 1,
    author,
    editors: author,
    note,
    created_at: stamp(at),
    updated_at: stamp(at),
    reviewer: null,
    review_note: null,
    publish_on: null,
    published_at: null,
  };
}

export type RevisionChange = {
  readonly status: RevisionStatus;
  readonly content?: PlainRow | null;
  readonly note?: string;
  readonly editors?: readonly string[];
  readonly reviewer?: string | null;
  readonly reviewNote?: string | null;
  readonly publishOn?: string | null;
};

/** Changes an open revision that is still as it was seen; false when somebody was faster. */
export async function changeRevision(
  tx: Db,
  seen: Pick<Revision, 'seq' | 'version'>,
  change: RevisionChange,
  at: Temporal.Instant,
): Promise<boolean> {
  const { status, content, note, editors, reviewer, reviewNote, publishOn } = change;
  const { numUpdatedRows } = await tx
    .updateTable('revisions')
    .set({
      status,
      version: seen.version + 1,
      updated_at: stamp(at),
      ...(content === undefined ? {} : { content: content && JSON.stringify(content) }),
      ...(note === undefined ? {} : { note }),
      ...(editors === undefined ? {} : { editors: editors.join(' ') }),
      ...(reviewer === undefined ? {} : { reviewer }),
      ...(reviewNote === undefined ? {} : { review_note: reviewNote }),
      ...(publishOn === undefined ? {} : { publish_on: publishOn }),
      ...(status === 'published' ? { published_at: stamp(at) } : {}),
    })
    .where('seq', '=', seen.seq)
    .where('version', '=', seen.version)
    .where('status', 'in', OPEN)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Nothing lies over the shipped row any more. */
export async function retire(tx: Db, kind: string, key: string): Promise<void> {
  await tx
    .updateTable('revisions')
    .set({ status: 'superseded' })
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('status', '=', 'published')
    .execute();
  await noteContentChange(tx);
}

/** An officer has seen that the shipped row changed beneath, and keeps the published one; false when somebody has seen it before. */
export async function acknowledgeShipped(
  tx: Db,
  seen: Pick<Revision, 'seq' | 'shipped'>,
  shipped: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('revisions')
    .set({ shipped })
    .where('seq', '=', seen.seq)
    .where('status', '=', 'published')
    .where('shipped', seen.shipped === null ? 'is' : '=', seen.shipped)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function dueRevisions(db: Db, today: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where('status', '=', 'scheduled')
    .where('publish_on', '<=', today)
    .orderBy('seq')
    .execute();
  return rows.map(toRevision);
}

const parse = (json: string | null): PlainRow | null => (json === null ? null : (JSON.parse(json) as PlainRow));

const toRevision = (row: Omit<RevisionTable, 'seq'> & { seq: number }): Revision => ({
  seq: Number(row.seq),
  kind: row.kind,
  key: row.key,
  content: parse(row.content),
  base: parse(row.base),
  shipped: row.shipped,
  status: row.status,
  version: row.version,
  author: row.author,
  editors: row.editors.split(' '),
  note: row.note,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  reviewer: row.reviewer,
  reviewNote: row.review_note,
  publishOn: row.publish_on,
  publishedAt: row.published_at,
});
