// Hand-over tickets: a citizen asked for a person.

import { type ChatAddress, laneOf } from '#domain/message.ts';
import type { TicketMatter, TicketOutcome, TicketState } from '#domain/ticket.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';

export type Ticket = {
  readonly seq: number;
  readonly code: string;
  readonly address: ChatAddress;
  /** What was asked, and on lines of their own what was added later. */
  readonly question: string;
  readonly matter: TicketMatter | undefined;
  readonly state: TicketState;
  readonly holder: string | undefined;
  readonly openedAt: Temporal.Instant;
  readonly takenAt: Temporal.Instant | undefined;
  readonly answeredAt: Temporal.Instant | undefined;
  readonly closedAt: Temporal.Instant | undefined;
  /** Since when the citizen waits for a person's word; undefined while they do not. */
  readonly waitingSince: Temporal.Instant | undefined;
  readonly outcome: TicketOutcome | undefined;
  readonly note: string | undefined;
  readonly escalated: number;
  readonly deleteOn: string;
};

export type NewTicket = {
  readonly code: string;
  readonly question: string;
  readonly matter?: TicketMatter | undefined;
  readonly openedAt: Temporal.Instant;
  readonly deleteOn: string;
};

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const rowsOf = (db: Db) => db.selectFrom('tickets').selectAll().execute();

const instant = (text: string | null) => (text === null ? undefined : Temporal.Instant.from(text));

function toTicket(row: Row): Ticket {
  const { channel, account, chat } = row;
  return {
    seq: row.seq,
    code: row.code,
    address: { channel: channel as ChatAddress['channel'], account, chat },
    question: row.question,
    matter: row.matter === null ? undefined : (JSON.parse(row.matter) as TicketMatter),
    state: row.state,
    holder: row.holder ?? undefined,
    openedAt: Temporal.Instant.from(row.opened_at),
    takenAt: instant(row.taken_at),
    answeredAt: instant(row.answered_at),
    closedAt: instant(row.closed_at),
    waitingSince: instant(row.waiting_since),
    outcome: row.outcome ?? undefined,
    note: row.note ?? undefined,
    escalated: row.escalated,
    deleteOn: row.delete_on,
  };
}

