// Reads the national list of communes (data/units.tsv) and their minimum-wage regions (data/wage-regions.tsv).

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import type { Region } from '#law/unemployment-benefit.ts';
import { readUnits, type Unit } from './units.ts';
import { readWageRegions } from './wage-regions.ts';

export type NationalList = {
  readonly units: readonly Unit[];
  /** By code of the unit. */
  readonly regions: ReadonlyMap<string, Region>;
};

export async function readNationalList(folder: string): Promise<Result<NationalList>> {
  const [unitsText, regionsText] = await Promise.all(
    ['units.tsv', 'wage-regions.tsv'].map((name) => readFile(join(folder, name), 'utf8').catch(() => undefined)),
  );
  if (unitsText === undefined) return problems([missing('data/units.tsv')]);
  if (regionsText === undefined) return problems([missing('data/wage-regions.tsv')]);
  const units = readUnits(unitsText, 'data/units.tsv');
  if (units.kind === 'problems') return units;
  const regions = readWageRegions(regionsText, 'data/wage-regions.tsv', units.value);
  return regions.kind === 'problems' ? regions : ok({ units: units.value, regions: regions.value });
}

const missing = (where: string): Problem => ({
  where,
  message: 'không có tệp này',
  remedy: 'lấy lại từ kho mã nguồn',
});
