// A burst of signed webhooks: are they taken in time, and is the backlog answered in order? Durable acceptance is the limit:
// a 200 means that the message is on the disk.

import { rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { OA, signOa, startFakeZaloOa } from '../test/fakes/zalo-oa.ts';
import { grantConsent, openVar, zaloOaEnv } from '../test/proofs/messengers.ts';
import { startServer } from '../test/proofs/server.ts';
import { makeVarDir } from '../test/support/app.ts';

const PER_SECOND = 2_000;
const SECONDS = 10;
const CHATS = 500;
const TICK_MS = 5;
const USUAL_PER_SECOND = 100;

/** Questions whose answers can be told apart. */
const ASKED: readonly (readonly [question: string, answer: RegExp])[] = [
  ['lương tối thiểu vùng 1 năm 2026 là bao nhiêu', /5\.310\.000/],
  ['hạn nộp hồ sơ thất nghiệp là bao lâu sau khi nghỉ việc', /trong 3 tháng kể từ ngày chấm dứt/],
  ['xin chào', /^Em chào/],
];
const askedAt = (chat: number, i: number) => ASKED[(chat * 7 + i * i) % ASKED.length] as (typeof ASKED)[number];

export async function benchWebhooks(): Promise<void> {
  const fake = await startFakeZaloOa({ echoes: false });
  const varDir = await makeVarDir();
  const storage = await openVar(varDir);
  await grantConsent(storage, fake);
  const server = await startServer(varDir, zaloOaEnv(fake.url));
  await until(async () => ((await (await fetch(`${server.url}/healthz`)).json()) as { ready: boolean }).ready);
  const users = Array.from({ length: CHATS }, (_, i) => String(6_142_494_823_700_000_000n + BigInt(i)));
  for (const user of users) fake.knows(user);

  const times: number[] = [];

  const statuses: Record<number, number> = {};
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const url = new URL(`${server.url}/webhooks/zalo-oa`);
  const offer = async (from: number, count: number, perSecond: number) => {
    const began = performance.now();
    const pending: Promise<void>[] = [];
    for (let sent = 0; sent < count; ) {
      const due = Math.min(count, Math.floor(((performance.now() - began) / 1_000) * perSecond));
      for (; sent < due; sent++) pending.push(shoot(from + sent));
      await pause(TICK_MS);
    }
    await Promise.all(pending);
  };
  await offer(0, CHATS, USUAL_PER_SECOND); // a server that has been at work, not one that has just been started
  times.length = 0;
  for (const status of Object.keys(statuses)) delete statuses[Number(status)];

  const began = performance.now();
  const burst = PER_SECOND * SECONDS;
  const total = CHATS + burst;
  await offer(CHATS, burst, PER_SECOND);
  const accepted = (performance.now() - began) / 1_000;
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
  console.log(
    `offered ${PER_SECOND}/s for ${SECONDS} s over ${CHATS} chats; answers ${JSON.stringify(statuses)} within ${accepted.toFixed(1)} s`,
  );
  console.log(
    `to the 200: p50 ${ms(times[times.length >> 1])}, p99 ${ms(p99)} (limit 100, ratio ${(p99 / 100).toFixed(2)}), most ${ms(times.at(-1))}`,
  );

  const answeredBefore = fake.messages.length;
  await until(async () => {
    const left = await storage.reader
      .selectFrom('outbox')
      .select('seq')
      .where('settled_at', 'is', null)
      .limit(1)
      .execute();
    return fake.messages.length >= total && left.length === 0;
  }, 300_000);
  const drained = (performance.now() - began) / 1_000;
  console.log(
    `backlog: ${answeredBefore} answered during the burst, all ${fake.messages.length} after ${drained.toFixed(1)} s (${Math.round(total / drained)}/s)`,
  );
  const rows = await storage.reader
    .selectFrom('inbox')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirst();
  const wrong = users.filter((user, chat) => {
    const answers = fake.messages.filter((message) => message.user === user);
    return answers.length !== total / CHATS || answers.some(({ text }, i) => !askedAt(chat, i)[1].test(text));
  });
  console.log(`stored ${rows?.n} of ${total}; chats answered in order and once: ${CHATS - wrong.length} of ${CHATS}`);
  agent.destroy();
  await server.kill('SIGTERM');
  await storage.close();
  await fake.close();
  rmSync(varDir, { recursive: true, force: true });

  function shoot(index: number): Promise<void> {
    const chat = index % CHATS;
    const timestamp = String(Date.now());
    const body = JSON.stringify({
      app_id: OA.appId,
      sender: { id: users[chat] },
      recipient: { id: OA.oaId },
      event_name: 'user_send_text',
      message: { text: askedAt(chat, Math.floor(index / CHATS))[0], msg_id: `b${index}` },
      timestamp,
    });
    const headers = { 'content-type': 'application/json', 'x-zevent-signature': `mac=${signOa(body, timestamp)}` };
    const at = performance.now();
    return new Promise((resolve) => {
      const call = request(
        url,
        { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
        (response) => {
          response.resume();
          response.once('end', () => {
            times.push(performance.now() - at);
            statuses[response.statusCode ?? 0] = (statuses[response.statusCode ?? 0] ?? 0) + 1;
            resolve();
          });
        },
      );
      call.once('error', () => {
        statuses[0] = (statuses[0] ?? 0) + 1;
        resolve();
      });
      call.end(body);
    });
  }
}

const ms = (value: number | undefined) => `${(value ?? Number.NaN).toFixed(1)} ms`;

async function until(holds: () => Promise<boolean>, giveUpMs = 60_000): Promise<void> {
  const end = performance.now() + giveUpMs;
  while (!(await holds()) && performance.now() < end) await pause(100);
}
