import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { createMindKeeper } from '#operations/mind-keeper.ts';
import { consoleKey } from '#storage/console-key.ts';
import { openSqlite } from '#storage/sqlite.ts';
import type { Classifier } from '#understanding/train.ts';
import { createCore } from '../../src/app.ts';
import { systemClock } from '../../src/config.ts';
import { makeVarDir, startApp, type TestApp, testConfig } from '../support/app.ts';
import { FOLDERS, ROOT, shippedClassifier } from '../support/knowledge.ts';
import { until } from '../support/until.ts';
import { untrainedIntents } from '../support/untrained.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'cau-viec-health-'));
const healthz = async ({ http }: Pick<TestApp, 'http'>) => {
  const response = await http.request('/healthz');
  const { ok, problems } = (await response.json()) as { ok: boolean; problems: string[] };
  return { status: response.status, ok, problems: problems.join('\n') };
};
const WELL = { status: 200, ok: true, problems: '' };

test('/healthz is 503 until there is a classifier', async () => {
  const app = await startApp({ prepared: false });
  expect(await healthz(app)).toMatchObject({
    status: 503,
    ok: false,
    problems: expect.stringContaining('bộ phân loại'),
  });
  await app.core.mind.load();
  expect(await healthz(app)).toEqual(WELL);
  await app.close();
});

test('/healthz is 503 while nothing can be written, and while there is hardly any room', async () => {
  let free = 10_000_000_000;
  const app = await startApp({ freeBytes: async () => free });
  expect(await healthz(app)).toEqual(WELL);
  const writer = (sql: string) => app.core.storage.db.executeQuery(CompiledQuery.raw(sql));
  await writer('PRAGMA query_only = ON');
  expect(await healthz(app)).toMatchObject({ status: 503, problems: expect.stringContaining('chỉ đọc') });
  await writer('PRAGMA query_only = OFF');
  expect(await healthz(app)).toEqual(WELL);
  free = 1_000_000;
  expect(await healthz(app)).toMatchObject({ status: 503, problems: expect.stringContaining('0 MB trống') });
  await app.close();
});

test('a database that is taken away under the running program is noticed', async () => {
  const app = await startApp();
  const file = join(app.varDir, 'cau-viec.sqlite');
  renameSync(file, `${file}.away`);
  expect(await healthz(app)).toMatchObject({ status: 503, problems: expect.stringContaining('bị xóa hoặc thay') });
  renameSync(`${file}.away`, file);
  expect(await healthz(app)).toEqual(WELL);
  await app.close();
});

test('a database that is gone at the start is not replaced by an empty one', async () => {
  const varDir = await makeVarDir();
  await (await startApp({ varDir, prepared: false })).close();
  for (const end of ['', '-wal', '-shm']) rmSync(join(varDir, `cau-viec.sqlite${end}`), { force: true });
  const core = await createCore(testConfig(varDir));
  expect(core).toMatchObject({ kind: 'problems', problems: [{ message: expect.stringContaining('không còn') }] });
  expect(existsSync(join(varDir, 'cau-viec.sqlite'))).toBe(false);
});

test('a damaged database is noticed: at once where it cannot be opened, else when it is inspected', async () => {
  const broken = join(folder(), 'broken.sqlite');
  writeFileSync(broken, 'no database at all, but long enough to look at '.repeat(100));
  expect(await openSqlite(broken)).toMatchObject({
    kind: 'problems',
    problems: [{ where: broken, remedy: expect.stringContaining('bản sao lưu') }],
  });

  const varDir = await makeVarDir();
  const before = await startApp({ varDir, prepared: false });
  const row = (i: number) => ({ day: `2026-${i}`, channel: 'web', outcome: 'x'.repeat(400), count: i });
  await before.core.storage.write((tx) =>
    tx
      .insertInto('daily_counts')
      .values(Array.from({ length: 2_000 }, (_, i) => row(i)))
      .execute(),
  );
  await before.close();
  const file = join(varDir, 'cau-viec.sqlite');
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(8_192, 0xa5), 0, 8_192, Math.floor(statSync(file).size / 8_192 / 2) * 8_192);
  closeSync(handle);
  const app = await startApp({ varDir });
  await app.core.health.inspect();
  expect(await healthz(app)).toMatchObject({ status: 503, problems: expect.stringContaining('bị hỏng') });
  await app.close();
});

