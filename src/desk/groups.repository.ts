// Group chats of staff that hear of tickets. Nobody decides anything from there: in a group it is not known who presses.

import { type ChatAddress, laneOf } from '#domain/message.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';

export type DeskGroup = {
  readonly lane: string;
  readonly address: ChatAddress;
  readonly by: string;
  readonly since: string;
};

export async function addGroup(tx: Db, address: ChatAddress, by: string, now: Temporal.Instant): Promise<void> {
  const { channel, account, chat } = address;
  const group = { channel, account, chat, since: stamp(now), linked_by: by };
  await tx
    .insertInto('desk_groups')
    .values({ lane: laneOf(address), ...group })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet(group))
    .execute();
}

export async function listGroups(db: Db): Promise<DeskGroup[]> {
  const rows = await db.selectFrom('desk_groups').selectAll().orderBy('since').execute();
  return rows.map(({ lane, channel, account, chat, linked_by: by, since }) => ({
    lane,
    address: { channel: channel as ChatAddress['channel'], account, chat },
    by,
    since,
  }));
}

export const groupChats = async (db: Db): Promise<ChatAddress[]> =>
  (await listGroups(db)).map(({ address }) => address);

export async function removeGroup(tx: Db, lane: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('desk_groups').where('lane', '=', lane).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}
