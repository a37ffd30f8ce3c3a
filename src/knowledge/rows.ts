// The kinds of rows that officers keep in the console, one by one: entries of the catalogue and the lists of the data files.
// A row travels as plain JSON, written as it stands in the files, and is checked by the very format of the file.

import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { DataFileName } from './read-data.ts';
import * as formats from './schema/data.ts';
import { entry } from './schema/entry.ts';

export type PlainRow = { readonly [field: string]: unknown };

export type DataKind = keyof typeof DATA_KINDS;
export type RowKind = 'entry' | DataKind;

type DataKindOf = {
  readonly file: DataFileName;
  readonly list: string;
  readonly schema: z.ZodType;
  /** What names a row of the shipped file; a changed row keeps the key it was found by. */
  readonly key: (row: PlainRow) => string;
};

const by = (field: string) => (row: PlainRow) => String(row[field]);

export const DATA_KINDS = {
  events: { file: 'events.yaml', list: 'events', schema: formats.eventsFile.shape.events.element, key: by('id') },
  offices: { file: 'offices.yaml', list: 'offices', schema: formats.officesFile.shape.offices.element, key: by('id') },
  schools: { file: 'schools.yaml', list: 'schools', schema: formats.schoolsFile.shape.schools.element, key: by('id') },
  notices: {
    file: 'schools.yaml',
    list: 'notices',
    schema: formats.schoolsFile.shape.notices.element,
    key: (row) => `${row.school}: ${row.what}`,
  },
  companies: {
    file: 'companies.yaml',
    list: 'companies',
    schema: formats.companiesFile.shape.companies.element,
    key: by('licence'),
  },
  parameters: {
    file: 'law-parameters.yaml',
    list: 'parameters',
    schema: formats.parametersFile.shape.parameters.element,
    key: by('name'),
  },
  hotlines: {
    file: 'hotlines.yaml',
    list: 'hotlines',
    schema: formats.hotlinesFile.shape.hotlines.element,
    key: by('key'),
  },
  holidays: { file: 'holidays.yaml', list: 'off', schema: formats.holidaysFile.shape.off.element, key: by('day') },
  sources: { file: 'sources.yaml', list: 'sources', schema: formats.sourcesFile.shape.sources.element, key: by('key') },
} as const satisfies Record<string, DataKindOf>;

export const dataKind = (kind: DataKind): DataKindOf => DATA_KINDS[kind];
export const isDataKind = (text: string): text is DataKind => Object.hasOwn(DATA_KINDS, text);

/** The day and the origin of the list of companies stand beside its rows; they are kept under this kind and key. */
export const COMPANY_LIST = { kind: 'company_list', key: 'list' } as const;
export const companyListHead = formats.companiesFile.pick({ as_of: true, source: true });

const schemaOf = (kind: RowKind): z.ZodType => (kind === 'entry' ? entry : DATA_KINDS[kind].schema);

/** A checked row as it is written in the files: days as text, nothing undefined. */
export function plainRow(row: unknown): PlainRow {
  return JSON.parse(JSON.stringify(row, (_, value) => shortened(value))) as PlainRow;
}

/** Moments are written without seconds. */
const shortened = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00$/.test(value) ? value.slice(0, 16) : value;

/** The row without fields that say what would hold anyway: how a person would have written it. */
export function withoutDefaults(kind: RowKind, row: PlainRow): PlainRow {
  const schema = schemaOf(kind);
  const whole = plainRow(schema.parse(row));
  const kept = Object.keys(row).filter((field) => {
    const { [field]: _, ...rest } = row;
    const parsed = schema.safeParse(rest);
    return !parsed.success || !isDeepStrictEqual(plainRow(parsed.data), whole);
  });
  return Object.fromEntries(kept.map((field) => [field, row[field]]));
}

/** Tells two versions of a row apart. */
export const rowHash = (row: PlainRow): string =>
  createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 12);
