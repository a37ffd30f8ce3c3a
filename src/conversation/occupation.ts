// Whether a text names an occupation as schools.yaml writes it.

import { fold } from '#language/fold.ts';
import type { Text } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';

/** A word of one syllable is an occupation only where it is learned or done: "học may", not "xe máy". */
const AS_OCCUPATION = '(?<=(?:^|\\P{L})(?:nghe|hoc|nganh|day|tho|lam) )';
const WHOLE_WORD = '(?<![\\p{L}\\p{N}])';

/** Typed with marks they must be its own: "học mấy tuần" is not the sewing of "may". */
export function saysOccupation({ text, folded }: Text, word: string): boolean {
  const { marked, wanted } = spellings(word);
  if (!folded.includes(wanted)) return false;
  const before = wanted.includes(' ') ? WHOLE_WORD : AS_OCCUPATION;
  const found = folded.matchAll(new RegExp(`${before}${wanted}(?![\\p{L}\\p{N}])`, 'gu'));
  return found.some(({ index }) => {
    const typed = text.slice(index, index + wanted.length);
    return typed === marked || (typed === wanted && (text === folded || wanted.includes(' ')));
  });
}

const known = new Map<string, { readonly marked: string; readonly wanted: string }>();

/** The words of the schools' file, a few hundred, in both spellings. */
function spellings(word: string): { readonly marked: string; readonly wanted: string } {
  let both = known.get(word);
  if (both === undefined) {
    const marked = normalise(word);
    both = { marked, wanted: fold(marked) };
    known.set(word, both);
  }
  return both;
}
