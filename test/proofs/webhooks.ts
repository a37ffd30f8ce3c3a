// Fuzzed webhooks against the real door: every one is answered, none with a 5xx, and nothing is stored that the platform did
// not prove to have sent.

import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { systemClock } from '../../src/config.ts';
import { oaConfig, startProgram } from '../channels/harness.ts';
import { startFakeTelegram, TELEGRAM_TOKEN } from '../fakes/telegram.ts';
import { ZALO_BOT_TOKEN } from '../fakes/zalo-bot.ts';
import { OA, signOa } from '../fakes/zalo-oa.ts';
import { WEBHOOK_SECRET } from './messengers.ts';

export type WebhooksReport = {
  requests: number;
  failures: number;
  forgedTaken: number;
  forgedStored: number;
  stored: number;
  statuses: Record<string, number>;
  seed: number;
};

/** Chats of forged events: none of them may ever be in the database. */
const FORGED = '666';

type Shot = { channel: string; body: Buffer; headers: Record<string, string>; method: string; forged: boolean };

const any = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('', '9'.repeat(40), -1, 1e308, '\ud800', '2026-11-22', '#cau-viec:', `#cau-viec:${'x'.repeat(300)}`),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.object({ maxDepth: 2 }),
);

const now = () => systemClock().epochMilliseconds;
const EVENTS: Record<string, (chat: string, text: string, id: string) => Record<string, unknown>> = {
  telegram: (chat, text, id) => ({
    update_id: Number(id),
    message: {
      message_id: Number(id),
      date: Math.floor(now() / 1_000),
      chat: { id: Number(chat), type: 'private' },
      from: { id: Number(chat) },
      text,
    },
  }),
  'zalo-oa': (chat, text, id) => ({
    app_id: OA.appId,
    sender: { id: chat },
    recipient: { id: OA.oaId },
    event_name: 'user_send_text',
    message: { text, msg_id: id },
    timestamp: String(now()),
  }),
  'zalo-bot': (chat, text, id) => ({
    event_name: 'message.text.received',
    message: { message_id: id, date: now(), chat: { id: chat, chat_type: 'PRIVATE' }, from: { id: chat }, text },
  }),
};

const shot = fc
  .record({
    channel: fc.constantFrom('telegram', 'zalo-oa', 'zalo-bot'),
    forged: fc.boolean(),
    shape: fc.constantFrom(
      'event',
      'event',
      'broken field',
      'broken field',
      'cut',
      'json',
      'bytes',
      'empty',
      'deep',
      'other event',
    ),
    chat: fc.integer({ min: 1, max: 500 }),
    id: fc.integer({ min: 1, max: 2 ** 40 }),
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('xin chào', '/menu', '2', 'gặp cán bộ', 'XÓA HẾT'),
    ),
    field: fc.integer({ min: 0, max: 20 }),
    value: any,
    event: fc.constantFrom(
      'follow',
      'unfollow',
      'user_withdraw',
      'user_submit_info',
      'user_send_location',
      'oa_send_text',
      'user_send_image',
      'x',
    ),
    bytes: fc.uint8Array({ maxLength: 300 }),
    json: fc.json(),
    credential: fc.constantFrom('none', 'wrong', 'of another body'),
    odd: fc.constantFrom('', '', '', '', '', 'method', 'type'),
  })
  .map((each): Shot => {
    const chat = `${each.forged ? FORGED : '77'}${each.chat}`;
    const event = EVENTS[each.channel]?.(chat, each.text, String(each.id)) ?? {};
    const body = bodyOf(each, event);
    const headers: Record<string, string> = { 'content-type': each.odd === 'type' ? 'text/plain' : 'application/json' };
    credential(each, body, headers);
    return {
      channel: each.channel,
      body,
      headers,
      method: each.odd === 'method' ? 'PUT' : 'POST',
      forged: each.forged,
    };
  });

