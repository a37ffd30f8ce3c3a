// Everything a message says of the person's own case.

import type { Facts } from './facts.ts';
import type { Asking, FactsContext, Heard, Message } from './message.ts';
import { FACT_NAMES, FACT_SLOTS } from './slots.ts';
import { withoutTakenBack } from './taken-back.ts';

export type { Asking, Heard } from './message.ts';

type AlreadyRead = FactsContext & { readonly asking: Asking | undefined; readonly facts: Facts };
const alreadyRead = new WeakMap<Heard, AlreadyRead>();

/** A message is asked for its facts from several sides of one turn, and read once. */
export function readFacts(heard: Heard, { knowledge, today }: FactsContext, asking?: Asking): Facts {
  const known = alreadyRead.get(heard);
  // Callers hand on what they have of the turn in objects of their own: what is in them counts.
  if (known?.knowledge === knowledge && known.today === today && known.asking === asking) return known.facts;
  const facts = read(heard, { knowledge, today }, asking);
  alreadyRead.set(heard, { knowledge, today, asking, facts });
  return facts;
}

function read(heard: Heard, { knowledge, today }: FactsContext, asking: Asking | undefined): Facts {
  const message: Message = {
    heard,
    standing: withoutTakenBack(heard.folded, heard.entities),
    knowledge,
    today,
    asking,
  };
  const told = FACT_NAMES.map((name) => [name, FACT_SLOTS[name].read(message)] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== undefined)) as Facts;
}