/** Opens a ticket for the chat, or returns the one that is still open: asking twice is one request. */
export async function openTicket(
  tx: Db,
  address: ChatAddress,
  ticket: NewTicket,
): Promise<{ readonly ticket: Ticket; readonly isNew: boolean }> {
  const lane = laneOf(address);
  const open = await openTicketOf(tx, lane);
  if (open) return { ticket: open, isNew: false };
  const { channel, account, chat } = address;
  const { code, question, matter, openedAt, deleteOn } = ticket;
  const row = await tx
    .insertInto('tickets')
    .values({
      code,
      lane,
      channel,
      account,
      chat,
      question,
      matter: matter === undefined ? null : JSON.stringify(matter),
      state: 'open',
      opened_at: stamp(openedAt),
      waiting_since: stamp(openedAt),
      closed_at: null,
      holder: null,
      taken_at: null,
      answered_at: null,
      outcome: null,
      note: null,
      delete_on: deleteOn,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { ticket: toTicket(row), isNew: true };
}

/** The ticket of the chat that is not closed; there is at most one. */
export async function openTicketOf(db: Db, lane: string): Promise<Ticket | undefined> {
  const row = await db
    .selectFrom('tickets')
    .selectAll()
    .where('lane', '=', lane)
    .where('state', '!=', 'closed')
    .executeTakeFirst();
  return row && toTicket(row);
}

/** Of these lanes, those with an open ticket: its code, and whether a person holds it (there the assistant stays silent). */
export async function ticketsOfLanes(
  db: Db,
  lanes: readonly string[],
): Promise<Map<string, { readonly code: string; readonly taken: boolean }>> {
  const rows = await db
    .selectFrom('tickets')
    .select(['lane', 'code', 'state'])
    .where('lane', 'in', [...lanes])
    .where('state', '!=', 'closed')
    .execute();
  return new Map(rows.map(({ lane, code, state }) => [lane, { code, taken: state === 'taken' }]));
}

/** So many that wait to be taken have waited longer than this one. */
export async function countAhead(db: Db, { seq }: Ticket): Promise<number> {
  const { count } = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .where('seq', '<', seq)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type TicketQuery = {
  readonly states: readonly TicketState[];
  readonly holder?: string;
  readonly offset?: number;
  readonly limit?: number;
};

/** Those who wait for a person first, longest first; then the rest, newest first. */
export async function listTickets(
  db: Db,
  { states, holder, offset = 0, limit = 500 }: TicketQuery = { states: ['open', 'taken'] },
): Promise<{ readonly tickets: Ticket[]; readonly total: number }> {
  const query = db
    .selectFrom('tickets')
    .where('state', 'in', [...states])
    .$if(holder !== undefined, (q) => q.where('holder', '=', holder as string));
  const rows = await query
    .selectAll()
    .orderBy((eb) => eb.case().when('waiting_since', 'is', null).then(1).else(0).end())
    .orderBy('waiting_since')
    .orderBy('seq', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  const { count } = await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return { tickets: rows.map(toTicket), total: Number(count) };
}

export async function findTicket(db: Db, code: string): Promise<Ticket | undefined> {
  const row = await db.selectFrom('tickets').selectAll().where('code', '=', code.toUpperCase()).executeTakeFirst();
  return row && toTicket(row);
}

export type TicketChange = {
  readonly question?: string;
  readonly matter?: TicketMatter | undefined;
  readonly state?: TicketState;
  readonly holder?: string | null;
  readonly takenAt?: Temporal.Instant;
  readonly answeredAt?: Temporal.Instant;
  readonly waitingSince?: Temporal.Instant | null;
  readonly closedAt?: Temporal.Instant;
  readonly outcome?: TicketOutcome;
  readonly note?: string;
  readonly escalated?: number;
};

/** Changes the ticket where it still is as it was seen; false when somebody was quicker. */
export async function changeTicket(tx: Db, seen: Ticket, change: TicketChange): Promise<boolean> {
  const { question, matter, state, holder, takenAt, answeredAt, waitingSince, closedAt, outcome, note, escalated } =
    change;
  const { numUpdatedRows } = await tx
    .updateTable('tickets')
    .set({
      ...(question === undefined ? {} : { question }),
      ...(matter === undefined ? {} : { matter: JSON.stringify(matter) }),
      ...(state === undefined ? {} : { state }),
      ...(holder === undefined ? {} : { holder }),
      ...(takenAt === undefined ? {} : { taken_at: stamp(takenAt) }),
      ...(answeredAt === undefined ? {} : { answered_at: stamp(answeredAt) }),
      ...(waitingSince === undefined ? {} : { waiting_since: waitingSince === null ? null : stamp(waitingSince) }),
      ...(closedAt === undefined ? {} : { closed_at: stamp(closedAt) }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(note === undefined ? {} : { note }),
      ...(escalated === undefined ? {} : { escalated }),
    })
    .where('seq', '=', seen.seq)
    .where('state', '=', seen.state)
    .where('holder', 'is', seen.holder ?? null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** The citizen wrote into a chat that a person has: from now on they wait. Returns those who did not wait before. */
export async function noteCitizenWaits(tx: Db, lanes: readonly string[], now: Temporal.Instant): Promise<Ticket[]> {
  const rows = await tx
    .updateTable('tickets')
    .set({ waiting_since: stamp(now), escalated: 0 })
    .where('lane', 'in', [...lanes])
    .where('state', '=', 'taken')
    .where('waiting_since', 'is', null)
    .returningAll()
    .execute();
  return rows.map(toTicket);
}

/** Tickets whose citizen waits for a word. */
export async function waitingTickets(db: Db): Promise<Ticket[]> {
  const rows = await db
    .selectFrom('tickets')
    .selectAll()
    .where('state', '!=', 'closed')
    .where('waiting_since', 'is not', null)
    .orderBy('waiting_since')
    .execute();
  return rows.map(toTicket);
}

/** Answered, in somebody's hands, and nothing happened to them since a moment. */
export async function idleTickets(db: Db, since: Temporal.Instant): Promise<Ticket[]> {
  const rows = await db
    .selectFrom('tickets')
    .selectAll()
    .where('state', '=', 'taken')
    .where('waiting_since', 'is', null)
    .where('answered_at', '<=', stamp(since))
    .where('seq', 'not in', (eb) => eb.selectFrom('ticket_events').select('ticket').where('at', '>', stamp(since)))
    .execute();
  return rows.map(toTicket);
}

/** So many wait to be taken. */
export async function countOpen(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What outlives the ticket: when, which way, how long, how it ended. `waited` is in working minutes. */
export async function countTicketEnd(
  tx: Db,
  end: { day: string; channel: string; waited: number | undefined; outcome: TicketOutcome },
): Promise<void> {
  await tx
    .insertInto('ticket_ends')
    .values({ ...end, waited: end.waited ?? null })
    .execute();
}

/** Working minutes until the first answer of the tickets closed since a day, shortest first. */
export async function waitsSince(db: Db, day: string): Promise<number[]> {
  const rows = await db
    .selectFrom('ticket_ends')
    .select('waited')
    .where('day', '>=', day)
    .where('waited', 'is not', null)
    .orderBy('waited')
    .execute();
  return rows.map(({ waited }) => waited as number);
}

export const personalData: PersonalData = {
  tables: ['tickets'],
  async forget(tx, { lane }) {
    await tx.deleteFrom('tickets').where('lane', '=', lane).execute();
  },
  expire: (tx, due) => deleteDated(tx, 'tickets', due),
};
