// What `npm ci` does at its end, and the first start after it.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { aspectTeaching, questionTeaching } from '#operations/make-mind.ts';
import { encode } from '#understanding/artefact.ts';
import { createModelCache } from '#understanding/model-cache.ts';
import { trainingHash } from '#understanding/trainer.ts';
import { SHIPPED_MODELS } from '../../src/config.ts';
import { ROOT, shippedMind } from '../support/knowledge.ts';
import { until } from '../support/until.ts';

const AT_THE_START = 'lần chạy đầu sẽ tự làm';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A fresh clone with its packages installed and nothing trained. */
function installed(parts: readonly string[]): string {
  folder = mkdtempSync(join(tmpdir(), 'cau-viec-installed-'));
  for (const each of parts) cpSync(join(ROOT, each), join(folder, each), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const each of readdirSync(join(ROOT, 'node_modules')).filter((name) => name !== '.cache'))
    symlinkSync(join(ROOT, 'node_modules', each), join(folder, 'node_modules', each));
  return folder;
}

function prepare(env: Record<string, string> = {}): { status: number | null; said: string } {
  const bare = { PATH: process.env.PATH ?? '', ...env };
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'prepare'], { cwd: folder, env: bare });
  return { status, said: `${stdout}${stderr}`.trim() };
}

async function keepWhatIsTrained(): Promise<string> {
  const { knowledge, classifier, aspects } = await shippedMind();
  const shipped = join(folder, SHIPPED_MODELS);
  const cache = createModelCache(shipped);
  await cache.write(trainingHash(questionTeaching(knowledge)), encode(classifier));
  if (aspects) await cache.write(trainingHash(aspectTeaching(knowledge)), encode(aspects));
  return shipped;
}

test('installing trains for the first start, which then trains nothing', async () => {
  installed(['src', 'package.json', 'intents', 'data']);
  const shipped = await keepWhatIsTrained(); // a training of the suite's own, which is what it would find
  const files = readdirSync(shipped);
  expect(prepare()).toEqual({ status: 0, said: expect.stringContaining('đã huấn luyện xong') });
  expect(readdirSync(shipped)).toEqual(files);

  const env = { PATH: process.env.PATH ?? '', PORT: '0', HOST: '127.0.0.1', VAR_DIR: join(folder, 'fresh') };
  const server = spawn(process.execPath, [join(folder, 'src/main.ts')], { cwd: folder, env });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  await until(() => said.includes('Sẵn sàng trả lời') || server.exitCode !== null, 60_000);
  const url = /http:\/\/[^\s]+/.exec(said)?.[0];
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'hạn nộp hồ sơ thất nghiệp là bao lâu sau khi nghỉ việc' }),
  });
  expect(await response.text()).toContain('3 tháng');
  expect(existsSync(join(folder, 'fresh', 'models'))).toBe(false); // what is trained is kept there
  server.kill('SIGKILL');
});

test('installing goes on, with one line, where the program is not there yet', () => {
  installed(['package.json']); // as in a container that copies the list of packages first
  const { status, said } = prepare();
  expect(status).toBe(0);
  expect(said).toContain(AT_THE_START);
  expect(said.split('\n')).toHaveLength(1);
});

test('installing goes on, with one line that says why, over broken answers and settings', () => {
  installed(['src', 'package.json', 'intents', 'data']);
  writeFileSync(join(folder, 'data', 'offices.yaml'), 'not: [an office');
  const broken = prepare();
  expect(broken).toEqual({ status: 0, said: expect.stringContaining('offices.yaml') });
  expect(broken.said).toContain(AT_THE_START);
  expect(broken.said.split('\n')).toHaveLength(1);

  const wrong = prepare({ PORT: 'cổng' });
  expect(wrong).toEqual({ status: 0, said: expect.stringContaining('PORT') });
  expect(wrong.said.split('\n')).toHaveLength(1);
});
