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
    readonly event?: string;
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
    })
    .where('seq', '=', seq)
    .where('state', '=', 'new')
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
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
