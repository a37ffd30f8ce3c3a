// Sheets that were uploaded and wait for somebody to say yes; for a day.

import { dayOf, stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';
import type { ImportPlan } from './exchange/table.ts';

export type StoredImport = {
  readonly id: string;
  readonly kind: string;
  readonly by: string;
  readonly file: string;
  readonly plan: ImportPlan;
  /** State of the content that the plan was made against. */
  readonly against: number;
};

export async function addImport(
  tx: Db,
  { id, kind, by, file, plan, against }: StoredImport,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('imports')
    .values({
      id,
      kind,
      by,
      file,
      plan: JSON.stringify({ plan, against }),
      created_at: stamp(at),
      delete_on: `${dayOf(at).add({ days: 2 })}`,
    })
    .execute();
}

export async function findImport(db: Db, id: string): Promise<StoredImport | undefined> {
  const row = await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { plan, against } = JSON.parse(row.plan) as Pick<StoredImport, 'plan' | 'against'>;
  return { id: row.id, kind: row.kind, by: row.by, file: row.file, plan, against };
}

export async function dropImport(tx: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('imports').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A sheet names whoever uploaded it, and may hold what did not belong in it. */
export const personalData: PersonalData = {
  tables: ['imports'],
  expire: (tx, due) => deleteDated(tx, 'imports', due),
};
