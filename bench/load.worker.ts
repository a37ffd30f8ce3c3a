// Asks over HTTP from many chats at once, in a thread of its own; posts what it measured.

import { parentPort, workerData } from 'node:worker_threads';
import { QUESTIONS } from './questions.ts';

const { url, sessions, messagesEach } = workerData as { url: string; sessions: number; messagesEach: number };
const CONCURRENCY = 64;
const times: number[] = [];
let failed = 0;

async function post(body: unknown): Promise<{ session?: string } | undefined> {
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const data = (await response.json()) as { session?: string };
  return response.status === 200 ? data : undefined;
}

async function inParallel<T>(jobs: readonly T[], work: (job: T) => Promise<void>): Promise<void> {
  const queue = [...jobs];
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (let job = queue.pop(); job !== undefined; job = queue.pop()) await work(job);
    }),
  );
}

const tokens: string[] = [];
await inParallel(
  Array.from({ length: sessions }, (_, i) => i),
  async () => {
    const opened = await post({ text: 'xin chào' });
    if (opened?.session) tokens.push(opened.session);
  },
);

const began = performance.now();
await inParallel(tokens, async (session) => {
  for (let i = 0; i < messagesEach; i++) {
    const at = performance.now();
    const answer = await post({ session, text: QUESTIONS[i % QUESTIONS.length] });
    if (answer) times.push(performance.now() - at);
    else failed++;
  }
});
times.sort((a, b) => a - b);
parentPort?.postMessage({
  answered: times.length,
  failed,
  seconds: (performance.now() - began) / 1_000,
  p50: times[Math.floor(times.length / 2)],
  p99: times[Math.floor(times.length * 0.99)],
});
