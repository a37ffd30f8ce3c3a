// Hand-over tickets: a citizen asked for a person.

import type { ChatAddress } from '#domain/message.ts';
import { laneOf } from '#domain/message.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';

export type NewTicket = {
  readonly code: string;
  readonly question: string;
  readonly openedAt: Temporal.Instant;
  readonly deleteOn: string;
};

/** Opens a ticket for the chat, or returns the code of the one that is still open: asking twice is one request. */
export async function openTicket(tx: Db, address: ChatAddress, ticket: NewTicket): Promise<string> {
  const lane = laneOf(address);
  const open = await tx
    .selectFrom('tickets')
    .select('code')
    .where('lane', '=', lane)
    .where('state', '!=', 'closed')
    .executeTakeFirst();
  if (open) return open.code;
  const { channel, account, chat } = address;
  const { code, question, openedAt, deleteOn } = ticket;
  await tx
    .insertInto('tickets')
    .values({
      code,
      lane,
      channel,
      account,
      chat,
      question,
      state: 'open',
      opened_at: stamp(openedAt),
      closed_at: null,
      delete_on: deleteOn,
    })
    .execute();
  return code;
}

/** Of these lanes, the ones a person holds: there the assistant stays silent. */
export async function takenLanes(db: Db, lanes: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('tickets')
    .select('lane')
    .where('lane', 'in', [...lanes])
    .where('state', '=', 'taken')
    .execute();
  return new Set(rows.map((row) => row.lane));
}

export async function listTickets(db: Db) {
  return db.selectFrom('tickets').selectAll().where('state', '!=', 'closed').orderBy('seq').execute();
}

export async function findTicket(db: Db, code: string) {
  return db.selectFrom('tickets').selectAll().where('code', '=', code.toUpperCase()).executeTakeFirst();
}

export async function setTicketState(
  tx: Db,
  code: string,
  state: 'open' | 'taken' | 'closed',
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({ state, closed_at: state === 'closed' ? stamp(at) : null })
    .where('code', '=', code)
    .execute();
}
