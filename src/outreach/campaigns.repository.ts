// Campaigns in the database. Every change names the version it was made on: two who change at once are told.

import type { Selectable, Updateable } from 'kysely';
import type { CampaignState } from '#domain/campaign.ts';
import { topicBits } from '#domain/subscription.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { CampaignTable } from '#storage/schema.ts';
import type { Audience } from './audience.ts';
import type { Campaign } from './campaign.ts';
import type { Tally } from './ledger.repository.ts';

export type CampaignText = {
  readonly kind: Campaign['kind'];
  readonly title: string;
  readonly text: string;
  readonly event?: string | undefined;
  readonly audience: Audience;
  readonly urgent: boolean;
  readonly corrects?: number | undefined;
  readonly startAt?: Temporal.Instant | undefined;
  readonly goodUntil?: Temporal.Instant | undefined;
};

/** What is said to whom: all that previews, counts and checks need, stored or not. A draft that is not stored has the number 0. */
export type Written = CampaignText & Pick<Campaign, 'seq'>;

const written = ({ title, text, event, audience, urgent, startAt, goodUntil }: CampaignText) => ({
  title,
  text,
  event: event ?? null,
  audience: JSON.stringify(audience),
  topics: audience.savedEvent === undefined ? topicBits(audience.topics) : 0,
  urgent: urgent ? 1 : 0,
  start_at: startAt ? stamp(startAt) : null,
  good_until: goodUntil ? stamp(goodUntil) : null,
});

