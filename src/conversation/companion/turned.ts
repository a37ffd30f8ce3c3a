// "Còn chồng em?": the talk turns to somebody, and nothing is told of them yet. Only what is missing is asked; who was spoken of before
// gets their figures again.

import type { Understanding } from '#understanding/understand.ts';
import { turnsOnly } from '../acts/person.ts';
import { giveEstimate } from '../benefit/flow.ts';
import { nextQuestion } from '../benefit/questions.ts';
import type { Facts } from '../facts/facts.ts';
import { FACT_SLOTS } from '../facts/slots.ts';
import { OF_BENEFIT } from '../noted.ts';
import { CANCEL_BUTTON, say } from '../reply.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';

export function turnedTo(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { last, about, facts = {} } = session;
  if (!turnsOnly(heard) || (last !== undefined && !OF_BENEFIT.test(last.intent))) return undefined;
  const missing = missingOf(facts);
  const asking = nextQuestion(facts, context.knowledge, context.today);
  if (asking === undefined || missing.length === 0)
    return giveEstimate(session, context, `Tính cho ${about ?? 'anh/chị'}:`);
  const whose = about === undefined ? 'anh/chị' : about;
  const text = `Về ${whose}: cho em biết ${missing.join(', ')}, em tính riêng.`;
  return {
    session: { ...session, flow: { name: 'benefit', asking } },
    replies: [say(text, 'flow', { buttons: [CANCEL_BUTTON], provenance: { intent: 'ui.amount_duration' } })],
  };
}

/** What decides an estimate and was not told. */
function missingOf(facts: Facts): string[] {
  const missing = WANTED.filter((name) => facts[name] === undefined && !(name === 'ended' && facts.employed === true));
  return missing.map((name) => FACT_SLOTS[name].asked?.named ?? '');
}
const WANTED = ['ended', 'months', 'wages'] as const;
