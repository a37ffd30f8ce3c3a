// The audit log: who did what. Rows are only ever added (the database refuses to change or delete them), they name no
// citizen, and each is linked to the one before, so that a row missing from a copied or mended file shows.

import { createHash } from 'node:crypto';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { AuditTable } from '#storage/schema.ts';

export type AuditEntry = {
  readonly at: Temporal.Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail?: string;
};

type Row = Omit<AuditTable, 'seq' | 'link'>;

/** Runs in the transaction of what it tells: no deed without its row, no row without its deed. */
export async function writeAudit(tx: Db, entry: AuditEntry): Promise<void> {
  const { at, actor, action, subject, detail = '' } = entry;
  const last = await tx.selectFrom('audit').select('link').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const row: Row = { at: stamp(at), actor, action, subject, detail };
  await tx
    .insertInto('audit')
    .values({ ...row, link: linkOf(last?.link ?? '', row) })
    .execute();
}

function linkOf(before: string, { at, actor, action, subject, detail }: Row): string {
  return createHash('sha256')
    .update(JSON.stringify([before, at, actor, action, subject, detail]))
    .digest('hex')
    .slice(0, 32);
}

export type AuditQuery = { readonly words?: string | undefined; readonly offset: number; readonly limit: number };

/** Newest first; `words` are looked for in actor, action, subject and detail. */
export async function listAudit(db: Db, { words, offset, limit }: AuditQuery) {
  const matching = db
    .selectFrom('audit')
    .$if(words !== undefined && words !== '', (query) =>
      query.where((eb) =>
        eb.or(
          (['actor', 'action', 'subject', 'detail'] as const).map((column) =>
            eb(column, 'like', `%${escaped(words)}%`),
          ),
        ),
      ),
    );
  const rows = await matching.selectAll().orderBy('seq', 'desc').offset(offset).limit(limit).execute();
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

/** An underscore stands for itself and any other sign; that does no harm here. */
const escaped = (words = ''): string => words.replaceAll('%', ' ');

/** The first row whose link does not follow from the row before, or undefined when the whole log is in order. */
export async function firstBrokenLink(db: Db): Promise<number | undefined> {
  let before = '';
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(1_000)
      .execute();
    if (rows.length === 0) return undefined;
    for (const row of rows) {
      if (row.link !== '' && row.link !== linkOf(before, row)) return row.seq;
      before = row.link;
      after = row.seq;
    }
  }
}
