// Who looks for work and agreed that officers see it. One row a chat: who registers again replaces what was kept.

import { type ChatAddress, laneOf } from '#domain/message.ts';
import type { AgeBand, Seeker } from '#domain/seeker.ts';
import { dayOf, stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';
import { deleteOn } from './retention.ts';
import { forgetNews } from './seeker-news.repository.ts';

export type SeekerRow = Seeker & {
  readonly seq: number;
  readonly channel: string;
  readonly agreedAt: Temporal.Instant;
  /** ISO day. */
  readonly deleteOn: string;
};

/** `wording` names the text that was agreed to. */
export async function registerSeeker(
  tx: Db,
  address: ChatAddress,
  { trades, place, age, schooling, phone, tell = false }: Seeker,
  wording: string,
  now: Temporal.Instant,
): Promise<void> {
  const kept = {
    trades: JSON.stringify(trades),
    place: place ?? null,
    age,
    schooling: schooling ?? null,
    phone: phone ?? null,
    tell: tell ? 1 : 0,
    wording,
    agreed_at: stamp(now),
    delete_on: deleteOn(dayOf(now), 'seeker'),
  };
  await tx
    .insertInto('job_seekers')
    .values({ lane: laneOf(address), ...address, ...kept })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet(kept))
    .execute();
}

/** False when they were not registered. */
export async function withdrawSeeker(tx: Db, lane: string): Promise<boolean> {
  await forgetNews(tx, lane);
  const { numDeletedRows } = await tx.deleteFrom('job_seekers').where('lane', '=', lane).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** They stay written down, and hear of no vacancy any more; false when they heard of none. */
export async function muteSeeker(tx: Db, lane: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('job_seekers')
    .set({ tell: 0 })
    .where('lane', '=', lane)
    .where('tell', '=', 1)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Who wishes to hear of vacancies, and registered before this one was decided on: who came later saw it then. */
export async function seekersToTell(
  db: Db,
  decidedAt: Temporal.Instant,
): Promise<(Pick<Seeker, 'trades' | 'place'> & { readonly lane: string })[]> {
  const rows = await db
    .selectFrom('job_seekers')
    .select(['lane', 'trades', 'place'])
    .where('tell', '=', 1)
    .where('agreed_at', '<=', stamp(decidedAt))
    .execute();
  return rows.map(({ lane, trades, place }) => ({ lane, trades: tradesOf(trades), place: place ?? undefined }));
}

export async function seekerOf(db: Db, lane: string): Promise<SeekerRow | undefined> {
  const row = await db.selectFrom('job_seekers').selectAll().where('lane', '=', lane).executeTakeFirst();
  return row && toSeeker(row);
}

export type SeekerFilter = {
  readonly trade?: string | undefined;
  readonly place?: string | undefined;
  readonly age?: AgeBand | undefined;
};

/** Newest first. Whoever seeks anywhere in the province is found in each commune. */
export async function listSeekers(
  db: Db,
  { trade, place, age }: SeekerFilter,
  page?: { readonly offset: number; readonly limit: number },
): Promise<{ seekers: SeekerRow[]; total: number }> {
  let query = db.selectFrom('job_seekers');
  if (trade !== undefined) query = query.where('trades', 'like', `%${JSON.stringify(trade)}%`);
  if (age !== undefined) query = query.where('age', '=', age);
  if (place !== undefined) query = query.where((eb) => eb.or([eb('place', '=', place), eb('place', 'is', null)]));
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const all = query.selectAll().orderBy('agreed_at', 'desc').orderBy('seq', 'desc');
  const rows = await (page === undefined ? all : all.offset(page.offset).limit(page.limit)).execute();
  return { seekers: rows.map(toSeeker), total: Number(count) };
}

export type SeekerCounts = {
  readonly people: number;
  /** Somebody who would work in two trades counts in both. */
  readonly trades: ReadonlyMap<string, number>;
  /** By the id of a commune; the empty one is anywhere. */
  readonly places: ReadonlyMap<string, number>;
  readonly ages: ReadonlyMap<AgeBand, number>;
};

export async function countSeekers(db: Db): Promise<SeekerCounts> {
  const rows = await db.selectFrom('job_seekers').select(['trades', 'place', 'age']).execute();
  return {
    people: rows.length,
    trades: tally(rows.flatMap(({ trades }) => tradesOf(trades))),
    places: tally(rows.map(({ place }) => place ?? '')),
    ages: tally(rows.map(({ age }) => age)),
  };
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const tradesOf = (json: string): string[] => JSON.parse(json) as string[];

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
const rowsOf = (db: Db) => db.selectFrom('job_seekers').selectAll().execute();

const toSeeker = ({
  seq,
  channel,
  trades,
  place,
  age,
  schooling,
  phone,
  tell,
  agreed_at,
  delete_on,
}: Row): SeekerRow => ({
  seq,
  channel,
  trades: tradesOf(trades),
  place: place ?? undefined,
  age,
  schooling: schooling ?? undefined,
  phone: phone ?? undefined,
  tell: tell === 1,
  agreedAt: Temporal.Instant.from(agreed_at),
  deleteOn: delete_on,
});

export const personalData: PersonalData = {
  tables: ['job_seekers'],
  async forget(tx, { lane }) {
    await withdrawSeeker(tx, lane);
  },
  expire: (tx, due) => deleteDated(tx, 'job_seekers', due),
};
