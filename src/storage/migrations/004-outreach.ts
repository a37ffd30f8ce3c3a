// Outreach: who wishes to hear of what, campaigns with one ledger row a recipient, reminders, and the chats of staff.

import { type Kysely, sql } from 'kysely';
import { type EngineName, growingKey, growingKeyType } from '../engine.ts';
import type { Migration } from './migration.ts';

const CHAT_COLUMNS = [
  'lane',
  'channel',
  'account',
  'chat',
  'last_interaction',
  'reach',
  'reach_since',
  'staff_until',
  'delete_on',
] as const;

export const outreach: Migration = {
  version: 4,
  note: 'nhận tin, đợt thông báo, nhắc hẹn',
  async up(db: Kysely<never>, engine: EngineName) {
    const { schema } = db;
    const key = growingKey(engine);
    const keyType = growingKeyType(engine);

    // Chats get a number: a ledger of a million rows names a person by it, and the audience is read in its order.
    await schema
      .createTable('numbered_chats')
      .addColumn('seq', keyType, key)
      .addColumn('lane', 'text', (c) => c.notNull().unique())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('last_interaction', 'text', (c) => c.notNull())
      .addColumn('reach', 'text', (c) => c.notNull())
      .addColumn('reach_since', 'text', (c) => c.notNull())
      .addColumn('staff_until', 'text')
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .addColumn('topics', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('place', 'text')
      .execute();
    const columns = sql.join(CHAT_COLUMNS.map((name) => sql.ref(name)));
    await sql`insert into numbered_chats (${columns}) select ${columns} from chats order by lane`.execute(db);
    await schema.dropTable('chats').execute();
    await schema.alterTable('numbered_chats').renameTo('chats').execute();
    await schema.createIndex('chats_delete').on('chats').column('delete_on').execute();
    // All that counting an audience needs, so that it never touches the rows themselves.
    await schema
      .createIndex('chats_audience')
      .on('chats')
      .columns(['channel', 'account', 'topics', 'place', 'reach', 'last_interaction'])
      .where(sql.ref('topics'), '>', sql.lit(0))
      .execute();

    await schema
      .createTable('consents')
      .addColumn('seq', keyType, key)
      .addColumn('lane', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('deed', 'text', (c) => c.notNull())
      .addColumn('topics', 'integer', (c) => c.notNull())
      .addColumn('place', 'text')
      .addColumn('wording', 'text', (c) => c.notNull())
      .addColumn('campaign', keyType)
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('consents_lane').on('consents').columns(['lane', 'seq']).execute();
    await schema.createIndex('consents_delete').on('consents').column('delete_on').execute();
    await schema.createIndex('consents_campaign').on('consents').column('campaign').execute();

    await schema
      .createTable('campaigns')
      .addColumn('seq', keyType, key)
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('event', 'text')
      .addColumn('audience', 'text', (c) => c.notNull())
      .addColumn('topics', 'integer', (c) => c.notNull())
      .addColumn('urgent', 'integer', (c) => c.notNull())
      .addColumn('corrects', keyType)
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('editors', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('submitted_at', 'text')
      .addColumn('approver', 'text')
      .addColumn('approved_at', 'text')
      .addColumn('approved_cost', 'integer')
      .addColumn('note', 'text')
      .addColumn('start_at', 'text')
      .addColumn('good_until', 'text')
      .addColumn('started_at', 'text')
      .addColumn('frozen_upto', keyType)
      .addColumn('freeze_to', keyType)
      .addColumn('frozen_at', 'text')
      .addColumn('beat_at', 'text')
      .addColumn('paused_because', 'text')
      .addColumn('finished_at', 'text')
      .addColumn('tallies', 'text')
      .addColumn('followers', 'integer')
      .addColumn('platform_id', 'text')
      .addColumn('ledger_until', 'text')
      .execute();
    await schema.createIndex('campaigns_state').on('campaigns').column('state').execute();

    await schema
      .createTable('notices')
      .addColumn('seq', keyType, key)
      .addColumn('campaign', keyType, (c) => c.notNull())
      .addColumn('person', keyType, (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('place', 'text')
      .addColumn('topics', 'integer', (c) => c.notNull())
      .addColumn('route', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('error', 'text')
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('not_before', 'text', (c) => c.notNull())
      .addColumn('platform_id', 'text')
      .addColumn('taken_at', 'text')
      .addColumn('settled_at', 'text')
      .execute();
    await schema.createIndex('notices_person').unique().on('notices').columns(['person', 'campaign']).execute();
    await schema.createIndex('notices_campaign').on('notices').columns(['campaign', 'state', 'seq']).execute();
    // What still has to go out: the dispatcher never looks at the rest.
    await schema
      .createIndex('notices_waiting')
      .on('notices')
      .columns(['channel', 'account', 'campaign', 'seq'])
      .where(sql.ref('state'), '=', sql.lit('waiting'))
      .execute();
    await schema
      .createIndex('notices_in_hand')
      .on('notices')
      .columns(['channel', 'account'])
      .where(sql.ref('state'), '=', sql.lit('sending'))
      .execute();

    await schema
      .createTable('reminders')
      .addColumn('seq', keyType, key)
      .addColumn('lane', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('about', 'text', (c) => c.notNull())
      .addColumn('step', 'text')
      .addColumn('due_at', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .addUniqueConstraint('reminders_subject', ['lane', 'kind', 'subject'])
      .execute();
    await schema
      .createIndex('reminders_due')
      .on('reminders')
      .column('due_at')
      .where(sql.ref('due_at'), 'is not', null)
      .execute();
    await schema.createIndex('reminders_kind').on('reminders').columns(['kind', 'subject']).execute();
    await schema.createIndex('reminders_delete').on('reminders').column('delete_on').execute();

    await schema
      .createTable('event_outcomes')
      .addColumn('event', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('event_outcomes_key', ['event', 'outcome'])
      .execute();

    await schema
      .createTable('staff_chats')
      .addColumn('lane', 'text', (c) => c.primaryKey())
      .addColumn('staff', keyType, (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('chat', 'text', (c) => c.notNull())
      .addColumn('since', 'text', (c) => c.notNull())
      .execute();
    await schema
      .createTable('staff_chat_codes')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('staff', keyType, (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('delete_on', 'text', (c) => c.notNull())
      .execute();

    // Answers go before what nobody is waiting for.
    await schema
      .alterTable('outbox')
      .addColumn('rank', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await schema.dropIndex('outbox_unsettled').execute();
    await schema
      .createIndex('outbox_unsettled')
      .on('outbox')
      .columns(['channel', 'account', 'rank', 'seq'])
      .where(sql.ref('settled_at'), 'is', null)
      .execute();
  },
};
