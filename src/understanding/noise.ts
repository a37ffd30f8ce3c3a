// Slips of the finger for calibration: how sure to be must be learned on text as people type it, not only on clean phrases.

import { fold } from '#language/fold.ts';
import type { Random } from './random.ts';

/** A noisy copy of a text: marks off half of the time, and about one word in six dropped a letter, doubled one or swapped two. */
export function withSlips(text: string, random: Random): string {
  const base = random() < 0.5 ? fold(text) : text;
  return base
    .split(' ')
    .map((word) => (word.length > 2 && random() < 0.16 ? slip(word, random) : word))
    .join(' ');
}

function slip(word: string, random: Random): string {
  const at = Math.floor(random() * (word.length - 1));
  const kind = random();
  if (kind < 0.4) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.7) return word.slice(0, at) + word[at] + word.slice(at);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}
