// Which wage region a message names by its place: the names found in it taken together ("phường An Phú, Thủ Đức"), today's commune
// before former units, and never one of several that share a name.

import type { PlaceMeaning, WagePlace, WagePlaces } from '#knowledge/wage-places.ts';
import type { Text } from '#language/matching.ts';
import { REGIONS, type Region } from '#law/unemployment-benefit.ts';
import { type FoundName, findWagePlaces } from './find.ts';

export type NamedPlace = {
  readonly start: number;
  /** As it was written. */
  readonly words: string;
  /** What is most likely meant; more than one where a name is borne by several. */
  readonly meanings: readonly PlaceMeaning[];
  /** Further units that once bore the name, in another region. */
  readonly others: readonly PlaceMeaning[];
};

const LEVELS: readonly PlaceMeaning['level'][] = ['commune', 'former commune', 'former district', 'province'];

/** The places that a message names, in order; names that lie within one another are one place. */
export function placesNamed(text: Text, wagePlaces: WagePlaces): NamedPlace[] {
  return together(text, findWagePlaces(text, wagePlaces)).map(meant);
}

/** The names of a message that asks for old places, each with all that it may mean. */
export function oldNames(text: Text, wagePlaces: WagePlaces): FoundName[] {
  return together(text, findWagePlaces(text, wagePlaces, true));
}

/** The old place of an earlier message inside the area that is named now: "phường 5", then "quận 3". */
export function oldNameWithin(name: FoundName, area: FoundName): FoundName | undefined {
  const left = within(name, area);
  return left && { ...name, words: `${name.words}, ${area.words}`, meanings: left };
}

/** How small the smallest place is that a name may mean: 1 for a commune of today or before. */
export const finestLevel = ({ meanings }: FoundName): number =>
  Math.max(1, Math.min(...meanings.map(({ level }) => LEVELS.indexOf(level))));

/** The first place of an earlier message inside the one that is named now: "Tân Phú", then "Đồng Nai". */
export function placeWithin(before: Text, now: Text, wagePlaces: WagePlaces): NamedPlace | undefined {
  const [name] = together(before, findWagePlaces(before, wagePlaces));
  const [area] = together(now, findWagePlaces(now, wagePlaces));
  const left = name && area && within(name, area);
  return left && meant({ ...name, meanings: left });
}

function meant({ start, words, meanings }: FoundName): NamedPlace {
  const level = LEVELS.find((each) => meanings.some((meaning) => meaning.level === each));
  const likely = meanings.filter((meaning) => meaning.level === level);
  const regions = regionsOf(likely);
  const others = meanings.filter(
    (meaning) => meaning.level !== level && meaning.places.some(({ region }) => !regions.includes(region)),
  );
  return { start, words, meanings: likely, others };
}

/** "phường An Phú, Thủ Đức", "Tân Phú ở Đồng Nai". */
const BETWEEN = /^[ ,.(–-]*(?:cu[ ,]+)?(?:(?:thuoc|o|cua|tren|ben|tai) )?$/;

/** Narrows each name by the one that follows it directly while they have a commune in common. */
function together({ folded }: Text, names: readonly FoundName[]): FoundName[] {
  const list: FoundName[] = [];
  for (const next of names) {
    const last = list.at(-1);
    const follows = last !== undefined && BETWEEN.test(folded.slice(last.end, next.start));
    const both = follows ? (within(last, next) ?? within(next, last)) : undefined;
    if (!follows || both === undefined) list.push(next);
    else
      list[list.length - 1] = {
        start: last.start,
        end: next.end,
        words: `${last.words}, ${next.words}`,
        meanings: both,
      };
  }
  return list;
}

/** What is left of a name's meanings inside the area of another; undefined where that is nothing. */
function within(inner: FoundName, area: FoundName): readonly PlaceMeaning[] | undefined {
  const rank = (name: FoundName) => Math.max(...name.meanings.map(({ level }) => LEVELS.indexOf(level)));
  if (rank(inner) > rank(area)) return undefined;
  const covered = new Set(area.meanings.flatMap(({ places }) => places));
  const left = inner.meanings.flatMap((meaning) => {
    const places = meaning.places.filter((place) => covered.has(place));
    return places.length === 0 ? [] : [{ ...meaning, places }];
  });
  return left.length > 0 ? left : undefined;
}

/** The regions of all places that may be meant, lowest number first. */
export function regionsOf(meanings: readonly PlaceMeaning[]): Region[] {
  const all = new Set(meanings.flatMap(({ places }) => places.map(({ region }) => region)));
  return REGIONS.filter((region) => all.has(region));
}

/** "phường Trường Vinh (Nghệ An)", "quận Tân Phú cũ (Hồ Chí Minh)", "phường Quán Thánh cũ, nay là phường Ba Đình (Hà Nội)". */
export function nameOf({ level, name, places }: PlaceMeaning): string {
  const [first] = places as [WagePlace, ...WagePlace[]];
  switch (level) {
    case 'commune':
      return `${first.name} (${first.province})`;
    case 'former commune':
      return `${name} cũ, nay ${places.length > 1 ? 'chia vào' : 'là'} ${places.map((each) => each.name).join(', ')} (${first.province})`;
    case 'former district':
      return `${name} cũ (${first.province})`;
    case 'province':
      return name === first.province ? name : `${name} cũ (nay thuộc ${first.province})`;
  }
}
