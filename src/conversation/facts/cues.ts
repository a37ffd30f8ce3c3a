// Words that show something: one pattern or several, and what must not stand there.

import { type Pattern, pattern, someMatch, type Text } from '#language/matching.ts';

export type Cue = { readonly shows: readonly Pattern[]; readonly unless?: readonly Pattern[] };

/**
 * Sources are regular expressions of whole words with their marks. "…" stands for up to four words between two others. A source
 * that begins with "!" counts only as typed with marks, because without them it is another word ("tự vẫn", "tư vấn"). A cue is
 * there when a pattern matches and no exception does.
 */
export function cue(shows: readonly string[], unless: readonly string[] = []): Cue {
  return { shows: shows.map(compile), unless: unless.map(compile) };
}

const GAP = '(?:[\\p{L}\\p{N}]{1,20} ){0,4}';

const NEVER = '(?!)';

const NONE: readonly Pattern[] = [];

function compile(source: string): Pattern {
  const marked = source.replace(/^!/, '').replaceAll('… ', GAP);
  return source.startsWith('!') ? pattern(marked, NEVER) : pattern(marked);
}

export function shown({ shows, unless = NONE }: Cue, text: Text): boolean {
  return someMatch(shows, text) && !someMatch(unless, text);
}
