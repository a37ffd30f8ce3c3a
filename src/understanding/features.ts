// What the classifier sees of a text: words, pairs of words and pieces of words, each as typed and without marks.
// Four views, so that neither spelling drowns the other (measured in ../../docs/decisions/004-understanding.md).

import ngrams from 'natural/lib/natural/ngrams/ngrams.js';
import { fold } from '#language/fold.ts';
import { tokens } from '#language/tokens.ts';

const LONGEST_PIECE = 4;
const SHORTEST_PIECE = 2;

/** Counts of named features, one map a view. Names of different views never meet. */
export function extract(text: string): Map<string, number>[] {
  const marked = tokens(text);
  const folded = marked.map(fold);
  return [wordFeatures(marked, 'w'), pieceFeatures(marked, 'c'), wordFeatures(folded, 'W'), pieceFeatures(folded, 'C')];
}

function wordFeatures(words: string[], prefix: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) add(counts, prefix + word);
  for (const [first, second] of words.length > 1 ? ngrams.bigrams(words) : [])
    add(counts, `${prefix}${first} ${second}`);
  return counts;
}

/** Pieces of 2 to 4 characters inside each word, with its edges marked, so that slips of the finger cost only a few. */
function pieceFeatures(words: readonly string[], prefix: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++) {
      for (let at = 0; at + size <= padded.length; at++) add(counts, prefix + padded.slice(at, at + size));
    }
  }
  return counts;
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
