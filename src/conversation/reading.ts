// Gives what one reading of a question asks for: the flow it starts, or the entry it names, with whatever else the question
// said (the country, the day, the place, the sums).

import { firstEntity } from '#domain/entity.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Understanding } from '#understanding/understand.ts';
import { answerEntry, askedDay } from './answer.ts';
import { startEstimate } from './benefit/flow.ts';
import { withCompany } from './companies.ts';
import { searchEvents } from './events/flow.ts';
import { withFilingDay } from './filing-day.ts';
import { withHelped } from './helped.ts';
import { openTicket } from './human.ts';
import { greet } from './menu.ts';
import { withReminder } from './offers.ts';
import { startDeclaration } from './remind.ts';
import { withList } from './schools.ts';
import type { Session } from './session.ts';
import { startSubscribe } from './subscribe.ts';
import type { Step, TurnContext } from './turn-types.ts';

export function answerReading(
  entry: Entry,
  heard: Understanding,
  session: Session,
  context: TurnContext,
  confidence?: number,
): Step {
  const { knowledge, today } = context;
  if (entry.id === 'chat.greet') return { session, replies: [greet()] };
  if (entry.flow === 'human') return openTicket(session, context);
  if (entry.flow === 'event_search') return searchEvents(session, heard, context);
  if (entry.flow === 'subscribe')
    return /khai bao|trinh dien/.test(heard.folded)
      ? startDeclaration(session, heard, context)
      : startSubscribe(session, heard, context);
  if (entry.flow === 'benefit_estimate' && knowsItsNumbers(heard)) return startEstimate(session, heard, context);
  const country = firstEntity(heard.entities, 'country')?.code;
  const rule = answerEntry(knowledge, entry, { on: askedDay(entry, heard, today), country }, today, confidence);
  const reply = withReminder(withFilingDay(rule, entry, heard, knowledge, today), entry, heard, context);
  const last = entry.topic === 'chat' ? session.last : { intent: entry.id, ...(country ? { country } : {}) };
  return {
    session: { ...session, ...(last ? { last } : {}) },
    replies: [
      withHelped(
        withCompany(withList(reply, entry, heard.folded, knowledge, today), entry, heard.text, knowledge),
        entry,
        session,
      ),
    ],
  };
}

/** Somebody who gives a length of time (or its ends) and a wage wants the sum, not the rule. */
function knowsItsNumbers({ entities }: Understanding): boolean {
  const time = (firstEntity(entities, 'duration')?.months ?? 0) > 0 || firstEntity(entities, 'date') !== undefined;
  return firstEntity(entities, 'money') !== undefined && time;
}
