// Wires the rooms together. Everything that differs between production and tests (time, randomness, ports) comes in.

import { randomBytes as secureBytes } from 'node:crypto';
import { join } from 'node:path';
import { type HttpBindings, type ServerType, serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { createAnswers } from '#channels/answers.ts';
import { countPending } from '#channels/inbox.repository.ts';
import { createLanes } from '#channels/lanes.ts';
import { createReceiver, type Receiver } from '#channels/receiver.ts';
import { createChatService } from '#channels/web/chat-service.ts';
import { createRateLimit } from '#channels/web/rate-limit.ts';
import { createWeb } from '#channels/web/web.ts';
import type { Worker } from '#channels/worker.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Clock } from '#domain/time.ts';
import { keepHouse } from '#operations/housekeeping.ts';
import { createLog, errorFields, type Logger } from '#operations/log.ts';
import { createMindKeeper, type MindKeeper } from '#operations/mind-keeper.ts';
import { openSqlite } from '#storage/sqlite.ts';
import type { Storage } from '#storage/storage.ts';
import { createTrainer } from '#understanding/trainer.ts';
import { type Config, systemClock } from './config.ts';

export type AppOptions = {
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly randomBytes?: (size: number) => Buffer;
};

/** The parts that a server and a terminal chat share. */
export type Core = {
  readonly config: Config;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Logger;
  readonly mind: MindKeeper;
  readonly receive: Receiver;
  readonly lanes: Worker;
  readonly answers: ReturnType<typeof createAnswers>;
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
  const log = options.log ?? createLog(config.logLevel, clock);
  const opened = await openSqlite(join(config.varDir, 'cau-viec.sqlite'));
  if (opened.kind === 'problems') return opened;
  const storage = opened.value;
  const failed = (error: unknown) => log.error(errorFields(error), 'unexpected error');
  const randomId = (bytes = 16) => random(bytes).toString('base64url');

  const lanesHolder: { lanes?: Worker } = {};
  const wake = () => lanesHolder.lanes?.wake();
  const mind = createMindKeeper({
    folders: { intents: config.intentsDir, data: config.dataDir },
    trainer: createTrainer(join(config.varDir, 'models')),
    log,
    changed: wake,
  });
  const answers = createAnswers(storage);
  const lanes = createLanes({
    storage,
    brain: mind,
    clock,
    owner: randomId(),
    newTicketCode: () => ticketCode(random),
    readNotSent: (channel) => channel === 'web',
    answered: answers.announce,
    failed,
  });
  lanesHolder.lanes = lanes;
  const receive = createReceiver({ storage, clock, stored: wake });
  const stopHousekeeping = keepHouse(storage, clock, failed);
  return ok({
    config,
    storage,
    clock,
    log,
    mind,
    receive,
    lanes,
    answers,
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

/** All HTTP the process serves; used by tests without a socket. */
export function createHttp(core: Core): Hono {
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
  const app = createWeb({
    service,
    storage,
    brain: mind,
    clock,
    newMessageId: () => core.randomId(12),
    addressOf: addressOf(core.config.trustProxy),
    failed,
  });
  app.get('/healthz', async (context) => {
    const { ready, version, problems } = mind.status();
    return context.json({ ok: true, ready, knowledge: version, waiting: await countPending(storage.reader), problems });
  });
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
export function listen(core: Core, app: Hono): Promise<Server> {
  const { host, port } = core.config;
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      resolve({ url: `http://${shown}:${info.port}`, close: () => closeServer(server) });
    });
    server.once('error', reject);
  });
}

/** Lets requests in hand finish; idle keep-alive connections would otherwise hold the door open for seconds. */
function closeServer(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
