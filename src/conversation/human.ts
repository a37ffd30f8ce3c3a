// Handing over to a person: one open ticket a chat, with the office, its hours and an honest word on when it will be read.

import { matterOf } from './matter.ts';
import { officeLine, whenOpen } from './office-hours.ts';
import { MENU_BUTTON, say } from './reply.ts';
import { type Session, withoutFlows } from './session.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext } from './turn-types.ts';

/** Words beyond this many say what the person wants to speak about, not only that they want to. */
const MORE_THAN_A_REQUEST = 9;

export const saysTheMatter = (said: string): boolean => said.split(' ').length > MORE_THAN_A_REQUEST;

/** `said`: the words that asked for a person. What was asked before them is the matter. */
export function openTicket(session: Session, context: TurnContext, said = ''): Step {
  const { knowledge, now, freshTicketCode } = context;
  const code = session.ticket ?? freshTicketCode;
  const text = TEXTS.ticket(code, officeLine(knowledge), knowledge.mainOffice.hours, whenOpen(knowledge, now));
  const rest = withoutFlows(session);
  const own = saysTheMatter(said) ? [said] : [];
  const asked = [...(session.lastQuestion ? [session.lastQuestion] : []), ...own].join(' – ');
  return {
    session: { ...rest, ticket: code },
    replies: [say(text, 'control', { buttons: [MENU_BUTTON], provenance: { intent: 'office.human' } })],
    effects: [{ kind: 'open_ticket', code, question: asked, matter: matterOf(session, knowledge) }],
  };
}
