// Reads intents/phrases/*.jsonl: ways of asking, a file for each writer, so that what one brings can be measured apart.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';

/** `intent` of what people ask although it is nobody's business here. */
export const NOBODYS = 'none';

export type WrittenPhrase = {
  readonly intent: string;
  readonly text: string;
  readonly by: string;
  readonly where: string;
  readonly line: number;
};

const row = z.strictObject({ intent: z.string().min(1), text: z.string().trim().min(1).max(2000) });

/** No folder means no such phrases. */
export async function readPhrases(folder: string): Promise<Result<readonly WrittenPhrase[]>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jsonl')).sort();
  const phrases: WrittenPhrase[] = [];
  const faults: Problem[] = [];
  for (const name of names) {
    const by = name.replace(/\.jsonl$/, '');
    const where = `intents/phrases/${name}`;
    for (const [i, line] of (await readFile(join(folder, name), 'utf8')).split('\n').entries()) {
      if (line.trim() === '') continue;
      const read = row.safeParse(parsed(line));
      if (read.success) phrases.push({ ...read.data, by, where, line: i + 1 });
      else
        faults.push({
          where,
          line: i + 1,
          message: 'dòng này không đọc được',
          remedy: 'mỗi dòng viết đúng dạng {"intent": "ui.deadline", "text": "cách hỏi"}',
        });
    }
  }
  return faults.length > 0 ? problems(faults) : ok(phrases);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
