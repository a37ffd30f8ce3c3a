// In which wage region the employer works, as words tell it.

import { type Entity, firstEntity } from '#domain/entity.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Text } from '#language/matching.ts';
import type { Region } from '#law/unemployment-benefit.ts';
import { nameOf, placesNamed, regionsOf } from '../wage/place.ts';
import type { WageRegion } from './values.ts';

const REGION = /(?:^|\s)vung ?(?:so ?)?(1|2|3|4|iv|iii|ii|i|mot|hai|ba|bon|tu)(?!\p{L}|\d)/u;
const REGIONS: Record<string, Region> = {
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
};
/** "lương tối thiểu vùng 1" names what is asked about, not where the person works. */
const OF_THE_TABLE = /toi thieu(?: cua)? *$/;
const UNKNOWN = /(?:khong|chua|ko) (?:biet|ro|nho|chac)|chiu$|bo qua/;

const EMPLOYER =
  '(?<![a-z])(?:cong ty|cty|chi nhanh|nha may|xuong|xi nghiep|doanh nghiep|cua hang|khach san|nha hang|cong truong|mo|quan|cho lam|noi lam(?: viec)?|lam(?: viec)?)';
/** Words before a place that make it the employer's: "công ty em ở …", "làm công nhân tại …". */
const EMPLOYERS = new RegExp(`^.*${EMPLOYER}((?: [a-z0-9]+){0,4}?) (?:o|tai|thuoc)(?: ben| khu)? $`);
/** Without one of them no place is the employer's, and looking up ten thousand names is spared. */
const ANY_EMPLOYER = new RegExp(EMPLOYER);
/** Between the employer and the place these turn the sentence to somebody else. */
const TURNED = /(?<![a-z])(?:nghi|cho|sa thai|bi|dong cua|giai the|no|tron|nha|que|tro|song|xin|het|ve)(?![a-z])/;

type ToldRegion = { readonly region?: WageRegion; readonly regionFrom?: string };

/** `open`: the region was asked for, so a place is the employer's. */
export function readRegion(
  heard: Text,
  entities: readonly Entity[],
  knowledge: Pick<Knowledge, 'communes' | 'wagePlaces'>,
  open: boolean,
): ToldRegion {
  const { folded } = heard;
  const said = REGION.exec(folded);
  if (said !== null && (open || !OF_THE_TABLE.test(folded.slice(0, said.index))))
    return { region: REGIONS[said[1] as string] as Region };
  if (!open) return ANY_EMPLOYER.test(folded) ? regionOfPlace(heard, knowledge, isEmployers) : {}; // others are where one lives
  const place = firstEntity(entities, 'place');
  const commune = place?.candidates.length === 1 ? knowledge.communes.get(place.candidates[0]?.id ?? '') : undefined;
  if (commune?.region) return { region: commune.region as Region, regionFrom: commune.name };
  const bare = /^\s*([1-4]|i{1,3}|iv)\s*$/.exec(folded)?.[1];
  if (bare !== undefined) return { region: REGIONS[bare] as Region };
  const found = regionOfPlace(heard, knowledge, () => true);
  if (found.region !== undefined) return found;
  return UNKNOWN.test(folded) ? { region: 'unknown' } : {};
}

const isEmployers = (before: string): boolean => {
  const between = EMPLOYERS.exec(before)?.[1];
  return between !== undefined && !TURNED.test(between);
};

/** The region of the one place that is named; nothing where its name is borne by places of several regions. */
function regionOfPlace(
  heard: Text,
  { wagePlaces }: Pick<Knowledge, 'wagePlaces'>,
  counts: (before: string) => boolean,
): ToldRegion {
  const places = placesNamed(heard, wagePlaces).filter(({ start }) => counts(heard.folded.slice(0, start)));
  const [place] = places;
  if (place === undefined || places.length > 1) return {};
  const [region, ...more] = regionsOf([...place.meanings, ...place.others]);
  const [meaning] = place.meanings;
  return region === undefined || more.length > 0 || meaning === undefined
    ? {}
    : { region, regionFrom: nameOf(meaning) };
}
