// The thread of sheet.ts: one task, one answer.

import { parentPort, workerData } from 'node:worker_threads';
import { parseCsv, writeCsv } from 'hucre/csv';
import { colToLetter, readXlsx, writeXlsx } from 'hucre/xlsx';
import type { SheetCell, SheetResult, SheetTask } from './sheet.ts';

type Cell = string | number | boolean | Date | null | undefined;

async function run(task: SheetTask): Promise<SheetResult> {
  if (task.kind === 'write') return { kind: 'file', content: await write(task) };
  try {
    return { kind: 'rows', rows: trimmed(await read(task)) };
  } catch {
    return { kind: 'unreadable' };
  }
}

async function read({ format, content }: Extract<SheetTask, { kind: 'read' }>): Promise<Cell[][]> {
  if (format === 'ics') {
    // Loaded only for a calendar: most files are sheets.
    const { calendarEvents } = await import('./calendar-events.ts');
    return calendarEvents(new TextDecoder('utf-8', { fatal: true }).decode(content));
  }
  if (format === 'csv') {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return parseCsv(text, { skipBom: true, preserveLeadingZeros: true, typeInference: false }) as Cell[][];
  }
  const book = await readXlsx(content, { sheets: (sheet) => !sheet.hidden && !sheet.veryHidden });
  return (book.sheets[0]?.rows ?? []) as Cell[][];
}

async function write({ format, name, head, rows }: Extract<SheetTask, { kind: 'write' }>): Promise<Uint8Array> {
  if (format === 'csv')
    return new TextEncoder().encode(
      writeCsv(
        [head, ...rows].map((row) => row.map(harmless)),
        { bom: true },
      ),
    );
  return writeXlsx({
    sheets: [
      {
        name: name.slice(0, 31),
        columns: head.map((_, i) => ({
          width: widthOf([head, ...rows.slice(0, MEASURED)].map((row) => String(row[i] ?? ''))),
          numFmt: formatOf(rows.map((row) => row[i] ?? '')),
          style: { alignment: { wrapText: true, vertical: 'top' } },
        })),
        rows: [[...head], ...rows.map((row) => [...row])],
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${colToLetter(head.length - 1)}${rows.length + 1}` },
      },
    ],
  });
}

/** A licence "01/GP" stays a text and is not taken for a day. */
function formatOf(cells: readonly SheetCell[]): string {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  if (numbers.length === 0) return '@';
  return numbers.every(Number.isInteger) ? '#,##0' : '#,##0.0';
}

const MEASURED = 200;

/** Wide enough for the longest line, not wider than a screen. */
const widthOf = (cells: readonly string[]): number =>
  Math.min(60, Math.max(10, ...cells.flatMap((cell) => cell.split('\n')).map((line) => line.length + 2)));

/** A cell that a spreadsheet would run as a formula is marked as text; {@link textOf} takes the mark off again. */
const harmless = (cell: SheetCell): SheetCell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/:\d\d\.\d{3}Z$/, '');
  return String(cell)
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');
}

function trimmed(rows: Cell[][]): string[][] {
  const texts = rows.map((row) => row.map(textOf));
  while (texts.length > 0 && texts.at(-1)?.every((cell) => cell === '')) texts.pop();
  return texts;
}

parentPort?.postMessage(await run(workerData as SheetTask));
