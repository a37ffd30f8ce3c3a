// Names of provinces, communes and countries in a message. The gazetteer itself is data, handed in by whoever loaded it.

import type { CountryEntity, PlaceEntity, PlaceRef } from '#domain/entity.ts';
import { fold } from './fold.ts';
import { overlaps, type Text } from './matching.ts';

export type PlaceName = { readonly name: string; readonly ref: PlaceRef };
export type CountryName = {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Names that are also other words without marks ("đức", "han"); taken only after a word of going. */
  readonly afterGoing: readonly string[];
};

type Index<T> = {
  readonly byWords: ReadonlyMap<string, { marked: string; value: T }[]>;
  /** First words of all names: most words of a message begin none. */
  readonly firstWords: ReadonlySet<string>;
  readonly longest: number;
};
export type Gazetteer = {
  readonly places: Index<PlaceRef>;
  readonly countries: Index<CountryName & { guarded: boolean }>;
};

const WORD = /[\p{L}\p{N}]+/gu;
const KIND = /^(?:tỉnh|thành phố|tp|xã|phường|đặc khu|thị xã|huyện|quận|thị trấn) /;
const GOING =
  /(?:^|[^\p{L}])(?:di|sang|qua|ben|o|tai|nuoc|ve|lam|xkld|thi truong|tieng|don hang|con|the|dieu duong|du hoc|du hoc nghe|visa) $/u;

export function createGazetteer(places: readonly PlaceName[], countries: readonly CountryName[]): Gazetteer {
  const placeRows = places.flatMap(({ name, ref }) => {
    const whole = name.toLowerCase();
    const bare = whole.replace(KIND, '');
    return [...new Set([whole, bare])].filter((form) => form.length > 2).map((form) => [form, ref] as const);
  });
  const countryRows = countries.flatMap((country): [string, CountryName & { guarded: boolean }][] => [
    ...country.names.map(
      (name) => [name, { ...country, guarded: false }] as [string, CountryName & { guarded: boolean }],
    ),
    ...country.afterGoing.map(
      (name) => [name, { ...country, guarded: true }] as [string, CountryName & { guarded: boolean }],
    ),
  ]);
  return { places: index(placeRows), countries: index(countryRows) };
}

function index<T>(rows: readonly (readonly [string, T])[]): Index<T> {
  const byWords = new Map<string, { marked: string; value: T }[]>();
  let longest = 0;
  for (const [name, value] of rows) {
    const marked = (name.toLowerCase().match(WORD) ?? []).join(' ');
    const key = fold(marked);
    longest = Math.max(longest, key.split(' ').length);
    byWords.set(key, [...(byWords.get(key) ?? []), { marked, value }]);
  }
  const firstWords = new Set([...byWords.keys()].map((key) => key.split(' ')[0] as string));
  return { byWords, firstWords, longest };
}

type Found<T> = { start: number; end: number; values: T[] };

/** Longest names first; a name written with marks must carry the right ones, one written without may be either. */
function find<T>(
  names: Index<T>,
  text: Text,
  accept: (value: T, before: string, unsure: boolean) => boolean,
): Found<T>[] {
  const words = Array.from(text.folded.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Found<T>[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!names.firstWords.has(text.folded.slice(words[i]?.start, words[i]?.end))) continue;
    for (let length = Math.min(names.longest, words.length - i); length > 0; length--) {
      const span = words.slice(i, i + length);
      const marked = span.map((word) => text.text.slice(word.start, word.end)).join(' ');
      const key = fold(marked);
      const start = span[0]?.start ?? 0;
      const values = (names.byWords.get(key) ?? [])
        .filter((row) => {
          // One short word without its marks may be any word: "han" is Hàn, hạn, hẳn.
          const unsure = length === 1 && marked === key && row.marked !== key;
          return (marked === key || row.marked === marked) && accept(row.value, text.folded.slice(0, start), unsure);
        })
        .map((row) => row.value);
      if (values.length === 0) continue;
      found.push({ start, end: span.at(-1)?.end ?? start, values });
      i += length - 1;
      break;
    }
  }
  return found;
}

export function findCountries(text: Text, gazetteer: Gazetteer): CountryEntity[] {
  const alone = !text.folded.trim().includes(' '); // "đức", asked back which country
  return find(
    gazetteer.countries,
    text,
    (country, before, unsure) =>
      !(country.guarded || unsure) || (alone && !unsure && text.text !== text.folded) || GOING.test(before),
  ).flatMap((found) => {
    const country = found.values[0];
    const { start, end } = found;
    return country
      ? [{ kind: 'country', code: country.code, name: country.name, start, end, text: text.text.slice(start, end) }]
      : [];
  });
}

export function findPlaces(
  text: Text,
  gazetteer: Gazetteer,
  taken: readonly { start: number; end: number }[] = [],
): PlaceEntity[] {
  return find(gazetteer.places, text, () => true)
    .filter((found) => !taken.some((span) => overlaps(span, found)))
    .map(({ start, end, values }) => {
      const candidates = values.filter((ref, i) => values.findIndex((other) => other.id === ref.id) === i);
      return { kind: 'place', candidates, start, end, text: text.text.slice(start, end) };
    });
}
