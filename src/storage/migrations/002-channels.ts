// Messengers: chats we push to, tokens of accounts, and an outbox that knows which rows still have to go out.

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const channels: Migration = {
  version: 2,
  note: 'kênh Telegram và Zalo',
  async up(db: Kysely<never>) {
    const { schema } = db;
    await schema
      .createTable('chats')
      .addColumn('lane', 'text', (c) => c.primaryKey())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('last_interaction', 'text', (c) => c.notNull())
      .addColumn('reach', 'text', (c) => c.notNull())
      .addColumn('reach_since', 'text', (c) => c.notNull())
      .addColumn('staff_until', 'text')
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('chats_delete').on('chats').column('delete_on').execute();

    await schema
      .createTable('account_tokens')
      .addColumn('account', 'text', (c) => c.primaryKey())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('access_expires_at', 'text', (c) => c.notNull())
      .addColumn('refresh_obtained_at', 'text', (c) => c.notNull())
      .addColumn('rotated_at', 'text', (c) => c.notNull())
      .execute();

    const outbox = schema.alterTable('outbox');
    await outbox.addColumn('parts_done', 'integer', (c) => c.notNull().defaultTo(0)).execute();
    await outbox.addColumn('doubts', 'integer', (c) => c.notNull().defaultTo(0)).execute();
    await outbox.addColumn('settled_at', 'text').execute();
    await sql`update outbox set settled_at = coalesce(sent_at, created_at)
      where state in ('sent', 'unknown', 'failed')`.execute(db);
    // Nearly all rows are settled; the dispatcher looks only at the few that are not, in the order of their writing.
    for (const [name, columns] of [
      ['outbox_unsettled', ['channel', 'account', 'seq']],
      ['outbox_unsettled_lane', ['lane', 'seq']],
    ] as const) {
      await schema
        .createIndex(name)
        .on('outbox')
        .columns([...columns])
        .where(sql.ref('settled_at'), 'is', null)
        .execute();
    }
    await schema.dropIndex('outbox_due').execute();
  },
};
