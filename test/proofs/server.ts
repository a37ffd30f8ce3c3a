// A real server process for proofs: started from the sources, killed without warning, started again on the same folder.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/knowledge.ts';
import { logSink } from '../support/log-sink.ts';

export type RunningServer = {
  readonly url: string;
  readonly process: ChildProcess;
  readonly startedMs: number;
  /** All it wrote to the terminal so far. */
  readonly output: () => string;
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
};

/** `flags` are given to Node beside those of `npm start`. */
export function startServer(
  varDir: string,
  env: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<RunningServer> {
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, ...startArguments()], {
    cwd: ROOT,
    env: {
      ...process.env,
      ENV_FILE: '',
      PORT: '0',
      HOST: '127.0.0.1',
      VAR_DIR: varDir,
      LOG_LEVEL: 'debug',
      // One machine plays a province of people.
      CAU_VIEC_CHAT_BURST: '100000',
      CAU_VIEC_ADDRESS_BURST: '1000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    await exited;
  };
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      // The one-time link of the first administrator belongs on the terminal; in a line of the log it would be a leak.
      const lines = chunk.toString().split('\n');
      logSink.write(lines.filter((line) => line.startsWith('{') || !line.includes('lien-ket')).join('\n'));
      const url = /http:\/\/\S+/.exec(output)?.[0];
      if (url) resolve({ url, process: child, startedMs: performance.now() - began, output: () => output, kill });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}

/** What `npm start` gives Node: the proofs run what is shipped, flags included. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}
