// Reads intents/ and data/ into a Knowledge, or says everything that is wrong with them at once.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import { createAbbreviations } from '#language/abbreviations.ts';
import type { Spelling } from '#language/prepare.ts';
import type { Entry } from './catalogue.ts';
import { gazetteerOf } from './gazetteer.ts';
import { type Knowledge, taughtBy } from './knowledge.ts';
import { readCatalogue } from './read-catalogue.ts';
import { type DataFileName, type DataFiles, readData } from './read-data.ts';
import type { LineOf } from './yaml-file.ts';

export type KnowledgeFolders = { readonly intents: string; readonly data: string };

/** Where things stand, so that later checks can name a line. */
export type Lines = {
  readonly entry: (id: string, path: readonly PropertyKey[]) => number | undefined;
  readonly data: (file: DataFileName, path: readonly PropertyKey[]) => number | undefined;
};

export type Loaded = { readonly knowledge: Knowledge; readonly lines: Lines };

export async function loadKnowledge(folders: KnowledgeFolders): Promise<Result<Loaded>> {
  const catalogue = await readCatalogue(folders.intents);
  const data = await readData(folders.data);
  const faults: Problem[] = [catalogue, data].flatMap((part) => (part.kind === 'problems' ? part.problems : []));
  if (catalogue.kind === 'problems' || data.kind === 'problems') return problems(faults);
  const knowledge = assemble(catalogue.value.entries, data.value, await hashFolders(folders));
  if (knowledge === undefined) {
    return problems([
      {
        where: 'data/offices.yaml',
        message: 'chưa có văn phòng chính',
        remedy: 'thêm main: true cho trung tâm mà người dân được giới thiệu đến',
      },
    ]);
  }
  const lineOf = (lines: LineOf | undefined, path: readonly PropertyKey[]) => lines?.(path);
  return ok({
    knowledge,
    lines: {
      entry: (id, path) => lineOf(catalogue.value.lines.get(id), path),
      data: (file, path) => data.value[file].lineOf(path),
    },
  });
}

/** Undefined when no office is the main one. */
function assemble(entries: ReadonlyMap<string, Entry>, data: DataFiles, version: string): Knowledge | undefined {
  const { offices } = data['offices.yaml'].data;
  const mainOffice = offices.find((office) => office.main);
  if (mainOffice === undefined) return undefined;
  const { provinces } = data['provinces.yaml'].data;
  const { communes } = data['communes.yaml'].data;
  const { countries } = data['countries.yaml'].data;
  const { off, worked } = data['holidays.yaml'].data;
  return {
    version,
    entries,
    events: data['events.yaml'].data.events,
    offices: keyed(offices, (each) => each.id),
    mainOffice,
    communes: keyed(communes, (each) => each.id),
    provinces: keyed(provinces, (each) => each.id),
    countries: keyed(countries, (each) => each.code),
    hotlines: keyed(
      data['hotlines.yaml'].data.hotlines.filter((each) => each.confirmed),
      (each) => each.key,
    ),
    sources: keyed(data['sources.yaml'].data.sources, (each) => each.key),
    parameters: keyed(data['law-parameters.yaml'].data.parameters.map(withWholeSource), (each) => each.name),
    calendar: {
      off: new Map(off.filter((each) => each.confirmed).map((each) => [each.day.toString(), each.name])),
      unconfirmed: new Map(off.filter((each) => !each.confirmed).map((each) => [each.day.toString(), each.name])),
      worked: new Set(worked.map((each) => each.day.toString())),
    },
    spelling: spellingOf(data['abbreviations.yaml'].data, entries.values()),
    gazetteer: gazetteerOf(provinces, communes, countries),
    schools: data['schools.yaml'].data.schools,
    notices: data['schools.yaml'].data.notices,
    companies: { asOf: data['companies.yaml'].data.as_of, list: data['companies.yaml'].data.companies },
    clarifications: data['clarifications.yaml'].data.clarifications,
    refusals: data['refusals.yaml'].data.refusals,
  };
}

function spellingOf({ groups, foreign }: DataFiles['abbreviations.yaml']['data'], entries: Iterable<Entry>): Spelling {
  return {
    abbreviations: createAbbreviations(groups.filter((group) => !group.keep)),
    foreign: new Set(foreign),
    taught: taughtBy(entries),
  };
}

/** Document and article in one text, ready to be shown beside the figure. */
function withWholeSource(parameter: DataFiles['law-parameters.yaml']['data']['parameters'][number]) {
  const values = parameter.values.map(({ article, source, ...value }) => ({
    ...value,
    source: article ? `${source}, ${article}` : source,
  }));
  return { ...parameter, values };
}

const keyed = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T> =>
  new Map(rows.map((row) => [key(row), row]));

/** One name for the state of all files: stored with every reply. */
async function hashFolders(folders: KnowledgeFolders): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [folders.intents, folders.data]) {
    for (const name of (await readdir(folder)).filter((each) => each.endsWith('.yaml')).sort()) {
      hash.update(name).update(await readFile(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
