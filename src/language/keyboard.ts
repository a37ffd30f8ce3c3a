// Words typed with the input method switched off, as the keys that were pressed: "nghieepj" (Telex), "nghie65p" (VNI). Brought
// back to what was meant, where the keys cannot be read as anything else.

import { fold } from './fold.ts';
import { isSyllable } from './syllables.ts';

// biome-ignore format: Telex, then VNI
const TONES: Record<string, string> = {
  s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323',
  '1': '\u0301', '2': '\u0300', '3': '\u0309', '4': '\u0303', '5': '\u0323',
};
const HAT = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031b';

type Shaping = readonly [keys: RegExp, letters: string];

/** All that fit are applied. */
const TELEX: readonly Shaping[] = [
  [/^dd/, 'đ'],
  [/uw?ow/, `u${HORN}o${HORN}`],
  [/aa/, `a${HAT}`],
  [/ee/, `e${HAT}`],
  [/oo/, `o${HAT}`],
  [/aw/, `a${BREVE}`],
  [/([ou])w/, `$1${HORN}`],
  [/^([^aeiouy]*)w/, `$1u${HORN}`],
];

/** Of each digit the first that fits; one that fits nowhere was not pressed to shape a letter. */
const VNI: Record<string, readonly Shaping[]> = {
  '6': [[/([aeo])(?!.*[aeo])/, `$1${HAT}`]],
  '7': [
    [/uo/, `u${HORN}o${HORN}`],
    [/([ou])/, `$1${HORN}`],
  ],
  '8': [[/a/, `a${BREVE}`]],
  '9': [[/^d/, 'đ']],
};

const WORD = /[\p{L}\p{N}]+/gu;

/** A whole message, normalised; `foreign` words and all that read as they stand are kept. */
export function readKeys(text: string, foreign: ReadonlySet<string>): string {
  // "nghi3" alone could be anything; beside "nghie65p" it is VNI as well.
  const isVni = (text.match(WORD) ?? []).some((word) => vni(word) !== undefined);
  return text.replace(WORD, (word) => {
    if (foreign.has(word)) return word;
    return telex(word) ?? vni(word) ?? (isVni ? vniTone(word) : undefined) ?? word;
  });
}

/** Letters only, no marks yet, and not already a syllable: "mas" may be Telex, "ban" is not. */
function telex(word: string): string | undefined {
  if (!/^[a-z]{3,9}$/.test(word) || isSyllable(word)) return undefined;
  const shaped = shapedByTelex(word);
  const whole = shaped === word ? undefined : withTone(shaped, '');
  if (whole !== undefined) return whole;
  const [, before = '', tone = '', after = ''] =
    /^([a-z]{0,8}[aeiouy][a-z]{0,8}?)([sfrxj])([a-z]{0,2})$/.exec(word) ?? [];
  return tone === '' ? undefined : withTone(shapedByTelex(before + after), TONES[tone] ?? '');
}

const shapedByTelex = (letters: string): string =>
  TELEX.reduce((shaped, [keys, meant]) => shaped.replace(keys, meant), letters);

/** Only where a digit shapes a letter (6, 7, 8, 9): "vung1" and "thang12" are a region and a month. */
function vni(word: string): string | undefined {
  if (!/^[a-z](?=[1-9]*[a-z])[a-z1-9]*$/.test(word) || COUNTED.test(word)) return undefined;
  const shapes = new Set(word.match(/[6-9]/g)); // "u7o7" shapes both at once
  const tones = word.match(/[1-5]/g) ?? [];
  if (shapes.size === 0 || tones.length > 1) return undefined;
  let shaped = word.replace(/\d/g, '');
  for (const digit of shapes) {
    const shaping = VNI[digit]?.find(([keys]) => keys.test(shaped));
    if (shaping === undefined) return undefined;
    shaped = shaped.replace(...shaping);
  }
  return withTone(shaped, TONES[tones[0] ?? ''] ?? '');
}

function vniTone(word: string): string | undefined {
  const [, letters = '', tone = ''] = /^([a-z]{1,7})([1-5])$/.exec(word) ?? [];
  return letters === '' || COUNTED.test(word) ? undefined : withTone(letters, TONES[tone] ?? '');
}

/** Things that are counted, with their number stuck to them. */
const COUNTED =
  /^(?:thang|ngay|nam|quy|tet|khoa|tuoi|cap|bac|dot|hang|lan|lop|quan|vung|muc|dieu|mau|phan|hop|thu|gio|nhom)\d/;

/** Puts the tone on the vowel that bears it; undefined when the letters are no syllable. */
function withTone(shaped: string, tone: string): string | undefined {
  if (!isSyllable(fold(shaped.normalize('NFC')))) return undefined;
  if (tone === '') return shaped.normalize('NFC');
  const at = toneBearer(shaped);
  return at === undefined ? undefined : `${shaped.slice(0, at)}${tone}${shaped.slice(at)}`.normalize('NFC');
}

/** Where to insert the tone: after the last shaped vowel, else after the vowel that bears it in this syllable. */
function toneBearer(shaped: string): number | undefined {
  const marked = [...shaped.matchAll(/[aeiouy](?=[\u0302\u0306\u031b])/g)].at(-1);
  if (marked) return marked.index + 2;
  const vowels = [...shaped.replace(/^(?:qu|gi(?=[aeou]))/, '__').matchAll(/[aeiouy]/g)];
  const closed = /[bcdghklmnpqrstvx]$/.test(shaped);
  const bearer = vowels.length > 2 ? vowels[1] : closed ? vowels.at(-1) : vowels[0];
  return bearer && bearer.index + 1;
}
