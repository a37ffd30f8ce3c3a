// What the control words do.

import { assertNever } from '#domain/result.ts';
import type { Understanding } from '#understanding/understand.ts';
import { answerEntry } from './answer.ts';
import type { Control } from './control.ts';
import { askErase } from './erase.ts';
import { openFlow, pressInFlow, startInFlow } from './flows/registry.ts';
import { greet, mainMenu } from './menu.ts';
import { askMyData } from './my-data.ts';
import { answerReminder, listReminders } from './remind.ts';
import { aboutEntry, DATA, say } from './reply.ts';
import { muteSeeker, withdrawSeeker } from './seeker/texts.ts';
import { freshSession, type Session, withoutFlow, withoutFlows } from './session.ts';
import { showSubscription, startSubscribe, stopNotices } from './subscribe.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext } from './turn-types.ts';

/** The entry that speaks of what a control does: the record counts it there. */
const ENTRY_OF: Partial<Record<Control, string>> = {
  erase: 'chat.privacy',
  my_data: 'chat.privacy',
  stop_notices: 'event.unsubscribe',
  halt: 'event.unsubscribe',
  subscribe: 'event.subscribe',
  subscription: 'event.subscribe',
  reminders: 'event.subscribe',
  reminder_done: 'event.subscribe',
  reminder_later: 'event.subscribe',
  reminder_stop: 'event.unsubscribe',
  withdraw_seeker: 'job.register_seeker',
  mute_seeker: 'job.register_seeker',
};

/** `heard`: the words that asked for it. */
export function act(control: Control, session: Session, context: TurnContext, heard?: Understanding): Step {
  return aboutEntry(ENTRY_OF[control], deedOf(control, session, context, heard));
}

function deedOf(control: Control, session: Session, context: TurnContext, heard?: Understanding): Step {
  switch (control) {
    case 'cancel':
      return cancel(session);
    case 'halt':
      return session.flow === undefined ? stopNotices(session, context, 'gõ: dừng') : cancel(session);
    case 'restart':
      return { session: freshSession(), replies: [greet()] };
    case 'menu':
      return { session: withoutFlows(session), replies: [mainMenu()] };
    case 'human':
      return startInFlow('human', session, heard, context) ?? { session, replies: [mainMenu()] };
    case 'erase':
      return askErase(session);
    case 'my_data':
      return askMyData(session);
    case 'stop_notices':
      return stopNotices(session, context, 'gõ: dừng thông báo');
    case 'subscribe':
      return startSubscribe(withoutFlow(session), undefined, context);
    case 'subscription':
      return showSubscription(session, context);
    case 'reminders':
      return listReminders(session, context);
    case 'reminder_done':
      return answerReminder(session, 'done');
    case 'reminder_later':
      return answerReminder(session, 'later');
    case 'reminder_stop':
      return answerReminder(session, 'stop');
    case 'withdraw_seeker':
      return withdrawSeeker(session);
    case 'mute_seeker':
      return muteSeeker(session);
    case 'more':
      return pressInFlow(DATA.moreEvents, session, context) ?? { session, replies: [mainMenu()] };
    default:
      return assertNever(control);
  }
}

/** The answer of an entry, or the first screen where the catalogue does not have it. */
export function giveEntry(id: string, session: Session, context: TurnContext): Step {
  const { knowledge, today } = context;
  const entry = knowledge.entries.get(id);
  return { session, replies: [entry ? answerEntry(knowledge, entry, { on: today }, today) : mainMenu()] };
}

/** Who breaks off a form gets the one it interrupted, or the first screen; who just stops talking is let go, and nothing is asked. */
function cancel(session: Session): Step {
  const flow = openFlow(session);
  if (flow === undefined) return aboutEntry('chat.bye', { session, replies: [say(TEXTS.left, 'control')] });
  const rest = flow.cancel(session);
  const stopped = say(TEXTS.cancelled, 'control');
  return { session: rest, replies: rest.waiting === undefined ? [stopped, mainMenu()] : [stopped] };
}
