// Reads intents/ and data/ into a Knowledge, or says everything that is wrong with them at once.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import { createAbbreviations } from '#language/abbreviations.ts';
import { createEntry, type Entry } from './catalogue.ts';
import { gazetteerOf } from './gazetteer.ts';
import type { Knowledge } from './knowledge.ts';
import * as data from './schema/data.ts';
import { catalogueFile } from './schema/entry.ts';
import { type Located, readYaml } from './yaml-file.ts';

/** The data files and their formats; also what docs/schemas is generated from. */
export const DATA_FILES = {
  'sources.yaml': data.sourcesFile,
  'law-parameters.yaml': data.parametersFile,
  'holidays.yaml': data.holidaysFile,
  'abbreviations.yaml': data.abbreviationsFile,
  'countries.yaml': data.countriesFile,
  'provinces.yaml': data.provincesFile,
  'communes.yaml': data.communesFile,
  'offices.yaml': data.officesFile,
  'hotlines.yaml': data.hotlinesFile,
  'events.yaml': data.eventsFile,
  'clarifications.yaml': data.clarificationsFile,
  'refusals.yaml': data.refusalsFile,
} as const;

export type KnowledgeFolders = { readonly intents: string; readonly data: string };

/** Where each entry stands, so that later checks can name a line. */
export type EntryLines = ReadonlyMap<string, (path: readonly PropertyKey[]) => number | undefined>;

export type Loaded = { readonly knowledge: Knowledge; readonly lines: EntryLines };

export async function loadKnowledge(folders: KnowledgeFolders): Promise<Result<Loaded>> {
  const faults: Problem[] = [];
  const read = async <S extends z.ZodType>(
    folder: string,
    name: string,
    label: string,
    schema: S,
  ): Promise<Located<z.output<S>> | undefined> => {
    const file = await readYaml(join(folder, name), `${label}/${name}`, schema);
    if (file.kind === 'ok') return file.value;
    faults.push(...file.problems);
    return undefined;
  };
  const row = async <K extends keyof typeof DATA_FILES>(name: K) =>
    (await read(folders.data, name, 'data', DATA_FILES[name]))?.data as z.output<(typeof DATA_FILES)[K]> | undefined;

  const entries = new Map<string, Entry>();
  const lines = new Map<string, (path: readonly PropertyKey[]) => number | undefined>();
  for (const name of await catalogueNames(folders.intents, faults)) {
    const file = await read(folders.intents, name, 'intents', catalogueFile);
    for (const [i, each] of (file?.data.entries ?? []).entries()) {
      if (file === undefined) continue;
      if (entries.has(each.id)) faults.push(duplicate(`intents/${name}`, each.id, file.lineOf(['entries', i, 'id'])));
      entries.set(each.id, createEntry(each, file.data.topic, `intents/${name}`));
      lines.set(each.id, (path) => file.lineOf(['entries', i, ...path]));
    }
  }
  const [
    sources,
    parameters,
    holidays,
    abbreviations,
    countries,
    provinces,
    communes,
    offices,
    hotlines,
    events,
    clarifications,
    refusals,
  ] = await Promise.all([
    row('sources.yaml'),
    row('law-parameters.yaml'),
    row('holidays.yaml'),
    row('abbreviations.yaml'),
    row('countries.yaml'),
    row('provinces.yaml'),
    row('communes.yaml'),
    row('offices.yaml'),
    row('hotlines.yaml'),
    row('events.yaml'),
    row('clarifications.yaml'),
    row('refusals.yaml'),
  ]);
  const mainOffice = offices?.offices.find((office) => office.main);
  if (offices && !mainOffice)
    faults.push({
      where: 'data/offices.yaml',
      message: 'chưa có văn phòng chính',
      remedy: 'thêm main: true cho trung tâm mà người dân được giới thiệu đến',
    });
  if (faults.length > 0) return problems(faults);
  if (
    !sources ||
    !parameters ||
    !holidays ||
    !abbreviations ||
    !countries ||
    !provinces ||
    !communes ||
    !mainOffice ||
    !offices ||
    !hotlines ||
    !events ||
    !clarifications ||
    !refusals
  ) {
    return problems([]); // unreachable: a missing file has already been reported
  }
  const knowledge: Knowledge = {
    version: await hashFolders(folders),
    entries,
    events: events.events,
    offices: keyed(offices.offices, (each) => each.id),
    mainOffice,
    communes: keyed(communes.communes, (each) => each.id),
    provinces: keyed(provinces.provinces, (each) => each.id),
    countries: keyed(countries.countries, (each) => each.code),
    hotlines: keyed(hotlines.hotlines, (each) => each.key),
    sources: keyed(sources.sources, (each) => each.key),
    parameters: keyed(
      parameters.parameters.map((each) => ({
        ...each,
        values: each.values.map(({ article, ...value }) => ({
          ...value,
          source: article ? `${value.source}, ${article}` : value.source,
        })),
      })),
      (each) => each.name,
    ),
    calendar: {
      off: new Map(holidays.off.filter((each) => each.confirmed).map((each) => [each.day.toString(), each.name])),
      unconfirmed: new Map(
        holidays.off.filter((each) => !each.confirmed).map((each) => [each.day.toString(), each.name]),
      ),
      worked: new Set(holidays.worked.map((each) => each.day.toString())),
    },
    abbreviations: createAbbreviations(abbreviations.groups.filter((group) => !group.keep)),
    gazetteer: gazetteerOf(provinces.provinces, communes.communes, countries.countries),
    clarifications: clarifications.clarifications,
    refusals: refusals.refusals,
  };
  return ok({ knowledge, lines });
}

async function catalogueNames(folder: string, faults: Problem[]): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  } catch {
    faults.push({
      where: 'intents',
      message: 'không có thư mục intents',
      remedy: 'chạy chương trình từ thư mục gốc của dự án',
    });
    return [];
  }
}

const keyed = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T> =>
  new Map(rows.map((row) => [key(row), row]));

function duplicate(where: string, entry: string, line: number | undefined): Problem {
  return {
    where,
    ...(line === undefined ? {} : { line }),
    entry,
    field: 'id',
    message: 'mã này đã có ở một mục khác',
    remedy: 'gộp hai mục hoặc đổi mã theo danh mục',
  };
}

async function hashFolders(folders: KnowledgeFolders): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [folders.intents, folders.data]) {
    for (const name of (await readdir(folder)).filter((each) => each.endsWith('.yaml')).sort()) {
      hash.update(name).update(await readFile(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
