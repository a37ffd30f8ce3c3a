// Somebody wrote an identity, telephone or account number: once in a talk they are told, kindly, that none is needed.

import { holdsPrivateNumber } from '#language/private-numbers.ts';
import { say } from './reply.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext, TurnInput } from './turn-types.ts';

/** Not in a form that asks for a telephone number; and nothing stands before a warning of danger. */
export function tellOfNumbers({ content, session }: TurnInput, step: Step, { knowledge }: TurnContext): Step {
  if (
    content.kind !== 'text' ||
    content.text.startsWith('/') ||
    session.toldNumbers ||
    !holdsPrivateNumber(content.text)
  )
    return step;
  const form = [session.flow?.name, step.session.flow?.name].some((name) => name === 'opening' || name === 'seeker');
  const intent = step.replies[0]?.provenance.intent;
  const urgent = intent !== undefined && knowledge.entries.get(intent)?.stakes === 'urgent';
  const ends = step.effects?.some(({ kind }) => kind === 'erase_person' || kind === 'staff') ?? false;
  if (step.replies.length === 0 || form || urgent || ends) return step;
  return {
    ...step,
    session: { ...step.session, toldNumbers: true },
    replies: [say(TEXTS.noNumbers, 'control'), ...step.replies],
  };
}