function bodyOf(
  each: { shape: string; field: number; value: unknown; bytes: Uint8Array; json: string; event: string },
  event: Record<string, unknown>,
): Buffer {
  switch (each.shape) {
    case 'broken field':
      return Buffer.from(JSON.stringify(withBrokenField(event, each.field, each.value)));
    case 'cut':
      return Buffer.from(JSON.stringify(event)).subarray(0, -1 - each.field);
    case 'json':
      return Buffer.from(each.json);
    case 'bytes':
      return Buffer.from(each.bytes);
    case 'empty':
      return Buffer.alloc(0);
    case 'deep':
      return Buffer.from(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    case 'other event':
      return Buffer.from(
        JSON.stringify({
          ...event,
          event_name: each.event,
          oa_id: OA.oaId,
          user_id: (event.sender as { id?: string })?.id,
        }),
      );
    default:
      return Buffer.from(JSON.stringify(event));
  }
}

/** One value somewhere inside becomes something else. */
function withBrokenField(event: Record<string, unknown>, field: number, value: unknown): unknown {
  let left = field;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return value;
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child)]));
  };
  return walk(event);
}

function credential(
  { channel, forged, credential: kind }: { channel: string; forged: boolean; credential: string },
  body: Buffer,
  headers: Record<string, string>,
): void {
  const name =
    {
      telegram: 'x-telegram-bot-api-secret-token',
      'zalo-bot': 'x-bot-api-secret-token',
      'zalo-oa': 'x-zevent-signature',
    }[channel] ?? 'x';
  const text = body.toString();
  const timestamp = /"timestamp":"?(\d+)/.exec(text)?.[1] ?? '';
  if (!forged) headers[name] = channel === 'zalo-oa' ? `mac=${signOa(text, timestamp)}` : WEBHOOK_SECRET;
  else if (kind === 'wrong') headers[name] = channel === 'zalo-oa' ? `mac=${'0'.repeat(64)}` : `${WEBHOOK_SECRET}x`;
  else if (kind === 'of another body')
    headers[name] = channel === 'zalo-oa' ? `mac=${signOa(`${text} `, timestamp)}` : '';
}

const AT_ONCE = 32;

export async function proveWebhooks(requests: number, seed = Date.now() % 2 ** 31): Promise<WebhooksReport> {
  const report: WebhooksReport = {
    requests,
    failures: 0,
    forgedTaken: 0,
    forgedStored: 0,
    stored: 0,
    statuses: {},
    seed,
  };
  const telegram = await startFakeTelegram();
  const program = await startProgram({
    telegram: { token: TELEGRAM_TOKEN, mode: 'webhook', secret: WEBHOOK_SECRET, apiBase: telegram.url, perSecond: 30 },
    zaloOa: oaConfig('http://127.0.0.1:1'),
    zaloBot: {
      token: ZALO_BOT_TOKEN,
      mode: 'webhook',
      secret: WEBHOOK_SECRET,
      apiBase: 'http://127.0.0.1:1',
      perMonth: 3_000,
    },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const shots = fc.sample(shot, { numRuns: requests, seed })[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const each of shots) {
        const status = await fire(program.port, each, agent);
        report.statuses[status] = (report.statuses[status] ?? 0) + 1;
        if (status >= 500 || status === 0) {
          report.failures++;
          process.stderr.write(`${status} ${each.channel} ${JSON.stringify(each.body.toString().slice(0, 300))}\n`);
        }
        const probe = each.channel === 'zalo-bot' && each.body.length === 0;
        if (each.forged && status === 200 && !probe) report.forgedTaken++;
      }
    }),
  );
  const { reader } = program.app.core.storage;
  const rows = await reader.selectFrom('inbox').select('chat').execute();
  report.stored = rows.length;
  report.forgedStored = rows.filter(({ chat }) => chat.startsWith(FORGED)).length;
  agent.destroy();
  await program.stop();
  await telegram.close();
  return report;
}

function fire(port: number, { channel, body, headers, method }: Shot, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const call = request(
      {
        host: '127.0.0.1',
        port,
        path: `/webhooks/${channel}`,
        method,
        agent,
        headers: { ...headers, 'content-length': body.length },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    call.once('error', () => resolve(0));
    call.end(body);
  });
}
