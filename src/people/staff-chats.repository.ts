// The chats of people who work here: where they are told of what needs them, and from which they may decide. A chat becomes
// theirs by a code that only their account shows.

import { createHash } from 'node:crypto';
import { type ChatAddress, laneOf } from '#domain/message.ts';
import { dayOf, stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';
import { mayDo, type Permission, readRoles } from './roles.ts';
import { findStaff, type Staff } from './staff.repository.ts';

/** Minutes. */
export const CODE_LASTS = 15;

const hashed = (code: string): string => createHash('sha256').update(`staff-chat:${code.toUpperCase()}`).digest('hex');

/** Only the newest code of a person works. */
export async function addChatCode(tx: Db, code: string, staff: number, now: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('staff_chat_codes').where('staff', '=', staff).execute();
  const expires = now.add({ minutes: CODE_LASTS });
  await tx
    .insertInto('staff_chat_codes')
    .values({
      code: hashed(code),
      staff,
      expires_at: stamp(expires),
      delete_on: dayOf(expires).add({ days: 1 }).toJSON(),
    })
    .execute();
}

/** Whose code this is; it works once. */
export async function staffOfCode(tx: Db, code: string, now: Temporal.Instant): Promise<Staff | undefined> {
  const row = await tx
    .deleteFrom('staff_chat_codes')
    .where('code', '=', hashed(code))
    .where('expires_at', '>', stamp(now))
    .returning('staff')
    .executeTakeFirst();
  const staff = row && (await findStaff(tx, { id: row.staff }));
  return staff?.state === 'active' ? staff : undefined;
}

/** The chat is the person's from now on; undefined when the code is none, used, or too old. */
export async function linkChat(
  tx: Db,
  address: ChatAddress,
  code: string,
  now: Temporal.Instant,
): Promise<Staff | undefined> {
  const staff = await staffOfCode(tx, code, now);
  if (staff === undefined) return undefined;
  const { channel, account, chat } = address;
  const link = { staff: staff.id, channel, account, chat, since: stamp(now) };
  await tx
    .insertInto('staff_chats')
    .values({ lane: laneOf(address), ...link })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet(link))
    .execute();
  return staff;
}

export async function unlinkChat(tx: Db, lane: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('staff_chats').where('lane', '=', lane).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** Whose chat this is, while their account is open. */
export async function staffOfChat(db: Db, lane: string): Promise<Staff | undefined> {
  const row = await db.selectFrom('staff_chats').select('staff').where('lane', '=', lane).executeTakeFirst();
  const staff = row && (await findStaff(db, { id: row.staff }));
  return staff?.state === 'active' ? staff : undefined;
}

/** The chats of everybody who may do this, but for one. */
export async function chatsOfStaff(
  db: Db,
  who: { readonly may: Permission; readonly butNot?: string } | { readonly login: string },
): Promise<ChatAddress[]> {
  const rows = await db
    .selectFrom('staff_chats')
    .innerJoin('staff', 'staff.id', 'staff_chats.staff')
    .select(['staff.login', 'staff.roles', 'staff_chats.channel', 'staff_chats.account', 'staff_chats.chat'])
    .where('staff.state', '=', 'active')
    .orderBy('staff_chats.since')
    .execute();
  return rows
    .filter(({ login, roles }) =>
      'login' in who ? login === who.login : login !== who.butNot && mayDo(readRoles(roles), who.may),
    )
    .map(({ channel, account, chat }) => ({ channel: channel as ChatAddress['channel'], account, chat }));
}

export const personalData: PersonalData = {
  tables: ['staff_chats', 'staff_chat_codes'],
  async forget(tx, { lane }) {
    await tx.deleteFrom('staff_chats').where('lane', '=', lane).execute();
  },
  expire: (tx, due) => deleteDated(tx, 'staff_chat_codes', due),
};
