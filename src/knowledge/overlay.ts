// What officers published lies over the shipped files: a row of a list replaced, added or taken out, an entry withdrawn.
// Pure; a row that no longer fits its format (a newer program, a damaged row) is left out and told, and the shipped one holds.

import { createHash } from 'node:crypto';
import type { Problem } from '#domain/result.ts';
import { topicOf } from '#domain/topic.ts';
import { createEntry, type Entry } from './catalogue.ts';
import type { DataFileName, DataFiles } from './read-data.ts';
import {
  COMPANY_LIST,
  companyListHead,
  DATA_KINDS,
  type DataKind,
  dataKind,
  isDataKind,
  type PlainRow,
  plainRow,
} from './rows.ts';
import { entry as entryFormat } from './schema/entry.ts';
import { faultsOf } from './yaml-file.ts';

export type OverlayRow = {
  readonly kind: string;
  readonly key: string;
  /** Null: taken out. */
  readonly content: PlainRow | null;
};

export type Overlay = {
  readonly rows: readonly OverlayRow[];
  /** Entries that are not given until somebody says so. */
  readonly withdrawn: ReadonlySet<string>;
};

export const NO_OVERLAY: Overlay = { rows: [], withdrawn: new Set() };

/** The overlay with rows more; a row replaces the one of its kind and key. */
export function withRows({ rows, withdrawn }: Overlay, more: readonly OverlayRow[]): Overlay {
  const name = ({ kind, key }: OverlayRow) => JSON.stringify([kind, key]);
  return { rows: [...new Map([...rows, ...more].map((row) => [name(row), row])).values()], withdrawn };
}

/** Names the state of the overlay; knowledge made with another one is another knowledge. */
export function overlayHash({ rows, withdrawn }: Overlay): string {
  return createHash('sha256')
    .update(JSON.stringify([rows, [...withdrawn].sort()]))
    .digest('hex');
}

export type Overlaid<T> = { readonly value: T; readonly faults: readonly Problem[] };

export function overlayEntries(shipped: ReadonlyMap<string, Entry>, overlay: Overlay): Overlaid<Map<string, Entry>> {
  const entries = new Map(shipped);
  const faults: Problem[] = [];
  for (const { key, content } of overlay.rows.filter((row) => row.kind === 'entry')) {
    if (content === null) {
      entries.delete(key);
      continue;
    }
    const parsed = entryFormat.safeParse(content);
    const topic = topicOf(key);
    if (!parsed.success || topic === undefined) faults.push(...unfit('mục đã công bố', key, parsed));
    else entries.set(key, createEntry(parsed.data, topic, shipped.get(key)?.file ?? fileOfTopic(shipped, key)));
  }
  for (const id of overlay.withdrawn) {
    const entry = entries.get(id);
    if (entry) entries.set(id, { ...entry, status: 'withdrawn' });
  }
  return { value: entries, faults };
}

function fileOfTopic(shipped: ReadonlyMap<string, Entry>, id: string): string {
  const topic = topicOf(id);
  return [...shipped.values()].find((entry) => entry.topic === topic)?.file ?? `intents/${topic}.yaml`;
}

export function overlayData(shipped: DataFiles, overlay: Overlay): Overlaid<DataFiles> {
  const faults: Problem[] = [];
  const files: Record<string, { data: Record<string, unknown>; lineOf: unknown }> = { ...shipped };
  const change = (file: DataFileName, fields: Record<string, unknown>) => {
    const before = files[file] as { data: Record<string, unknown>; lineOf: unknown };
    files[file] = { ...before, data: { ...before.data, ...fields } };
  };
  for (const kind of Object.keys(DATA_KINDS) as DataKind[]) {
    const rows = overlay.rows.filter((row) => row.kind === kind);
    if (rows.length === 0) continue;
    const { file, list } = dataKind(kind);
    change(file, { [list]: overlayList(kind, files[file]?.data[list] as readonly object[], rows, faults) });
  }
  for (const { content } of overlay.rows.filter((row) => row.kind === COMPANY_LIST.kind)) {
    const head = companyListHead.safeParse(content);
    if (head.success) change('companies.yaml', head.data);
    else faults.push(...unfit('danh sách công ty', 'as_of', head));
  }
  return { value: files as unknown as DataFiles, faults };
}

function overlayList(
  kind: DataKind,
  shipped: readonly object[],
  rows: readonly OverlayRow[],
  faults: Problem[],
): unknown[] {
  const { schema, key, file } = dataKind(kind);
  const changed = new Map<string, unknown>();
  for (const row of rows) {
    const parsed = row.content === null ? undefined : schema.safeParse(row.content);
    if (parsed?.success === false) faults.push(...unfit(`data/${file} (đã sửa trên trang quản trị)`, row.key, parsed));
    else changed.set(row.key, parsed?.data);
  }
  const kept = shipped.flatMap((row) => {
    const name = key(plainKey(row));
    if (!changed.has(name)) return [row];
    const replacement = changed.get(name);
    changed.delete(name);
    return replacement === undefined ? [] : [replacement];
  });
  return [...kept, ...[...changed.values()].filter((row) => row !== undefined)];
}

/** Keys are texts and days. */
const plainKey = (row: object): PlainRow => row as PlainRow;

/** What the files hold for a row, as plain JSON; undefined when they have none. */
export function shippedRow(
  shipped: { readonly entries: ReadonlyMap<string, Entry>; readonly data: DataFiles },
  kind: string,
  key: string,
): PlainRow | undefined {
  if (kind === 'entry') {
    const entry = shipped.entries.get(key);
    return entry && plainEntry(entry);
  }
  if (kind === COMPANY_LIST.kind) {
    const { as_of, source } = shipped.data['companies.yaml'].data;
    return plainRow({ as_of, source });
  }
  return isDataKind(kind) ? rowsByKey(shipped.data, kind).get(key) : undefined;
}

/** A list that was read is never changed, only replaced: what was made from it is kept as long as it is. */
const keyed = new WeakMap<object, ReadonlyMap<string, PlainRow>>();

/** Key → row as plain JSON, in the order of the file. A row that was changed keeps the key it has in the files. */
export function rowsByKey(data: DataFiles, kind: DataKind): ReadonlyMap<string, PlainRow> {
  const { file, list, key } = dataKind(kind);
  const rows = (data[file].data as unknown as Record<string, readonly object[]>)[list] ?? [];
  const known = keyed.get(rows);
  if (known !== undefined) return known;
  const fresh = new Map(
    rows.map((row) => {
      const plain = plainRow(row);
      return [key(plain), plain] as const;
    }),
  );
  keyed.set(rows, fresh);
  return fresh;
}

/** An entry without what the program added to it. */
export function plainEntry({ topic: _, file: __, revision: ___, ...row }: Entry): PlainRow {
  return plainRow(row);
}

function unfit(where: string, entry: string, parsed: { error?: Parameters<typeof faultsOf>[0] }): Problem[] {
  const fault = parsed.error && faultsOf(parsed.error)[0];
  return [
    {
      where,
      entry,
      field: fault?.field,
      message: fault?.message ?? 'không thuộc chủ đề nào',
      remedy: 'mở mục này trên trang quản trị, sửa rồi công bố lại; trong lúc chờ, bản trong tệp được dùng',
    },
  ];
}
