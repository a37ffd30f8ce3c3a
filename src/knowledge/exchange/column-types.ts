// How the text of a cell becomes a value and a value becomes text. What a person may type is read generously (days in the
// Vietnamese order, "có" and "x" for yes); what cannot be read comes back as a fault in plain words.

import { fold } from '#language/fold.ts';

export type ReadCell =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly message: string };

export type ColumnType = {
  readonly input: 'text' | 'long' | 'day' | 'choice';
  readonly choices?: readonly (readonly [value: string, label: string])[];
  /** Never called with an empty text: an empty cell is a missing value, or {@link ColumnType.whenEmpty}. */
  readonly read: (text: string) => ReadCell;
  readonly write: (value: unknown) => string;
  readonly whenEmpty?: unknown;
};

const value = (each: unknown): ReadCell => ({ kind: 'value', value: each });
const fault = (message: string): ReadCell => ({ kind: 'fault', message });
const plain = (each: string): string => fold(each.trim().toLowerCase());

export const text: ColumnType = {
  input: 'text',
  read: value,
  write: (each) => (each === undefined ? '' : String(each)),
};

export const words: ColumnType = { ...text, input: 'long' };

const GROUPED = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 15 });

/** "26.550.000", "26550000", "1,5" and "1.5". */
export const number: ColumnType = {
  input: 'text',
  read(each) {
    const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(each) ? each.replaceAll('.', '') : each;
    const read = Number(grouped.replace(',', '.').replace(/\s/g, ''));
    return each.length < 30 && Number.isFinite(read) ? value(read) : fault(`“${each.slice(0, 30)}” không phải là số`);
  },
  write: (each) => (typeof each === 'number' ? GROUPED.format(each) : String(each ?? '')),
};

const DAY = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))$/;

