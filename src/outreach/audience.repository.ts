// Who an audience is: counted in one look at an index, and frozen into the ledger piece by piece, so that chats go on.

import { sql } from 'kysely';
import { NOTICE_REASONS, type NoticeReason } from '#domain/campaign.ts';
import type { ChannelName } from '#domain/message.ts';
import { topicBits } from '#domain/subscription.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { Audience } from './audience.ts';
import type { AudienceGroup, RouteBook } from './routes.ts';

/** What decides who is in, and by which way. */
export type Selection = {
  readonly audience: Audience;
  /** The campaign whose receivers are meant, instead of what people subscribed to. */
  readonly corrects?: { readonly campaign: number; readonly startedAt: string } | undefined;
  readonly books: readonly RouteBook[];
  readonly now: Temporal.Instant;
};

/** Reasons stand beside routes in one column; the mark tells them apart. */
const REASON = '!';

export async function countAudience(db: Db, selection: Selection, sentToday?: DayCap): Promise<AudienceGroup[]> {
  const rows = await db
    .selectFrom('chats')
    .select(['channel', 'account'])
    .select((eb) => [outcome(selection, sentToday).as('outcome'), eb.fn.countAll<number>().as('count')])
    .where(isMeant(selection))
    .groupBy(['channel', 'account', 'outcome'])
    .execute();
  return rows.map(({ channel, account, outcome: how, count }) => ({
    channel: channel as ChannelName,
    account,
    count: Number(count),
    ...(how.startsWith(REASON) ? { reason: reasonOf(how.slice(1)) } : { route: how }),
  }));
}

const reasonOf = (text: string): NoticeReason => NOTICE_REASONS.find((each) => each === text) ?? 'window';

/** Campaigns that went out today, and since when "today" is: who had one hears no second. */
export type DayCap = { readonly campaigns: readonly number[]; readonly since: Temporal.Instant };

/** The number of the last chat: freezing ends there, whoever comes later. */
export async function lastChat(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('chats')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

const LEDGER_COLUMNS = [
  'campaign',
  'person',
  'channel',
  'account',
  'chat',
  'place',
  'topics',
  'route',
  'state',
  'reason',
  'attempts',
  'not_before',
  'settled_at',
] as const;

/** Writes the ledger's rows of the chats `after` < number ≤ `upto`. */
export async function freezePiece(
  tx: Db,
  campaign: { readonly seq: number; readonly topics: number },
  selection: Selection,
  after: number,
  upto: number,
): Promise<void> {
  const at = sql.lit(stamp(selection.now));
  const how = sql.ref<string>('how');
  const skipped = sql`substr(${how}, 1, 1) = ${sql.lit(REASON)}`;
  await tx
    .insertInto('notices')
    .columns([...LEDGER_COLUMNS])
    .expression((eb) =>
      eb
        .selectFrom((inner) =>
          inner
            .selectFrom('chats')
            .select(['seq', 'channel', 'account', 'chat', 'place', 'topics'])
            .select(outcome(selection).as('how'))
            .where('seq', '>', after)
            .where('seq', '<=', upto)
            .where(isMeant(selection, false))
            .as('meant'),
        )
        .select([
          sql.lit(campaign.seq).as('campaign'),
          'seq as person',
          'channel',
          'account',
          'chat',
          'place',
          sql`topics & ${sql.lit(campaign.topics)}`.as('topics'),
          sql`case when ${skipped} then null else ${how} end`.as('route'),
          sql`case when ${skipped} then 'skipped' else 'waiting' end`.as('state'),
          sql`case when ${skipped} then substr(${how}, 2) end`.as('reason'),
          sql.lit(0).as('attempts'),
          sql`${at}`.as('not_before'),
          sql`case when ${skipped} then ${at} end`.as('settled_at'),
        ] as never),
    )
    .execute();
}

/** Of a route with a limit, those beyond it are skipped; the first ones of the ledger go. */
export async function cutToQuota(
  tx: Db,
  campaign: number,
  book: Pick<RouteBook, 'channel' | 'account'>,
  route: string,
  most: number,
  now: Temporal.Instant,
): Promise<void> {
  const waiting = tx
    .selectFrom('notices')
    .where('campaign', '=', campaign)
    .where('state', '=', 'waiting')
    .where('channel', '=', book.channel)
    .where('account', '=', book.account)
    .where('route', '=', route);
  const first = await waiting.select('seq').orderBy('seq').offset(most).limit(1).executeTakeFirst();
  if (first === undefined) return;
  await tx
    .updateTable('notices')
    .set({ state: 'skipped', reason: 'quota', settled_at: stamp(now) })
    .where('campaign', '=', campaign)
    .where('state', '=', 'waiting')
    .where('channel', '=', book.channel)
    .where('account', '=', book.account)
    .where('route', '=', route)
    .where('seq', '>=', first.seq)
    .execute();
}

/** `counting`: says it so that the index of the audience alone is read. */
function isMeant({ audience, corrects }: Selection, counting = true) {
  const { topics, places, channels, savedEvent } = audience;
  const parts = [
    corrects
      ? sql<boolean>`chats.seq in (select person from notices where campaign = ${sql.lit(corrects.campaign)} and state in ('sent', 'unknown'))`
      : savedEvent !== undefined
        ? sql<boolean>`chats.lane in (select lane from reminders where kind = 'event' and subject = ${savedEvent} and step is not null)`
        : counting
          ? sql<boolean>`topics > 0 and (topics & ${sql.lit(topicBits(topics))}) <> 0`
          : sql<boolean>`(topics & ${sql.lit(topicBits(topics))}) <> 0`,
    ...(places.length > 0 && !corrects ? [sql<boolean>`(place is null or place in (${sql.join([...places])}))`] : []),
    ...(channels.length > 0 && !corrects ? [sql<boolean>`channel in (${sql.join([...channels])})`] : []),
  ];
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

/** The cheapest lawful route, or the reason why there is none. */
function outcome({ books, now, corrects }: Selection, cap?: DayCap) {
  const since = (hours: number) => sql.lit(stamp(now.subtract({ hours })));
  const ways = books.map(({ channel, account, routes }) => {
    const choices = routes.map(({ id, withinHours }) =>
      withinHours === undefined
        ? sql`when true then ${sql.lit(id)}`
        : sql`when last_interaction >= ${since(withinHours)} then ${sql.lit(id)}`,
    );
    const chosen = choices.length === 0 ? sql`'!window'` : sql`case ${sql.join(choices, sql` `)} else '!window' end`;
    return sql`when channel = ${channel} and account = ${account} then ${chosen}`;
  });
  const had =
    cap === undefined || cap.campaigns.length === 0
      ? sql``
      : sql`when exists (select 1 from notices where notices.person = chats.seq
          and notices.campaign in (${sql.join(cap.campaigns.map((each) => sql.lit(each)))})
          and notices.taken_at >= ${sql.lit(stamp(cap.since))} and notices.state in ('sent', 'unknown', 'sending'))
          then '!one_a_day'`;
  const left = corrects
    ? sql`when exists (select 1 from consents where consents.lane = chats.lane and consents.deed = 'ended'
        and consents.at >= ${corrects.startedAt}) then '!left'`
    : sql``;
  return sql<string>`case when reach in ('left', 'blocked') then '!unreachable' ${left} ${had} ${sql.join(ways, sql` `)} else '!no_channel' end`;
}
