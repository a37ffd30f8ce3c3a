// What a citizen does with their own ticket: adds to it, asks where it stands, calls it off.

import type { TicketDeed } from '#conversation/acts/ticket.ts';
import { officeLine, whenOpen } from '#conversation/office-hours.ts';
import { TICKET_TEXTS as TEXTS } from '#conversation/ticket-texts.ts';
import type { Desk } from '#desk/desk.ts';
import type { ChatAddress } from '#domain/message.ts';
import { assertNever } from '#domain/result.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { scrub } from '#language/scrub.ts';
import type { Db } from '#storage/engine.ts';

type Context = { readonly now: Temporal.Instant; readonly knowledge: Knowledge; readonly desk: Desk };

/** Returns what to say instead of the reply; undefined: it stands. */
export async function ownTicket(
  tx: Db,
  address: ChatAddress,
  deed: TicketDeed,
  { now, knowledge, desk }: Context,
): Promise<string | undefined> {
  const standing = await desk.standing(tx, address);
  if (standing === undefined) return TEXTS.none;
  const { ticket, ahead } = standing;
  const { code, openedAt, takenAt, state } = ticket;
  switch (deed.kind) {
    case 'add': {
      const done = await desk.citizenAdds(tx, address, scrub(deed.text));
      return done === 'full' ? TEXTS.full(code) : undefined;
    }
    case 'cancel':
      return (await desk.citizenCancels(tx, address)) ? undefined : TEXTS.none;
    case 'where': {
      const when = whenOpen(knowledge, now);
      return state === 'taken' && takenAt !== undefined
        ? TEXTS.taken(code, takenAt, when)
        : TEXTS.waiting(code, openedAt, ahead, when, knowledge.mainOffice.hours, officeLine(knowledge));
    }
    default:
      return assertNever(deed);
  }
}
