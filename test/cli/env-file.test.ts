import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/knowledge.ts';
import { until } from '../support/until.ts';

/** The program as somebody has it who cloned it: its own folder, with an environment that says nothing about it. */
function clone(settings: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cau-viec-clone-'));
  for (const each of ['src', 'package.json']) cpSync(join(ROOT, each), join(folder, each), { recursive: true });
  for (const each of ['node_modules', 'intents', 'data']) symlinkSync(join(ROOT, each), join(folder, each));
  writeFileSync(join(folder, '.env'), settings);
  return folder;
}

function start(folder: string, script: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const bare = { PATH: process.env.PATH ?? '', ...env };
  const child = spawn(process.execPath, [join(folder, 'src', script), ...args], { cwd: tmpdir(), env: bare });
  const run = { child, said: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      run.said += chunk.toString();
    });
  return run;
}

test('the server and the commands read .env, wherever they are started from; the environment goes before it', async () => {
  const folder = clone('HOST=127.0.0.1\nPORT=0\nVAR_DIR=kept-here\nTELEGRAM_MODE=webhook\n');
  const refused = start(folder, 'main.ts');
  await until(() => refused.child.exitCode !== null);
  expect(refused.said).toContain('TELEGRAM_'); // half a channel is refused: the file was read

  const server = start(folder, 'main.ts', [], { TELEGRAM_MODE: '' });
  await until(() => server.said.includes('đang chạy') || server.child.exitCode !== null, 60_000);
  expect(server.said).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  expect(existsSync(join(folder, 'kept-here', 'cau-viec.sqlite'))).toBe(true);
  server.child.kill('SIGKILL');

  const command = start(folder, 'cli/cli.ts', ['staff', 'list']);
  await until(() => command.child.exitCode !== null, 60_000);
  expect(command.child.exitCode).toBe(1);
  expect(command.said).toContain('TELEGRAM_');
  rmSync(folder, { recursive: true, force: true });
});
