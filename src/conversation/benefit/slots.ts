// Reads the numbers of a benefit estimate out of a message: months contributed, wages, region, the day the contract ended.

import { type DateEntity, type Entity, firstEntity, type Precision } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Region } from '#law/unemployment-benefit.ts';
import type { Understanding } from '#understanding/understand.ts';
import { leavingDay } from '../leaving.ts';
import type { Estimate } from '../session.ts';
import type { TurnContext } from '../turn-types.ts';

export type Asking = 'months' | 'wages' | 'region';

/** What one message says about the estimate; fields it does not mention are absent. */
export type Filled = Partial<Pick<Estimate, 'months' | 'monthsLoose' | 'wages' | 'region' | 'regionFrom' | 'ended'>>;

const WAGES = 6;
const MONTH_LIMIT = 600;
/** Đồng a month; anything below was never a contributed wage. */
const LEAST_WAGE = 100_000;
/** Bare numbers below this are millions: nobody earns 8 đồng. */
const MILLIONS_BELOW = 1_000;
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
/** "đóng (bảo hiểm) từ tháng 3/2022 đến tháng 10/2026". */
const PAID = /(?:dong|tham gia|lam viec|di lam)[^.,;?!]{0,30}$/;
const UNKNOWN = /(?:khong|chua|ko) (?:biet|ro|nho|chac)|chiu$|bo qua/;

export function readSlots(
  { folded, entities }: Pick<Understanding, 'folded' | 'entities'>,
  { knowledge, today }: Pick<TurnContext, 'knowledge' | 'today'>,
  asking: Asking | undefined,
): Filled {
  return {
    ...readMonths(folded, entities, asking),
    ...readWages(folded, entities, asking),
    ...readRegion(folded, entities, knowledge, asking),
    ...readEnding(folded, entities, today),
  };
}

function readMonths(folded: string, entities: readonly Entity[], asking: Asking | undefined): Filled {
  const durations = entities.flatMap((entity) => (entity.kind === 'duration' && entity.months > 0 ? [entity] : []));
  const duration =
    durations.find((each) => /dong|lam|bhtn|bao hiem/.test(folded.slice(Math.max(0, each.start - 24), each.start))) ??
    durations[0];
  if (duration) return months(duration.months, duration.precision);
  const paid = entities.find((entity) => entity.kind === 'date' && PAID.test(folded.slice(0, entity.start)));
  if (paid?.kind === 'date') return months(monthsOf(paid), 'exact');
  const bare = asking === 'months' ? /^\D{0,12}?(\d{1,3})\D{0,12}$/.exec(folded)?.[1] : undefined;
  return bare === undefined ? {} : months(Number(bare), 'exact');
}

/** Calendar months from the first to the last, both counted; a single day or month is no stretch of contributions. */
function monthsOf({ from, to }: DateEntity): number {
  const count = (to.year - from.year) * 12 + to.month - from.month + 1;
  return count > 1 ? count : 0;
}

function months(count: number, precision: Precision): Filled {
  return count >= 1 && count <= MONTH_LIMIT ? { months: count, monthsLoose: precision !== 'exact' } : {};
}

function readWages(folded: string, entities: readonly Entity[], asking: Asking | undefined): Filled {
  const sums = entities.flatMap((entity) => (entity.kind === 'money' ? [entity.amount] : []));
  if (sums.length > 0) return wages(sums);
  if (asking !== 'wages') return {};
  const numbers = Array.from(folded.matchAll(/\d+(?:[.,]\d+)?/g), (match) => Number(match[0].replace(',', '.')));
  return wages(numbers.map((number) => (number < MILLIONS_BELOW ? number * 1_000_000 : number)));
}

/**
 * One average or all six; two to five wages say nothing sure about the average. A month without contributions is no wage
 * of nought: the law takes the six months that have them (Nghị định 374/2025, Điều 15 khoản 1).
 */
function wages(list: readonly number[]): Filled {
  const plausible = list.every((wage) => wage >= LEAST_WAGE);
  return plausible && (list.length === 1 || list.length === WAGES) ? { wages: list.map(Math.round) } : {};
}

function readRegion(
  folded: string,
  entities: readonly Entity[],
  knowledge: Knowledge,
  asking: Asking | undefined,
): Filled {
  const said = REGION.exec(folded)?.[1];
  if (said !== undefined) return { region: REGIONS[said] as Region, regionFrom: undefined };
  if (asking !== 'region') return {}; // a place named elsewhere is where somebody lives, not where the employer works
  const place = firstEntity(entities, 'place');
  const commune = place?.candidates.length === 1 ? knowledge.communes.get(place.candidates[0]?.id ?? '') : undefined;
  if (commune?.region) return { region: commune.region as Region, regionFrom: commune.name };
  const bare = /^\s*([1-4]|i{1,3}|iv)\s*$/.exec(folded)?.[1];
  if (bare !== undefined) return { region: REGIONS[bare] as Region, regionFrom: undefined };
  return UNKNOWN.test(folded) ? { region: 'unknown', regionFrom: undefined } : {};
}

function readEnding(folded: string, entities: readonly Entity[], today: PlainDate): Filled {
  const day = leavingDay(folded, entities, today);
  return day?.from.equals(day.to) ? { ended: day.from.toString() } : {};
}
