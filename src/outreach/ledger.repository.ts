// The ledger: one row a recipient. A row is taken only for a call that begins now, so that after a crash no more rows are in
// doubt than calls were in flight; and a row in doubt is never sent again blindly.

import { sql } from 'kysely';
import type { NoticeReason, NoticeState } from '#domain/campaign.ts';
import type { ChannelName } from '#domain/message.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';

export type Notice = {
  readonly seq: number;
  readonly campaign: number;
  readonly person: number;
  readonly chat: string;
  readonly route: string;
  /** This attempt's number. */
  readonly attempt: number;
};

export type Claim = {
  readonly channel: ChannelName;
  readonly account: string;
  readonly campaign: number;
  readonly now: Temporal.Instant;
  readonly limit: number;
  /** Who had another notice since then is passed over; undefined: urgent ones are not. */
  readonly onceSince: Temporal.Instant | undefined;
};

/** Takes the next rows of a campaign; `passed` were skipped on the way because of the rule of one a day. */
export async function claimNotices(tx: Db, claim: Claim): Promise<{ taken: Notice[]; passed: number }> {
  const { channel, account, campaign, now, limit, onceSince } = claim;
  const rows = await tx
    .selectFrom('notices')
    .select(['seq', 'campaign', 'person', 'chat', 'route', 'attempts'])
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('campaign', '=', campaign)
    .where('state', '=', 'waiting')
    .where('not_before', '<=', stamp(now))
    .orderBy('seq')
    .limit(limit)
    .execute();
  const had = onceSince === undefined ? new Set<number>() : await hadAnother(tx, rows, campaign, onceSince);
  const passed = rows.filter(({ person, attempts }) => attempts === 0 && had.has(person));
  await skip(
    tx,
    passed.map(({ seq }) => seq),
    'one_a_day',
    now,
  );
  const taken = rows.filter((row) => !passed.includes(row));
  if (taken.length > 0)
    await tx
      .updateTable('notices')
      .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1), taken_at: stamp(now) }))
      .where(
        'seq',
        'in',
        taken.map(({ seq }) => seq),
      )
      .execute();
  return {
    taken: taken.map(({ attempts, route, ...row }) => ({ ...row, route: route ?? '', attempt: attempts + 1 })),
    passed: passed.length,
  };
}

async function hadAnother(
  tx: Db,
  rows: readonly { person: number }[],
  campaign: number,
  since: Temporal.Instant,
): Promise<Set<number>> {
  if (rows.length === 0) return new Set();
  const others = await tx
    .selectFrom('notices')
    .select('person')
    .where(
      'person',
      'in',
      rows.map(({ person }) => person),
    )
    .where('campaign', '!=', campaign)
    .where('taken_at', '>=', stamp(since))
    .where('state', 'in', ['sending', 'sent', 'unknown'])
    .execute();
  return new Set(others.map(({ person }) => person));
}

async function skip(tx: Db, seqs: readonly number[], reason: NoticeReason, now: Temporal.Instant): Promise<void> {
  if (seqs.length === 0) return;
  await tx
    .updateTable('notices')
    .set({ state: 'skipped', reason, settled_at: stamp(now) })
    .where('seq', 'in', [...seqs])
    .execute();
}

/** How an attempt ended. */
export type Outcome =
  | { readonly kind: 'sent'; readonly platformId: string }
  | { readonly kind: 'failed' | 'unknown'; readonly reason: NoticeReason; readonly error: string }
  | { readonly kind: 'again'; readonly notBefore: Temporal.Instant; readonly error: string };

export type Result = { readonly notice: Notice; readonly outcome: Outcome };

