// Accounts of the people who work in the console.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { StaffState } from '#storage/schema.ts';
import { type Role, readRoles } from './roles.ts';

export type Staff = {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly state: StaffState;
  readonly password: string | null;
  /** Sealed; null without a second factor. */
  readonly totp: string | null;
  readonly totpStep: number;
  readonly signedInAt: Temporal.Instant | undefined;
};

const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** Letters without marks, digits, dot, dash: what can be typed on any keyboard. */
export const isLogin = (text: string): boolean => LOGIN.test(text);

export type NewStaff = { readonly login: string; readonly name: string; readonly roles: readonly Role[] };

/** Undefined when the login is taken. */
export async function addStaff(tx: Db, staff: NewStaff, at: Temporal.Instant): Promise<number | undefined> {
  const row = await tx
    .insertInto('staff')
    .values({
      login: staff.login,
      name: staff.name,
      roles: staff.roles.join(' '),
      state: 'invited',
      password: null,
      totp: null,
      created_at: stamp(at),
      signed_in_at: null,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function anyStaff(db: Db): Promise<boolean> {
  return (await db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function listStaff(db: Db): Promise<Staff[]> {
  return (await db.selectFrom('staff').selectAll().orderBy('login').execute()).map(toStaff);
}

export async function findStaff(db: Db, by: { id: number } | { login: string }): Promise<Staff | undefined> {
  const query = db.selectFrom('staff').selectAll();
  const row = await ('id' in by
    ? query.where('id', '=', by.id)
    : query.where('login', '=', by.login)
  ).executeTakeFirst();
  return row && toStaff(row);
}

export type StaffChange = {
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly state?: StaffState;
  readonly password?: string;
  readonly totp?: string | null;
  readonly totpStep?: number;
  readonly signedInAt?: Temporal.Instant;
};

export async function changeStaff(tx: Db, id: number, change: StaffChange): Promise<void> {
  const { roles, totpStep, signedInAt, ...same } = change;
  await tx
    .updateTable('staff')
    .set({
      ...same,
      ...(roles === undefined ? {} : { roles: roles.join(' ') }),
      ...(totpStep === undefined ? {} : { totp_step: totpStep }),
      ...(signedInAt === undefined ? {} : { signed_in_at: stamp(signedInAt) }),
    })
    .where('id', '=', id)
    .execute();
}

type Row = {
  id: number;
  login: string;
  name: string;
  roles: string;
  state: StaffState;
  password: string | null;
  totp: string | null;
  totp_step: number;
  signed_in_at: string | null;
};

const instant = (text: string | null) => (text === null ? undefined : Temporal.Instant.from(text));

const toStaff = (row: Row): Staff => ({
  id: row.id,
  login: row.login,
  name: row.name,
  roles: readRoles(row.roles),
  state: row.state,
  password: row.password,
  totp: row.totp,
  totpStep: Number(row.totp_step),
  signedInAt: instant(row.signed_in_at),
});
