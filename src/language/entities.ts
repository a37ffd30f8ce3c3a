// All recognisers over one message. Dates come before durations, so that "20 tháng 12" is a day, not twenty months.

import type { Entity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { findMoney } from './amounts.ts';
import { findDates } from './dates/dates.ts';
import { findDurations } from './durations.ts';
import { overlaps, type Text } from './matching.ts';
import { findCountries, findPlaces, type Gazetteer } from './places.ts';

/** Entities in order of appearance; no two overlap. `text` is normalised, with abbreviations expanded or not. */
export function findEntities(text: Text, today: PlainDate, gazetteer: Gazetteer): Entity[] {
  const countries = findCountries(text, gazetteer);
  const found: Entity[] = [...countries, ...findPlaces(text, gazetteer, countries)];
  const add = (entities: readonly Entity[]) => {
    for (const entity of entities) if (!found.some((other) => overlaps(other, entity))) found.push(entity);
  };
  add(findDates(text, today));
  add(findDurations(text));
  add(findMoney(text));
  return found.sort((a, b) => a.start - b.start);
}
