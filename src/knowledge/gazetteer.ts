// Turns the rows of provinces, communes and countries into the names that language/places.ts looks for.

import type { PlaceRef } from '#domain/entity.ts';
import { createGazetteer, type Gazetteer, type PlaceName } from '#language/places.ts';
import type { CommuneRow, CountryRow, ProvinceRow } from './schema/data.ts';

export function gazetteerOf(
  provinces: readonly ProvinceRow[],
  communes: readonly CommuneRow[],
  countries: readonly CountryRow[],
): Gazetteer {
  const names = [
    ...provinces.flatMap((row) =>
      named({ id: row.id, level: 'province', name: row.name, province: row.id }, row.former),
    ),
    ...communes.flatMap((row) =>
      named({ id: row.id, level: 'commune', name: row.name, province: row.province }, row.former),
    ),
  ];
  return createGazetteer(
    names,
    countries.map((row) => ({ code: row.code, name: row.name, names: row.names, afterGoing: row.after_going })),
  );
}

function named(ref: PlaceRef, former: readonly string[]): PlaceName[] {
  return [{ name: ref.name, ref }, ...former.map((name) => ({ name, ref: { ...ref, formerName: name } }))];
}
