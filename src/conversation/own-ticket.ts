// The step for words about the person's own ticket. What came of it only the database knows (src/channels/own-ticket.ts).

import { assertNever } from '#domain/result.ts';
import { scrub } from '#language/scrub.ts';
import type { Understanding } from '#understanding/understand.ts';
import { saidIn } from './acts/set.ts';
import { type TicketDeed, ticketDeed } from './acts/ticket.ts';
import { goesOnTelling, pointsBack, saidSince } from './acts/ticket-told.ts';
import type { Control } from './control.ts';
import { learn } from './facts/facts.ts';
import { whenOpen } from './office-hours.ts';
import { MENU_BUTTON, say } from './reply.ts';
import { type Session, withoutFlow, withTicket } from './session.ts';
import { TICKET_TEXTS as TEXTS } from './ticket-texts.ts';
import type { Step, TurnContext } from './turn-types.ts';

/** What is kept of one message on a ticket, in characters. */
const LONGEST_ADDED = 1_000;

/** The words alone, without a form open: "hủy", "thôi khỏi" right after the ticket was spoken of mean it. */
export function ownTicket(
  raw: string,
  heard: Understanding,
  control: Control | undefined,
  session: Session,
  context: TurnContext,
): Step | undefined {
  const { ticket: code, flow } = session;
  const last = session.history?.at(-1)?.got ?? '';
  const justSpokenOf = code !== undefined && last.includes(code);
  if (control === 'cancel' && code !== undefined && flow === undefined)
    return justSpokenOf
      ? stepFor({ kind: 'cancel' }, session, code, context)
      : { session, replies: [told(TEXTS.stillOpen(code))] };
  if (control !== undefined) return undefined;
  const deed = ticketDeed(raw, {
    open: code !== undefined,
    inForm: flow !== undefined && flow.name !== 'ticket',
    justSpokenOf,
  });
  if (deed === undefined) return undefined;
  if (deed.kind !== 'add') return stepFor(deed, session, code, context);
  const meant = deed.text === '' && code !== undefined && pointsBack(raw) ? saidSince(code, session) : deed.text;
  return adding(meant, heard, session, context);
}

/** Right after the ticket was spoken of, what is told belongs into it. */
export function toldForTicket(
  raw: string,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Step | undefined {
  const { ticket: code, flow, history } = session;
  if (code === undefined || flow !== undefined || history?.at(-1)?.got.includes(code) !== true) return undefined;
  return goesOnTelling(heard, session) ? adding(raw, heard, session, context) : undefined;
}

/** Asks what is to be added; undefined where no ticket is open. */
export function askWhatToAdd(session: Session): Step | undefined {
  const { ticket: code } = session;
  return code === undefined
    ? undefined
    : { session: { ...session, flow: { name: 'ticket', asking: 'more' } }, replies: [told(TEXTS.addWhat(code))] };
}

/** Nothing is added after all. */
export const keptOpen = (session: Session): Step => ({
  session: withoutFlow(session),
  replies: [told(session.ticket === undefined ? TEXTS.none : TEXTS.stillOpen(session.ticket))],
});

export function adding(text: string, heard: Understanding, session: Session, context: TurnContext): Step {
  const said = saidIn(heard, session, context);
  const knowing = Object.keys(said).length === 0 ? session : { ...session, facts: learn(session.facts ?? {}, said) };
  return stepFor({ kind: 'add', text: scrub(text).slice(0, LONGEST_ADDED) }, knowing, session.ticket, context);
}

function stepFor(deed: TicketDeed, session: Session, code: string | undefined, context: TurnContext): Step {
  if (code === undefined) return { session, replies: [told(TEXTS.none)] };
  if (deed.kind === 'add' && deed.text === '') return askWhatToAdd(session) ?? { session, replies: [] };
  const open = session.flow?.name === 'ticket' ? withoutFlow(session) : session;
  const next = deed.kind === 'cancel' ? withTicket(open, undefined) : open;
  return { session: next, replies: [told(lineFor(deed, code, context))], effects: [{ kind: 'own_ticket', deed }] };
}

function lineFor(deed: TicketDeed, code: string, { knowledge, now }: TurnContext): string {
  switch (deed.kind) {
    case 'add':
      return TEXTS.added(code, deed.text);
    case 'where':
      return TEXTS.open(code, whenOpen(knowledge, now), knowledge.mainOffice.hours);
    case 'cancel':
      return TEXTS.cancelled(code);
    default:
      return assertNever(deed);
  }
}

const told = (line: string) => say(line, 'control', { buttons: [MENU_BUTTON], provenance: { intent: 'office.human' } });
