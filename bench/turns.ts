// How fast a turn is, in process and over HTTP, how soon the program answers after its start, and what memory it takes.

import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { turnContext } from '#conversation/mind.ts';
import { freshSession } from '#conversation/session.ts';
import { takeTurn } from '#conversation/turn.ts';
import { startServer } from '../test/proofs/server.ts';
import { makeVarDir } from '../test/support/app.ts';
import { NOW, shippedMind } from '../test/support/knowledge.ts';
import { untrainedIntents } from '../test/support/untrained.ts';
import { QUESTIONS } from './questions.ts';
import { timeByRoom } from './time-by-room.ts';

const TURNS = 10_000;
const SESSIONS = 500;
const MESSAGES_EACH = 20;

export async function benchTurns(): Promise<void> {
  const rate = commitRate();
  console.log(`this machine: ${Math.round(rate)} durable commits/s (SQLite, one row, synchronous=FULL)`);
  await inProcess();
  await startUp();
  const ours = await overHttp(rate);
  const plain = await plainBot();
  console.log(
    `a plain bot (Hono, NLP.js on the catalogue's own phrases, nothing stored): ${Math.round(plain)} turns/s; ours does ${(ours / plain).toFixed(2)} of it (wanted 0.50)`,
  );
}

/** The floor under every durable acknowledgement: how often this disk can promise. */
function commitRate(): number {
  const folder = mkdtempSync(join(tmpdir(), 'cau-viec-disk-'));
  const db = new DatabaseSync(join(folder, 'rate.sqlite'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (x)');
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  const began = performance.now();
  let count = 0;
  for (; performance.now() - began < 1_500; count++) insert.run(count);
  const rate = (count * 1_000) / (performance.now() - began);
  db.close();
  rmSync(folder, { recursive: true });
  return rate;
}

async function inProcess(): Promise<void> {
  const context = turnContext(await shippedMind(), NOW, 'CV-BENCH2');
  const turn = (text: string) => takeTurn({ content: { kind: 'text', text }, session: freshSession() }, context);
  for (let i = 0; i < 2_000; i++) turn(QUESTIONS[i % QUESTIONS.length] as string);
  const times = new Float64Array(TURNS);
  const began = performance.now();
  for (let i = 0; i < TURNS; i++) {
    const at = performance.now();
    turn(QUESTIONS[i % QUESTIONS.length] as string);
    times[i] = performance.now() - at;
  }
  const total = performance.now() - began;
  times.sort();
  console.log(
    `in process: ${Math.round((TURNS * 1_000) / total)} turns/s; p50 ${ms(times[TURNS / 2])} (limit 1), p99 ${ms(times[Math.floor(TURNS * 0.99)])} (limit 5)`,
  );
}

async function startUp(): Promise<void> {
  const varDir = await makeVarDir();
  const began = performance.now();
  const server = await startServer(varDir);
  const up = performance.now() - began;
  await ask(server.url, 'xin chào');
  console.log(
    `start with warm model cache: page up ${ms(up)}, first answer ${ms(performance.now() - began)} (limit 2000)`,
  );
  await server.kill();
  rmSync(varDir, { recursive: true, force: true });

  const intents = untrainedIntents();
  await firstStart('first start, trained by npm ci', 2_000);
  await firstStart('first start, nothing trained', 20_000, { INTENTS_DIR: intents });
  rmSync(intents, { recursive: true, force: true });
}

/** The first answer from an empty folder. */
async function firstStart(name: string, limitMs: number, env: Record<string, string> = {}): Promise<void> {
  const cold = mkdtempSync(join(tmpdir(), 'cau-viec-cold-'));
  const coldBegan = performance.now();
  const first = await startServer(cold, env);
  const coldUp = performance.now() - coldBegan;
  const { session } = await ask(first.url, 'xin chào');
  for (;;) {
    const data = (await (await fetch(`${first.url}/api/chat?session=${session}`)).json()) as { pending: boolean };
    if (!data.pending) break;
    await pause(50);
  }
  console.log(
    `${name}: page up ${ms(coldUp)} (limit 2000), first answer ${ms(performance.now() - coldBegan)} (limit ${limitMs})`,
  );
  await first.kill();
  rmSync(cold, { recursive: true, force: true });
}

/** Turns a second; prints where the time goes, by room. */
async function overHttp(rate: number): Promise<number> {
  const varDir = await makeVarDir();
  const profiles = mkdtempSync(join(tmpdir(), 'cau-viec-profile-'));
  const server = await startServer(varDir);
  await ask(server.url, 'xin chào');
  const result = await load(server.url, SESSIONS);
  const perSecond = result.answered / result.seconds;
  console.log(
    `over HTTP, durable inbox, ${SESSIONS} chats: ${Math.round(perSecond)} turns/s (limit 500; ${(perSecond / rate).toFixed(2)} turns per durable commit of this disk), p50 ${ms(result.p50)}, p99 ${ms(result.p99)}, ${result.failed} failed`,
  );
  const status =
    process.platform === 'linux'
      ? await import('node:fs').then(
          ({ readFileSync }) => /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1],
        )
      : undefined;
  if (status)
    console.log(
      `server's resident memory after ${result.answered} turns: ${Math.round(Number(status) / 1_000)} MB (limit 200)`,
    );
  await server.kill();
  const seen = await startServer(varDir, {}, ['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
  await load(seen.url, SESSIONS / 5);
  await seen.kill('SIGTERM');
  console.log(`where the time of a turn goes: ${timeByRoom(profiles)}`);
  for (const folder of [varDir, profiles]) rmSync(folder, { recursive: true, force: true });
  return perSecond;
}

type Load = { answered: number; failed: number; seconds: number; p50: number; p99: number };

/** Many chats at once from a thread of its own. */
function load(url: string, sessions: number): Promise<Load> {
  const worker = new Worker(new URL('./load.worker.ts', import.meta.url), {
    workerData: { url, sessions, messagesEach: MESSAGES_EACH },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function plainBot(): Promise<number> {
  const child = fork(new URL('./plain-bot.child.ts', import.meta.url));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (said) => resolve(String(said)));
    child.once('exit', (code) => reject(new Error(`the plain bot ended with ${code}`)));
  });
  await load(url, SESSIONS / 10); // warm
  const { answered, seconds } = await load(url, SESSIONS);
  child.removeAllListeners('exit');
  child.kill();
  return answered / seconds;
}

async function ask(url: string, text: string): Promise<{ session: string }> {
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  return (await response.json()) as { session: string };
}

const ms = (value: number | undefined): string =>
  `${(value ?? Number.NaN).toFixed(value !== undefined && value < 10 ? 2 : 0)} ms`;
