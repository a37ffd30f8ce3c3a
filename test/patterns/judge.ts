// Whether a regular expression can be made to think for long by a text that somebody sends.

import { LONGEST_READ } from '#domain/message.ts';
import { fold } from '#language/fold.ts';
import type { FoundPattern } from './collect.ts';
import type { Packages, Search } from './packages.ts';

export type Verdict = 'safe' | 'slow' | 'undecided';

/** A repeat without an upper end, and one with; classes of characters are looked at before as one sign. */
const ENDLESS = /(?<!\\)(?:\\\\)*(?:[*+]|\{\d+,\})/;
const BOUNDED = /\{\d+,\d+\}/;

/** The search ends by count and not by the clock: a busy machine says the same. */
const BY_COUNT: Search = { randomSeed: 1, timeout: 60_000, attackTimeout: 60_000, incubationTimeout: 60_000 };

/** What repeats without end is decided by theory, for texts of any length. */
const BY_THEORY: Search = { ...BY_COUNT, checker: 'automaton' };

/** Where all repeats are bounded, what counts is the work for the longest text that is read: some hundredths of a second. */
const BY_TRIAL: Search = {
  ...BY_COUNT,
  checker: 'fuzz',
  maxAttackStringSize: LONGEST_READ,
  attackLimit: 5_000_000,
  maxIteration: 1,
  maxGenerationSize: 10,
  maxInitialGenerationSize: 30,
  seedingLimit: 1_000,
  incubationLimit: 5_000,
};

export async function judge(
  { source, flags }: Pick<FoundPattern, 'source' | 'flags'>,
  { check }: Packages,
): Promise<Verdict> {
  const outline = source.replace(/\[(?:\\.|[^\]\\])*\]/g, 'x');
  if (!ENDLESS.test(outline)) {
    if (!BOUNDED.test(outline)) return 'safe'; // one way through for each place where it begins
    return verdictOf((await check(withFewLetters(source), flags, BY_TRIAL)).status);
  }
  const byTheory = await check(source, flags, BY_THEORY);
  // Theory knows no looking behind; then the general search has its say.
  return verdictOf(byTheory.status === 'unknown' ? (await check(source, flags, BY_COUNT)).status : byTheory.status);
}

const CLASS_OR_PROPERTY = /\[(?:\\.|[^\]\\])*\]|\\[pP]\{\w{1,40}\}/g;

/** The same shape over the letters a to z: in how many ways it can be read does not depend on the alphabet, the trouble of searching does. */
function withFewLetters(source: string): string {
  return fold(source).replace(CLASS_OR_PROPERTY, (part) => {
    if (!part.startsWith('[')) return part.startsWith('\\P') ? '[^a-z]' : '[a-z]';
    return part.replaceAll('\\p{L}', 'a-z').replaceAll('\\p{N}', '0-9').replaceAll('\\p{Ll}', 'a-z');
  });
}

const verdictOf = (status: 'safe' | 'vulnerable' | 'unknown'): Verdict =>
  status === 'safe' ? 'safe' : status === 'vulnerable' ? 'slow' : 'undecided';
