// One matter and the words that name it.

import type { Aspect } from '#domain/aspects.ts';
import type { Topic } from '#domain/topic.ts';

export type NamedEntry = {
  /** Looked for in the message without marks. */
  readonly says: RegExp;
  readonly unless?: RegExp;
  /** The entry; `last`: the newest of these that was told in this talk. */
  readonly entry: string | { readonly last: RegExp };
  readonly aspect?: Aspect;
  /** What was last spoken of; anything where it is missing. */
  readonly after?: RegExp;
  /** Areas in which the words mean something else. */
  readonly notIn?: readonly Topic[];
};