/** Writes results down; a row that was judged meanwhile (its process was thought dead) keeps the judgement. */
export async function settleNotices(tx: Db, results: readonly Result[], now: Temporal.Instant): Promise<void> {
  const at = stamp(now);
  await settleSent(tx, results, at);
  for (const { notice, outcome } of results) {
    if (outcome.kind === 'sent') continue;
    await tx
      .updateTable('notices')
      .set(
        outcome.kind === 'again'
          ? { state: 'waiting', not_before: stamp(outcome.notBefore), error: outcome.error }
          : { state: outcome.kind, reason: outcome.reason, error: outcome.error, settled_at: at },
      )
      .where('seq', '=', notice.seq)
      .where('attempts', '=', notice.attempt)
      .where('state', '=', 'sending')
      .execute();
  }
}

/** Nearly all of them, a thousand times a second: one statement for all. */
async function settleSent(tx: Db, results: readonly Result[], at: string): Promise<void> {
  const rows = results.flatMap(({ notice: { seq, attempt }, outcome }) =>
    outcome.kind === 'sent' ? [sql`(${seq}, ${attempt}, ${outcome.platformId})`] : [],
  );
  if (rows.length === 0) return;
  await sql`with done (seq, attempt, id) as (values ${sql.join(rows)})
    update notices set state = 'sent', platform_id = done.id, settled_at = ${at} from done
    where notices.seq = done.seq and notices.attempts = done.attempt and notices.state = 'sending'`.execute(tx);
}

/** What a dead process had in hand may have arrived: it is marked, and not sent again. */
export async function recoverNotices(
  tx: Db,
  channel: ChannelName,
  account: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ state: 'unknown', reason: 'interrupted', settled_at: stamp(now) })
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('state', '=', sql.lit('sending' as const)) // said so, the small index of these rows is used
    .execute();
}

/** Skips up to `most` rows that still wait; returns how many there were. */
export async function skipWaiting(
  tx: Db,
  campaign: number,
  reason: NoticeReason,
  now: Temporal.Instant,
  most: number,
): Promise<number> {
  const rows = await tx
    .selectFrom('notices')
    .select('seq')
    .where('campaign', '=', campaign)
    .where('state', '=', 'waiting')
    .orderBy('seq')
    .limit(most)
    .execute();
  const last = rows.at(-1)?.seq;
  if (last === undefined) return 0;
  await tx
    .updateTable('notices')
    .set({ state: 'skipped', reason, settled_at: stamp(now) })
    .where('campaign', '=', campaign)
    .where('state', '=', 'waiting')
    .where('seq', '<=', last)
    .execute();
  return rows.length;
}

/** True while a row of the campaign still waits or is in hand. */
export async function anyUnfinished(db: Db, campaign: number): Promise<boolean> {
  const row = await db
    .selectFrom('notices')
    .select('seq')
    .where('campaign', '=', campaign)
    .where('state', 'in', ['waiting', 'sending'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many of this route went out since then: the package's month. */
export async function sentByRoute(
  db: Db,
  channel: ChannelName,
  account: string,
  route: string,
  since: Temporal.Instant,
): Promise<number> {
  const { count } = await db
    .selectFrom('notices')
    .innerJoin('campaigns', 'campaigns.seq', 'notices.campaign')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaigns.started_at', '>=', stamp(since.subtract({ hours: 24 * 31 })))
    .where('notices.channel', '=', channel)
    .where('notices.account', '=', account)
    .where('notices.route', '=', route)
    .where('notices.state', 'in', ['sent', 'unknown'])
    .where('notices.settled_at', '>=', stamp(since))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type Tally = {
  readonly channel: string;
  readonly state: NoticeState;
  readonly reason: NoticeReason | null;
  readonly count: number;
};

/** What became of the campaign's rows, by channel, state and reason. Long for many rows: read it beside. */
export async function talliesOf(db: Db, campaign: number): Promise<Tally[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['channel', 'state', 'reason'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaign', '=', campaign)
    .groupBy(['channel', 'state', 'reason'])
    .orderBy('channel')
    .orderBy('state')
    .execute();
  return rows.map(({ reason, count, ...row }) => ({
    ...row,
    reason: reason as NoticeReason | null,
    count: Number(count),
  }));
}
