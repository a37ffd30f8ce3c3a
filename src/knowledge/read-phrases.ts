// Reads intents/phrases/*.jsonl and intents/follow-ups/*.jsonl: ways of asking, and of asking next, a file for each writer, so that
// what one brings can be measured apart.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { ASPECT_NAMES, type Aspect } from '#domain/aspects.ts';
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

/** What somebody writes who has just read the short answer of an entry, and what of it that asks for. */
export type WrittenFollowUp = WrittenPhrase & { readonly aspect: Aspect };

const phrase = z.strictObject({ intent: z.string().min(1), text: z.string().trim().min(1).max(2000) });
const followUp = phrase.extend({ aspect: z.enum(ASPECT_NAMES) });

export const readPhrases = (intents: string): Promise<Result<readonly WrittenPhrase[]>> =>
  readRows(intents, 'phrases', phrase, '{"intent": "ui.deadline", "text": "cách hỏi"}');

export const readFollowUps = (intents: string): Promise<Result<readonly WrittenFollowUp[]>> =>
  readRows(intents, 'follow-ups', followUp, '{"intent": "ui.deadline", "aspect": "where", "text": "câu hỏi tiếp"}');

type Place = Pick<WrittenPhrase, 'by' | 'where' | 'line'>;

/** No folder means no such rows. `like`: how a row is written. */
async function readRows<T extends { intent: string; text: string }>(
  intents: string,
  folder: string,
  row: z.ZodType<T>,
  like: string,
): Promise<Result<readonly (T & Place)[]>> {
  const names = (await readdir(join(intents, folder)).catch(() => [])).filter((name) => name.endsWith('.jsonl')).sort();
  const rows: (T & Place)[] = [];
  const faults: Problem[] = [];
  for (const name of names) {
    const by = name.replace(/\.jsonl$/, '');
    const where = `intents/${folder}/${name}`;
    for (const [i, line] of (await readFile(join(intents, folder, name), 'utf8')).split('\n').entries()) {
      if (line.trim() === '') continue;
      const read = row.safeParse(parsed(line));
      if (read.success) rows.push({ ...read.data, by, where, line: i + 1 });
      else
        faults.push({
          where,
          line: i + 1,
          message: 'dòng này không đọc được',
          remedy: `mỗi dòng viết đúng dạng ${like}`,
        });
    }
  }
  return faults.length > 0 ? problems(faults) : ok(rows);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
