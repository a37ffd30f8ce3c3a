// What the lanes need to answer: the knowledge of the moment and a way to understand text with it. Changes as a whole.

import { dayOf, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { SectionFinder } from '#understanding/section-finder.ts';
import type { Understanding } from '#understanding/understand.ts';
import { NOBODY, type PersonContext, type TurnContext } from './turn-types.ts';

export type Mind = {
  readonly knowledge: Knowledge;
  readonly understand: (text: string, today: PlainDate) => Understanding;
  readonly sections: SectionFinder;
  readonly shares: TurnContext['shares'];
};

/** Undefined until the first classifier is ready; messages wait meanwhile. */
export type Brain = { readonly current: () => Mind | undefined };

/** What one turn works with at `now`: the mind bound to the day it is in Việt Nam. */
export function turnContext(
  { knowledge, understand, sections, shares }: Mind,
  now: Temporal.Instant,
  freshTicketCode: string,
  person: PersonContext = NOBODY,
): TurnContext {
  const today = dayOf(now);
  return {
    knowledge,
    understand: (text) => understand(text, today),
    sections,
    shares,
    now,
    today,
    freshTicketCode,
    person,
  };
}
