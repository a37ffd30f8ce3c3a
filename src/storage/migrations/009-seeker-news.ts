// Who looks for work may wish to hear of a new vacancy that fits: the wish, the way to them, which vacancy was matched, and what of
// it each was told.

import type { Kysely } from 'kysely';
import { type EngineName, growingKey, growingKeyType } from '../engine.ts';
import type { Migration } from './migration.ts';

export const seekerNews: Migration = {
  version: 9,
  note: 'báo người tìm việc khi có chỗ hợp',
  async up(db: Kysely<never>, engine: EngineName) {
    const { schema } = db;
    for (const column of ['account', 'chat'])
      await schema
        .alterTable('job_seekers')
        .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
        .execute();
    // Nobody who registered before was asked.
    await schema
      .alterTable('job_seekers')
      .addColumn('tell', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await schema.alterTable('openings').addColumn('employer', 'text').execute();
    await schema.alterTable('openings').addColumn('matched_at', 'text').execute();
    await schema
      .createTable('seeker_news')
      .addColumn('seq', growingKeyType(engine), growingKey(engine))
      .addColumn('lane', 'text', (c) => c.notNull())
      .addColumn('opening', 'integer', (c) => c.notNull())
      .addColumn('told_at', 'text')
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .addUniqueConstraint('seeker_news_once', ['lane', 'opening'])
      .execute();
    await schema.createIndex('seeker_news_told').on('seeker_news').columns(['told_at', 'lane']).execute();
    await schema.createIndex('seeker_news_delete').on('seeker_news').column('delete_on').execute();
  },
};
