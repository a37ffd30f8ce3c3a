// Gives what one reading of a question asks for: the flow it starts, or the entry it names, with whatever else the question
// said (the country, the day, the place, the sums).

import { firstEntity } from '#domain/entity.ts';
import type { Choices } from '#domain/facts.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Part, Understanding } from '#understanding/understand.ts';
import { answerEntry, askedDay } from './answer.ts';
import { startEstimate } from './benefit/flow.ts';
import { withCompany } from './companies.ts';
import { searchEvents } from './events/flow.ts';
import { readChoices } from './facts/choices.ts';
import { withFilingDay } from './filing-day.ts';
import { withHelped } from './helped.ts';
import { openTicket } from './human.ts';
import { greet } from './menu.ts';
import { withReminder } from './offers.ts';
import { isBeyondFirstClaim } from './own-case.ts';
import { startDeclaration } from './remind.ts';
import { withList } from './schools.ts';
import type { Session } from './session.ts';
import { startSubscribe } from './subscribe.ts';
import type { Step, TurnContext } from './turn-types.ts';
import { askWhoEnded, entryByEnding } from './who-ended.ts';

/** `heard` is the whole message; `part` the piece of it that asks this, whose country and place come first. */
export function answerReading(
  read: Entry,
  heard: Understanding,
  session: Session,
  context: TurnContext,
  part: Pick<Part, 'entities'> & { readonly p?: number | undefined } = heard,
): Step {
  const { knowledge, today } = context;
  const choices = withSaid(session.facts?.choices, readChoices(heard));
  const entry = entryByEnding(read, choices, context);
  const whoEnded = askWhoEnded(entry, choices, session);
  if (whoEnded !== undefined) return whoEnded;
  if (entry.id === 'chat.greet') return { session, replies: [greet()] };
  if (entry.flow === 'human') return openTicket(session, context, heard.text);
  if (entry.flow === 'event_search') return searchEvents(session, heard, context);
  if (entry.flow === 'subscribe')
    return /khai bao|trinh dien/.test(heard.folded)
      ? startDeclaration(session, heard, context)
      : startSubscribe(session, heard, context);
  if (entry.flow === 'benefit_estimate' && knowsItsNumbers(heard)) return startEstimate(session, heard, context);
  const country = (firstEntity(part.entities, 'country') ?? firstEntity(heard.entities, 'country'))?.code;
  const asked = { on: askedDay(entry, heard, today), country, choices };
  const rule = answerEntry(knowledge, entry, asked, today, part.p);
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

/** New words count before old ones; words that leave it open do not undo what was settled. */
function withSaid(before: Choices | undefined, said: Choices): Choices {
  const { ended_by: by, ...rest } = said;
  const settled = by === 'unclear' ? before?.ended_by : by;
  const endedBy = settled ?? by ?? before?.ended_by;
  return { ...before, ...rest, ...(endedBy === undefined ? {} : { ended_by: endedBy }) };
}

/** Somebody who gives a length of time (or its ends) and a wage wants the sum, not the rule. */
function knowsItsNumbers({ entities, folded }: Understanding): boolean {
  if (isBeyondFirstClaim(folded)) return false;
  const time = (firstEntity(entities, 'duration')?.months ?? 0) > 0 || firstEntity(entities, 'date') !== undefined;
  return firstEntity(entities, 'money') !== undefined && time;
}
