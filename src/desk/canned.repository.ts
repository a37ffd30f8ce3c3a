// Answers that the desk gives often: a start that whoever answers changes before sending.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';

export type CannedAnswer = {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly author: string;
};

export async function listCanned(db: Db): Promise<CannedAnswer[]> {
  const rows = await db
    .selectFrom('canned_answers')
    .select(['id', 'title', 'text', 'author'])
    .orderBy('title')
    .execute();
  return rows;
}

/** Writes a new one, or over the one of that number; false when that is gone. */
export async function saveCanned(
  tx: Db,
  answer: { readonly id?: number | undefined; readonly title: string; readonly text: string; readonly author: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { id, ...rest } = answer;
  const row = { ...rest, updated_at: stamp(now) };
  if (id === undefined) {
    await tx.insertInto('canned_answers').values(row).execute();
    return true;
  }
  const { numUpdatedRows } = await tx.updateTable('canned_answers').set(row).where('id', '=', id).executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

export async function removeCanned(tx: Db, id: number): Promise<void> {
  await tx.deleteFrom('canned_answers').where('id', '=', id).execute();
}
