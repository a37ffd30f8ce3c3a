// What a text must have in it before an expression can match at all, read off the expression. Hundreds of expressions are asked of
// every message; a look at three letters each declines nearly all of them ("that nghiep" needs "tha", "hat", …), which costs a
// hundredth of running them. The way is that of code search by trigrams (Cox 2012).

import { isIn, SIGN_OF_DIGIT, signOf, type Trigrams, trigramsIn } from './trigrams.ts';

/**
 * Three trigrams stand for a text, and lie side by side for all texts of which one is enough; and so is one of the lists, all of whose
 * members are needed. Thousands are looked up in a turn, so they lie flat.
 */
export type Needs = { readonly threes: Uint16Array; readonly lists: readonly (readonly Needs[])[] };

/** Nothing is known: every text may match. */
const NOTHING: Needs = { threes: new Uint16Array(), lists: [[]] };

/** What a piece of an expression can be, where that is a few texts; else what it needs. */
type Piece = { readonly exact: readonly string[] } | { readonly needs: Needs };

const EDGE: Piece = { exact: [' '] };
const EMPTY: Piece = { exact: [''] };
const UNKNOWN: Piece = { needs: NOTHING };
const NEVER: Piece = { exact: [] };
const MOST_EXACT = 24;
const MOST_REPEATED = 4;
const MOST_OF_CLASS = 4;

/** Whether a text of these trigrams has what is needed. */
export function has(trigrams: Trigrams, { threes, lists }: Needs): boolean {
  for (let i = 0; i < threes.length; i += 3)
    if (
      isIn(trigrams, threes[i] as number) &&
      isIn(trigrams, threes[i + 1] as number) &&
      isIn(trigrams, threes[i + 2] as number)
    )
      return true;
  for (const list of lists) if (list.every((each) => has(trigrams, each))) return true;
  return false;
}

/** What an expression of whole words needs; `sources` are its folded spellings. */
export function needsOf(sources: Iterable<string>): Needs {
  const pieces = Array.from(sources, (source) => inOrder([EDGE, new Reading(source).alternatives(), EDGE]));
  return anyOf(pieces.map(needsOfPiece));
}

function needsOfPiece(piece: Piece): Needs {
  if ('needs' in piece) return piece.needs;
  const each = piece.exact.map(trigramsIn);
  if (each.some(({ length }) => length === 0)) return NOTHING;
  return anyOf(each.map((found) => ({ threes: threeOf(found), lists: [] })));
}

/** The first, the middle and the last. */
const threeOf = (found: readonly number[]): Uint16Array =>
  Uint16Array.from([found[0], found[found.length >> 1], found.at(-1)] as number[]);

const isNothing = ({ lists }: Needs): boolean => lists.some(({ length }) => length === 0);

function anyOf(list: readonly Needs[]): Needs {
  if (list.some(isNothing)) return NOTHING;
  const threes = new Map<string, Uint16Array>();
  for (const needs of list)
    for (let i = 0; i < needs.threes.length; i += 3) {
      const three = needs.threes.subarray(i, i + 3);
      threes.set(three.join(), three);
    }
  const flat = new Uint16Array(3 * threes.size);
  for (const [i, three] of [...threes.values()].entries()) flat.set(three, 3 * i);
  return { threes: flat, lists: list.flatMap(({ lists }) => lists) };
}

function allOf(list: readonly Needs[]): Needs {
  const known = list.filter((each) => !isNothing(each));
  return known.length === 1 ? (known[0] as Needs) : { threes: new Uint16Array(), lists: [known] };
}

/** One piece after the other: texts grow together as long as they are few. */
function inOrder(pieces: readonly Piece[]): Piece {
  const needs: Needs[] = [];
  let exact: readonly string[] = [''];
  let whole = true;
  const close = (next: readonly string[]) => {
    needs.push(needsOfPiece({ exact }));
    whole = false;
    exact = next;
  };
  for (const piece of pieces) {
    if ('needs' in piece) {
      close(['']);
      needs.push(piece.needs);
    } else if (exact.length * piece.exact.length <= MOST_EXACT)
      exact = exact.flatMap((before) => piece.exact.map((after) => before + after));
    else close(piece.exact);
  }
  return whole ? { exact } : { needs: allOf([...needs, needsOfPiece({ exact })]) };
}

