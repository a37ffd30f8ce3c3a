// `npm run -s understand`: JSON lines {id,text} in, one JSON line of understanding each out, in order. With `--why` and a
// question (or such lines), what spoke for and against its two best readings, for people to read.

import { createInterface } from 'node:readline';
import { dayOf } from '#domain/time.ts';
import { systemClock } from '../config.ts';
import { configOrExit, mindOrExit } from './environment.ts';
import { readingOf } from './reading.ts';
import { whyText } from './why.ts';

const mind = await mindOrExit(configOrExit());
const today = dayOf(systemClock());
const [flag, ...words] = process.argv.slice(2);
const why = flag === '--why';
if (flag !== undefined && !why) {
  process.stderr.write(
    'Cách dùng: npm run -s understand [-- --why ["câu hỏi"]]; không có câu hỏi thì đọc {"id","text"} từng dòng\n',
  );
  process.exit(2);
}
if (words.length > 0) {
  process.stdout.write(`${whyText(words.join(' '), mind, today)}\n`);
  process.exit(0);
}
let lineNumber = 0;
let bad = 0;

function read(line: string): string {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string') {
      if (why) return whyText(row.text, mind, today);
      return JSON.stringify({ id: 'id' in row ? row.id : null, ...readingOf(row.text, mind, today) });
    }
  } catch {
    // told below, like any other line that is not {id,text}
  }
  bad++;
  const error = `dòng ${lineNumber}: cần một đối tượng JSON có "id" và "text"`;
  process.stderr.write(`${error}\n`);
  return JSON.stringify({ id: null, error });
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  lineNumber++;
  if (line.trim() === '') continue;
  if (!process.stdout.write(`${read(line)}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
process.exitCode = bad > 0 ? 1 : 0;
