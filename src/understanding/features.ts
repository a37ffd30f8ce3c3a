// What the classifier sees of a text: words and pairs of neighbours as typed; the same without marks; pieces of words, so
// that slips cost little; and words that merely stand in one sentence. How each view earned its place: docs/understanding.md.
// A feature is a number made from its letters: millions of them pass through training, and names would cost most of its time.

import { fold } from '#language/fold.ts';
import { tokens } from '#language/tokens.ts';

/** Features of different views never meet. */
export const VIEWS = { words: 0, plainWords: 1, pieces: 2, companions: 3 } as const;
export const VIEW_COUNT = 4;

const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 4;
/** In a letter everything stands beside everything, which says nothing. */
const MOST_COMPANIONS = 16;

/** `first` and `second` are places among the text's words; `second` is -1 for a feature of one word. */
export type Visit = (view: number, feature: number, first: number, second: number) => void;

/** Calls `visit` for every feature of a prepared text, as often as it stands there. */
export function eachFeature(text: string, visit: Visit): void {
  const marked = tokens(text);
  const plain = marked.map(fold);
  eachWord(marked, VIEWS.words, visit);
  const hashes = eachWord(plain, VIEWS.plainWords, visit);
  for (const [i, word] of plain.entries()) eachPiece(word, i, visit);
  eachCompanion(hashes, visit);
}

/** Words and pairs of neighbours; returns the words' own numbers. */
function eachWord(words: readonly string[], view: number, visit: Visit): number[] {
  const hashes = words.map((word) => hash(word, 0, word.length, view));
  for (const [i, own] of hashes.entries()) {
    visit(view, own, i, -1);
    const next = hashes[i + 1];
    if (next !== undefined) visit(view, joined(own, next, view), i, i + 1);
  }
  return hashes;
}

/** Pieces of 2 to 4 characters, the edges of the word marked. */
function eachPiece(word: string, place: number, visit: Visit): void {
  const padded = ` ${word} `;
  for (let size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++)
    for (let at = 0; at + size <= padded.length; at++)
      visit(VIEWS.pieces, hash(padded, at, at + size, VIEWS.pieces), place, -1);
}

/** Every two different words, whichever comes first: "chốt … sổ" wherever the two stand. */
function eachCompanion(hashes: readonly number[], visit: Visit): void {
  const places = new Map<number, number>();
  for (const [i, own] of hashes.entries()) if (!places.has(own)) places.set(own, i);
  if (places.size > MOST_COMPANIONS) return;
  const distinct = [...places];
  for (const [i, [first, at]] of distinct.entries())
    for (const [second, other] of distinct.slice(i + 1))
      visit(
        VIEWS.companions,
        first < second ? joined(first, second, VIEWS.companions) : joined(second, first, VIEWS.companions),
        at,
        other,
      );
}

const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, told apart by view. */
function hash(text: string, from: number, to: number, view: number): number {
  let value = 0x811c9dc5 ^ view;
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), PRIME);
  return mixed(value);
}

const joined = (first: number, second: number, view: number): number =>
  mixed(Math.imul(first ^ (view + 0x9e3779b9), PRIME) + second);

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) | 0;
}
