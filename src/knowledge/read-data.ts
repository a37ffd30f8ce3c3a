// Reads data/*.yaml, each against its format; all of them or everything that is wrong with them.

import { join } from 'node:path';
import type * as z from 'zod';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import * as formats from './schema/data.ts';
import { type Located, readYaml } from './yaml-file.ts';

/** The data files and their formats; also what docs/schemas is generated from. */
export const DATA_FILES = {
  'sources.yaml': formats.sourcesFile,
  'law-parameters.yaml': formats.parametersFile,
  'holidays.yaml': formats.holidaysFile,
  'abbreviations.yaml': formats.abbreviationsFile,
  'countries.yaml': formats.countriesFile,
  'provinces.yaml': formats.provincesFile,
  'communes.yaml': formats.communesFile,
  'offices.yaml': formats.officesFile,
  'hotlines.yaml': formats.hotlinesFile,
  'events.yaml': formats.eventsFile,
  'schools.yaml': formats.schoolsFile,
  'companies.yaml': formats.companiesFile,
  'clarifications.yaml': formats.clarificationsFile,
  'refusals.yaml': formats.refusalsFile,
} as const;

export type DataFileName = keyof typeof DATA_FILES;
export type DataFiles = { readonly [Name in DataFileName]: Located<z.output<(typeof DATA_FILES)[Name]>> };

/** `parsed`: the folder of what was parsed before. */
export async function readData(folder: string, parsed?: string): Promise<Result<DataFiles>> {
  const faults: Problem[] = [];
  const files: Partial<Record<DataFileName, Located<unknown>>> = {};
  for (const [name, format] of Object.entries(DATA_FILES) as [DataFileName, z.ZodType][]) {
    const file = await readYaml(join(folder, name), `data/${name}`, format, parsed);
    if (file.kind === 'ok') files[name] = file.value;
    else faults.push(...file.problems);
  }
  return faults.length > 0 ? problems(faults) : ok(files as DataFiles);
}
