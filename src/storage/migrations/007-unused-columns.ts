// Columns that nothing reads any more: what goes out is claimed under the lease of its account, not row by row, and wrong passwords
// cost time instead of closing the account.

import type { Kysely } from 'kysely';
import type { Migration } from './migration.ts';

export const unusedColumns: Migration = {
  version: 7,
  note: 'bỏ các cột không còn dùng',
  async up(db: Kysely<never>) {
    await db.schema.alterTable('outbox').dropColumn('lease_until').execute();
    await db.schema.alterTable('staff').dropColumn('failures').execute();
    await db.schema.alterTable('staff').dropColumn('locked_until').execute();
  },
};
