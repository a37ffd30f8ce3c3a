// Vacancies that fit somebody who wished to hear of them: one row for each person and vacancy, told once or not at all.

import type { ChatAddress } from '#domain/message.ts';
import { dayOf, stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';
import { deleteOn } from './retention.ts';

/** A vacancy for these lanes; who has it already keeps it as it is. */
export async function noteMatches(
  tx: Db,
  lanes: readonly string[],
  opening: number,
  now: Temporal.Instant,
): Promise<void> {
  const rest = { opening, told_at: null, delete_on: deleteOn(dayOf(now), 'seekerNews') };
  for (let at = 0; at < lanes.length; at += AT_ONCE)
    await tx
      .insertInto('seeker_news')
      .values(lanes.slice(at, at + AT_ONCE).map((lane) => ({ lane, ...rest })))
      .onConflict((conflict) => conflict.columns(['lane', 'opening']).doNothing())
      .execute();
}
const AT_ONCE = 100;

export type SeekerNews = { readonly lane: string; readonly address: ChatAddress; readonly openings: readonly number[] };

/** What waits to be told, of those who still wish it and were told nothing since `since`. */
export async function waitingNews(db: Db, since: Temporal.Instant, limit: number): Promise<SeekerNews[]> {
  const lanes = await waiting(db)
    .select('seeker_news.lane')
    .distinct()
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('seeker_news as earlier')
            .select('earlier.seq')
            .whereRef('earlier.lane', '=', 'seeker_news.lane')
            .where('earlier.told_at', '>=', stamp(since)),
        ),
      ),
    )
    .limit(limit)
    .execute();
  if (lanes.length === 0) return [];
  const rows = await waiting(db)
    .select(['seeker_news.lane', 'seeker_news.opening', 'channel', 'account', 'chat'])
    .where(
      'seeker_news.lane',
      'in',
      lanes.map(({ lane }) => lane),
    )
    .orderBy('seeker_news.seq')
    .execute();
  return Array.from(
    Map.groupBy(rows, ({ lane }) => lane),
    ([lane, [first, ...more]]) => ({
      lane,
      address: {
        channel: first?.channel as ChatAddress['channel'],
        account: first?.account ?? '',
        chat: first?.chat ?? '',
      },
      openings: [first, ...more].flatMap((row) => row?.opening ?? []),
    }),
  );
}

const waiting = (db: Db) =>
  db
    .selectFrom('seeker_news')
    .innerJoin('job_seekers', 'job_seekers.lane', 'seeker_news.lane')
    .where('job_seekers.tell', '=', 1)
    .where('seeker_news.told_at', 'is', null);

/** False where another process told them, or they went in between. */
export async function markNewsTold(tx: Db, { lane, openings }: SeekerNews, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('seeker_news')
    .set({ told_at: stamp(now) })
    .where('lane', '=', lane)
    .where('opening', 'in', [...openings])
    .where('told_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === openings.length;
}

/** What is of no use any more, for it is over or gone from the calendar, counts as no message. */
export async function dropNews(tx: Db, { lane, openings }: SeekerNews): Promise<void> {
  await tx
    .deleteFrom('seeker_news')
    .where('lane', '=', lane)
    .where('opening', 'in', [...openings])
    .where('told_at', 'is', null)
    .execute();
}

export async function forgetNews(tx: Db, lane: string): Promise<void> {
  await tx.deleteFrom('seeker_news').where('lane', '=', lane).execute();
}

export const personalData: PersonalData = {
  tables: ['seeker_news'],
  forget: (tx, { lane }) => forgetNews(tx, lane),
  expire: (tx, due) => deleteDated(tx, 'seeker_news', due),
};
