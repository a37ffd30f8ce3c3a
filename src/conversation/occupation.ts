// Whether a text names an occupation as schools.yaml writes it.

import { fold } from '#language/fold.ts';

/** A word of one syllable is an occupation only where it is learned or done: "học may", not "xe máy". */
const AS_OCCUPATION = '(?<=(?:^|\\P{L})(?:nghe|hoc|nganh|day|tho|lam) )';
const WHOLE_WORD = '(?<![\\p{L}\\p{N}])';

export const saysOccupation = (folded: string, word: string): boolean => {
  const wanted = fold(word.toLowerCase());
  const before = wanted.includes(' ') ? WHOLE_WORD : AS_OCCUPATION;
  return new RegExp(`${before}${wanted}(?![\\p{L}\\p{N}])`, 'u').test(folded);
};
