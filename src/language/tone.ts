// Where the tone mark stands inside a Vietnamese syllable. People write "hoà" and "hòa", "ủy" and "ủy", and slips such
// as "nghịêp"; one canonical place makes them one word. Knows spelling only, no words.

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const TONE = new RegExp(`[${TONES.join('')}]`, 'g');
const INITIAL = /^(?:qu(?=[aăâeêioôơuưy])|gi(?=[aăâeêoôơuư])|ngh|ng|nh|ch|gh|kh|ph|th|tr|[bcdđghklmnpqrstvx])?/;
const SYLLABLE = /^([aăâeêioôơuưy]{1,3})(ch|nh|ng|[cmnpt])?$/;
const MODIFIED = /[ăâêôơư]/;

/** The same few thousand syllables make all texts; what strangers type may fill the memory neither by number nor by length. */
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 8;
const known = new Map<string, string>();
const PLAIN = /^[a-z]*$/;

/** Moves the tone mark of one lower-case NFC word to its place; a word that is no Vietnamese syllable is returned as it is. */
export function placeTone(word: string): string {
  if (PLAIN.test(word)) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  const placed = inItsPlace(word);
  if (known.size < MOST_KNOWN && word.length <= LONGEST_KNOWN) known.set(word, placed);
  return placed;
}

function inItsPlace(word: string): string {
  const marks = word.normalize('NFD').match(TONE);
  if (marks?.length !== 1) return word;
  const bare = withoutTone(word);
  const initial = INITIAL.exec(bare)?.[0] ?? '';
  const [, vowels, final] = SYLLABLE.exec(bare.slice(initial.length)) ?? [];
  if (vowels === undefined) return word;
  const at = initial.length + nucleus(vowels, final !== undefined);
  return (bare.slice(0, at + 1) + marks[0] + bare.slice(at + 1)).normalize('NFC');
}

function withoutTone(word: string): string {
  return word.normalize('NFD').replace(TONE, '').normalize('NFC');
}

/** Index of the vowel that carries the tone, by the older placement ("hòa", "thủy") that most citizens' phones produce. */
function nucleus(vowels: string, hasFinal: boolean): number {
  for (let i = vowels.length - 1; i >= 0; i--) if (MODIFIED.test(vowels[i] as string)) return i;
  if (vowels.length === 3) return 1;
  return hasFinal ? vowels.length - 1 : 0;
}
