// Rows of data as cells and back, and what a whole sheet would change. Nothing here touches what is in force.

import { isDeepStrictEqual } from 'node:util';
import { fold } from '#language/fold.ts';
import { type DataKind, dataKind, type PlainRow, plainRow } from '../rows.ts';
import { faultsOf } from '../yaml-file.ts';
import { COLUMNS, type Column } from './columns.ts';

export type CellFault = { readonly field: string; readonly label: string; readonly message: string };

export type RowRead =
  | { readonly kind: 'row'; readonly key: string; readonly row: PlainRow }
  | { readonly kind: 'faults'; readonly faults: readonly CellFault[] };

export const cellOf = (row: PlainRow, { field, type }: Column): string => type.write(at(row, field));

export const cellsOf = (kind: DataKind, row: PlainRow): string[] => COLUMNS[kind].map((column) => cellOf(row, column));

function at(row: PlainRow, path: string): unknown {
  let value: unknown = row;
  for (const name of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return value;
}

/** A row from the texts of its cells, checked by the format of its file. */
export function readRow(kind: DataKind, cell: (column: Column) => string): RowRead {
  const faults: CellFault[] = [];
  const row: Record<string, unknown> = {};
  for (const column of COLUMNS[kind]) {
    const { field, label, type, required } = column;
    const text = cell(column).trim();
    if (text === '') {
      if (required) faults.push({ field, label, message: 'đang trống' });
      else if (type.whenEmpty !== undefined) put(row, field, type.whenEmpty);
      continue;
    }
    const read = type.read(text);
    if (read.kind === 'fault') faults.push({ field, label, message: read.message });
    else put(row, field, read.value);
  }
  if (faults.length > 0) return { kind: 'faults', faults };
  const { schema, key } = dataKind(kind);
  const parsed = schema.safeParse(row);
  if (parsed.success) {
    const checked = plainRow(parsed.data);
    return { kind: 'row', key: key(checked), row: checked };
  }
  return {
    kind: 'faults',
    faults: faultsOf(parsed.error).map(({ path, message }) => {
      const whole = path.filter((part) => typeof part === 'string').join('.');
      const column = COLUMNS[kind].find(({ field }) => whole === field || whole.startsWith(`${field}.`));
      return { field: column?.field ?? '', label: column?.label ?? whole, message };
    }),
  };
}

function put(row: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  let inner = row;
  for (const name of names.slice(0, -1)) {
    inner[name] ??= {};
    inner = inner[name] as Record<string, unknown>;
  }
  inner[names.at(-1) as string] = value;
}

export type PlannedRow = { readonly line: number; readonly key: string; readonly row: PlainRow };
export type RefusedRow = { readonly line: number; readonly cells: readonly string[]; readonly why: readonly string[] };

export type ImportPlan = {
  readonly head: readonly string[];
  readonly added: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
  readonly same: number;
  readonly refused: readonly RefusedRow[];
  /** Keys in force that the sheet does not have. */
  readonly missing: readonly string[];
};

export type PlanFault = { readonly message: string; readonly remedy: string };

const plain = (text: string): string => fold(text.trim().toLowerCase().normalize('NFC')).replace(/\s+/g, ' ');

/** Which columns the first row names, by label or by field. */
function headOf(kind: DataKind, head: readonly string[]): { columns: (Column | undefined)[] } | PlanFault {
  const known = COLUMNS[kind];
  const columns = head.map((name) =>
    known.find(({ field, label }) => plain(label) === plain(name) || field === name.trim()),
  );
  const missing = known.filter((column) => column.required && !columns.includes(column)).map(({ label }) => label);
  if (missing.length > 0)
    return {
      message: `dòng đầu thiếu cột ${missing.join(', ')}`,
      remedy: 'tải tệp mẫu ở trang này, giữ nguyên dòng đầu rồi điền bên dưới',
    };
  const strange = head.filter((name, i) => name.trim() !== '' && columns[i] === undefined);
  if (strange.length > 0)
    return {
      message: `không có cột tên ${strange.map((name) => `“${name}”`).join(', ')}`,
      remedy: `các cột có thể dùng: ${known.map(({ label }) => label).join(', ')}`,
    };
  const twice = columns.find((column, i) => column !== undefined && columns.indexOf(column) !== i);
  return twice === undefined ? { columns } : { message: `cột “${twice.label}” có hai lần`, remedy: 'bỏ bớt một cột' };
}

const AT_ONCE = 200;

/**
 * What the sheet would change. A column that the sheet does not have keeps its value in rows that are there already. `breathe`
 * is called now and then, so that others have their turn.
 */
export async function planImport(
  kind: DataKind,
  rows: readonly (readonly string[])[],
  current: ReadonlyMap<string, PlainRow>,
  breathe: () => Promise<void>,
): Promise<ImportPlan | PlanFault> {
  const [head = [], ...body] = rows;
  const found = headOf(kind, head);
  if ('message' in found) return found;
  const { columns } = found;
  const plan = { added: [] as PlannedRow[], changed: [] as PlannedRow[], same: 0, refused: [] as RefusedRow[] };
  const seen = new Map<string, number>();
  for (const [i, cells] of body.entries()) {
    if (i % AT_ONCE === 0) await breathe();
    const line = i + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const refuse = (...why: string[]) => plan.refused.push({ line, cells: head.map((_, k) => cells[k] ?? ''), why });
    const before = rowBefore(kind, columns, cells, current);
    const read = readRow(kind, (column) => {
      const k = columns.indexOf(column);
      return k >= 0 ? (cells[k] ?? '') : before === undefined ? '' : cellOf(before, column);
    });
    if (read.kind === 'faults') {
      refuse(...read.faults.map(({ label, message }) => `${label}: ${message}`));
      continue;
    }
    const first = seen.get(read.key);
    if (first !== undefined) {
      refuse(`trùng với dòng ${first} (${read.key})`);
      continue;
    }
    seen.set(read.key, line);
    const old = current.get(read.key);
    if (old === undefined) plan.added.push({ line, key: read.key, row: read.row });
    else if (isDeepStrictEqual(old, read.row)) plan.same++;
    else plan.changed.push({ line, key: read.key, row: read.row });
  }
  return { head: [...head], ...plan, missing: [...current.keys()].filter((key) => !seen.has(key)) };
}

/** The row in force that a line of the sheet is about, found by the columns that make its key. */
function rowBefore(
  kind: DataKind,
  columns: readonly (Column | undefined)[],
  cells: readonly string[],
  current: ReadonlyMap<string, PlainRow>,
): PlainRow | undefined {
  const row: Record<string, unknown> = {};
  for (const [k, column] of columns.entries()) {
    const text = (cells[k] ?? '').trim();
    const read = column === undefined || text === '' ? undefined : column.type.read(text);
    if (column !== undefined && read?.kind === 'value') put(row, column.field, read.value);
  }
  return current.get(dataKind(kind).key(row));
}
