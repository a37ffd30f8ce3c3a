import type { Understanding } from '#understanding/understand.ts';
import { asks } from '../acts/asks.ts';
import { thanks } from '../acts/cues.ts';
import { openTicket } from '../human.ts';
import { adding, askWhatToAdd, keptOpen, ownTicket, toldForTicket } from '../own-ticket.ts';
import { after, DATA } from '../reply.ts';
import { withoutFlow } from '../session.ts';
import type { Step } from '../turn-types.ts';
import { isNo } from '../yes-no.ts';
import type { Flow, FlowMessage } from './flow.ts';

/** Hand-over to a person. The ticket is written at once; what is asked for is only what somebody says they wish to add. */
export const ticket: Flow<'ticket'> = {
  name: 'ticket',
  slots: ['what to add'],
  entry: 'office.human',
  begunBy: 'human',
  hears: 'told',
  waits: false,
  start: (session, heard, context) => openTicket(session, context, heard?.text),
  order: ({ raw, heard, control }, session, context) => ownTicket(raw, heard, control, session, context),
  trails(message, session, context) {
    const added = toldForTicket(message.raw, message.heard, session, context);
    return added && answersToo(message, added);
  },
  answer(message, session, context) {
    const { raw, text, heard } = message;
    if (thanks(heard) && !asks(heard)) return undefined;
    if (isNo(text)) return keptOpen(session);
    return answersToo(message, adding(raw, heard, session, context));
  },
  press: (data, session, context) => (data === DATA.human ? openTicket(session, context) : undefined),
  resume: askWhatToAdd,
  cancel: withoutFlow,
  readBack: () => 'đang muốn ghi thêm vào phiếu hỗ trợ',
  countsNumbers: () => true,
};

/** Told for the ticket, but where we surely know about it ourselves it is answered besides. */
function answersToo({ heard, read }: FlowMessage, added: Step): Step {
  return surelyOurs(heard) ? after(added, read(added.session)) : added;
}

const surelyOurs = ({ parts: [first] }: Understanding): boolean =>
  first?.outcome === 'answer' && first.readings[0]?.intent !== 'office.human';
