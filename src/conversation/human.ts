// Handing over to a person: one open ticket a chat, with the office, its hours and an honest word on when it will be read.

import { officeLine, whenOpen } from './office-hours.ts';
import { MENU_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext } from './turn-types.ts';

export function openTicket(session: Session, context: TurnContext): Step {
  const { knowledge, now, freshTicketCode: code } = context;
  const text = TEXTS.ticket(code, officeLine(knowledge), knowledge.mainOffice.hours, whenOpen(knowledge, now));
  const { flow: _, ...rest } = session;
  return {
    session: rest,
    replies: [say(text, 'control', { buttons: [MENU_BUTTON], provenance: { intent: 'office.human' } })],
    effects: [{ kind: 'open_ticket', code, question: session.lastQuestion ?? '' }],
  };
}
