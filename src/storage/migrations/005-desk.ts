// People helping people: tickets that are taken, answered and closed; counts that outlive the rows behind them; who waits for an
// answer that is not written yet; and what employers send in.

import { type Kysely, sql } from 'kysely';
import { type EngineName, growingKey, growingKeyType } from '../engine.ts';
import type { Migration } from './migration.ts';

export const desk: Migration = {
  version: 5,
  note: 'bàn hỗ trợ, số liệu, báo lại câu trả lời, tin tuyển dụng',
  async up(db: Kysely<never>, engine: EngineName) {
    const { schema } = db;
    const key = growingKey(engine);
    const keyType = growingKeyType(engine);

    for (const name of ['holder', 'taken_at', 'answered_at', 'waiting_since', 'outcome', 'note'] as const)
      await schema.alterTable('tickets').addColumn(name, 'text').execute();
    await schema
      .alterTable('tickets')
      .addColumn('escalated', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await sql`update tickets set waiting_since = opened_at where state <> 'closed'`.execute(db);
    await schema.createIndex('tickets_state').on('tickets').columns(['state', 'seq']).execute();

    await schema
      .createTable('ticket_events')
      .addColumn('seq', keyType, key)
      .addColumn('ticket', keyType, (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('deed', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('ticket_events_ticket').on('ticket_events').columns(['ticket', 'seq']).execute();
    await schema.createIndex('ticket_events_delete').on('ticket_events').column('delete_on').execute();

    await schema
      .createTable('ticket_ends')
      .addColumn('seq', keyType, key)
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('waited', 'integer')
      .addColumn('outcome', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('ticket_ends_day').on('ticket_ends').column('day').execute();

    await schema
      .createTable('canned_answers')
      .addColumn('id', keyType, key)
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .execute();

    await schema
      .createTable('desk_groups')
      .addColumn('lane', 'text', (c) => c.primaryKey())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('since', 'text', (c) => c.notNull())
      .addColumn('linked_by', 'text', (c) => c.notNull())
      .execute();

    await schema
      .createTable('daily_intents')
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('intent', 'text', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('daily_intents_key', ['day', 'intent'])
      .execute();
    await schema
      .createTable('daily_helped')
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('about', 'text', (c) => c.notNull())
      .addColumn('helped', 'integer', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('daily_helped_key', ['day', 'about', 'helped'])
      .execute();
    await schema
      .createTable('monthly_figures')
      .addColumn('month', 'text', (c) => c.notNull())
      .addColumn('indicator', 'text', (c) => c.notNull())
      .addColumn('plan', 'integer')
      .addColumn('actual', 'integer')
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('monthly_figures_key', ['month', 'indicator'])
      .execute();

    await schema
      .createTable('answer_waits')
      .addColumn('seq', keyType, key)
      .addColumn('lane', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('question', keyType, (c) => c.notNull().unique())
      .addColumn('since', 'text', (c) => c.notNull())
      .addColumn('told_at', 'text')
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('answer_waits_lane').on('answer_waits').column('lane').execute();
    await schema.createIndex('answer_waits_delete').on('answer_waits').column('delete_on').execute();

    await schema
      .createTable('openings')
      .addColumn('seq', keyType, key)
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('lane', 'text')
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'text', (c) => c.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('note', 'text')
      .addColumn('event', 'text')
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('openings_state').on('openings').columns(['state', 'seq']).execute();
    await schema.createIndex('openings_delete').on('openings').column('delete_on').execute();
  },
};
