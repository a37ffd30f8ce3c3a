// What the command line does for the console: published content back into the files, a lost password, the audit log.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadKnowledge } from '#knowledge/load.ts';
import { shippedRow } from '#knowledge/overlay.ts';
import { publishRows } from '#knowledge/revisions.repository.ts';
import { openConsole } from '../console/officer.ts';
import { makeVarDir } from '../support/app.ts';
import { ROOT } from '../support/knowledge.ts';
import { run as runProgram } from './run.ts';

async function run(args: readonly string[], variables: Record<string, string>) {
  const { code, out, err } = await runProgram('cli/cli.ts', args, { env: variables });
  return { code, output: out + err };
}

let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cau-viec-export-'));
  for (const name of ['intents', 'data']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  env = { VAR_DIR: await makeVarDir(), INTENTS_DIR: join(folder, 'intents'), DATA_DIR: join(folder, 'data') };
  const app = await openConsole({
    varDir: env.VAR_DIR as string,
    config: { intentsDir: env.INTENTS_DIR, dataDir: env.DATA_DIR },
  });
  await app.join('lan', ['administrator']);
  const shipped = app.core.mind.shipped();
  const row = (kind: string, key: string) => shippedRow(shipped as NonNullable<typeof shipped>, kind, key) as object;
  const common = { base: null, shipped: null, author: 'lan', note: '' };
  await app.core.storage.write((tx) =>
    publishRows(
      tx,
      [
        {
          ...common,
          kind: 'entry',
          key: 'ui.reserve',
          content: { ...row('entry', 'ui.reserve'), title: 'Bảo lưu: tên mới' },
        },
        { ...common, kind: 'events', key: 'phien-dinh-ky', content: null },
        {
          ...common,
          kind: 'company_list',
          key: 'list',
          content: { as_of: '2026-11-20', source: 'Danh sách tháng 11' },
        },
      ],
      app.at.now,
    ),
  );
  await app.close();
});
afterAll(() => {
  for (const each of [folder, env.VAR_DIR as string]) rmSync(each, { recursive: true, force: true });
});

test('staff list names the accounts and their roles', async () => {
  expect((await run(['staff', 'list'], env)).output).toMatch(/lan\s+active\s+administrator/);
});

test('content export writes what was published, and nothing else, into the files', async () => {
  const before = readFileSync(join(folder, 'intents', 'ui.yaml'), 'utf8').split('\n');
  const { code, output } = await run(['content', 'export'], env);
  expect(output).toContain('3 mục đã công bố, 3 tệp thay đổi');
  expect(code).toBe(0);
  const loaded = await loadKnowledge({ intents: join(folder, 'intents'), data: join(folder, 'data') });
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  const { knowledge } = loaded.value;
  expect(knowledge.entries.get('ui.reserve')?.title).toBe('Bảo lưu: tên mới');
  expect(knowledge.events.some(({ id }) => id === 'phien-dinh-ky')).toBe(false);
  expect(knowledge.companies.asOf.toString()).toBe('2026-11-20');
  const after = readFileSync(join(folder, 'intents', 'ui.yaml'), 'utf8').split('\n');
  const start = before.findIndex((line) => line.includes('id: ui.reserve'));
  expect(after.slice(0, start)).toEqual(before.slice(0, start));
  expect(after.slice(-200)).toEqual(before.slice(-200));
  expect((await run(['content', 'export'], env)).output).toContain('0 tệp thay đổi');
});

test('a lost password: a one-time link, and the log says who made it', async () => {
  const made = await run(['staff', 'link', 'lan', '--bo-xac-thuc'], env);
  expect(made.output).toMatch(/quan-tri\/lien-ket\?ma=[\w-]{32}/);
  const missing = await run(['staff', 'link', 'ai.do'], env);
  expect(missing.code).toBe(1);
  expect(missing.output).toContain('Không có tài khoản ai.do');
});

test('audit verify tells a whole log from a mended one', async () => {
  expect((await run(['audit', 'verify'], env)).output).toContain('nguyên vẹn');
  const raw = new DatabaseSync(join(env.VAR_DIR as string, 'cau-viec.sqlite'));
  raw.exec("drop trigger audit_fixed; update audit set actor = 'khác' where seq = 2");
  raw.close();
  const broken = await run(['audit', 'verify'], env);
  expect(broken.code).toBe(1);
  expect(broken.output).toContain('Dòng 2 không khớp');
});
