// Who wishes to hear of what. Every change leaves a consent row: what was agreed to, when, on which channel, in which words.

import { type ChatAddress, laneOf } from '#domain/message.ts';
import { type NoticeTopic, type Subscription, topicBits, topicsOf } from '#domain/subscription.ts';
import { dayOf, stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { PersonalData } from '#storage/personal-data.ts';
import { noteInteractions } from './chats.repository.ts';
import { deleteOn } from './retention.ts';
import { dropWaiting } from './waiting-notices.repository.ts';

/** Of these lanes, those that wish to hear something. */
export async function subscriptionsOf(db: Db, lanes: readonly string[]): Promise<Map<string, Subscription>> {
  if (lanes.length === 0) return new Map();
  const rows = await db
    .selectFrom('chats')
    .select(['lane', 'topics', 'place'])
    .where('lane', 'in', [...lanes])
    .where('topics', '>', 0)
    .execute();
  return new Map(
    rows.map(({ lane, topics, place }) => [lane, { topics: topicsOf(topics), ...(place ? { place } : {}) }]),
  );
}

/** From now on the person hears of this, and of nothing else. `wording` names the text that was agreed to. */
export async function subscribe(
  tx: Db,
  address: ChatAddress,
  wish: Subscription,
  wording: string,
  now: Temporal.Instant,
): Promise<void> {
  const lane = laneOf(address);
  const before = (await subscriptionsOf(tx, [lane])).get(lane);
  if (before === undefined) await noteInteractions(tx, [{ address, at: now }]); // an agreement is an interaction
  const [topics, place] = [topicBits(wish.topics), wish.place ?? null];
  await tx.updateTable('chats').set({ topics, place }).where('lane', '=', lane).execute();
  await dropWaiting(tx, lane, 'left', now, topics);
  await addConsent(tx, address, { deed: before ? 'changed' : 'given', topics, place, wording }, now);
}

/** How soon after a notice an end counts as caused by it. */
const CAUSED_WITHIN_HOURS = 24;

/** The person hears of nothing any more; false when they did not before. */
export async function unsubscribe(
  tx: Db,
  address: ChatAddress,
  wording: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const chat = await tx
    .selectFrom('chats')
    .select(['seq', 'topics', 'place'])
    .where('lane', '=', laneOf(address))
    .executeTakeFirst();
  await dropWaiting(tx, laneOf(address), 'left', now);
  if (chat === undefined || chat.topics === 0) return false;
  await tx.updateTable('chats').set({ topics: 0, place: null }).where('seq', '=', chat.seq).execute();
  const cause = await tx
    .selectFrom('notices')
    .select('campaign')
    .where('person', '=', chat.seq)
    .where('state', 'in', ['sent', 'unknown', 'sending'])
    .where('taken_at', '>=', stamp(now.subtract({ hours: CAUSED_WITHIN_HOURS })))
    .orderBy('taken_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { topics, place } = chat;
  await addConsent(tx, address, { deed: 'ended', topics, place, wording, campaign: cause?.campaign ?? null }, now);
  return true;
}

async function addConsent(
  tx: Db,
  address: ChatAddress,
  consent: {
    deed: 'given' | 'changed' | 'ended';
    topics: number;
    place: string | null;
    wording: string;
    campaign?: number | null;
  },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('consents')
    .values({
      lane: laneOf(address),
      channel: address.channel,
      at: stamp(now),
      campaign: null,
      ...consent,
      delete_on: deleteOn(dayOf(now), 'consent'),
    })
    .execute();
}

export type Consent = {
  readonly at: Temporal.Instant;
  readonly deed: 'given' | 'changed' | 'ended';
  readonly wording: string;
};

/** The person's own record, oldest first. */
export async function consentsOf(db: Db, lane: string): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consents')
    .select(['at', 'deed', 'wording'])
    .where('lane', '=', lane)
    .orderBy('seq')
    .execute();
  return rows.map(({ at, ...rest }) => ({ ...rest, at: Temporal.Instant.from(at) }));
}

/** Who can be told, by what they wish to hear and where; long for a million: read it beside. */
export async function subscriberCounts(
  db: Db,
): Promise<{ readonly topics: readonly NoticeTopic[]; readonly place: string | undefined; readonly count: number }[]> {
  const rows = await db
    .selectFrom('chats')
    .select((eb) => ['topics', 'place', eb.fn.countAll<number>().as('count')])
    .where('topics', '>', 0)
    .where('reach', '=', 'open')
    .groupBy(['topics', 'place'])
    .execute();
  return rows.map(({ topics, place, count }) => ({
    topics: topicsOf(topics),
    place: place ?? undefined,
    count: Number(count),
  }));
}

export const personalData: PersonalData = {
  tables: ['consents'],
  async forget(tx, { lane }) {
    await tx.deleteFrom('consents').where('lane', '=', lane).execute();
  },
  /** What is still agreed to can be proved as long as it is. */
  async expire(tx, { today }) {
    const { numDeletedRows } = await tx
      .deleteFrom('consents')
      .where('delete_on', '<=', today)
      .where('lane', 'not in', (eb) => eb.selectFrom('chats').select('lane').where('topics', '>', 0))
      .executeTakeFirst();
    return Number(numDeletedRows);
  },
};
