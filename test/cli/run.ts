// Runs a program of src/ as a process of its own.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../support/knowledge.ts';

export type Run = { code: number | null; out: string; err: string };

export function run(
  script: string,
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [join(ROOT, 'src', script), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdin.on('error', () => {}); // a command that ends early closes its input
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
