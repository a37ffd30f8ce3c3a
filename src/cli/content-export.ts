// `content export`: what officers published, back into intents/ and data/, for git.

import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describeProblem } from '#domain/result.ts';
import { topicOf } from '#domain/topic.ts';
import { placeOf, withHead, withPublished } from '#knowledge/exchange/content-export.ts';
import { loadKnowledge } from '#knowledge/load.ts';
import type { OverlayRow } from '#knowledge/overlay.ts';
import { publishedOverlay } from '#knowledge/revisions.repository.ts';
import { COMPANY_LIST, dataKind, isDataKind } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { type Config, systemClock } from '../config.ts';
import { configOrExit, withStorage } from './environment.ts';

export async function contentExport(): Promise<number> {
  const config = configOrExit();
  return withStorage(async (storage) => {
    const { rows } = await publishedOverlay(storage.reader);
    const before = new Map<string, string>();
    const after = new Map<string, string>();
    for (const row of rows) {
      const file = await fileOf(config, row);
      if (file === undefined) continue;
      const text = after.get(file) ?? (await readFile(file, 'utf8'));
      if (!before.has(file)) before.set(file, text);
      after.set(file, written(text, row));
    }
    const changed = [...after].filter(([file, text]) => before.get(file) !== text);
    for (const [file, text] of changed) await replace(file, text);
    const loaded = await loadKnowledge({ intents: config.intentsDir, data: config.dataDir });
    if (loaded.kind === 'problems') {
      for (const [file] of changed) await replace(file, before.get(file) as string);
      process.stderr.write(
        `Không ghi gì, vì tệp sau khi ghi sẽ có lỗi:\n${loaded.problems.map(describeProblem).join('\n')}\n`,
      );
      return 1;
    }
    await storage.write((tx) =>
      writeAudit(tx, {
        at: systemClock(),
        actor: `cli:${userInfo().username}`,
        action: 'content.export',
        subject: `${rows.length} mục`,
        detail: `${changed.length} tệp`,
      }),
    );
    for (const [file] of changed) process.stdout.write(`đã ghi ${file}\n`);
    process.stdout.write(`${rows.length} mục đã công bố, ${changed.length} tệp thay đổi.\n`);
    return 0;
  });
}

function written(text: string, row: OverlayRow): string {
  if (row.kind === COMPANY_LIST.kind) return row.content === null ? text : withHead(text, row.content);
  const place = placeOf(row.kind);
  return place === undefined ? text : withPublished(text, place, [row]);
}

async function replace(file: string, text: string): Promise<void> {
  const half = `${file}.${process.pid}.tmp`;
  await writeFile(half, text);
  await rename(half, file);
}

/** A new entry goes into the file of its topic. */
async function fileOf(config: Config, { kind, key }: OverlayRow): Promise<string | undefined> {
  if (kind === COMPANY_LIST.kind) return join(config.dataDir, 'companies.yaml');
  if (isDataKind(kind)) return join(config.dataDir, dataKind(kind).file);
  const topic = topicOf(key);
  for (const name of (await readdir(config.intentsDir)).filter((each) => each.endsWith('.yaml'))) {
    const file = join(config.intentsDir, name);
    if (new RegExp(`^topic: ${topic}$`, 'm').test(await readFile(file, 'utf8'))) return file;
  }
  return undefined;
}
