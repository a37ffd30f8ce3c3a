// Spaces that were left out: "baohiem" is "bao hiem". Only a word that is no syllable and that nobody taught is cut, and only
// where its pieces are taught words that are known to stand side by side.

import { fold } from './fold.ts';
import { isSyllable, LONGEST_SYLLABLE } from './syllables.ts';
import { tokens } from './tokens.ts';

/** The words of all taught phrases, without marks, by number; and which of them stand side by side. */
export type Taught = { readonly words: ReadonlyMap<string, number>; readonly pairs: ReadonlySet<number> };

/** More words than this nobody teaches. */
const MOST_WORDS = 2 ** 16;

/** Hundreds of thousands of words at each start: `phrases` are taken as written, since without marks little is left to normalise. */
export function taughtWords(phrases: Iterable<string>): Taught {
  const words = new Map<string, number>();
  const pairs = new Set<number>();
  for (const phrase of phrases) {
    let before: number | undefined;
    for (const word of tokens(fold(phrase.normalize('NFC').toLowerCase()))) {
      const number = words.get(word) ?? words.size;
      words.set(word, number);
      if (before !== undefined) pairs.add(before * MOST_WORDS + number);
      before = number;
    }
  }
  return { words, pairs };
}

/** "bao", "hiem": whether somebody taught the two side by side. */
export function areNeighbours({ words, pairs }: Taught, first = '', second = ''): boolean {
  const [one, other] = [words.get(first), words.get(second)];
  return one !== undefined && other !== undefined && pairs.has(one * MOST_WORDS + other);
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
function bestCuts(folded: string, taught: Taught): Cut[] | undefined {
  const search = (from: number, before: string | undefined, left: number): Cut[] | undefined => {
    if (from === folded.length) return [];
    if (left === 0) return undefined;
    let best: Cut[] | undefined;
    for (let to = from + 1; to <= Math.min(folded.length, from + LONGEST_SYLLABLE); to++) {
      const piece = folded.slice(from, to);
      if (
        !isSyllable(piece) ||
        !taught.words.has(piece) ||
        (before !== undefined && !areNeighbours(taught, before, piece))
      )
        continue;
      const rest = search(to, piece, left - 1);
      if (rest !== undefined && (best === undefined || rest.length + 1 < best.length)) best = [[from, to], ...rest];
    }
    return best;
  };
  const cuts = search(0, undefined, MOST_PIECES);
  return cuts !== undefined && cuts.length > 1 ? cuts : undefined;
}
