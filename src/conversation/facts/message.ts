// A message as the readers of facts see it.

import type { Entity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Understanding } from '#understanding/understand.ts';

export type Heard = Pick<Understanding, 'text' | 'folded' | 'entities'>;

/** The question that is open: a bare number is its answer. */
export type Asking = 'months' | 'wages' | 'region';

export type FactsContext = {
  readonly knowledge: Pick<Knowledge, 'communes' | 'wagePlaces'>;
  readonly today: PlainDate;
};

export type Message = FactsContext & {
  readonly heard: Heard;
  /** Without those that the message itself takes back. */
  readonly standing: readonly Entity[];
  readonly asking: Asking | undefined;
};

/** A reader that tells several facts, or is leaned on by others, reads each message once. */
export function once<T>(read: (message: Message) => T): (message: Message) => T {
  const known = new WeakMap<Message, { readonly told: T }>();
  return (message) => {
    const before = known.get(message);
    if (before !== undefined) return before.told;
    const told = read(message);
    known.set(message, { told });
    return told;
  };
}
