// The first steps every message takes before anything is understood: normalise, write out abbreviations, fold.

import { type Abbreviations, writeOut } from './abbreviations.ts';
import { type Text, textOf } from './matching.ts';
import { normalise } from './normalise.ts';

export type PreparedText = Text & {
  /** Abbreviations that have several meanings and were left as typed. */
  readonly ambiguous: readonly string[];
};

export function prepare(raw: string, abbreviations: Abbreviations): PreparedText {
  const { text, ambiguous } = writeOut(normalise(raw), abbreviations);
  return { ...textOf(text), ambiguous };
}
