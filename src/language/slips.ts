// Slips of the finger: a word that is no syllable, that nobody taught, and that one slip makes of exactly one taught word which
// is known to stand beside its neighbour. "that ngihep" is "that nghiep"; a name or an address stays as it is.

import { fold } from './fold.ts';
import { areNeighbours, type Taught } from './joined.ts';
import { isSyllable } from './syllables.ts';

const LETTERS = 'abcdeghiklmnopqrstuvxy';
const SHORTEST = 3;
const LONGEST = 9;

/** `text` is normalised. A mended word has lost its marks: which ones were meant is not known. */
export function mendSlips(text: string, taught: Taught): string {
  const words = text.split(' ');
  const folded = words.map((word) => fold(word));
  return words
    .map((word, i) => {
      const own = folded[i] as string;
      if (!/^\p{L}+$/u.test(word) || own.length < SHORTEST || own.length > LONGEST) return word;
      if (isSyllable(own) || taught.words.has(own)) return word;
      return meant(own, folded[i - 1], folded[i + 1], taught) ?? word;
    })
    .join(' ');
}

/** The one taught word a slip away that fits most neighbours; undefined when none or several do. */
function meant(word: string, before: string | undefined, after: string | undefined, taught: Taught) {
  const fits = (candidate: string): number =>
    (areNeighbours(taught, before, candidate) ? 1 : 0) + (areNeighbours(taught, candidate, after) ? 1 : 0);
  const candidates = [...oneSlipAway(word)]
    .filter((candidate) => taught.words.has(candidate))
    .map((candidate) => ({ candidate, fit: fits(candidate) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = candidates;
  return best !== undefined && best.fit > (second?.fit ?? 0) ? best.candidate : undefined;
}

/** Words from which dropping, doubling, swapping or mistaking one letter gives this one. */
function oneSlipAway(word: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (tail !== '') found.add(head + tail.slice(1));
    if (tail.length > 1) found.add(head + tail[1] + tail[0] + tail.slice(2));
    for (const letter of LETTERS) {
      found.add(head + letter + tail);
      if (tail !== '') found.add(head + letter + tail.slice(1));
    }
  }
  found.delete(word);
  return found;
}
