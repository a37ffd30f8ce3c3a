// `npm run -s understand`: JSON lines {id,text} in, one JSON line of understanding each out, in order.

import { createInterface } from 'node:readline';
import { dayOf } from '#domain/time.ts';
import { systemClock } from '../config.ts';
import { configOrExit, mindOrExit } from './environment.ts';
import { readingOf } from './reading.ts';

const mind = await mindOrExit(configOrExit());
const today = dayOf(systemClock());
let lineNumber = 0;
let bad = 0;

function read(line: string): unknown {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string') {
      return { id: 'id' in row ? row.id : null, ...readingOf(row.text, mind, today) };
    }
  } catch {
    // told below, like any other line that is not {id,text}
  }
  bad++;
  const error = `dòng ${lineNumber}: cần một đối tượng JSON có "id" và "text"`;
  process.stderr.write(`${error}\n`);
  return { id: null, error };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  lineNumber++;
  if (line.trim() === '') continue;
  if (!process.stdout.write(`${JSON.stringify(read(line))}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}
process.exitCode = bad > 0 ? 1 : 0;
