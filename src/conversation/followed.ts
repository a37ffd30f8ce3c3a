// One thing changed of what was just answered: the same for another country, another number of months, another day or place.

import { assertNever } from '#domain/result.ts';
import type { Understanding } from '#understanding/understand.ts';
import { answerForCountry } from './answer.ts';
import { reviseEstimate } from './benefit/flow.ts';
import { monthsAnswer } from './benefit/months-answer.ts';
import { searchEvents } from './events/flow.ts';
import type { Facts } from './facts/facts.ts';
import { followUp } from './follow-up.ts';
import { answerPlace } from './place-wage.ts';
import { type Session, spokenOf } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';

export function followed(heard: Understanding, said: Facts, session: Session, context: TurnContext): Step | undefined {
  const follow = followUp(heard, session, said, context);
  switch (follow?.kind) {
    case undefined:
      return undefined;
    case 'country': {
      const entry = context.knowledge.entries.get(follow.intent);
      if (!entry) return undefined;
      const reply = answerForCountry(context.knowledge, entry, follow.country, context.today);
      return { session: spokenOf(session, entry.id, undefined, follow.country), replies: [reply] };
    }
    case 'estimate':
      return reviseEstimate(session, heard, said, context);
    case 'months':
      return monthsAnswer(follow.months, session, context);
    case 'events':
      return searchEvents(session, heard, context, true);
    case 'wage_place':
      return answerPlace(heard, session, context);
    default:
      return assertNever(follow);
  }
}
