// Reads intents/ and data/ into a Knowledge, or says everything that is wrong with them at once.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import { createAbbreviations } from '#language/abbreviations.ts';
import type { Spelling } from '#language/prepare.ts';
import type { Entry } from './catalogue.ts';
import { expectedHolidays } from './expected-holidays.ts';
import { gazetteerOf } from './gazetteer.ts';
import { type Knowledge, sameTeaching, taughtBy } from './knowledge.ts';
import { type NationalList, readNationalList } from './national-list.ts';
import { NO_OVERLAY, type Overlay, overlayData, overlayEntries, overlayHash } from './overlay.ts';
import { readCatalogue } from './read-catalogue.ts';
import { type DataFileName, type DataFiles, readData } from './read-data.ts';
import { readFollowUps, readPhrases, type WrittenFollowUp, type WrittenPhrase } from './read-phrases.ts';
import { createWagePlaces } from './wage-places.ts';
import type { LineOf } from './yaml-file.ts';

export type KnowledgeFolders = {
  readonly intents: string;
  readonly data: string;
  /** What `npm ci` parsed, see `parsed-texts.ts`. */
  readonly parsed?: string;
};

/** Where things stand, so that later checks can name a line. */
export type Lines = {
  readonly entry: (id: string, path: readonly PropertyKey[]) => number | undefined;
  readonly data: (file: DataFileName, path: readonly PropertyKey[]) => number | undefined;
};

export type Loaded = {
  readonly knowledge: Knowledge;
  /** The rows as they were written, before they were indexed. */
  readonly data: DataFiles;
  readonly lines: Lines;
  readonly faults: readonly Problem[];
};

/** The files as they were read, before anything that officers published lies over them. */
export type Shipped = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly data: DataFiles;
  readonly phrases: readonly WrittenPhrase[];
  readonly followUps: readonly WrittenFollowUp[];
  readonly national: NationalList;
  readonly lines: Lines;
  /** Hash of all files. */
  readonly version: string;
};

export async function readShipped(folders: KnowledgeFolders): Promise<Result<Shipped>> {
  const catalogue = await readCatalogue(folders.intents, folders.parsed);
  const data = await readData(folders.data, folders.parsed);
  const phrases = await readPhrases(folders.intents);
  const followUps = await readFollowUps(folders.intents);
  const national = await readNationalList(folders.data);
  const parts = [catalogue, data, phrases, followUps, national];
  const faults: Problem[] = parts.flatMap((part) => (part.kind === 'problems' ? part.problems : []));
  if (catalogue.kind === 'problems' || data.kind === 'problems') return problems(faults);
  if (phrases.kind === 'problems' || followUps.kind === 'problems' || national.kind === 'problems')
    return problems(faults);
  const lineOf = (lines: LineOf | undefined, path: readonly PropertyKey[]) => lines?.(path);
  return ok({
    entries: catalogue.value.entries,
    data: data.value,
    phrases: phrases.value,
    followUps: followUps.value,
    national: national.value,
    lines: {
      entry: (id, path) => lineOf(catalogue.value.lines.get(id), path),
      data: (file, path) => data.value[file].lineOf(path),
    },
    version: await hashFolders(folders),
  });
}

/** The same without the lines: they hold the syntax trees of all files, which nobody needs while the program runs. */
export function withoutLines(shipped: Shipped): Shipped {
  const nowhere = () => undefined;
  const data = Object.fromEntries(
    Object.entries(shipped.data).map(([name, file]) => [name, { data: file.data, lineOf: nowhere }]),
  ) as unknown as DataFiles;
  return { ...shipped, data, lines: { entry: nowhere, data: nowhere } };
}

/**
 * Effective knowledge: the shipped files overlaid by what was published. `before` saves work: what was learned from the same
 * ways of asking is taken over from it.
 */
export function overlaid(shipped: Shipped, overlay: Overlay, before?: Knowledge): Result<Loaded> {
  const entries = overlayEntries(shipped.entries, overlay);
  const data = overlayData(shipped.data, overlay);
  const version =
    overlay === NO_OVERLAY
      ? shipped.version
      : createHash('sha256').update(shipped.version).update(overlayHash(overlay)).digest('hex').slice(0, 12);
  const knowledge = assemble(entries.value, data.value, shipped, version, before);
  if (knowledge === undefined) {
    return problems([
      {
        where: 'data/offices.yaml',
        message: 'chưa có văn phòng chính',
        remedy: 'thêm main: true cho trung tâm mà người dân được giới thiệu đến',
      },
    ]);
  }
  return ok({ knowledge, data: data.value, lines: shipped.lines, faults: [...entries.faults, ...data.faults] });
}

/** What the files alone say. */
export async function loadKnowledge(folders: KnowledgeFolders): Promise<Result<Loaded>> {
  const shipped = await readShipped(folders);
  return shipped.kind === 'ok' ? overlaid(shipped.value, NO_OVERLAY) : shipped;
}

/** Undefined when no office is the main one. */
function assemble(
  entries: ReadonlyMap<string, Entry>,
  data: DataFiles,
  { phrases, followUps, national }: Pick<Shipped, 'phrases' | 'followUps' | 'national'>,
  version: string,
  before: Knowledge | undefined,
): Knowledge | undefined {
  const { offices } = data['offices.yaml'].data;
  const mainOffice = offices.find((office) => office.main);
  if (mainOffice === undefined) return undefined;
  const { provinces } = data['provinces.yaml'].data;
  const { communes } = data['communes.yaml'].data;
  const { countries } = data['countries.yaml'].data;
  const { off, worked } = data['holidays.yaml'].data;
  const wagePlaces = once(() => createWagePlaces(national, provinces, communes));
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
      unconfirmed: new Map([
        ...off.filter((each) => !each.confirmed).map((each) => [each.day.toString(), each.name] as const),
        ...expectedHolidays(Math.max(2025, ...off.map((each) => each.day.year))),
      ]),
      worked: new Set(worked.map((each) => each.day.toString())),
    },
    spelling:
      before && sameTeaching(before.entries, entries)
        ? before.spelling
        : spellingOf(data['abbreviations.yaml'].data, entries.values(), phrases),
    gazetteer: gazetteerOf(provinces, communes, countries),
    get wagePlaces() {
      return wagePlaces();
    },
    schools: data['schools.yaml'].data.schools,
    notices: data['schools.yaml'].data.notices,
    companies: { asOf: data['companies.yaml'].data.as_of, list: data['companies.yaml'].data.companies },
    clarifications: data['clarifications.yaml'].data.clarifications,
    refusals: data['refusals.yaml'].data.refusals,
    phrases,
    followUps,
  };
}

function spellingOf(
  { groups, foreign }: DataFiles['abbreviations.yaml']['data'],
  entries: Iterable<Entry>,
  phrases: readonly WrittenPhrase[],
): Spelling {
  const taught = once(() => taughtBy(entries, phrases));
  return {
    abbreviations: createAbbreviations(groups.filter((group) => !group.keep)),
    foreign: new Set(foreign),
    get taught() {
      return taught();
    },
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

/** Made when it is first asked for: most turns need neither all communes nor the words that were taught, and a start needs none. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** One name for the state of all files: stored with every reply. */
async function hashFolders(folders: KnowledgeFolders): Promise<string> {
  const hash = createHash('sha256');
  const { intents, data } = folders;
  for (const folder of [intents, join(intents, 'phrases'), join(intents, 'follow-ups'), data]) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => /\.(?:yaml|jsonl|tsv)$/.test(each)).sort()) {
      hash.update(name).update(await readFile(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
