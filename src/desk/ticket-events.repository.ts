// Who did what with a ticket, and when.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';
import type { Ticket } from './tickets.repository.ts';

export type TicketEvent = {
  readonly at: Temporal.Instant;
  readonly actor: string;
  readonly deed: string;
  readonly detail: string;
};

export async function addTicketEvent(tx: Db, ticket: Ticket, event: TicketEvent): Promise<void> {
  const { at, actor, deed, detail } = event;
  await tx
    .insertInto('ticket_events')
    .values({ ticket: ticket.seq, at: stamp(at), actor, deed, detail, delete_on: ticket.deleteOn })
    .execute();
}

export async function ticketEvents(db: Db, ticket: Ticket): Promise<TicketEvent[]> {
  const rows = await db
    .selectFrom('ticket_events')
    .selectAll()
    .where('ticket', '=', ticket.seq)
    .orderBy('seq')
    .execute();
  return rows.map(({ at, actor, deed, detail }) => ({ at: Temporal.Instant.from(at), actor, deed, detail }));
}

export const personalData: PersonalData = {
  tables: ['ticket_events'],
  async forget(tx, { lane }) {
    await tx
      .deleteFrom('ticket_events')
      .where('ticket', 'in', (eb) => eb.selectFrom('tickets').select('seq').where('lane', '=', lane))
      .execute();
  },
  expire: (tx, due) => deleteDated(tx, 'ticket_events', due),
};
