// The officers' console: accounts, sessions, revisions of the content, withdrawals, the worklist, and an audit log that the
// database itself refuses to change.

import { type Kysely, sql } from 'kysely';
import { type EngineName, growingKey, growingKeyType } from '../engine.ts';
import type { Migration } from './migration.ts';

export const officersConsole: Migration = {
  version: 3,
  note: 'trang quản trị',
  async up(db: Kysely<never>, engine: EngineName) {
    const key = growingKey(engine);
    const keyType = growingKeyType(engine);
    const { schema } = db;

    await schema
      .createTable('staff')
      .addColumn('id', keyType, key)
      .addColumn('login', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('roles', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('password', 'text')
      .addColumn('totp', 'text')
      .addColumn('totp_step', keyType, (c) => c.notNull().defaultTo(0))
      .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('locked_until', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('signed_in_at', 'text')
      .execute();

    await schema
      .createTable('staff_sessions')
      .addColumn('token', 'text', (c) => c.primaryKey())
      .addColumn('staff', keyType, (c) => c.notNull().references('staff.id'))
      .addColumn('stage', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('last_seen', 'text', (c) => c.notNull())
      .addColumn('ends_at', 'text', (c) => c.notNull())
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('staff_sessions_staff').on('staff_sessions').column('staff').execute();

    await schema
      .createTable('one_time_links')
      .addColumn('token', 'text', (c) => c.primaryKey())
      .addColumn('staff', keyType)
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();

    await schema
      .createTable('parked_forms')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('staff', keyType, (c) => c.notNull())
      .addColumn('path', 'text', (c) => c.notNull())
      .addColumn('fields', 'text', (c) => c.notNull())
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();

    await schema
      .createTable('settings')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();

    await schema
      .createTable('revisions')
      .addColumn('seq', keyType, key)
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('content', 'text')
      .addColumn('base', 'text')
      .addColumn('shipped', 'text')
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('editors', 'text', (c) => c.notNull())
      .addColumn('reviewer', 'text')
      .addColumn('review_note', 'text')
      .addColumn('publish_on', 'text')
      .addColumn('published_at', 'text')
      .execute();
    await schema.createIndex('revisions_key').on('revisions').columns(['kind', 'key', 'seq']).execute();
    // What is true of the content at every moment: one published revision a row, and one that is being worked on.
    for (const [name, states] of [
      ['revisions_published', ['published']],
      ['revisions_open', ['draft', 'in_review', 'scheduled']],
    ] as const) {
      await schema
        .createIndex(name)
        .unique()
        .on('revisions')
        .columns(['kind', 'key'])
        .where(sql.ref('status'), 'in', [...states])
        .execute();
    }

    await schema
      .createTable('withdrawals')
      .addColumn('seq', keyType, key)
      .addColumn('entry', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('since', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('ended_by', 'text')
      .execute();
    await schema
      .createIndex('withdrawals_open')
      .unique()
      .on('withdrawals')
      .column('entry')
      .where(sql.ref('ended_at'), 'is', null)
      .execute();

    await schema
      .createTable('themes')
      .addColumn('seq', keyType, key)
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('owner', 'text')
      .addColumn('due_on', 'text')
      .addColumn('entry', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();
    await schema
      .createTable('theme_keys')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('theme', keyType, (c) => c.notNull())
      .execute();
    await schema.alterTable('questions').addColumn('theme', keyType).execute();
    await schema.createIndex('questions_theme').on('questions').columns(['theme', 'person']).execute();
    await schema.createIndex('questions_outcome').on('questions').columns(['outcome', 'seq']).execute();

    await schema
      .createTable('imports')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('plan', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();

    await schema
      .alterTable('audit')
      .addColumn('link', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    for (const [name, event] of [
      ['audit_kept', 'delete'],
      ['audit_fixed', 'update'],
    ] as const)
      await sql`create trigger ${sql.ref(name)} before ${sql.raw(event)} on audit
        begin select raise(abort, 'audit rows are never changed'); end`.execute(db);
  },
};
