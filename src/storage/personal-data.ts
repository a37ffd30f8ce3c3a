// What a repository answers for that holds something about a person: that it goes when they have themselves erased, and on its
// day. All of them stand in one list (channels/personal-data.ts); a test compares it with the tables there are.

import type { Db } from './engine.ts';
import type { Schema } from './schema.ts';

/** Somebody who had their chat erased. */
export type Leaving = {
  readonly lane: string;
  readonly channel: string;
  readonly chat: string;
  /** The inbox row that is being handled; it stays, blanked, until our last word was read. */
  readonly lastMessage: number;
  readonly at: Temporal.Instant;
};

export type Due = {
  /** ISO day. */
  readonly today: string;
  readonly now: Temporal.Instant;
};

export type PersonalData = {
  readonly tables: readonly (keyof Schema)[];
  /** Runs in the transaction of the turn that confirmed it. Without it the table knows staff only. */
  readonly forget?: (tx: Db, who: Leaving) => Promise<void>;
  /** Deletes what has reached its day; how many rows. Without it something else ends them, which the list says. */
  readonly expire?: (tx: Db, due: Due) => Promise<number>;
};

/** On rows that an erasure still needs (its last word to the person): they go as soon as that was read, not on a day. */
export const ERASED = '0001-01-01';

type Dated = { [Name in keyof Schema]: Schema[Name] extends { delete_on: string } ? Name : never }[keyof Schema];

/** Rows that carry their day of deletion, and need no more to go than that it has come. */
export async function deleteDated(tx: Db, table: Dated, { today }: Due): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom(table)
    .where('delete_on', '>', ERASED)
    .where('delete_on', '<=', today)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
