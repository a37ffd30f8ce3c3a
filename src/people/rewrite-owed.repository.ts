// An erasure owes a rewriting of the file: pages that were once split keep copies of rows. Remembered over a crash.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';

const REWRITE = 'rewrite_owed';

/** The file has to be written anew, because of an erasure at this moment. */
export async function oweRewrite(tx: Db, at: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ name: REWRITE, value: stamp(at) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: stamp(at) }))
    .execute();
}

/** The erasure because of which the file has to be written anew; undefined when there is none. */
export async function rewriteOwed(db: Db): Promise<string | undefined> {
  return (await db.selectFrom('settings').select('value').where('name', '=', REWRITE).executeTakeFirst())?.value;
}

/** Of an erasure that came meanwhile it is owed still. */
export async function rewriteDone(tx: Db, owed: string): Promise<void> {
  await tx.deleteFrom('settings').where('name', '=', REWRITE).where('value', '=', owed).execute();
}
