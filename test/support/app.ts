// The real program on a throw-away folder: real SQLite, the shipped knowledge, no socket.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createLog } from '#operations/log.ts';
import { type AppOptions, type Core, createCore } from '../../src/app.ts';
import { type Config, systemClock } from '../../src/config.ts';
import { createHttp } from '../../src/http.ts';
import { FOLDERS, MODEL_CACHE, SHIPPED_CACHE, SHIPPED_TEXTS, shippedClassifier } from './knowledge.ts';
import { logSink } from './log-sink.ts';

/** A var folder whose classifier cache is the shared one, so that no test trains again. */
export async function makeVarDir(): Promise<string> {
  await shippedClassifier();
  const varDir = mkdtempSync(join(tmpdir(), 'cau-viec-'));
  mkdirSync(MODEL_CACHE, { recursive: true });
  symlinkSync(MODEL_CACHE, join(varDir, 'models'));
  return varDir;
}

export const testConfig = (varDir: string): Config => ({
  port: 0,
  host: '127.0.0.1',
  varDir,
  shippedModels: SHIPPED_CACHE,
  shippedParsed: SHIPPED_TEXTS,
  intentsDir: FOLDERS.intents,
  dataDir: FOLDERS.data,
  logLevel: 'silent',
  trustProxy: false,
  chatBurst: 10_000, // tests talk faster than people, and all from one place
  addressBurst: 100_000,
  publicUrl: undefined,
  telegram: undefined,
  zaloOa: undefined,
  zaloBot: undefined,
  noticesInFlight: 400,
  quietHours: { from: '00:00', until: '00:00' },
});

export type TestApp = { core: Core; http: Hono; varDir: string; close: () => Promise<void> };

export async function startApp(
  options: AppOptions & { varDir?: string; config?: Partial<Config>; prepared?: boolean } = {},
): Promise<TestApp> {
  const varDir = options.varDir ?? (await makeVarDir());
  const core = await createCore(
    { ...testConfig(varDir), ...options.config },
    {
      log: createLog('debug', options.clock ?? systemClock, { destination: logSink }),
      // A test that moves the clock lets time pass for limits too.
      ...(options.clock ? { ticks: () => options.clock?.().epochMilliseconds ?? 0 } : {}),
      ...options,
    },
  );
  if (core.kind === 'problems') throw new Error(JSON.stringify(core.problems));
  if (options.prepared !== false) {
    const faults = await core.value.mind.load();
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
  }
  return {
    core: core.value,
    http: createHttp(core.value),
    varDir,
    async close() {
      await core.value.close();
      if (options.varDir === undefined) rmSync(varDir, { recursive: true, force: true });
    },
  };
}

export type ChatAnswer = {
  session: string;
  replies: { id: number; text: string; buttons?: { label: string; data: string }[]; card?: { calendarPath: string } }[];
  pending?: boolean;
  error?: string;
};

export async function post(http: Hono, body: unknown): Promise<{ status: number; data: ChatAnswer }> {
  const response = await http.request('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, data: (await response.json()) as ChatAnswer };
}
