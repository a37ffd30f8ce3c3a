// Chats of the channels that we push messages to: when the person last wrote, and whether they can be written to. Platforms
// that limit who may be written to (Zalo's 48 hours and 7 days) are answered from here.

import { type ChatAddress, laneOf } from '#domain/message.ts';
import type { ChatReach } from '#domain/sending.ts';
import { dayOf, stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { PersonalData } from '#storage/personal-data.ts';
import { deleteOn } from './retention.ts';
import { dropWaiting } from './waiting-notices.repository.ts';

export type ChatState = {
  readonly lastInteraction: Temporal.Instant;
  readonly reach: ChatReach;
};

/** Somebody wrote, pressed or followed: the chat is open, from this moment. */
export async function noteInteractions(
  tx: Db,
  list: readonly { readonly address: ChatAddress; readonly at: Temporal.Instant }[],
): Promise<void> {
  if (list.length === 0) return;
  const newest = new Map(
    [...list].sort((a, b) => Temporal.Instant.compare(a.at, b.at)).map((each) => [laneOf(each.address), each]),
  );
  await tx
    .insertInto('chats')
    .values([...newest.values()].map(({ address, at }) => newChat(address, at)))
    .onConflict((conflict) =>
      conflict.column('lane').doUpdateSet((eb) => ({
        last_interaction: eb.ref('excluded.last_interaction'),
        reach: 'open',
        delete_on: eb.ref('excluded.delete_on'),
      })),
    )
    .execute();
}

/** Records why a person cannot be written to, or that they can again. */
export async function setReach(tx: Db, lane: string, reach: ChatReach, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('chats')
    .set({ reach, reach_since: stamp(at) })
    .where('lane', '=', lane)
    .execute();
  if (reach !== 'open') await dropWaiting(tx, lane, 'unreachable', at);
}

/** Staff wrote by hand: the assistant keeps silent in this chat until then. */
export async function holdForStaff(
  tx: Db,
  address: ChatAddress,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('chats')
    .values({ ...newChat(address, now), staff_until: stamp(until) })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet({ staff_until: stamp(until) }))
    .execute();
}

const newChat = (address: ChatAddress, at: Temporal.Instant) => ({
  lane: laneOf(address),
  channel: address.channel,
  account: address.account,
  chat: address.chat,
  last_interaction: stamp(at),
  reach: 'open' as const,
  reach_since: stamp(at),
  staff_until: null,
  delete_on: deleteOn(dayOf(at), 'chat'),
});

/** Of these lanes, those in which staff are writing by hand. */
export async function staffHeldLanes(db: Db, lanes: readonly string[], now: Temporal.Instant): Promise<Set<string>> {
  const rows = await db
    .selectFrom('chats')
    .select('lane')
    .where('lane', 'in', [...lanes])
    .where('staff_until', '>', stamp(now))
    .execute();
  return new Set(rows.map((row) => row.lane));
}

export async function chatState(db: Db, lane: string): Promise<ChatState | undefined> {
  const row = await db.selectFrom('chats').selectAll().where('lane', '=', lane).executeTakeFirst();
  return (
    row && {
      lastInteraction: Temporal.Instant.from(row.last_interaction),
      reach: row.reach,
    }
  );
}

export const personalData: PersonalData = {
  tables: ['chats'],
  async forget(tx, { lane }) {
    await tx.deleteFrom('chats').where('lane', '=', lane).execute();
  },
  /** Who still wishes to hear from us stays, however long they were silent. */
  async expire(tx, { today }) {
    const { numDeletedRows } = await tx
      .deleteFrom('chats')
      .where('delete_on', '<=', today)
      .where((eb) => eb.or([eb('topics', '=', 0), eb('reach', '!=', 'open')]))
      .executeTakeFirst();
    return Number(numDeletedRows);
  },
};
