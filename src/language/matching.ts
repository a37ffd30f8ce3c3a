// One way to look for a Vietnamese pattern both as it should be written and as it is typed without marks.

import { fold } from './fold.ts';
import { has, type Needs, needsOf } from './needs.ts';
import { trigramsOf } from './trigrams.ts';

/** A message ready for the recognisers: both spellings have the same length, so offsets are shared. */
export type Text = { readonly text: string; readonly folded: string };

export const textOf = (normalised: string): Text => ({ text: normalised, folded: fold(normalised) });

export type Pattern = { readonly marked: RegExp; readonly folded: RegExp };

export type Match = { readonly start: number; readonly end: number; readonly groups: readonly (string | undefined)[] };

/** Letters as normalise() leaves them; the class of all the world's letters takes V8 three times as long to compile. */
const LETTERS = 'a-z\\u00df-\\u024f\\u1e00-\\u1eff';
const OF_A_WORD = `0-9${LETTERS}`;
const EDGE_BEFORE = `(?<![${OF_A_WORD}])`;
const EDGE_AFTER = `(?![${OF_A_WORD}])`;

/**
 * Compiles a pattern of whole words; its groups come back without marks, so that callers compare one spelling.
 * `unmarked` replaces the folded source where a word without its marks is another word ("tháng sáu", "tháng sau").
 */
export function pattern(source: string, unmarked: string = fold(source)): Pattern {
  const compile = (body: string) => new RegExp(`${EDGE_BEFORE}(?:${ownLetters(body)})${EDGE_AFTER}`, 'gu');
  return { marked: compile(source), folded: compile(unmarked) };
}

/** The source with the letters and digits of a message in place of those of the whole world; `\\p{N}` stands in classes only. */
function ownLetters(source: string): string {
  const pieces = source.replaceAll('\\p{N}', '0-9').split('\\p{L}');
  return pieces.reduce((before, after) => {
    const inClass = before.lastIndexOf('[') > before.lastIndexOf(']');
    return `${before}${inClass ? LETTERS : `[${LETTERS}]`}${after}`;
  });
}

/**
 * All non-overlapping matches. A match in the folded text counts only when the person wrote that slice without marks:
 * "mãi" is not "mai", but "mai" typed by somebody without a Vietnamese keyboard is.
 */
export function matches(pattern: Pattern, text: Text): readonly Match[] {
  if (!mayMatch(pattern, text)) return NONE;
  if (isTypedPlain(text)) return collect(pattern.folded, text.folded);
  const marked = collect(pattern.marked, text.text);
  const unmarked = collect(pattern.folded, text.folded).filter(
    ({ start, end }) => text.text.slice(start, end) === text.folded.slice(start, end),
  );
  if (marked.length === 0 || unmarked.length === 0) return marked.length === 0 ? unmarked : marked;
  const longestFirst = [...marked, ...unmarked].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Match[] = [];
  for (const match of longestFirst) if (!kept.some((other) => overlaps(other, match))) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}

const NONE: readonly Match[] = [];
const needed = new WeakMap<Pattern, Needs>();

/** Declines most expressions without running them. */
function mayMatch(pattern: Pattern, { folded }: Text): boolean {
  let needs = needed.get(pattern);
  if (needs === undefined) {
    needs = needsOf(new Set([fold(bodyOf(pattern.marked)), bodyOf(pattern.folded)]));
    needed.set(pattern, needs);
  }
  return has(trigramsOf(folded), needs);
}

/** What was found in a text: the rules of a turn ask the same two or three times each. */
const answered = new WeakMap<Text, Map<readonly Pattern[], boolean>>();

/** Whether one of the patterns matches. */
export function someMatch(patterns: readonly Pattern[], text: Text): boolean {
  if (patterns.length === 0) return false;
  const known = answered.get(text) ?? new Map<readonly Pattern[], boolean>();
  answered.set(text, known);
  let found = known.get(patterns);
  if (found === undefined) {
    found = patterns.some((each) => matches(each, text).length > 0);
    known.set(patterns, found);
  }
  return found;
}

const bodyOf = ({ source }: RegExp): string => source.slice(EDGE_BEFORE.length, -EDGE_AFTER.length);

const known = new WeakMap<Text, boolean>();
/** Short words that we write out bring their marks into a message typed without any ("cty k ky"). */
const MOST_MARKED = 0.34;

/** Whether the person types without marks. */
function isTypedPlain(text: Text): boolean {
  if (text.text === text.folded) return true;
  let plain = known.get(text);
  if (plain === undefined) {
    const words = text.text.split(' ');
    const folded = text.folded.split(' ');
    const marked = words.filter((word, i) => word !== folded[i]).length;
    plain = words.length >= 4 && marked / words.length <= MOST_MARKED;
    known.set(text, plain);
  }
  return plain;
}

/**
 * Runs the expression itself: `matchAll` would copy it, and V8 compiles a copy anew when more patterns are in use than it
 * remembers, which costs milliseconds each.
 */
function collect(expression: RegExp, text: string): Match[] {
  const found: Match[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      groups: match.slice(1).map((group) => (group === undefined ? undefined : fold(group))),
    });
    if (match[0] === '') expression.lastIndex++;
  }
  return found;
}

export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
