// Which three signs stand side by side in a text. All that stands between words is one sign, and so are all digits: what is looked for
// are letters.

/** A bit each: 5 bits a sign. */
export type Trigrams = Uint32Array;

const SIGNS = 32;
export const SIGN_OF_DIGIT = 27;
const OTHER_LETTER = 28;

/** A letter, a digit, one of the other letters of a word, or 0 for what stands between words. */
export function signOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return SIGN_OF_DIGIT;
  return (code >= 0xdf && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff) ? OTHER_LETTER : 0;
}

const MOST_REMEMBERED = 8;
const remembered = new Map<string, Trigrams>();

/** Those of a folded text and of the edges around it. The last few are kept. */
export function trigramsOf(folded: string): Trigrams {
  let trigrams = remembered.get(folded);
  if (trigrams === undefined) {
    trigrams = new Uint32Array(SIGNS ** 3 / 32);
    for (const each of trigramsIn(` ${folded} `))
      trigrams[each >>> 5] = (trigrams[each >>> 5] as number) | (1 << (each & 31));
    if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value as string);
    remembered.set(folded, trigrams);
  }
  return trigrams;
}

export const isIn = (trigrams: Trigrams, each: number): boolean =>
  ((trigrams[each >>> 5] as number) & (1 << (each & 31))) !== 0;

/** Those within a text, its edges left out. */
export function trigramsIn(text: string): number[] {
  const found: number[] = [];
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    last = (last * SIGNS + signOf(text.charCodeAt(i))) % SIGNS ** 3;
    if (i >= 2) found.push(last);
  }
  return found;
}
