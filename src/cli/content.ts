// `content check` and `content schemas`.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describeProblem } from '#domain/result.ts';
import { dayOf } from '#domain/time.ts';
import { checkContent } from '#knowledge/check/check.ts';
import { fewestExamples } from '#knowledge/check/phrases.ts';
import { jsonSchemas } from '#knowledge/json-schema.ts';
import { systemClock } from '../config.ts';
import { configOrExit, loadedOrExit } from './environment.ts';

const schemaFolder = new URL('../../docs/schemas/', import.meta.url);

export async function contentCheck(): Promise<number> {
  const loaded = await loadedOrExit(configOrExit());
  const { problems, warnings } = checkContent(loaded, dayOf(systemClock()));
  const stale = await staleSchemas();
  for (const warning of warnings) process.stdout.write(`cảnh báo · ${describeProblem(warning)}\n`);
  for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
  for (const name of stale)
    process.stderr.write(`docs/schemas/${name}: không khớp với chương trình → chạy npm run cli -- content schemas\n`);
  const { entries, events } = loaded.knowledge;
  const phrases = [...entries.values()].reduce((sum, entry) => sum + entry.examples.length, 0);
  process.stdout.write(
    `${entries.size} mục, ${phrases} cách hỏi, ${events.length} sự kiện; ${problems.length + stale.length} lỗi, ${warnings.length} cảnh báo.\n`,
  );
  return problems.length + stale.length > 0 ? 1 : 0;
}

/** One line an entry: what an editor has, and what is still wanted. */
export async function contentStats(): Promise<number> {
  const { knowledge } = await loadedOrExit(configOrExit());
  const column = (value: string | number, width: number) => String(value).padStart(width);
  const line = (id: string, cells: readonly (string | number)[]) =>
    process.stdout.write(`${id.padEnd(30)}${cells.map((cell) => column(cell, 11)).join('')}\n`);
  line('mục', ['cách hỏi', 'cần', 'bảo vệ', 'câu trả lời', 'chờ xác nhận', 'rà soát']);
  for (const entry of knowledge.entries.values())
    line(entry.id, [
      entry.examples.length,
      fewestExamples(entry),
      entry.questions.length,
      entry.answers.length,
      entry.to_confirm.length,
      entry.reviewed.toString(),
    ]);
  const all = [...knowledge.entries.values()];
  const sum = (of: (entry: (typeof all)[number]) => number) => all.reduce((total, entry) => total + of(entry), 0);
  line(`${all.length} mục`, [
    sum((entry) => entry.examples.length),
    sum(fewestExamples),
    sum((entry) => entry.questions.length),
    sum((entry) => entry.answers.length),
    sum((entry) => entry.to_confirm.length),
  ]);
  process.stdout.write(`${knowledge.refusals.length} câu ngoài phạm vi\n`);
  return 0;
}

export async function contentSchemas(): Promise<number> {
  await mkdir(schemaFolder, { recursive: true });
  for (const [name, schema] of jsonSchemas()) await writeFile(new URL(name, schemaFolder), text(schema));
  return 0;
}

async function staleSchemas(): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, schema] of jsonSchemas()) {
    const written = await readFile(new URL(name, schemaFolder), 'utf8').catch(() => '');
    if (written !== text(schema)) stale.push(name);
  }
  return stale;
}

const text = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;
