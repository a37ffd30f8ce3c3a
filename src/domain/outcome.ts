// What became of something that a person wanted done: one of three, and nothing else. Whoever asks reads `kind`; no word or `false`
// stands for one of them anywhere.

import type { Problem } from './result.ts';

export type Outcome<T = undefined> =
  | { readonly kind: 'done'; readonly value: T }
  /** Each problem names the place and the remedy. Nothing was changed. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** It is not as it was seen any more: somebody was faster. Nothing was changed. */
  | { readonly kind: 'conflict' };

export const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value });
export const refused = (...problems: readonly Problem[]): Outcome<never> => ({ kind: 'refused', problems });
export const CONFLICT: Outcome<never> = { kind: 'conflict' };
