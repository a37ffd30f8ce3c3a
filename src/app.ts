// Wires the rooms together. Everything that differs between production and tests (time, randomness, ports) comes in.

import { randomBytes as secureBytes } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { createAnswers } from '#channels/answers.ts';
import { countPending } from '#channels/inbox.repository.ts';
import { createLanes } from '#channels/lanes.ts';
import type { ChannelStatus } from '#channels/port.ts';
import { createRateLimit } from '#channels/rate-limit.ts';
import { createReceiver, type Receiver } from '#channels/receiver.ts';
import { createChatService } from '#channels/web/chat-service.ts';
import { createWeb } from '#channels/web/web.ts';
import type { Webhook } from '#channels/webhook.ts';
import { isWebhookPath, serveWebhook } from '#channels/webhook-door.ts';
import type { Worker } from '#channels/worker.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Clock } from '#domain/time.ts';
import { keepHouse } from '#operations/housekeeping.ts';
import { createLog, errorFields, type Logger } from '#operations/log.ts';
import { createMindKeeper, type MindKeeper } from '#operations/mind-keeper.ts';
import { openSqlite } from '#storage/sqlite.ts';
import type { Storage } from '#storage/storage.ts';
import { createTrainer } from '#understanding/trainer.ts';
import type { Fetch } from '#zalo-api-sdk';
import { type Config, systemClock, systemFetch } from './config.ts';
import { secretsOf } from './config-channels.ts';

export type AppOptions = {
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly randomBytes?: (size: number) => Buffer;
  readonly fetch?: Fetch;
};

/** The parts that a server and a terminal chat share. */
export type Core = {
  readonly config: Config;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Logger;
  readonly mind: MindKeeper;
  readonly receive: Receiver;
  /** How long answering should rest between batches, ms; more than nothing in a burst. */
  readonly restMs: () => number;
  readonly lanes: Worker;
  readonly answers: ReturnType<typeof createAnswers>;
  /** Names this process; leases belong to it. */
  readonly owner: string;
  /** Tells when replies were committed. */
  readonly whenAnswered: (listener: () => void) => void;
  readonly fetch: Fetch;
  readonly randomBytes: (size: number) => Buffer;
  readonly randomId: (bytes?: number) => string;
  readonly failed: (error: unknown) => void;
  readonly close: () => Promise<void>;
};

/**
 * Against runaway scripts, not against people: one visitor may not take the whole server, one address may not fill the disk
 * with new chats. Whoever faces the open internet puts a stricter limiter into the proxy in front.
 */
const LIMITS = { ask: { burst: 600, perSecond: 200 }, open: { burst: 5_000, perSecond: 200 } } as const;

export async function createCore(config: Config, options: AppOptions = {}): Promise<Result<Core>> {
  const clock = options.clock ?? systemClock;
  const random = options.randomBytes ?? secureBytes;
  const log = options.log ?? createLog(config.logLevel, clock, { secrets: secretsOf(config) });
  const opened = await openSqlite(join(config.varDir, 'cau-viec.sqlite'));
  if (opened.kind === 'problems') return opened;
  const storage = opened.value;
  const failed = (error: unknown) => log.error(errorFields(error), 'unexpected error');
  const randomId = (bytes = 16) => random(bytes).toString('base64url');

  const owner = randomId();
  const listeners: (() => void)[] = [];
  const lanesHolder: { lanes?: Worker } = {};
  const wake = () => lanesHolder.lanes?.wake();
  const mind = createMindKeeper({
    folders: { intents: config.intentsDir, data: config.dataDir },
    trainer: createTrainer(join(config.varDir, 'models')),
    log,
    changed: wake,
  });
  const answers = createAnswers(storage);
  const { receive, restMs } = createReceiver({ storage, clock, stored: wake });
  const lanes = createLanes({
    storage,
    brain: mind,
    clock,
    owner,
    newTicketCode: () => ticketCode(random),
    restMs,
    answered(seqs) {
      answers.announce(seqs);
      for (const listener of listeners) listener();
    },
    failed,
  });
  lanesHolder.lanes = lanes;
  const stopHousekeeping = keepHouse(storage, clock, failed);
  return ok({
    config,
    storage,
    clock,
    log,
    mind,
    receive,
    restMs,
    lanes,
    answers,
    owner,
    whenAnswered: (listener) => void listeners.push(listener),
    fetch: options.fetch ?? systemFetch,
    randomBytes: random,
    randomId,
    failed,
    async close() {
      stopHousekeeping();
      await lanes.stop();
      await storage.close();
    },
  });
}

/** "CV-7K3M9": letters and digits that nobody mishears on the telephone. */
function ticketCode(random: (size: number) => Buffer): string {
  const alphabet = '23456789ABCDEFGHKMNPQRSTVXYZ';
  return `CV-${Array.from(random(6), (byte) => alphabet[byte % alphabet.length]).join('')}`;
}

/** What of the messengers is seen over HTTP. */
export type Doors = {
  readonly webhook: (channel: string) => Webhook | undefined;
  readonly status: () => ChannelStatus[];
};

const NO_DOORS: Doors = { webhook: () => undefined, status: () => [] };

/** All HTTP the process serves; used by tests without a socket. */
export function createHttp(core: Core, doors: Doors = NO_DOORS): Hono {
  const { storage, clock, mind, failed } = core;
  const service = createChatService({
    storage,
    receive: core.receive,
    answers: core.answers,
    clock,
    newToken: () => core.randomId(32),
    newMessageId: () => core.randomId(12),
    mayAsk: createRateLimit(clock, LIMITS.ask.burst, LIMITS.ask.perSecond),
    mayOpen: createRateLimit(clock, LIMITS.open.burst, LIMITS.open.perSecond),
  });
  const web = createWeb({
    service,
    storage,
    brain: mind,
    clock,
    newMessageId: () => core.randomId(12),
    addressOf: addressOf(core.config.trustProxy),
    failed,
  });
  const app = new Hono();
  app.get('/healthz', async (context) => {
    const { ready, version, problems } = mind.status();
    const waiting = await countPending(storage.reader);
    return context.json({ ok: true, ready, knowledge: version, waiting, channels: doors.status(), problems });
  });
  app.all('*', (context) => web.fetch(context.req.raw, context.env)); // the pages have their own guards and headers
  return app;
}

function addressOf(trustProxy: boolean): (context: Context) => string {
  return (context) => {
    const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    if (forwarded) return forwarded;
    return (context.env as Partial<HttpBindings>)?.incoming
      ? (getConnInfo(context).remote.address ?? 'unknown')
      : 'local';
  };
}

export type Server = { readonly url: string; readonly close: () => Promise<void> };

/** Listens; resolves when the port is open, before the classifier is ready. */
export function listen(core: Core, app: Hono, doors: Doors = NO_DOORS): Promise<Server> {
  const { host, port } = core.config;
  const pages = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (isWebhookPath(request.url)) void serveWebhook(request, response, doors.webhook, core.failed);
    else void pages(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      const address = server.address();
      const open = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ url: `http://${shown}:${open}`, close: () => closeServer(server) });
    });
  });
}

/** Lets requests in hand finish; idle keep-alive connections would otherwise hold the door open for seconds. */
function closeServer(server: HttpServer): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
}