export async function addCampaign(tx: Db, text: CampaignText, author: string, now: Temporal.Instant): Promise<number> {
  const { seq } = await tx
    .insertInto('campaigns')
    .values({
      ...written(text),
      kind: text.kind,
      corrects: text.corrects ?? null,
      state: 'draft',
      version: 1,
      author,
      editors: author,
      created_at: stamp(now),
      submitted_at: null,
      approver: null,
      approved_at: null,
      approved_cost: null,
      note: null,
      started_at: null,
      frozen_upto: null,
      freeze_to: null,
      frozen_at: null,
      beat_at: null,
      paused_because: null,
      finished_at: null,
      tallies: null,
      followers: null,
      platform_id: null,
      ledger_until: null,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return Number(seq);
}

/** Undefined fields stay. */
export type CampaignChange = Partial<{
  text: CampaignText;
  state: CampaignState;
  editors: readonly string[];
  submittedAt: Temporal.Instant;
  approver: string | null;
  approvedAt: Temporal.Instant | null;
  approvedCost: number | null;
  note: string | null;
  startAt: Temporal.Instant | null;
  startedAt: Temporal.Instant;
  frozenUpto: number;
  freezeTo: number;
  frozenAt: Temporal.Instant;
  beatAt: Temporal.Instant;
  pausedBecause: string | null;
  finishedAt: Temporal.Instant;
  tallies: readonly Tally[];
  followers: number;
  platformId: string;
  ledgerUntil: string;
}>;

const at = (instant: Temporal.Instant | null): string | null => (instant === null ? null : stamp(instant));

function columnsOf(change: CampaignChange): Updateable<CampaignTable> {
  const { text, state, editors, approver, approvedCost, note, pausedBecause } = change;
  const { frozenUpto, freezeTo, tallies, followers, platformId, ledgerUntil } = change;
  return {
    ...(text && written(text)),
    ...(state && { state }),
    ...(editors && { editors: editors.join(' ') }),
    ...(change.submittedAt && { submitted_at: stamp(change.submittedAt) }),
    ...(approver !== undefined && { approver }),
    ...(change.approvedAt !== undefined && { approved_at: at(change.approvedAt) }),
    ...(approvedCost !== undefined && { approved_cost: approvedCost }),
    ...(note !== undefined && { note }),
    ...(change.startAt !== undefined && { start_at: at(change.startAt) }),
    ...(change.startedAt && { started_at: stamp(change.startedAt) }),
    ...(frozenUpto !== undefined && { frozen_upto: frozenUpto }),
    ...(freezeTo !== undefined && { freeze_to: freezeTo }),
    ...(change.frozenAt && { frozen_at: stamp(change.frozenAt) }),
    ...(change.beatAt && { beat_at: stamp(change.beatAt) }),
    ...(pausedBecause !== undefined && { paused_because: pausedBecause }),
    ...(change.finishedAt && { finished_at: stamp(change.finishedAt) }),
    ...(tallies && { tallies: JSON.stringify(tallies) }),
    ...(followers !== undefined && { followers }),
    ...(platformId !== undefined && { platform_id: platformId }),
    ...(ledgerUntil && { ledger_until: ledgerUntil }),
  };
}

/** A person's deed: only on the version they saw, which grows by it. False when somebody was faster. */
export async function changeCampaign(
  tx: Db,
  campaign: Pick<Campaign, 'seq' | 'version'>,
  change: CampaignChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('campaigns')
    .set({ ...columnsOf(change), version: campaign.version + 1 })
    .where('seq', '=', campaign.seq)
    .where('version', '=', campaign.version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** The program's own notes, while the campaign is in this state; false when a person moved it on meanwhile. */
export async function noteProgress(
  tx: Db,
  seq: number,
  state: CampaignState,
  change: CampaignChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('campaigns')
    .set((eb) => ({ ...columnsOf(change), ...(change.state ? { version: eb('version', '+', 1) } : {}) }))
    .where('seq', '=', seq)
    .where('state', '=', state)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export async function findCampaign(db: Db, seq: number): Promise<Campaign | undefined> {
  const row = await db.selectFrom('campaigns').selectAll().where('seq', '=', seq).executeTakeFirst();
  return row && read(row);
}

/** Newest first. */
export async function listCampaigns(db: Db, limit: number, offset = 0): Promise<Campaign[]> {
  const rows = await db
    .selectFrom('campaigns')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(read);
}

export async function countCampaigns(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('campaigns')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Unfinished ones in these states, the urgent ones first, then in the order of their start. */
export async function campaignsIn(db: Db, states: readonly CampaignState[]): Promise<Campaign[]> {
  const rows = await db
    .selectFrom('campaigns')
    .selectAll()
    .where('state', 'in', [...states])
    .where('finished_at', 'is', null)
    .orderBy('urgent', 'desc')
    .orderBy('started_at')
    .orderBy('seq')
    .execute();
  return rows.map(read);
}

/** Asked many times a second by who sends: the numbers alone. */
export async function runningNumbers(db: Db): Promise<Set<number>> {
  const rows = await db.selectFrom('campaigns').select('seq').where('state', '=', 'running').execute();
  return new Set(rows.map(({ seq }) => seq));
}

/** Of those that began since then, for the rule of one a day. */
export async function startedSince(db: Db, since: Temporal.Instant): Promise<number[]> {
  const rows = await db
    .selectFrom('campaigns')
    .select('seq')
    .where('started_at', 'is not', null)
    .where((eb) => eb.or([eb('finished_at', 'is', null), eb('finished_at', '>=', stamp(since))]))
    .where('kind', '!=', 'article')
    .execute();
  return rows.map(({ seq }) => seq);
}

/** The last totals, which outlive the ledger. */
export async function finalTallies(db: Db, seq: number): Promise<Tally[] | undefined> {
  const row = await db.selectFrom('campaigns').select('tallies').where('seq', '=', seq).executeTakeFirst();
  return row?.tallies ? (JSON.parse(row.tallies) as Tally[]) : undefined;
}

/** Deletes up to `most` ledger rows whose day has come; returns how many. */
export async function deleteOldLedgers(tx: Db, today: string, most: number): Promise<number> {
  const old = await tx.selectFrom('campaigns').select('seq').where('ledger_until', '<=', today).execute();
  if (old.length === 0) return 0;
  const rows = await tx
    .selectFrom('notices')
    .select('seq')
    .where(
      'campaign',
      'in',
      old.map(({ seq }) => seq),
    )
    .limit(most)
    .execute();
  if (rows.length === 0) return 0;
  const { numDeletedRows } = await tx
    .deleteFrom('notices')
    .where(
      'seq',
      'in',
      rows.map(({ seq }) => seq),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

const moment = (text: string | null): Temporal.Instant | undefined =>
  text === null ? undefined : Temporal.Instant.from(text);

function read(row: Selectable<CampaignTable>): Campaign {
  return {
    seq: row.seq,
    kind: row.kind,
    title: row.title,
    text: row.text,
    event: row.event ?? undefined,
    audience: JSON.parse(row.audience) as Audience,
    topics: row.topics,
    urgent: row.urgent === 1,
    corrects: row.corrects ?? undefined,
    state: row.state,
    version: row.version,
    author: row.author,
    editors: row.editors.split(' '),
    createdAt: Temporal.Instant.from(row.created_at),
    submittedAt: moment(row.submitted_at),
    approver: row.approver ?? undefined,
    approvedAt: moment(row.approved_at),
    approvedCost: row.approved_cost ?? undefined,
    note: row.note ?? undefined,
    startAt: moment(row.start_at),
    goodUntil: moment(row.good_until),
    startedAt: moment(row.started_at),
    frozenUpto: row.frozen_upto ?? undefined,
    freezeTo: row.freeze_to ?? undefined,
    frozenAt: moment(row.frozen_at),
    beatAt: moment(row.beat_at),
    pausedBecause: row.paused_because ?? undefined,
    finishedAt: moment(row.finished_at),
    followers: row.followers ?? undefined,
    platformId: row.platform_id ?? undefined,
  };
}
