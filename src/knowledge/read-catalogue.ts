// Reads intents/*.yaml into entries, remembering on which line each stands.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import { createEntry, type Entry } from './catalogue.ts';
import { catalogueFile } from './schema/entry.ts';
import { type LineOf, readYaml } from './yaml-file.ts';

export type Catalogue = { readonly entries: ReadonlyMap<string, Entry>; readonly lines: ReadonlyMap<string, LineOf> };

/** `parsed`: the folder of what was parsed before. */
export async function readCatalogue(folder: string, parsed?: string): Promise<Result<Catalogue>> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) {
    return problems([
      {
        where: 'intents',
        message: 'không có thư mục intents',
        remedy: 'chạy chương trình từ thư mục gốc của dự án, hoặc đặt INTENTS_DIR',
      },
    ]);
  }
  const faults: Problem[] = [];
  const entries = new Map<string, Entry>();
  const lines = new Map<string, LineOf>();
  for (const name of names.filter((each) => each.endsWith('.yaml')).sort()) {
    const where = `intents/${name}`;
    const file = await readYaml(join(folder, name), where, catalogueFile, parsed);
    if (file.kind === 'problems') {
      faults.push(...file.problems);
      continue;
    }
    const { data, lineOf } = file.value;
    for (const [i, row] of data.entries.entries()) {
      if (entries.has(row.id)) {
        faults.push({
          where,
          line: lineOf(['entries', i, 'id']),
          entry: row.id,
          field: 'id',
          message: 'mã này đã có ở một mục khác',
          remedy: 'gộp hai mục hoặc đổi mã theo danh mục',
        });
      }
      entries.set(row.id, createEntry(row, data.topic, where));
      lines.set(row.id, (path) => lineOf(['entries', i, ...path]));
    }
  }
  return faults.length > 0 ? problems(faults) : ok({ entries, lines });
}
