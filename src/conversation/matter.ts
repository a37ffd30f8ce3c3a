// What a ticket carries to the person who takes over, so that nobody has to tell their case twice.

import type { TicketMatter } from '#domain/ticket.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { scrub } from '#language/scrub.ts';
import { saidBack } from './facts/slots.ts';
import type { Session } from './session.ts';

/** Our own words are scrubbed too: a read-back may quote a name. */
export function matterOf(session: Session, knowledge: Knowledge): TicketMatter {
  const entry = session.last && knowledge.entries.get(session.last.intent);
  const turns = (session.history ?? []).map(({ said, got }) => ({ said: scrub(said), got: scrub(got) }));
  return { ...(entry === undefined ? {} : { topic: entry.title }), known: knownOf(session), turns };
}

/** "đóng 40 tháng, …" of the one who asks; "chồng: …" of others. */
function knownOf({ facts, about, people = {} }: Session): string[] {
  const cases = { ...people, ...(facts === undefined ? {} : { [about ?? 'self']: facts }) };
  return Object.entries(cases).flatMap(([who, theirs]) => {
    const words = saidBack(theirs).join(', ');
    return words === '' ? [] : [who === 'self' ? words : `${who}: ${words}`];
  });
}
