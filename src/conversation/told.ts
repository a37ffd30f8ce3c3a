// What was said already in this talk: nothing is said twice in the same words.

import type { Session } from './session.ts';

const MOST_KEPT = 32;

/** The name under which a part of an entry is remembered as told; without a section it is the short answer. */
export const toldName = (intent: string, section?: string, country?: string): string =>
  `${intent}|${section ?? 'short'}|${country ?? ''}`;

export const wasTold = ({ told = [] }: Session, what: string): boolean => told.includes(what);

export function telling(session: Session, what: string): Session {
  const { told = [] } = session;
  return told.includes(what) ? session : { ...session, told: [...told, what].slice(-MOST_KEPT) };
}
