// In which wage region the employer works, as words tell it.

import { type Entity, firstEntity } from '#domain/entity.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Region } from '#law/unemployment-benefit.ts';
import type { Facts } from './facts.ts';

const REGION = /(?:^|\s)vung\s*(?:so\s*)?(1|2|3|4|iv|iii|ii|i|mot|hai|ba|bon|tu)(?!\p{L}|\d)/u;
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
const UNKNOWN = /(?:khong|chua|ko) (?:biet|ro|nho|chac)|chiu$|bo qua/;

export function readRegion(
  folded: string,
  entities: readonly Entity[],
  { communes }: Pick<Knowledge, 'communes'>,
  open: boolean,
): Pick<Facts, 'region' | 'regionFrom'> {
  const said = REGION.exec(folded)?.[1];
  if (said !== undefined) return { region: REGIONS[said] as Region };
  if (!open) return {}; // a place named elsewhere is where somebody lives, not where the employer works
  const place = firstEntity(entities, 'place');
  const commune = place?.candidates.length === 1 ? communes.get(place.candidates[0]?.id ?? '') : undefined;
  if (commune?.region) return { region: commune.region as Region, regionFrom: commune.name };
  const bare = /^\s*([1-4]|i{1,3}|iv)\s*$/.exec(folded)?.[1];
  if (bare !== undefined) return { region: REGIONS[bare] as Region };
  return UNKNOWN.test(folded) ? { region: 'unknown' } : {};
}
