import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { NEWEST_VERSION } from '#storage/migrations/all.ts';
import { readConfig } from '../../src/config.ts';
import { makeVarDir } from '../support/app.ts';
import { shipped } from '../support/knowledge.ts';
import { aheadNow, USUAL } from '../support/moment.ts';
import { run } from './run.ts';

test('understand reads JSON lines and answers in order, nothing else on stdout', async () => {
  const lines = [
    { id: 'a', text: 'nop ho so that nghiep o dau' },
    { id: 'b', text: 'gặp cán bộ' },
    { id: 'c', text: '' },
    { id: 4, text: 'lanh bao hiem' },
    { id: 'e', text: 'giá vàng hôm nay' },
    { id: 'f', text: 'lịch phiên giao dịch việc làm' },
  ];
  const varDir = await makeVarDir();
  const { code, out } = await run('cli/understand.ts', [], {
    input: lines.map((line) => JSON.stringify(line)).join('\n'),
    env: { VAR_DIR: varDir },
  });
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: unknown; outcome: string; intent: string | null; candidates: unknown[] });
  expect(code).toBe(0);
  expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 4, 'e', 'f']);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['answer', 'control', 'refuse', 'clarify', 'refuse', 'flow']);
  expect(rows.map(({ intent }) => intent)).toEqual([
    'ui.where_apply',
    'office.human',
    null,
    'ui.documents',
    expect.anything(),
    'event.search',
  ]);
});

test('understand --why says in words what spoke for and against the two best readings', async () => {
  const varDir = await makeVarDir();
  const question = await run('cli/understand.ts', ['--why', 'cong ty chua chot so thi lam that nghiep duoc khong'], {
    env: { VAR_DIR: varDir },
  });
  expect(question.code).toBe(0);
  expect(question.out).toMatch(/1\. .*\(ui\.missing_papers\), \d+ %/);
  expect(question.out).toMatch(/nghiêng về: .*“(?:chốt|sổ|chốt sổ)” \+0,\d\d/);
  expect(question.out.match(/chống lại:/g)).toHaveLength(2);
  expect(question.out).toContain('câu đã dạy gần nhất: “công ty chưa chốt sổ');
  const wrong = await run('cli/understand.ts', ['--wy'], { env: { VAR_DIR: varDir } });
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Cách dùng')]);
});

test('understand handles ten thousand lines, bad ones among them', async () => {
  const input = Array.from({ length: 10_000 }, (_, i) =>
    i === 5_000
      ? '{broken'
      : JSON.stringify({ id: i, text: i % 2 ? 'đi nhật hết bao nhiêu tiền' : 'quá 3 tháng nộp bhtn được không?' }),
  ).join('\n');
  const { code, out, err } = await run('cli/understand.ts', [], { input, env: { VAR_DIR: await makeVarDir() } });
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: number | null; error?: string });
  expect(rows).toHaveLength(10_000);
  expect(rows.every(({ id }, i) => (i === 5_000 ? id === null : id === i))).toBe(true);
  expect(err).toContain('dòng 5001');
  expect(code).toBe(1);
});

test('ask prints what a citizen would read, on the day given', async () => {
  const env = { VAR_DIR: await makeVarDir() };
  const plain = await run('cli/ask.ts', ['--at', '2026-11-21', 'lương tối thiểu vùng 1 năm 2026'], { env });
  expect(plain.out).toContain('5.310.000');
  expect(plain.out).toContain('[1] Xem chi tiết');
  const json = await run('cli/ask.ts', ['--json', 'xin chào'], { env });
  expect(JSON.parse(json.out)).toHaveLength(1);
  expect((await run('cli/ask.ts', [], { env })).code).toBe(2);
  expect((await run('cli/ask.ts', ['--at', '2026-02-30', 'x'], { env })).err).toContain('Cách dùng');
});

test('the terminal chat answers what is piped into it, choices by number included', async () => {
  const { out, code } = await run('cli/chat.ts', [], {
    input: 'lanh bao hiem\n2\n',
    env: { VAR_DIR: await makeVarDir() },
  });
  expect(code).toBe(0);
  expect(out).toContain('[2] Bảo hiểm xã hội (một lần, hưu, thai sản)');
  expect(out).toContain('1900 9068');
});

test('every problem of the environment is listed with its remedy, and the start stops', async () => {
  const { code, err } = await run('main.ts', [], {
    env: { PORT: '99999', LOG_LEVEL: 'loud', TRUST_PROXY: 'yes', CAU_VIEC_TOKEN: 'x' },
  });
  expect(code).toBe(1);
  for (const name of ['PORT', 'LOG_LEVEL', 'TRUST_PROXY', 'CAU_VIEC_TOKEN'])
    expect(err).toMatch(new RegExp(`${name}: .+ → .+`));
  expect(readConfig({}, '/x')).toMatchObject({ kind: 'ok', value: { port: 8080, varDir: '/x/var' } });
});

test('the clock can be moved in a test run, and nowhere else', () => {
  const moved = { CAU_VIEC_CLOCK_AHEAD_MS: '-86400000' };
  expect(readConfig({ ...moved, NODE_ENV: 'test' }, '/x').kind).toBe('ok');
  for (const env of [moved, { CAU_VIEC_CLOCK_AHEAD_MS: 'P1D', NODE_ENV: 'test' }])
    expect(readConfig(env, '/x')).toMatchObject({ problems: [{ entry: 'CAU_VIEC_CLOCK_AHEAD_MS' }] });
});

test('a database that is newer than the program stops the start in plain words', async () => {
  const varDir = mkdtempSync(join(tmpdir(), 'cau-viec-newer-'));
  const raw = new DatabaseSync(join(varDir, 'cau-viec.sqlite'));
  raw.exec(`PRAGMA user_version = ${NEWEST_VERSION + 5}`);
  raw.close();
  const { code, err } = await run('main.ts', [], { env: { VAR_DIR: varDir, PORT: '0' } });
  expect(code).toBe(1);
  expect(err).toContain('mới hơn chương trình');
});

test('commands: content check passes, an unknown command lists the known ones, an unknown ticket says so', async () => {
  const env = { VAR_DIR: await makeVarDir() };
  const { knowledge } = await shipped();
  // On other days figures are missing that nobody knows yet, and that is said: the files are checked for a day they are written for.
  expect(await run('cli/cli.ts', ['content', 'check'], { env: { ...env, ...aheadNow(USUAL) } })).toMatchObject({
    code: 0,
    out: expect.stringContaining(`${knowledge.entries.size} mục`),
  });
  expect(await run('cli/cli.ts', ['nonsense'], { env })).toMatchObject({
    code: 2,
    err: expect.stringContaining('content check'),
  });
  expect(await run('cli/cli.ts', ['tickets', 'answer', 'CV-000000', 'x'], { env })).toMatchObject({
    code: 1,
    err: expect.stringContaining('Không có phiếu CV-000000'),
  });
});
