// Words typed with the input method switched off, as the keys that were pressed: "nghieepj" (Telex), "nghie65p" (VNI). Brought
// back to what was meant, where the keys cannot be read as anything else.

import { fold } from './fold.ts';
import { isSyllable } from './syllables.ts';

const TONES: Record<string, string> = {
  s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323',
  '1': '\u0301', '2': '\u0300', '3': '\u0309', '4': '\u0303', '5': '\u0323',
}; // biome-ignore format: two rows of keys
const HAT = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031b';

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
  const toned = /^([a-z]*[aeiouy][a-z]*?)([sfrxj])([a-z]{0,2})$/.exec(word);
  for (const [letters, tone] of [
    [word, ''],
    ...(toned ? [[`${toned[1]}${toned[3]}`, TONES[toned[2] ?? ''] ?? '']] : []),
  ] as const) {
    const shaped = letters
      .replace(/^dd/, 'đ')
      .replace(/uow|uwow/, `u${HORN}o${HORN}`)
      .replace(/aa/, `a${HAT}`)
      .replace(/ee/, `e${HAT}`)
      .replace(/oo/, `o${HAT}`)
      .replace(/aw/, `a${BREVE}`)
      .replace(/([ou])w/, `$1${HORN}`)
      .replace(/^([^aeiouy]*)w/, `$1u${HORN}`);
    if (shaped === word && tone === '') continue;
    const read = withTone(shaped, tone);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** Only where a digit shapes a letter (6, 7, 8, 9): "vung1" and "thang12" are a region and a month. */
function vni(word: string): string | undefined {
  if (!/^[a-z][a-z\d]*[a-z][a-z\d]*$/.test(word) || !/[6789]/.test(word) || COUNTED.test(word)) return undefined;
  const digits = word.replace(/[^1-9]/g, '');
  const tones = digits.match(/[1-5]/g) ?? [];
  if (tones.length > 1 || /0/.test(word)) return undefined;
  let shaped = word.replace(/\d/g, '');
  if (digits.includes('9')) shaped = shaped.startsWith('d') ? `đ${shaped.slice(1)}` : '?';
  if (digits.includes('8')) shaped = /a/.test(shaped) ? shaped.replace(/a/, `a${BREVE}`) : '?';
  if (digits.includes('6')) shaped = /[aeo]/.test(shaped) ? shaped.replace(/([aeo])(?!.*[aeo])/, `$1${HAT}`) : '?';
  if (digits.includes('7'))
    shaped = /uo/.test(shaped)
      ? shaped.replace(/uo/, `u${HORN}o${HORN}`)
      : /[ou]/.test(shaped)
        ? shaped.replace(/([ou])/, `$1${HORN}`)
        : '?';
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
