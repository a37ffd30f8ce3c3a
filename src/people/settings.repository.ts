// Rules of the house that an administrator may change while the program runs.

import type { Db } from '#storage/engine.ts';

export type HouseRules = {
  /** What one person wrote, another must publish. */
  readonly secondPerson: boolean;
  /** Everybody needs a second factor to come in. */
  readonly secondFactor: boolean;
};

const NAMES = { secondPerson: 'second_person', secondFactor: 'second_factor' } as const;

export async function houseRules(db: Db): Promise<HouseRules> {
  const rows = await db.selectFrom('settings').selectAll().where('name', 'in', Object.values(NAMES)).execute();
  const value = (name: string) => rows.find((row) => row.name === name)?.value;
  return { secondPerson: value(NAMES.secondPerson) !== 'off', secondFactor: value(NAMES.secondFactor) === 'on' };
}

export async function setHouseRule(tx: Db, rule: keyof HouseRules, on: boolean): Promise<void> {
  const row = { name: NAMES[rule], value: on ? 'on' : 'off' };
  await tx
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value }))
    .execute();
}

/** A row that says nothing, for whoever wants to know whether anything can be written. */
export async function proveWrite(tx: Db, at: string): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ name: 'last_look', value: at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: at }))
    .execute();
}
