// What the classifier sees of a text: words and pairs of neighbours as typed; the same without marks; pieces of words, so
// that slips cost little; and words that merely stand in one sentence. How each view earned its place: docs/understanding.md.

import ngrams from 'natural/lib/natural/ngrams/ngrams.js';
import { fold } from '#language/fold.ts';
import { tokens } from '#language/tokens.ts';

const LONGEST_PIECE = 4;
const SHORTEST_PIECE = 2;
/** In a letter everything stands beside everything, which says nothing. */
const MOST_COMPANIONS = 25;

/** Counts of named features, one map a view. Names of different views never meet. */
export function extract(text: string): Map<string, number>[] {
  const marked = tokens(text);
  const folded = marked.map(fold);
  return [wordFeatures(marked, 'w'), wordFeatures(folded, 'W'), pieceFeatures(folded, 'C'), companions(folded, 'P')];
}

function wordFeatures(words: string[], prefix: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) add(counts, prefix + word);
  for (const [first, second] of words.length > 1 ? ngrams.bigrams(words) : [])
    add(counts, `${prefix}${first} ${second}`);
  return counts;
}

function pieceFeatures(words: readonly string[], prefix: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) for (const piece of piecesOf(word)) add(counts, prefix + piece);
  return counts;
}

/** Pieces of 2 to 4 characters of a word, with its edges marked. */
export function piecesOf(word: string): string[] {
  const padded = ` ${word} `;
  const pieces: string[] = [];
  for (let size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++) {
    for (let at = 0; at + size <= padded.length; at++) pieces.push(padded.slice(at, at + size));
  }
  return pieces;
}

/** Every two words of the text, in alphabetical order: "chốt … sổ" wherever the two stand. */
function companions(words: readonly string[], prefix: string): Map<string, number> {
  const counts = new Map<string, number>();
  const distinct = [...new Set(words)].sort();
  if (distinct.length > MOST_COMPANIONS) return counts;
  for (const [i, first] of distinct.entries()) {
    for (const second of distinct.slice(i + 1)) counts.set(`${prefix}${first}+${second}`, 1);
  }
  return counts;
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
