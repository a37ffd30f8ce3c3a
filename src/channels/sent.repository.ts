// How much of a month's package is used: what went out on an account, answers and notices.

import type { ChannelName } from '#domain/message.ts';
import { dayOf, stamp, TIME_ZONE } from '#domain/time.ts';
import { sentByRoute } from '#outreach/ledger.repository.ts';
import type { Db } from '#storage/engine.ts';

const monthBegan = (now: Temporal.Instant): Temporal.Instant =>
  dayOf(now).with({ day: 1 }).toZonedDateTime(TIME_ZONE).toInstant();

/** Messages of the platform, not replies: one reply may be several. */
export async function sentThisMonth(
  db: Db,
  channel: ChannelName,
  account: string,
  now: Temporal.Instant,
): Promise<number> {
  const since = monthBegan(now);
  const { parts } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.sum<number | null>('parts_done').as('parts'))
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('created_at', '>=', stamp(since))
    .executeTakeFirstOrThrow();
  return Number(parts ?? 0) + (await sentByRoute(db, channel, account, 'bot', since));
}

export const sentThisMonthBy = (
  db: Db,
  channel: ChannelName,
  account: string,
  route: string,
  now: Temporal.Instant,
): Promise<number> => sentByRoute(db, channel, account, route, monthBegan(now));
