// The first steps every message takes before anything is understood: one spelling, keys read back, abbreviations written
// out, missing spaces put back, marks taken off.

import { type Abbreviations, writeOut } from './abbreviations.ts';
import { type Taught, unjoin } from './joined.ts';
import { readKeys } from './keyboard.ts';
import { type Text, textOf } from './matching.ts';
import { normalise } from './normalise.ts';
import { readParticles } from './particles.ts';

/** What the province's files say about how people write. */
export type Spelling = {
  readonly abbreviations: Abbreviations;
  /** Words of other languages, never taken for Vietnamese typed without its input method: "visa", "eps". */
  readonly foreign: ReadonlySet<string>;
  readonly taught: Taught;
};

export type PreparedText = Text & {
  /** Abbreviations that have several meanings and were left as typed. */
  readonly ambiguous: readonly string[];
};

export function prepare(raw: string, { abbreviations, foreign, taught }: Spelling): PreparedText {
  const { text, ambiguous } = writeOut(readKeys(normalise(raw), foreign), abbreviations);
  const { text: spaced, folded } = textOf(unjoin(text, taught));
  return { ...textOf(readParticles(spaced, folded)), ambiguous };
}
