// How people really type, made on purpose. The tables here were written apart from those that normalise (data/, language/),
// so that a slice does not merely measure a table against itself.

import { fold } from '#language/fold.ts';
import type { Random } from '#understanding/random.ts';

export type Noise = (text: string, random: Random) => string;

const words = (text: string, change: (word: string) => string): string => text.split(' ').map(change).join(' ');
const one = (list: readonly string[], random: Random): string => list[Math.floor(random() * list.length)] as string;

// biome-ignore format: a keyboard
const NEIGHBOURS: Record<string, string> = {
  a: 's', b: 'n', c: 'v', d: 'f', e: 'r', g: 'h', h: 'j', i: 'o', k: 'l', l: 'k', m: 'n', n: 'm', o: 'p', p: 'o', q: 'w',
  r: 't', s: 'd', t: 'y', u: 'i', v: 'b', x: 'c', y: 'u',
};

/** About one word in six gets a letter dropped, doubled, swapped, its neighbour on the keyboard, or loses its marks. */
const typos: Noise = (text, random) =>
  words(text, (word) => {
    if (word.length < 3 || random() > 0.17) return word;
    const at = Math.floor(random() * (word.length - 1));
    const letter = word[at] as string;
    return one(
      [
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + letter + word.slice(at),
        word.slice(0, at) + word[at + 1] + letter + word.slice(at + 2),
        word.slice(0, at) + (NEIGHBOURS[fold(letter)] ?? letter) + word.slice(at + 1),
        fold(word),
      ],
      random,
    );
  });

const TEEN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<!\p{L})không(?!\p{L})/gu, ['ko', 'k', 'hông', 'khum', 'hok', 'hem']],
  [/(?<!\p{L})được(?!\p{L})/gu, ['đc', 'dc', 'đk', 'dk', 'đươc']],
  [/(?<!\p{L})bao nhiêu(?!\p{L})/gu, ['bn', 'bnhiu', 'bao nhiu', 'nhiu']],
  [/(?<!\p{L})như thế nào(?!\p{L})/gu, ['ntn', 'nhtn', 'như nào', 'sao']],
  [/(?<!\p{L})thế nào(?!\p{L})/gu, ['tn', 'thế nèo', 'sao']],
  [/(?<!\p{L})gì(?!\p{L})/gu, ['j', 'gi', 'rì', 'dì']],
  [/(?<!\p{L})rồi(?!\p{L})/gu, ['r', 'rùi', 'roài', 'òi']],
  [/(?<!\p{L})vậy(?!\p{L})/gu, ['v', 'z', 'zậy', 'vại']],
  [/(?<!\p{L})công ty(?!\p{L})/gu, ['cty', 'cti', 'cônty', 'ct']],
  [/(?<!\p{L})bảo hiểm(?!\p{L})/gu, ['bh', 'bảo hỉm', 'bhiem']],
  [/(?<!\p{L})thất nghiệp(?!\p{L})/gu, ['tn', 'thất nghịp', 'that ngiep']],
  [/(?<!\p{L})hợp đồng(?!\p{L})/gu, ['hđ', 'hd', 'hop dog']],
  [/(?<!\p{L})hồ sơ(?!\p{L})/gu, ['hs', 'hsơ', 'hso']],
  [/(?<!\p{L})người(?!\p{L})/gu, ['ng', 'ngừi', 'nguoi`']],
  [/(?<!\p{L})với(?!\p{L})/gu, ['vs', 'zới', 'dới']],
  [/(?<!\p{L})trước(?!\p{L})/gu, ['trc', 'trk', 'truoc']],
  [/(?<!\p{L})tháng(?!\p{L})/gu, ['th', 't', 'thág']],
  [/(?<!\p{L})tiền(?!\p{L})/gu, ['xiền', 'tìn', 'tien']],
  [/(?<!\p{L})việc(?!\p{L})/gu, ['vc', 'việk', 'dziệc']],
  [/(?<!\p{L})nghỉ(?!\p{L})/gu, ['nghĩ', 'ngỉ', 'nghi']],
  [/(?<!\p{L})em(?!\p{L})/gu, ['e', 'iem', 'em']],
  [/(?<!\p{L})tôi(?!\p{L})/gu, ['t', 'tui', 'toi']],
  [/(?<!\p{L})(?:ph)(?=\p{L})/gu, ['f', 'ph']],
];

/** Chat spelling; half of the messages also lose their marks. */
const teencode: Noise = (text, random) => {
  const spelt = TEEN.reduce(
    (sum, [from, to]) => sum.replace(from, (found) => (random() < 0.6 ? one(to, random) : found)),
    text.toLowerCase(),
  );
  return random() < 0.5 ? fold(spelt) : spelt;
};

/** A space forgotten now and then. */
const joined: Noise = (text, random) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, () => (random() < 0.15 ? '' : ' '));

// biome-ignore format: pairs of sounds
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/^tr/, 'ch'], [/^ch/, 'tr'], [/^s/, 'x'], [/^x/, 's'], [/^d/, 'gi'], [/^gi/, 'd'], [/^r/, 'd'], [/^v/, 'd'], [/^l/, 'n'],
  [/^n(?!g|h)/, 'l'], [/n$/, 'ng'], [/t$/, 'c'], [/c$/, 't'], [/iêu/, 'iu'], [/ươu/, 'iu'], [/oai/, 'oi'],
];
const HOOK_TILDE = new Map(
  [...'ảãẩẫẳẵẻẽểễỉĩỏõổỗởỡủũửữỷỹ'].map((c, i, all) => [c, all[i % 2 === 0 ? i + 1 : i - 1] as string]),
);

/** Dictated by voice: no punctuation, no capitals, and sounds that regions do not tell apart. */
const voice: Noise = (text, random) =>
  words(text.toLowerCase().replace(/[.,;:?!"“”()]/g, ' '), (word) => {
    if (random() > 0.18) return word;
    if (random() < 0.4) return word.replace(/./gu, (c) => HOOK_TILDE.get(c) ?? c);
    const possible = HEARD.filter(([from]) => from.test(word));
    if (possible.length === 0) return word;
    const [from, to] = possible[Math.floor(random() * possible.length)] as (typeof HEARD)[number];
    return word.replace(from, to);
  });

const TELEX: Record<string, string> = { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' };
const VNI: Record<string, string> = { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' };

/** The keys pressed for a word when the input method is off: "nghiệp" is "nghieepj" (Telex) or "nghie65p" (VNI). */
function keys(word: string, telex: boolean): string {
  let typed = '';
  let tone = '';
  for (const c of word.toLowerCase().normalize('NFD')) {
    const mark = telex ? TELEX[c] : VNI[c];
    if (mark !== undefined) tone = mark;
    else if (c === '\u0302') typed += telex ? typed.slice(-1) : '6';
    else if (c === '\u0306') typed += telex ? 'w' : '8';
    else if (c === '\u031b') typed += telex ? 'w' : '7';
    else if (c === 'đ') typed += telex ? 'dd' : 'd9';
    else typed += c;
  }
  return typed + tone;
}

/** Every third word as the keys that were pressed; one message keeps to one input method. */
const keyboard: Noise = (text, random) => {
  const telex = random() < 0.7;
  return words(text, (word) => (random() < 0.34 ? keys(word, telex) : word));
};

export const NOISES: Readonly<Record<string, Noise>> = {
  clean: (text) => text,
  'no marks': (text) => fold(text),
  typos,
  teencode,
  'teen+typos': (text, random) => typos(teencode(text, random), random),
  joined,
  voice,
  'Telex/VNI': keyboard,
};
