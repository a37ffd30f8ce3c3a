// A text as a row of words and signs with their places, for recognisers that read word by word. A word typed without marks
// counts as any word it may stand for; a word typed with marks counts as itself alone.

import { fold } from './fold.ts';
import type { Text } from './matching.ts';

export type Word = {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but spaces stands between this word and the one before. */
  readonly adjoins: boolean;
};

/** Numbers keep the points and commas inside them; letters and digits written together come apart: "8tr5" is three words. */
const WORD = /\d+(?:[.,]\d+)*|\p{L}+/gu;

export function wordsOf({ text, folded }: Text): Word[] {
  let before = 0;
  return Array.from(text.matchAll(WORD), (match) => {
    const start = match.index;
    const end = start + match[0].length;
    const adjoins = before > 0 && text.slice(before, start).trim() === '';
    before = end;
    return { text: match[0], folded: folded.slice(start, end), start, end, adjoins };
  });
}

/** Whether a word is written in digits. */
export const isNumeral = (word: Word): boolean => /^\d/.test(word.text);

/** Words to compare with, each in both spellings. */
export type WordSet = { readonly marked: ReadonlySet<string>; readonly folded: ReadonlySet<string> };

export function wordSet(...words: string[]): WordSet {
  return { marked: new Set(words), folded: new Set(words.map(fold)) };
}

export function isOneOf(word: Word | undefined, { marked, folded }: WordSet): boolean {
  if (word === undefined) return false;
  return word.text === word.folded ? folded.has(word.folded) : marked.has(word.text);
}

/** What a word stands for in a table whose keys have their marks; the table of {@link wordTable}. */
export type WordTable<T> = { readonly marked: ReadonlyMap<string, T>; readonly folded: ReadonlyMap<string, T> };

export function wordTable<T>(entries: readonly (readonly [string, T])[]): WordTable<T> {
  return { marked: new Map(entries), folded: new Map(entries.map(([word, value]) => [fold(word), value])) };
}

export function lookUp<T>(word: Word | undefined, { marked, folded }: WordTable<T>): T | undefined {
  if (word === undefined) return undefined;
  return word.text === word.folded ? folded.get(word.folded) : marked.get(word.text);
}