function oneOf(pieces: readonly Piece[]): Piece {
  const exact = pieces.flatMap((piece) => ('exact' in piece ? piece.exact : []));
  if (pieces.every((piece) => 'exact' in piece) && exact.length <= MOST_EXACT) return { exact: [...new Set(exact)] };
  return { needs: anyOf(pieces.map(needsOfPiece)) };
}

const GROUP = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
const ESCAPE = /\\(?:u([0-9a-f]{4})|[pP]\{\w+\}|(.))/uy;
const REPEAT = /(?:([?*+])|\{(\d{1,4})(?:(,)(\d{0,4}))?\})\??/y;

/** Reads an expression from left to right. */
class Reading {
  readonly source: string;
  at = 0;
  constructor(source: string) {
    this.source = source;
  }

  alternatives(): Piece {
    const list = [this.sequence()];
    while (this.takes('|')) list.push(this.sequence());
    return list.length === 1 ? (list[0] as Piece) : oneOf(list);
  }

  sequence(): Piece {
    const pieces: Piece[] = [];
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] as string))
      pieces.push(this.repeated(this.atom()));
    return inOrder(pieces);
  }

  takes(sign: string): boolean {
    if (!this.source.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  matched(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.source);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  atom(): Piece {
    const group = this.matched(GROUP);
    if (group !== null) {
      const inside = this.alternatives();
      this.takes(')');
      if (group[0] === '(?!' && 'exact' in inside && inside.exact.includes('')) return NEVER;
      return /[=!]$/.test(group[0]) ? EMPTY : inside;
    }
    if (this.takes('[')) return ofClass(this.restOfClass());
    const escaped = this.matched(ESCAPE);
    if (escaped !== null) return ofEscape(escaped[2], escaped[1]);
    const sign = this.source[this.at++] as string;
    return sign === '^' || sign === '$' ? EMPTY : sign === '.' ? UNKNOWN : { exact: [sign] };
  }

  restOfClass(): string {
    const from = this.at;
    while (!this.takes(']')) this.at += this.source[this.at] === '\\' ? 2 : 1;
    return this.source.slice(from, this.at - 1);
  }

  repeated(piece: Piece): Piece {
    const found = this.matched(REPEAT);
    if (found === null) return piece;
    const [, sign, least, open, most] = found;
    const from = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
    const to =
      sign === '?' ? 1 : sign !== undefined || (open && !most) ? Number.POSITIVE_INFINITY : Number(most || least);
    return times(piece, from, to);
  }
}

function times(piece: Piece, from: number, to: number): Piece {
  const unknown = { needs: from === 0 ? NOTHING : needsOfPiece(piece) };
  if ('needs' in piece || to > MOST_REPEATED || piece.exact.length ** to > MOST_EXACT) return unknown;
  let texts: readonly string[] = [''];
  const all = new Set(from === 0 ? texts : []);
  for (let done = 1; done <= to; done++) {
    texts = texts.flatMap((before) => piece.exact.map((after) => before + after));
    if (done >= from) for (const text of texts) all.add(text);
  }
  return { exact: [...all] };
}

const ZERO_WIDTH = /^[bB]$/;

function ofEscape(letter: string | undefined, code: string | undefined): Piece {
  if (code !== undefined) return { exact: [String.fromCharCode(Number.parseInt(code, 16))] };
  if (letter === undefined) return UNKNOWN; // \p{…}
  if (ZERO_WIDTH.test(letter)) return EMPTY;
  if (letter === 'd') return { exact: ['0'] };
  if (letter === 's' || letter === 'n') return { exact: [' '] };
  return /\w/.test(letter) ? UNKNOWN : { exact: [letter] };
}

/** A class of a few plain letters and signs; "[,.?!]" is one thing here, what stands between words. */
function ofClass(inside: string): Piece {
  const plain = inside.replaceAll(/\d-\d/g, '0').replaceAll(/\\([^\w])/gu, '$1');
  if (/^\^|\\|.-./u.test(plain)) return UNKNOWN;
  const signs = new Set([...plain].map(canonical));
  return signs.size > MOST_OF_CLASS ? UNKNOWN : { exact: [...signs] };
}

function canonical(letter: string): string {
  const sign = signOf(letter.charCodeAt(0));
  return sign === 0 ? ' ' : sign === SIGN_OF_DIGIT ? '0' : letter;
}
