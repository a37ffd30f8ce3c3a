// Sessions of the web chat. The token stays with the visitor; the database holds only its hash, which names the chat.

import { createHash } from 'node:crypto';
import { dayOf, stamp } from '#domain/time.ts';
import { deleteOn } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, ERASED, type PersonalData } from '#storage/personal-data.ts';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The chat that a token opens; anything that cannot be one of our tokens opens none. */
export function chatOf(token: string | undefined): string | undefined {
  return token !== undefined && TOKEN.test(token)
    ? createHash('sha256').update(token).digest('hex').slice(0, 32)
    : undefined;
}

export async function webSessionExists(db: Db, chat: string): Promise<boolean> {
  return (await db.selectFrom('web_sessions').select('chat').where('chat', '=', chat).executeTakeFirst()) !== undefined;
}

export async function addWebSession(tx: Db, chat: string, now: Temporal.Instant): Promise<void> {
  const at = stamp(now);
  await tx
    .insertInto('web_sessions')
    .values({ chat, created_at: at, last_seen: at, delete_on: deleteOn(dayOf(now), 'webSession') })
    .execute();
}

export const personalData: PersonalData = {
  tables: ['web_sessions'],
  /** The page fetches our last word with it; whoever goes on writing keeps the key to their new chat. */
  async forget(tx, { channel, chat }) {
    if (channel !== 'web') return;
    await tx.updateTable('web_sessions').set({ delete_on: ERASED }).where('chat', '=', chat).execute();
  },
  expire: (tx, due) => deleteDated(tx, 'web_sessions', due),
};