test('the console’s key is there whole or not at all, and two starts agree on it', async () => {
  const varDir = folder();
  const failing = () => {
    throw new Error('no room');
  };
  await expect(consoleKey(varDir, failing)).rejects.toThrow('no room');
  expect(readdirSync(varDir)).toEqual([]);
  let salt = 0;
  const random = (size: number) => Buffer.alloc(size, ++salt);
  const [one, two] = await Promise.all([consoleKey(varDir, random), consoleKey(varDir, random)]);
  expect(one).toBe(two);
  expect(readdirSync(varDir)).toEqual(['console.key']);
  expect(readFileSync(join(varDir, 'console.key'), 'utf8')).toMatch(/^[\w-]{43}$/);
  expect(statSync(join(varDir, 'console.key')).mode & 0o777).toBe(0o600);
});

test('a cached classifier that misreads protected questions is trained anew; a failed training is tried again', async () => {
  const opened = await openSqlite(join(folder(), 'a.sqlite'));
  if (opened.kind === 'problems') throw new Error('not opened');
  const right = await shippedClassifier();
  const wrong: Classifier = {
    ...right,
    labels: [...right.labels.slice(1), right.labels[0] as string],
  };
  const asked: (boolean | undefined)[] = [];
  let failures = 1;
  const app = await startApp();
  const keeper = createMindKeeper({
    folders: FOLDERS,
    storage: opened.value,
    clock: systemClock,
    trainer: async (_rows, training) => {
      asked.push(training?.anew);
      if (failures-- > 0) throw new Error('the training process was killed');
      return training?.anew ? right : wrong;
    },
    log: app.core.log,
    changed: () => {},
  });
  await expect(keeper.load()).rejects.toThrow('killed');
  const stop = keeper.watch();
  await until(() => keeper.current() !== undefined);
  stop();
  // The first fails; then questions and what is asked next about answers, and both once more.
  expect(asked).toEqual([undefined, undefined, undefined, true, true]);
  const question = 'hạn nộp hồ sơ thất nghiệp là bao lâu sau khi nghỉ việc';
  const read = keeper.current()?.understand(question, Temporal.PlainDate.from('2026-11-22'));
  expect(read?.parts[0]?.readings[0]?.intent).toBe('ui.deadline');
  await opened.value.close();
  await app.close();
});

test('on a disk without room for the classifier the server answers all the same', async () => {
  const varDir = folder();
  const intents = untrainedIntents();
  // No file may grow beyond 4 MB (8,192 blocks): the classifier is four times that.
  const limited = `trap '' XFSZ; ulimit -f 8192; exec "${process.execPath}" "${join(ROOT, 'src/main.ts')}"`;
  const child = spawn('sh', ['-c', limited], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', VAR_DIR: varDir, INTENTS_DIR: intents },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  await until(() => said.includes('Sẵn sàng trả lời') || child.exitCode !== null, 200_000);
  expect(said).toContain('classifier not cached');
  const kept = readdirSync(join(varDir, 'models'));
  expect(kept.filter((name) => statSync(join(varDir, 'models', name)).size >= 4_000_000)).toEqual([]);
  expect(kept.filter((name) => !/^classifier-.*\.bin$/.test(name))).toEqual([]);
  const url = /http:\/\/\S+/.exec(said)?.[0];
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'hạn nộp hồ sơ thất nghiệp là bao lâu sau khi nghỉ việc' }),
  });
  expect(await response.text()).toContain('3 tháng');
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  for (const each of [varDir, intents]) rmSync(each, { recursive: true });
});
