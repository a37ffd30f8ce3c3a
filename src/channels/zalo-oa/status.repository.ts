// What an operator asks about an Official Account: how old the consent is, who can be reached, what is still waiting.

import type { Db } from '#storage/engine.ts';

export async function tokenAges(db: Db, oaId: string) {
  return db
    .selectFrom('account_tokens')
    .select(['access_expires_at', 'refresh_obtained_at', 'rotated_at'])
    .where('account', '=', oaId)
    .executeTakeFirst();
}

/** Chats by reach, and replies by state. */
export async function channelCounts(db: Db, channel: string, account: string) {
  const chats = await db
    .selectFrom('chats')
    .select((eb) => ['reach', eb.fn.countAll<number>().as('count')])
    .where('channel', '=', channel)
    .where('account', '=', account)
    .groupBy('reach')
    .execute();
  const replies = await db
    .selectFrom('outbox')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('channel', '=', channel)
    .where('account', '=', account)
    .groupBy('state')
    .execute();
  return { chats, replies };
}
