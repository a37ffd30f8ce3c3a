// Erasing what is stored about a person, after they typed the confirmation.

import { fold } from '#language/fold.ts';
import { say } from './reply.ts';
import { freshSession, type Session } from './session.ts';
import { TEXTS } from './texts.ts';
import type { Step } from './turn-types.ts';

const CONFIRMATION = 'xoa het';

export function askErase(session: Session): Step {
  return { session: { ...session, flow: { name: 'erase' } }, replies: [say(TEXTS.eraseAsk, 'control')] };
}

export function confirmErase(normalised: string, session: Session): Step {
  const { flow: _, ...rest } = session;
  if (
    fold(normalised)
      .replace(/[^a-z ]/g, '')
      .trim() !== CONFIRMATION
  )
    return { session: rest, replies: [say(TEXTS.eraseKept, 'control')] };
  return { session: freshSession(), replies: [say(TEXTS.erased, 'control')], effects: [{ kind: 'erase_person' }] };
}
