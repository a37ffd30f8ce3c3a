// The first schema: inbox, lanes, sessions, outbox, triage, tickets, web sessions, audit, counts.

import type { Kysely } from 'kysely';
import { type EngineName, growingKey, growingKeyType } from '../engine.ts';
import type { Migration } from './migration.ts';

export const first: Migration = {
  version: 1,
  note: 'bảng đầu tiên',
  async up(db: Kysely<never>, engine: EngineName) {
    const key = growingKey(engine);
    const keyType = growingKeyType(engine);
    const schema = db.schema;
    await schema
      .createTable('inbox')
      .addColumn('seq', keyType, key)
      .addColumn('lane', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('message_id', 'text', (c) => c.notNull())
      .addColumn('sender', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'text', (c) => c.notNull())
      .addColumn('received_at', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('handled_at', 'text')
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .addUniqueConstraint('inbox_message', ['channel', 'account', 'chat', 'message_id'])
      .execute();
    await schema.createIndex('inbox_pending').on('inbox').columns(['state', 'seq']).execute();
    await schema.createIndex('inbox_lane').on('inbox').columns(['lane', 'seq']).execute();
    await schema.createIndex('inbox_delete').on('inbox').column('delete_on').execute();

    await schema
      .createTable('lane_leases')
      .addColumn('lane', 'text', (c) => c.primaryKey())
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('until', 'text', (c) => c.notNull())
      .execute();

    await schema
      .createTable('sessions')
      .addColumn('lane', 'text', (c) => c.primaryKey())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('sessions_expiry').on('sessions').column('expires_at').execute();

    await schema
      .createTable('outbox')
      .addColumn('seq', keyType, key)
      .addColumn('lane', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('reply_to', keyType)
      .addColumn('ordinal', 'integer', (c) => c.notNull())
      .addColumn('reply', 'text', (c) => c.notNull())
      .addColumn('decision', 'text', (c) => c.notNull())
      .addColumn('intent', 'text')
      .addColumn('variant', 'text')
      .addColumn('revision', 'text')
      .addColumn('knowledge', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('not_before', 'text', (c) => c.notNull())
      .addColumn('lease_until', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'text')
      .addColumn('platform_id', 'text')
      .addColumn('error', 'text')
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .addUniqueConstraint('outbox_answer', ['reply_to', 'ordinal'])
      .execute();
    await schema.createIndex('outbox_due').on('outbox').columns(['state', 'channel', 'not_before']).execute();
    await schema.createIndex('outbox_lane').on('outbox').columns(['lane', 'seq']).execute();
    await schema.createIndex('outbox_intent').on('outbox').columns(['intent', 'created_at']).execute();
    await schema.createIndex('outbox_delete').on('outbox').column('delete_on').execute();

    await schema
      .createTable('questions')
      .addColumn('seq', keyType, key)
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('asked_at', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('intent', 'text')
      .addColumn('candidates', 'text', (c) => c.notNull())
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('questions_person').on('questions').column('person').execute();
    await schema.createIndex('questions_delete').on('questions').column('delete_on').execute();

    await schema
      .createTable('tickets')
      .addColumn('seq', keyType, key)
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .addColumn('lane', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('question', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('opened_at', 'text', (c) => c.notNull())
      .addColumn('closed_at', 'text')
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('tickets_lane').on('tickets').columns(['lane', 'state']).execute();

    await schema
      .createTable('web_sessions')
      .addColumn('chat', 'text', (c) => c.primaryKey())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('last_seen', 'text', (c) => c.notNull())
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();

    await schema
      .createTable('audit')
      .addColumn('seq', keyType, key)
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .execute();

    await schema
      .createTable('daily_counts')
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('daily_counts_key', ['day', 'channel', 'outcome'])
      .execute();
  },
};
