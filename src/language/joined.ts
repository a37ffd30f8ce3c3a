// Spaces that were left out: "baohiem" is "bao hiem". Only a word that is no syllable and that nobody taught is cut, and only
// where its pieces are taught words that are known to stand side by side.

import { fold } from './fold.ts';
import { isSyllable, LONGEST_SYLLABLE } from './syllables.ts';
import { tokens } from './tokens.ts';

/** Words, and pairs of neighbours ("bao hiem"), of all taught phrases, without marks. */
export type Taught = { readonly words: ReadonlySet<string>; readonly pairs: ReadonlySet<string> };

/** `phrases` are normalised. */
export function taughtWords(phrases: Iterable<string>): Taught {
  const words = new Set<string>();
  const pairs = new Set<string>();
  for (const phrase of phrases) {
    const folded = tokens(phrase).map(fold);
    for (const [i, word] of folded.entries()) {
      words.add(word);
      if (i > 0) pairs.add(`${folded[i - 1]} ${word}`);
    }
  }
  return { words, pairs };
}

const SHORTEST_JOINED = 4;
const MOST_PIECES = 4;

/** `text` is normalised. */
export function unjoin(text: string, taught: Taught): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const folded = fold(word);
    if (word.length < SHORTEST_JOINED || isSyllable(folded) || taught.words.has(folded)) return word;
    const cuts = bestCuts(folded, taught);
    return cuts === undefined ? word : cuts.map(([from, to]) => word.slice(from, to)).join(' ');
  });
}

type Cut = readonly [from: number, to: number];

/** The fewest pieces, every two neighbours of which are a taught pair; undefined when there is no such cut. */
function bestCuts(folded: string, { words, pairs }: Taught): Cut[] | undefined {
  const search = (from: number, before: string | undefined, left: number): Cut[] | undefined => {
    if (from === folded.length) return [];
    if (left === 0) return undefined;
    let best: Cut[] | undefined;
    for (let to = from + 1; to <= Math.min(folded.length, from + LONGEST_SYLLABLE); to++) {
      const piece = folded.slice(from, to);
      if (!isSyllable(piece) || !words.has(piece) || (before !== undefined && !pairs.has(`${before} ${piece}`)))
        continue;
      const rest = search(to, piece, left - 1);
      if (rest !== undefined && (best === undefined || rest.length + 1 < best.length)) best = [[from, to], ...rest];
    }
    return best;
  };
  const cuts = search(0, undefined, MOST_PIECES);
  return cuts !== undefined && cuts.length > 1 ? cuts : undefined;
}
