// What a session keeps of a message: the facts it told, and the matter a person would be told of.

import { maskNumbers } from '#language/private-numbers.ts';
import type { Understanding } from '#understanding/understand.ts';
import { type Facts, learn } from './facts/facts.ts';
import { saysTheMatter } from './human.ts';
import type { Session } from './session.ts';

export const remembered = (session: Session, said: Facts): Session =>
  Object.keys(said).length === 0 ? session : { ...session, facts: learn(session.facts ?? {}, said) };

/** A request to speak to a person, or a courtesy, is no matter. */
export function asked(raw: string, { text, parts: [first] }: Understanding, session: Session): Session {
  const intent = first?.readings[0]?.intent ?? '';
  // A request that is granted at once brings its own words along.
  const request = intent === 'office.human' && (first?.outcome === 'answer' || !saysTheMatter(text));
  return request || intent.startsWith('chat.')
    ? session
    : { ...session, lastQuestion: maskNumbers(raw.slice(0, 1000)) };
}
