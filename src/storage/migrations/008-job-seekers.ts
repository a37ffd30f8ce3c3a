// People who had themselves written down as looking for work, until they withdraw or their day comes.

import type { Kysely } from 'kysely';
import { type EngineName, growingKey, growingKeyType } from '../engine.ts';
import type { Migration } from './migration.ts';

export const jobSeekers: Migration = {
  version: 8,
  note: 'người đăng ký tìm việc',
  async up(db: Kysely<never>, engine: EngineName) {
    const { schema } = db;
    await schema
      .createTable('job_seekers')
      .addColumn('seq', growingKeyType(engine), growingKey(engine))
      .addColumn('lane', 'text', (c) => c.notNull().unique())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('trades', 'text', (c) => c.notNull())
      .addColumn('place', 'text')
      .addColumn('age', 'text', (c) => c.notNull())
      .addColumn('schooling', 'text')
      .addColumn('phone', 'text')
      .addColumn('wording', 'text', (c) => c.notNull())
      .addColumn('agreed_at', 'text', (c) => c.notNull())
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('job_seekers_delete').on('job_seekers').column('delete_on').execute();
  },
};
