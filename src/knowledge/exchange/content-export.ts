// Writes what was published back into the curated files, for git: only the rows that changed, every other byte as it was.

import { isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { OverlayRow } from '../overlay.ts';
import { DATA_KINDS, type DataKind, dataKind, isDataKind, type PlainRow, withoutDefaults } from '../rows.ts';

/** A place in the files that a row belongs to: the file, the list in it, and what names a row there. */
export type ExportPlace = {
  readonly list: string;
  readonly key: (row: PlainRow) => string;
  readonly kind: 'entry' | DataKind;
};

export const placeOf = (kind: string): ExportPlace | undefined => {
  if (kind === 'entry') return { kind, list: 'entries', key: (row) => String(row.id) };
  return isDataKind(kind) ? { kind, list: DATA_KINDS[kind].list, key: dataKind(kind).key } : undefined;
};

/** The text of a file with texts at its top (the day and the origin of a list) replaced. */
export function withHead(text: string, head: PlainRow): string {
  return Object.entries(head).reduce((now, [name, value]) => {
    const node = parseDocument(now).get(name, true);
    if (!isScalar(node) || !node.range) return now;
    return now.slice(0, node.range[0]) + stringify(value).trim() + now.slice(node.range[1]);
  }, text);
}

/** The text of one file with rows replaced, added and taken out. */
export function withPublished(text: string, place: ExportPlace, rows: readonly OverlayRow[]): string {
  return rows.reduce((now, row) => withRow(now, place, row), text);
}

function withRow(text: string, { list, key, kind }: ExportPlace, row: OverlayRow): string {
  const document = parseDocument(text);
  const seq = document.get(list, true);
  if (!isSeq(seq)) return text;
  const items = seq.items as { range: [number, number, number]; toJSON: () => PlainRow }[];
  const at = items.findIndex((item) => key(item.toJSON()) === row.key);
  const item = items[at];
  if (row.content === null) return item === undefined ? text : without(text, item.range[0], items[at + 1]?.range[0]);
  const written = withoutDefaults(kind, row.content);
  if (item !== undefined) {
    const column = item.range[0] - text.lastIndexOf('\n', item.range[0] - 1) - 1;
    return text.slice(0, item.range[0]) + indented(written, column) + text.slice(contentEnd(text, item.range[1]));
  }
  const last = items.at(-1);
  const dash = last === undefined ? 2 : dashColumn(text, last.range[0]);
  const added = `${' '.repeat(dash)}- ${indented(written, dash + 2)}\n`;
  if (last === undefined) return text.replace(new RegExp(`^${list}:\\s*\\[\\]`, 'm'), `${list}:\n${added.trimEnd()}`);
  const end = contentEnd(text, last.range[1]);
  return `${text.slice(0, end)}\n${added.trimEnd()}${text.slice(end)}`;
}

function indented(row: PlainRow, column: number): string {
  return stringify(row, { lineWidth: 0 })
    .trimEnd()
    .replaceAll('\n', `\n${' '.repeat(column)}`)
    .replace(/(?<! ) +$/gm, '');
}

/** Where the last sign of an item stands: comments and empty lines after it belong to what follows. */
function contentEnd(text: string, rangeEnd: number): number {
  let end = rangeEnd;
  while (end > 0 && /\s/.test(text[end - 1] as string)) end--;
  return end;
}

const dashColumn = (text: string, itemStart: number): number => {
  const lineStart = text.lastIndexOf('\n', itemStart - 1) + 1;
  return text.slice(lineStart, itemStart).indexOf('-');
};

/** Without one item, from its dash to the dash of the next one. */
function without(text: string, itemStart: number, nextStart: number | undefined): string {
  const lineStart = text.lastIndexOf('\n', itemStart - 1) + 1;
  if (nextStart === undefined) return `${text.slice(0, lineStart).trimEnd()}\n`;
  return text.slice(0, lineStart) + text.slice(text.lastIndexOf('\n', nextStart - 1) + 1);
}
