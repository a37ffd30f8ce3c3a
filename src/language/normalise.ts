// Brings what people type to one spelling: Unicode forms, look-alike letters, emoji, repeated letters, tone placement.
// Keeps digits and punctuation, which the recognisers need. Knows no abbreviations (see abbreviations.ts).

import { LONGEST_READ } from '#domain/message.ts';
import { placeTone } from './tone.ts';

/** Letters of other alphabets that look like ours; they arrive by copy and paste and by evasion of filters. */
const LOOK_ALIKES: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  һ: 'h',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  ð: 'đ',
  ɖ: 'đ',
  ı: 'i',
  ƀ: 'b',
  ɑ: 'a',
  ɡ: 'g',
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'g');
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;
const PICTURE = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u20e3]/gu;
const DIGIT_OR_HASH = /[0-9#*]/;
const STRAY_MARK = /\p{M}/gu;
/** "Rồiiii" is "rồi"; "cccd" (căn cước công dân) is written so, and "cd" would be "cao đẳng". */
const REPEATED_LETTER = /(?<!\p{L})cccd(?!\p{L})|(\p{L})\1{2,}/gu;
const WORD = /\p{L}+/gu;

const MOST_REMEMBERED = 4;
const remembered = new Map<string, string>();

/**
 * Lower-case NFC text in one spelling; single spaces; at most {@link LONGEST_READ} characters. Idempotent. The last few are kept:
 * a turn asks for its message some eight times.
 */
export function normalise(raw: string): string {
  let text = remembered.get(raw);
  if (text === undefined) {
    text = inOneSpelling(raw);
    if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value as string);
    remembered.set(raw, text);
  }
  return text;
}

function inOneSpelling(raw: string): string {
  let text = raw.slice(0, LONGEST_READ).normalize('NFKC').toLowerCase().normalize('NFC');
  text = text.replace(INVISIBLE, ' ');
  text = text.replace(PICTURE, (sign) => (DIGIT_OR_HASH.test(sign) ? sign : ' '));
  text = text.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter);
  text = text.replace(STRAY_MARK, '');
  text = text.replace(REPEATED_LETTER, (typed, letter?: string) => letter ?? typed);
  text = text.replace(WORD, placeTone);
  return text.replace(/\s+/g, ' ').trim();
}