function isoDay(each: string): string | undefined {
  const found = DAY.exec(each.trim());
  if (found === null) return undefined;
  const [, y1, m1, d1, d2, m2, y2] = found;
  const [year, month, day_] = [y1 ?? y2, m1 ?? m2, d1 ?? d2].map((part) => String(part).padStart(2, '0'));
  const iso = `${year}-${month}-${day_}`;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

const shownDay = (each: unknown): string =>
  typeof each === 'string' ? each.slice(0, 10).split('-').reverse().join('/') : '';

export const day: ColumnType = {
  input: 'day',
  read(each) {
    const iso = isoDay(each);
    return iso === undefined ? fault(`“${each.slice(0, 30)}” không phải là ngày; viết dạng 31/12/2026`) : value(iso);
  },
  write: shownDay,
};

export const moment: ColumnType = {
  input: 'text',
  read(each) {
    const [first = '', second = ''] = each.trim().split(/[T\s,]+/);
    const iso = isoDay(first);
    const clock = /^(\d{1,2})[:hg](\d{2})?$/.exec(second) ?? /^(\d{1,2}):(\d{2}):00$/.exec(second);
    const [hour, minute] = [Number(clock?.[1]), Number(clock?.[2] ?? 0)];
    if (iso === undefined || clock === null || hour > 23 || minute > 59)
      return fault(`“${each.slice(0, 30)}” không phải là ngày giờ; viết dạng 31/12/2026 08:00`);
    return value(`${iso}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  },
  write: (each) => (typeof each === 'string' ? `${shownDay(each)} ${each.slice(11, 16)}` : ''),
};

export const yesNo = (whenEmpty: boolean): ColumnType => ({
  input: 'choice',
  choices: [
    ['có', 'có'],
    ['không', 'không'],
  ],
  whenEmpty,
  read(each) {
    const said = plain(each);
    if (['co', 'x', '1', 'true', 'dung', 'yes', 'roi'].includes(said)) return value(true);
    if (['khong', '0', 'false', 'sai', 'no', 'chua', 'ko'].includes(said)) return value(false);
    return fault(`“${each.slice(0, 30)}”: viết “có” hoặc “không”`);
  },
  write: (each) => ((each ?? whenEmpty) ? 'có' : 'không'),
});

type Choices = readonly (readonly [value: string, label: string])[];

function chosen(list_: Choices, each: string): string | undefined {
  const said = plain(each);
  return list_.find(([name, label]) => plain(name) === said || plain(label) === said)?.[0];
}

const labelOf = (list_: Choices, each: unknown): string =>
  list_.find(([name]) => name === each)?.[1] ?? String(each ?? '');
const allLabels = (list_: Choices): string => list_.map(([, label]) => label).join('; ');

export const choice = (list_: Choices, whenEmpty: string): ColumnType => ({
  input: 'choice',
  choices: list_.map(([, label]) => [label, label] as const),
  whenEmpty,
  read(each) {
    const found = chosen(list_, each);
    return found === undefined ? fault(`“${each.slice(0, 30)}”: chọn một trong: ${allLabels(list_)}`) : value(found);
  },
  write: (each) => labelOf(list_, each ?? whenEmpty),
});

export const choices = (list_: Choices): ColumnType => ({
  input: 'text',
  read(each) {
    const found = each
      .split(';')
      .filter((part) => part.trim() !== '')
      .map((part) => chosen(list_, part));
    return found.includes(undefined) ? fault(`“${each.slice(0, 60)}”: chọn trong: ${allLabels(list_)}`) : value(found);
  },
  write: (each) => (Array.isArray(each) ? each.map((one) => labelOf(list_, one)).join('; ') : ''),
});

/** One a line where there are several lines; else parted by semicolons, or by commas where there is none. */
const parts = (each: string): string[] =>
  each
    .split(/\n/.test(each) ? /\n/ : /;/.test(each) ? /;/ : /,/)
    .map((part) => part.trim())
    .filter(Boolean);

export const list: ColumnType = {
  input: 'long',
  whenEmpty: [],
  read: (each) => value(parts(each)),
  // A comma within a part: semicolons say where the parts end.
  write: (each) =>
    !Array.isArray(each) ? '' : each.some((one) => /,/.test(String(one))) ? `${each.join('; ')};` : each.join(', '),
};

export const days: ColumnType = {
  input: 'text',
  whenEmpty: [],
  read(each) {
    const found = parts(each).map(isoDay);
    return found.includes(undefined)
      ? fault(`“${each.slice(0, 40)}”: viết các ngày dạng 31/12/2026; 07/01/2027`)
      : value(found);
  },
  write: (each) => (Array.isArray(each) ? each.map(shownDay).join('; ') : ''),
};

/** Monday is "2" in Vietnamese, Sunday 8 here; stored 1 to 7. */
export const weekdays: ColumnType = {
  input: 'text',
  read(each) {
    const found = each
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    return found.every((one) => Number.isInteger(one) && one >= 2 && one <= 8)
      ? value(found.map((one) => one - 1))
      : fault(`“${each.slice(0, 30)}”: viết các thứ từ 2 đến 8 (8 là Chủ nhật), ví dụ 2,3,4`);
  },
  write: (each) => (Array.isArray(each) ? each.map((one) => Number(one) + 1).join(',') : ''),
};

export const point: ColumnType = {
  input: 'text',
  read(each) {
    const [latitude, longitude, ...more] = each
      .split(/[,;\s]+/)
      .filter(Boolean)
      .map(Number);
    if (latitude === undefined || longitude === undefined || more.length > 0 || Number.isNaN(latitude + longitude))
      return fault(`“${each.slice(0, 30)}”: viết vĩ độ, kinh độ; ví dụ 10.01, 105.01`);
    return value({ latitude, longitude });
  },
  write: (each) => {
    const at = each as { latitude?: number; longitude?: number } | undefined;
    return at?.latitude === undefined ? '' : `${at.latitude}, ${at.longitude}`;
  },
};

/** Small rows within a cell: one a line, their parts between bars. */
export const lines = (fields: readonly (readonly [name: string, type: ColumnType])[]): ColumnType => ({
  input: 'long',
  whenEmpty: [],
  read(each) {
    const rows: Record<string, unknown>[] = [];
    for (const [i, line] of each
      .split('\n')
      .filter((one) => one.trim() !== '')
      .entries()) {
      const cells = line.split('|').map((cell) => cell.trim());
      if (cells.length > fields.length) return fault(`dòng ${i + 1} có ${cells.length} phần, chỉ cần ${fields.length}`);
      const row: Record<string, unknown> = {};
      for (const [k, [name, type]] of fields.entries()) {
        const cell = cells[k] ?? '';
        const read = cell === '' ? value(type.whenEmpty) : type.read(cell);
        if (read.kind === 'fault') return fault(`dòng ${i + 1}: ${read.message}`);
        if (read.value !== undefined) row[name] = read.value;
      }
      rows.push(row);
    }
    return value(rows);
  },
  write: (each) =>
    Array.isArray(each)
      ? each
          .map((row) =>
            fields
              .map(([name, type]) => type.write((row as Record<string, unknown>)[name]))
              .join(' | ')
              .replace(/(?<! \| )(?: \| )+$/, ''),
          )
          .join('\n')
      : '',
});
