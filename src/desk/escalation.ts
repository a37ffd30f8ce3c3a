// What becomes of tickets that nobody touches. One whose citizen waits too long is spoken of again: after half an hour of
// office time to the desk, after four hours also to those who keep the accounts; nights, weekends and holidays do not count. One
// that was answered and then left alone is closed, so that the assistant does not stay silent for good.

import type { Clock } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { workingMinutes } from '#knowledge/office-time.ts';
import { chatsOfStaff } from '#people/staff-chats.repository.ts';
import type { Storage } from '#storage/storage.ts';
import type { Desk } from './desk.ts';
import { DESK_TEXTS } from './texts.ts';
import { addTicketEvent } from './ticket-events.repository.ts';
import { changeTicket, idleTickets, waitingTickets } from './tickets.repository.ts';

/** Minutes of office time after which it is said for the first and for the second time. */
export const ESCALATE_AFTER = [30, 240] as const;

/** Days without a word after an answer. */
const CLOSE_AFTER_DAYS = 3;

export type EscalationDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly knowledge: () => Knowledge | undefined;
  readonly desk: Desk;
};

/** Returns how many tickets were spoken of. */
export async function escalate({ storage, clock, knowledge, desk }: EscalationDeps): Promise<number> {
  const known = knowledge();
  if (known === undefined) return 0;
  const now = clock();
  let spoken = 0;
  for (const ticket of await waitingTickets(storage.reader)) {
    const waited = ticket.waitingSince ? workingMinutes(known, ticket.waitingSince, now) : 0;
    const level = ESCALATE_AFTER.filter((minutes) => waited >= minutes).length;
    if (level <= ticket.escalated) continue;
    await storage.write(async (tx) => {
      if (!(await changeTicket(tx, ticket, { escalated: level }))) return;
      const detail = DESK_TEXTS.staffLate(ticket.code, waited, ticket.holder);
      await addTicketEvent(tx, ticket, { at: now, actor: 'system', deed: 'escalate', detail });
      const leaders = level > 1 ? await chatsOfStaff(tx, { may: 'manage_staff' }) : [];
      await desk.tellAll(tx, detail + desk.linkTo(ticket), leaders);
    });
    spoken++;
  }
  return spoken;
}

/** Returns how many tickets were closed. */
export async function closeIdle({ storage, clock, desk }: EscalationDeps): Promise<number> {
  const idle = await idleTickets(storage.reader, clock().subtract({ hours: 24 * CLOSE_AFTER_DAYS }));
  for (const ticket of idle) await storage.write((tx) => desk.closeIdle(tx, ticket));
  return idle.length;
}
