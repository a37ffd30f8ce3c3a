// Every commune of the country with its minimum-wage region, found by today's name, by the name of a unit merged into it (of a
// divided one: all that got a part), by its former district, or by its province.

import { fold } from '#language/fold.ts';
import type { Region } from '#law/unemployment-benefit.ts';
import type { NationalList } from './national-list.ts';
import type { CommuneRow, ProvinceRow } from './schema/data.ts';
import { placeKey } from './wage-regions.ts';

export type WagePlace = {
  /** With its kind: "phường Trường Vinh". */
  readonly name: string;
  /** "Nghệ An". */
  readonly province: string;
  readonly region: Region;
};

export type PlaceLevel = 'commune' | 'former commune' | 'former district' | 'province';

/** One meaning of a name. */
export type PlaceMeaning = {
  readonly level: PlaceLevel;
  /** The name that is meant, with its kind: "quận Tân Phú". */
  readonly name: string;
  /** Without marks: "phuong", "quan", "thanh pho"; empty where a former province is named. */
  readonly kind: string;
  /** The bare name in its one spelling: "trường vinh". */
  readonly marked: string;
  /** Where a former unit lay, where that is known: "Quận 7", "Huyện Long Thành, Tỉnh Bình Phước". */
  readonly within?: string;
  /** Today's communes that it covers, wholly or in part. */
  readonly places: readonly WagePlace[];
};

export type WagePlaces = {
  /** By the bare name without marks. */
  readonly byName: ReadonlyMap<string, readonly PlaceMeaning[]>;
  /** Most words of a name. */
  readonly longest: number;
};

const KIND = /^(xã|phường|đặc khu|thị trấn|thị xã|huyện đảo|huyện|quận|thành phố|tỉnh) (?=.)/;

/** A region that officers wrote in communes.yaml counts before that of the national list. */
export function createWagePlaces(
  { units, regions }: NationalList,
  provinces: readonly ProvinceRow[],
  communes: readonly CommuneRow[],
): WagePlaces {
  const provinceNames = new Map(provinces.map(({ id, name }) => [id, name]));
  const own = new Map(communes.flatMap((row) => (row.region ? [[`${row.province} ${placeKey(row.name)}`, row]] : [])));
  const meanings: PlaceMeaning[] = [];
  const names = new Map<string, Name>(); // many units share a name
  const nameOf = (whole: string): Name => {
    const name = names.get(whole) ?? readName(whole);
    names.set(whole, name);
    return name;
  };
  const add = (level: PlaceLevel, whole: string, places: WagePlace[], within?: string) =>
    meanings.push({ level, ...nameOf(whole), ...(within ? { within } : {}), places });
  const areas = new Map<string, WagePlace[]>();
  const addArea = (level: PlaceLevel, whole: string, scope: string, place: WagePlace, within?: string) => {
    const key = `${level} ${whole} ${scope}`;
    const known = areas.get(key);
    if (known === undefined) {
      areas.set(key, [place]);
      add(level, whole, areas.get(key) as WagePlace[], within);
    } else if (known.at(-1) !== place) known.push(place);
  };
  const national = new Set<string>();
  for (const { code, province, name, former } of units) {
    const whole = `${province} ${placeKey(name)}`;
    national.add(whole);
    const officers = own.get(whole);
    const region = officers?.region ?? regions.get(code);
    if (region === undefined) continue;
    const place = {
      name: name.charAt(0).toLowerCase() + name.slice(1),
      province: provinceNames.get(province) ?? province,
      region,
    };
    add('commune', name, [place]);
    addArea('province', place.province, province, place);
    for (const old of former) {
      const within = [old.district, old.province].filter(Boolean).join(', ');
      if (old.commune !== '') addArea('former commune', old.commune, `${province} ${within}`, place, within);
      if (old.district !== '')
        addArea('former district', old.district, `${province} ${old.province ?? ''}`, place, old.province);
      if (old.province !== undefined) addArea('province', old.province, province, place);
    }
  }
  for (const [key, row] of own) {
    if (national.has(key)) continue;
    const place = {
      name: row.name,
      province: provinceNames.get(row.province) ?? row.province,
      region: row.region as Region,
    };
    add('commune', row.name, [place]);
    for (const old of row.former) addArea(levelOf(nameOf(old)), old, row.province, place);
  }
  return indexed(meanings);
}

type Name = Pick<PlaceMeaning, 'name' | 'kind' | 'marked'>;

const DISTRICTS: ReadonlySet<string> = new Set(['huyen', 'huyen dao', 'quan', 'thi xa', 'thanh pho']);

const levelOf = ({ kind }: Name): PlaceLevel => (DISTRICTS.has(kind) ? 'former district' : 'former commune');

function readName(whole: string): Name {
  const key = placeKey(whole);
  const kind = KIND.exec(key)?.[1] ?? '';
  const name = kind === '' ? whole : whole.charAt(0).toLowerCase() + whole.slice(1);
  return { name, kind: fold(kind), marked: key.slice(kind.length).trim() };
}

function indexed(meanings: readonly PlaceMeaning[]): WagePlaces {
  const byName = new Map<string, PlaceMeaning[]>();
  for (const meaning of meanings) {
    const key = fold(meaning.marked);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [meaning]);
    else known.push(meaning);
  }
  const longest = Math.max(1, ...Array.from(byName.keys(), (key) => key.split(' ').length));
  return { byName, longest };
}
