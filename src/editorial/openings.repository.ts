// What employers sent in, until an officer has decided on it.

import { type ChatAddress, laneOf } from '#domain/message.ts';
import {
  OPENING_FIELDS,
  type Opening,
  type OpeningKind,
  type OpeningState,
  type SentOpening,
} from '#domain/opening.ts';
import { dayOf, stamp } from '#domain/time.ts';
import { deleteOn } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';

export type OpeningRow = {
  readonly seq: number;
  readonly code: string;
  readonly kind: OpeningKind;
  readonly content: Opening;
  readonly address: ChatAddress;
  readonly state: OpeningState;
  readonly sentAt: Temporal.Instant;
  readonly decidedBy: string | undefined;
  readonly note: string | undefined;
  /** The event it went into. */
  readonly event: string | undefined;
};

export async function addOpening(
  tx: Db,
  address: ChatAddress,
  sent: SentOpening,
  now: Temporal.Instant,
): Promise<void> {
  const { channel, account, chat } = address;
  await tx
    .insertInto('openings')
    .values({
      code: sent.code,
      kind: sent.opening,
      content: JSON.stringify(sent.content),
      lane: chat === '' ? null : laneOf(address),
      channel,
      account,
      chat,
      state: 'new',
      sent_at: stamp(now),
      decided_by: null,
      decided_at: null,
      note: null,
      event: null,
      employer: null,
      matched_at: null,
      delete_on: deleteOn(dayOf(now), 'opening'),
    })
    .execute();
}

export async function listOpenings(
  db: Db,
  { state, offset, limit }: { state: OpeningState; offset: number; limit: number },
): Promise<{ openings: OpeningRow[]; total: number }> {
  const query = db.selectFrom('openings').where('state', '=', state);
  const rows = await query.selectAll().orderBy('seq', 'desc').offset(offset).limit(limit).execute();
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return { openings: rows.map(toOpening), total: Number(count) };
}

export async function findOpening(db: Db, seq: number): Promise<OpeningRow | undefined> {
  const row = await db.selectFrom('openings').selectAll().where('seq', '=', seq).executeTakeFirst();
  return row && toOpening(row);
}

/** False when somebody decided before. */
export async function decideOpening(
  tx: Db,
  seq: number,
  decision: {
    readonly state: 'approved' | 'declined';
    readonly by: string;
    readonly note: string;
    readonly event?: string | undefined;
    readonly employer?: string | undefined;
  },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('openings')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: stamp(now),
      note: decision.note,
      event: decision.event ?? null,
      employer: decision.employer ?? null,
    })
    .where('seq', '=', seq)
    .where('state', '=', 'new')
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** A vacancy that was published, as those who look for work may be told of it. */
export type ApprovedOpening = {
  readonly seq: number;
  readonly event: string;
  readonly employer: string;
  /** Where the work is, in the employer's words. */
  readonly workplace: string;
  readonly decidedAt: Temporal.Instant;
};

/** Those whose seekers were not looked for yet, of what was decided since then. */
export async function approvedUnmatched(db: Db, since: Temporal.Instant): Promise<ApprovedOpening[]> {
  const rows = await approved(db)
    .where('matched_at', 'is', null)
    .where('decided_at', '>=', stamp(since))
    .orderBy('seq')
    .execute();
  return rows.flatMap(toApproved);
}

export async function findApproved(db: Db, seqs: readonly number[]): Promise<ApprovedOpening[]> {
  const rows = await approved(db)
    .where('seq', 'in', [...seqs])
    .orderBy('seq')
    .execute();
  return rows.flatMap(toApproved);
}

/** False when another process did. */
export async function markMatched(tx: Db, seq: number, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('openings')
    .set({ matched_at: stamp(now) })
    .where('seq', '=', seq)
    .where('matched_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

const approved = (db: Db) =>
  db
    .selectFrom('openings')
    .selectAll()
    .where('state', '=', 'approved')
    .where('kind', '=', 'vacancy')
    .where('employer', 'is not', null);

function toApproved({ seq, event, employer, decided_at, content }: Row): ApprovedOpening[] {
  if (event === null || employer === null || decided_at === null) return [];
  const { place = '' } = JSON.parse(content) as Partial<Opening>;
  return [{ seq, event, employer, workplace: place, decidedAt: Temporal.Instant.from(decided_at) }];
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
const rowsOf = (db: Db) => db.selectFrom('openings').selectAll().execute();

function toOpening(row: Row): OpeningRow {
  const said = JSON.parse(row.content) as Partial<Opening>;
  const { channel, account, chat } = row;
  return {
    seq: row.seq,
    code: row.code,
    kind: row.kind,
    content: Object.fromEntries(OPENING_FIELDS.map((name) => [name, said[name] ?? ''])) as Opening,
    address: { channel: channel as ChatAddress['channel'], account, chat },
    state: row.state,
    sentAt: Temporal.Instant.from(row.sent_at),
    decidedBy: row.decided_by ?? undefined,
    note: row.note ?? undefined,
    event: row.event ?? undefined,
  };
}

export const personalData: PersonalData = {
  tables: ['openings'],
  /** What was approved is public and stays, without the way back to who sent it. */
  async forget(tx, { lane }) {
    await tx.deleteFrom('openings').where('lane', '=', lane).where('state', '!=', 'approved').execute();
    await tx.updateTable('openings').set({ lane: null, chat: '' }).where('lane', '=', lane).execute();
  },
  expire: (tx, due) => deleteDated(tx, 'openings', due),
};
