// Abbreviations, teencode and common misspellings, written out. The table is data (data/abbreviations.yaml); only what has
// one meaning is rewritten, the rest stays as typed and is reported, so that nobody guesses for the citizen.

export type AbbreviationGroup = {
  readonly write: readonly string[];
  /** One meaning is written out; several stay ambiguous. */
  readonly means: readonly string[];
};

export type Abbreviations = {
  readonly expand: ReadonlyMap<string, string>;
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
  /** For each word that begins one, the number of words of the longest. */
  readonly longestFrom: ReadonlyMap<string, number>;
};

const WORD = /[\p{L}\p{N}+]+(?:[./][\p{L}\p{N}]+)*/gu;

export function createAbbreviations(groups: readonly AbbreviationGroup[]): Abbreviations {
  const expand = new Map<string, string>();
  const ambiguous = new Map<string, readonly string[]>();
  const longestFrom = new Map<string, number>();
  for (const group of groups) {
    for (const form of group.write) {
      const key = (form.toLowerCase().match(WORD) ?? []).join(' ');
      const [first = '', ...rest] = key.split(' ');
      longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, rest.length + 1));
      const [only, ...others] = group.means;
      if (only !== undefined && others.length === 0) expand.set(key, only.toLowerCase());
      else ambiguous.set(key, group.means);
    }
  }
  for (const key of ambiguous.keys()) expand.delete(key);
  return { expand, ambiguous, longestFrom };
}

/** Writes out a normalised text; punctuation and everything unknown stay as they are. */
export function writeOut(normalised: string, table: Abbreviations): { text: string; ambiguous: string[] } {
  const words = Array.from(normalised.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
  }));
  const ambiguous: string[] = [];
  let out = '';
  let cursor = 0;
  for (let i = 0; i < words.length; i++) {
    const longest = table.longestFrom.get(words[i]?.word ?? '') ?? 0;
    for (let length = Math.min(longest, words.length - i); length > 0; length--) {
      const span = words.slice(i, i + length);
      const key = span.map((each) => each.word).join(' ');
      if (length === 1 && table.ambiguous.has(key)) ambiguous.push(key);
      const meaning = table.expand.get(key);
      if (meaning === undefined || !adjoining(normalised, span)) continue;
      const first = span[0] as (typeof words)[number];
      const last = span.at(-1) as (typeof words)[number];
      out += normalised.slice(cursor, first.start) + meaning;
      cursor = last.end;
      i += length - 1;
      break;
    }
  }
  return { text: out + normalised.slice(cursor), ambiguous };
}

/** The words of a group of several stand next to each other with nothing but spaces between. */
function adjoining(text: string, span: readonly { start: number; end: number }[]): boolean {
  return span.every((word, i) => i === 0 || text.slice(span[i - 1]?.end, word.start).trim() === '');
}

/** Enough for two short words of two or three meanings each. */
const MOST_VARIANTS = 9;

/** The text as typed, and as it reads with each meaning of its ambiguous words: "dk hưởng" is also "điều kiện hưởng". */
export function variantsOf(text: string, { ambiguous }: Abbreviations): string[] {
  const found = Array.from(text.matchAll(WORD)).filter(([word]) => ambiguous.has(word));
  let variants = [''];
  let cursor = 0;
  for (const match of found) {
    const meanings = [match[0], ...(ambiguous.get(match[0]) ?? [])];
    if (variants.length * meanings.length > MOST_VARIANTS) break;
    const between = text.slice(cursor, match.index);
    variants = variants.flatMap((before) => meanings.map((meaning) => before + between + meaning.toLowerCase()));
    cursor = match.index + match[0].length;
  }
  return variants.map((before) => before + text.slice(cursor));
}
