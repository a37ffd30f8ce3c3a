// What a ticket is about, beside its question: the topic, what is known of the case, the last turns.

import type { Kysely } from 'kysely';
import type { Migration } from './migration.ts';

export const matter: Migration = {
  version: 6,
  note: 'phiếu hỗ trợ kèm nội dung đã nói',
  async up(db: Kysely<never>) {
    await db.schema.alterTable('tickets').addColumn('matter', 'text').execute();
  },
};
