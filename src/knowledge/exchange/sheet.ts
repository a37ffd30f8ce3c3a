// Spreadsheets in and out, as rows of texts. The work is done in a thread of its own with little memory: a file made to
// explode takes the thread with it, not the server, and nobody's chat waits for five thousand rows.

import { Worker } from 'node:worker_threads';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import { unpackedSize } from './zip-size.ts';

export type SheetFormat = 'xlsx' | 'csv';
export type SheetFile = { readonly content: Uint8Array; readonly type: string };

/** A number stays one: it can be reckoned with. Whatever looks like one and is none (a licence, a code) comes as text. */
export type SheetCell = string | number;

export type SheetTask =
  | { readonly kind: 'read'; readonly format: SheetFormat | 'ics'; readonly content: Uint8Array }
  | {
      readonly kind: 'write';
      readonly format: SheetFormat;
      readonly name: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly SheetCell[])[];
    };

export type SheetResult =
  | { readonly kind: 'rows'; readonly rows: string[][] }
  | { readonly kind: 'file'; readonly content: Uint8Array }
  | { readonly kind: 'unreadable' };

const TYPES: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const MOST_ROWS = 20_000;
const MOST_UNPACKED = 80 * 1024 * 1024;
const LONGEST_MS = 30_000;
const MEMORY_MB = 400;

/** The first visible sheet, empty rows at its end left out. Days become "2026-01-31"; formulas their results. */
export async function readSheet(name: string, content: Uint8Array): Promise<Result<string[][]>> {
  const fault = (message: string, remedy: string): Result<never> => {
    const problem: Problem = { where: name, message, remedy };
    return problems([problem]);
  };
  const zip = content[0] === 0x50 && content[1] === 0x4b;
  if (content[0] === 0xd0 && content[1] === 0xcf)
    return fault(
      'là tệp Excel đời cũ (.xls) hoặc có mật khẩu',
      'mở bằng Excel, bỏ mật khẩu nếu có, lưu thành .xlsx rồi tải lên lại',
    );
  if (zip && (unpackedSize(content) ?? Number.POSITIVE_INFINITY) > MOST_UNPACKED)
    return fault(
      'không mở được hoặc giải nén ra quá lớn',
      'lưu lại bằng Excel thành .xlsx chỉ với một trang tính, rồi tải lên lại',
    );
  const result = await inThread({ kind: 'read', format: zip ? 'xlsx' : 'csv', content });
  if (result?.kind !== 'rows')
    return fault('không đọc được như một bảng tính', 'lưu thành .xlsx, hoặc .csv mã hóa UTF-8, rồi tải lên lại');
  const { rows } = result;
  if (rows.length > MOST_ROWS + 1)
    return fault(`có ${rows.length} dòng`, `chia thành các tệp tối đa ${MOST_ROWS} dòng`);
  return ok(rows);
}

export async function writeSheet(
  format: SheetFormat,
  name: string,
  head: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): Promise<SheetFile> {
  const result = await inThread({ kind: 'write', format, name, head, rows });
  if (result?.kind !== 'file') throw new Error(`The sheet ${name} could not be written`);
  return { content: result.content, type: TYPES[format] };
}

/** The events of an iCalendar file, a row of texts each (calendar-events.ts). */
export async function readCalendar(name: string, content: Uint8Array): Promise<Result<string[][]>> {
  const result = await inThread({ kind: 'read', format: 'ics', content });
  const fault = (message: string, remedy: string): Result<never> => problems([{ where: name, message, remedy }]);
  if (result?.kind !== 'rows')
    return fault('không đọc được như một lịch iCalendar', 'xuất lại từ ứng dụng lịch thành tệp .ics rồi tải lên lại');
  if (result.rows.length === 0) return fault('không có sự kiện nào', 'chọn lịch có sự kiện rồi xuất lại');
  return result.rows.length > MOST_ROWS
    ? fault(`có ${result.rows.length} sự kiện`, `chia thành các tệp tối đa ${MOST_ROWS} sự kiện`)
    : ok(result.rows);
}

/** Undefined when the thread died or took too long. */
function inThread(task: SheetTask): Promise<SheetResult | undefined> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./sheet.thread.ts', import.meta.url), {
      workerData: task,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const end = (result: SheetResult | undefined) => {
      clearTimeout(timer);
      resolve(result);
      void thread.terminate();
    };
    const timer = setTimeout(() => end(undefined), LONGEST_MS);
    thread.once('message', (result: SheetResult) => end(result));
    thread.once('error', () => end(undefined));
    thread.once('exit', () => end(undefined));
  });
}
