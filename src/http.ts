// All that the process serves over HTTP: the pages, the JSON interface, health, and the doors of the messengers' webhooks.

import { createServer, type Server as HttpServer } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { createConversations } from '#channels/conversation.ts';
import { receiversOf } from '#channels/given-answers.repository.ts';
import { countPending } from '#channels/inbox.repository.ts';
import type { ChannelStatus } from '#channels/port.ts';
import { createChatService } from '#channels/web/chat-service.ts';
import { createWeb } from '#channels/web/web.ts';
import type { Webhook } from '#channels/webhook.ts';
import { isWebhookPath, serveWebhook } from '#channels/webhook-door.ts';
import type { PublicLink } from '#console/port.ts';
import { createRateLimit } from '#domain/rate-limit.ts';
import { subscriberOf } from '#domain/subscriber.ts';
import { createTryDelay } from '#people/try-delay.ts';
import type { Core } from './app.ts';
import type { Config } from './config.ts';
import { createPreviews } from './previews.ts';

type Limit = { readonly burst: number; readonly perSecond: number };

/** What people need and not much more: a burst, then so much a second as fills the burst again in 20 seconds (chat) or 15 (address). */
const limitsOf = ({ chatBurst, addressBurst }: Config) =>
  ({
    ask: { burst: chatBurst, perSecond: chatBurst / 20 },
    askFromAddress: { burst: addressBurst, perSecond: addressBurst / 15 },
    /** New chats are rarer than messages. */
    open: { burst: Math.ceil(addressBurst / 3), perSecond: addressBurst / 150 },
    send: { burst: 5, perSecond: 1 / 60 },
    signIn: { burst: 10, perSecond: 1 / 6 },
  }) satisfies Record<string, Limit>;

/** What of the messengers is seen over HTTP. */
export type Doors = {
  readonly webhook: (channel: string) => Webhook | undefined;
  readonly status: () => ChannelStatus[];
  /** Where citizens meet one event, for its poster. */
  readonly eventLinks: (event: string) => PublicLink[];
};

const NO_DOORS: Doors = { webhook: () => undefined, status: () => [], eventLinks: () => [] };

/** All HTTP the process serves; used by tests without a socket. */
export function createHttp(core: Core, doors: Doors = NO_DOORS): Hono {
  const { storage, clock, ticks, mind, failed } = core;
  const limits = limitsOf(core.config);
  const limit = ({ burst, perSecond }: Limit) => createRateLimit(ticks, burst, perSecond);
  const service = createChatService({
    storage,
    receive: core.receive,
    answers: core.answers,
    clock,
    newToken: () => core.randomId(32),
    newMessageId: () => core.randomId(12),
    mayAsk: limit(limits.ask),
    mayAskFrom: limit(limits.askFromAddress),
    mayOpen: limit(limits.open),
  });
  const web = createWeb({
    service,
    storage,
    brain: mind,
    clock,
    newMessageId: () => core.randomId(12),
    desk: core.desk,
    newOpeningCode: core.newOpeningCode,
    maySend: limit(limits.send),
    publicUrl: core.config.publicUrl,
    addressOf: addressOf(core.config.trustProxy),
    failed,
  });
  const app = new Hono();
  app.use('*', warnOfProxy(core));
  app.get('/healthz', async (context) => {
    const { ready, version, problems } = mind.status();
    const { ok, faults } = await core.health.look();
    const waiting = await countPending(storage.reader).catch(() => undefined); // a damaged database is told of below
    const body = {
      ok,
      ready,
      knowledge: version,
      waiting,
      channels: doors.status(),
      problems: [...faults, ...problems],
    };
    return context.json(body, ok ? 200 : 503);
  });
  const officers = consoleOf(core, doors);
  for (const path of ['/quan-tri', '/quan-tri/*'])
    app.all(path, async (context) => (await officers()).fetch(context.req.raw, context.env));
  app.all('*', (context) => web.fetch(context.req.raw, context.env)); // the pages have their own guards and headers
  return app;
}

/** Loaded when somebody first opens it: most starts are for citizens, who should not wait for it. */
function consoleOf(core: Core, doors: Doors): () => Promise<Hono> {
  const { storage, clock, mind, failed } = core;
  const { signIn } = limitsOf(core.config);
  let loaded: Promise<Hono> | undefined;
  const load = async () => {
    const { createConsole } = await import('#console/console.ts');
    return createConsole({
      storage,
      clock,
      editor: mind,
      previews: createPreviews(core.config.publicUrl),
      editorial: core.editorial,
      receivers: (entry, since, page) => receiversOf(storage.reader, entry, since, page),
      campaigns: core.office,
      desk: core.desk,
      conversations: createConversations(storage, clock),
      eventLinks: (event) => doors.eventLinks(event),
      publicUrl: core.config.publicUrl,
      seal: core.seal,
      randomBytes: core.randomBytes,
      addressOf: addressOf(core.config.trustProxy),
      mayTry: createRateLimit(core.ticks, signIn.burst, signIn.perSecond),
      tryDelay: createTryDelay(core.ticks),
      failed,
    });
  };
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** Says once that somebody in front tells addresses which are not believed: all visitors then count as one. */
function warnOfProxy({ config, log }: Core): MiddlewareHandler {
  let told = config.trustProxy;
  return async (context, next) => {
    if (!told && context.req.header('x-forwarded-for') !== undefined) {
      told = true;
      log.warn(
        'requests carry X-Forwarded-For while TRUST_PROXY=0: behind a proxy of yours set TRUST_PROXY=1, or all visitors share one limit',
      );
    }
    await next();
  };
}

function addressOf(trustProxy: boolean): (context: Context) => string {
  return (context) => {
    const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    if (forwarded) return subscriberOf(forwarded);
    return (context.env as Partial<HttpBindings>)?.incoming
      ? subscriberOf(getConnInfo(context).remote.address ?? 'unknown')
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

const LAST_REQUESTS_MS = 2_000;

/** Lets requests in hand finish; idle keep-alive connections would otherwise hold the door open for seconds. */
function closeServer(server: HttpServer): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    // Pages that keep themselves up to date would stay for minutes; they come back by themselves.
    setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS).unref();
  });
}
