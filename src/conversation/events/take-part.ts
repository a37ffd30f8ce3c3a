// "Đăng ký cái thứ hai đi": how one takes part in an event. Nobody is put on a list from here; most just come.

import { formatClock, formatWeekday } from '#domain/time.ts';
import { findOccurrence } from '#knowledge/events.ts';
import { officeLine } from '../office-hours.ts';
import { saveEvent } from '../remind.ts';
import { DATA, MENU_BUTTON, say } from '../reply.ts';
import type { Session } from '../session.ts';
import { REMINDER_TEXTS } from '../subscribe-texts.ts';
import type { Step, TurnContext } from '../turn-types.ts';

/** `remind`: they asked to be reminded in the same breath. */
export function takePart(session: Session, id: string, remind: boolean, context: TurnContext): Step | undefined {
  const found = findOccurrence(context.knowledge, id);
  if (found === undefined) return undefined;
  const saved = remind ? saveEvent(session, id, context) : undefined;
  const { event, starts } = found;
  const when = `${formatWeekday(starts.toPlainDate())}, ${formatClock(starts.toInstant())}`;
  const how = `Em không ghi tên giùm được. “${event.name}” (${when}, ${event.place.name}): thường cứ đến là vào, không mất phí; có phải ghi tên trước không thì hỏi ${officeLine(context.knowledge)}.`;
  const mayBeSaved = event.status !== 'cancelled' && context.person.reach !== 'never' && saved === undefined;
  const reply = say(how, 'flow', {
    buttons: [
      ...(mayBeSaved ? [{ label: REMINDER_TEXTS.saveButton, data: DATA.save(id) }] : []),
      { label: 'Cách tham gia', data: DATA.intent('jobfair.join') },
      MENU_BUTTON,
    ],
    provenance: { intent: 'event.detail', revision: context.knowledge.version },
  });
  const among = session.shown?.among ?? session.shown?.ids ?? [id];
  const next: Session = { ...(saved?.session ?? session), shown: { kind: 'event', ids: [id], among: [...among] } };
  return { session: next, replies: [reply, ...(saved?.replies ?? [])], effects: saved?.effects ?? [] };
}
