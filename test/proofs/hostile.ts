// 64 people send the worst texts there are, each from a place of their own; a citizen asks a short question among them. The server
// has answered a few dozen people before, as a server has on any morning: what the first of the day wait for is measured apart.

import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { makeVarDir } from '../support/app.ts';
import { until } from '../support/until.ts';
import { startServer } from './server.ts';
import { WORST_TEXTS } from './worst-texts.ts';

/** Milliseconds from the citizen's question to its answer; `first`: right after the start, `alone`: with nobody else there. */
export type HostileReport = { asked: number; median: number; longest: number; alone: number; first: number };

const HOSTILE = 64;
const BEFORE = 40;
const USUAL = [
  'em nghỉ việc ngày 15/9, đóng 27 tháng, lương 7 triệu thì được bao nhiêu',
  'ho so that nghiep gom nhung gi',
  'hội chợ việc làm tháng này ở đâu',
  'đi Nhật mất bao nhiêu tiền',
  'học nghề có được miễn học phí không',
];
const QUESTION = 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu';

export async function proveHostile(rounds: number): Promise<HostileReport> {
  const varDir = await makeVarDir();
  const server = await startServer(varDir, { TRUST_PROXY: '1' });
  await until(async () => ((await (await fetch(`${server.url}/healthz`)).json()) as { ready: boolean }).ready);
  const ask = async (text: string, from: string): Promise<number> => {
    const began = performance.now();
    const response = await fetch(`${server.url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ text }),
    });
    const { replies } = (await response.json()) as { replies: unknown[] };
    if (response.status === 200 && replies.length === 0) throw new Error('the citizen was not answered');
    return performance.now() - began;
  };
  const first = await ask(QUESTION, '198.51.100.1');
  for (let i = 0; i < BEFORE; i++) await ask(USUAL[i % USUAL.length] as string, `192.0.2.${i}`);
  const alone = await ask(QUESTION, '198.51.100.1');
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const texts = Array.from(
      { length: HOSTILE },
      (_, i) => WORST_TEXTS[(round * HOSTILE + i) % WORST_TEXTS.length] as string,
    );
    const hostile = texts.map((text, i) => ask(text, `203.0.113.${i}`).catch(() => 0));
    await pause(20); // they are in
    waits.push(await ask(QUESTION, '198.51.100.1'));
    await Promise.all(hostile);
  }
  await server.kill('SIGTERM');
  await rm(varDir, { recursive: true, force: true });
  waits.sort((a, b) => a - b);
  const whole = Math.round;
  return {
    asked: waits.length,
    median: whole(waits[Math.floor(waits.length / 2)] as number),
    longest: whole(waits.at(-1) as number),
    alone: whole(alone),
    first: whole(first),
  };
}
