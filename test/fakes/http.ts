// What the fake platforms share: an HTTP server on any port, a record of every call, and faults on demand.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type Fault =
  /** The platform's own error in place of doing it. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  /** A gateway answers with a page; `done` says whether the platform behind it had done it. */
  | { readonly kind: 'html'; readonly status: number; readonly done?: boolean }
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection breaks: after the platform did it, or before. */
  | { readonly kind: 'drop'; readonly done: boolean };

export type Answer = { readonly status: number; readonly body: unknown };

export type Call = { readonly name: string; readonly payload: Record<string, unknown> };

export type FakeServer = {
  readonly url: string;
  readonly calls: Call[];
  /** The next calls of this name meet these faults, in order. `*` is any. */
  readonly fail: (name: string, ...faults: Fault[]) => void;
  /** From now on every answer takes so long, ms. */
  readonly answersAfter: (ms: number) => void;
  /** From now on every call meets what this says; undefined: none does. */
  readonly whenever: (fault: (call: Call) => Fault | undefined) => void;
  readonly close: () => Promise<void>;
};

export type Handler = (
  call: Call & { request: IncomingMessage; body: Buffer; path: string },
) => Answer | Promise<Answer>;

const PAGE = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

/** `nameOf` tells which call a path is; `handle` does it. */
export async function startFakeServer(
  nameOf: (path: string, body: Buffer) => string,
  handle: Handler,
  port = 0,
): Promise<FakeServer> {
  const calls: Call[] = [];
  const faults = new Map<string, Fault[]>();
  let latencyMs = 0;
  let always: (call: Call) => Fault | undefined = () => undefined;
  const nextFault = (name: string) => faults.get(name)?.shift() ?? faults.get('*')?.shift();

  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] as string);
    const name = nameOf(path, body);
    const payload = await readPayload(request, body);
    calls.push({ name, payload });
    const fault = nextFault(name) ?? always({ name, payload });
    if (latencyMs > 0) await pause(latencyMs);
    if (fault?.kind === 'slow') await pause(fault.ms);
    if (fault?.kind === 'answer') return send(response, fault);
    if (fault?.kind === 'html' && !fault.done) return sendPage(response, fault.status);
    if (fault?.kind === 'drop' && !fault.done) return void request.socket.destroy();
    const answer = await handle({ name, payload, request, body, path });
    if (fault?.kind === 'html') return sendPage(response, fault.status);
    if (fault?.kind === 'drop') return void request.socket.destroy();
    send(response, answer);
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answersAfter(ms) {
      latencyMs = ms;
    },
    whenever(fault) {
      always = fault;
    },
    fail(name, ...list) {
      faults.set(name, [...(faults.get(name) ?? []), ...list]);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** JSON, form or multipart; query parameters as well. */
async function readPayload(request: IncomingMessage, body: Buffer): Promise<Record<string, unknown>> {
  const type = request.headers['content-type'] ?? '';
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://x').searchParams);
  if (body.length === 0) return query;
  if (type.includes('json')) return { ...query, ...(JSON.parse(body.toString()) as object) };
  if (!type.includes('form')) return query;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields = await Promise.all(
    [...form].map(async ([key, value]) => [key, typeof value === 'string' ? value : await value.text()] as const),
  );
  return { ...query, ...Object.fromEntries(fields) };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' }).end(PAGE);
}

/** Posts an event as the platforms do; resolves to the status, or 0 when nobody answered. */
export async function postEvent(url: string, body: string, headers: Record<string, string>): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/** Events on their way to a webhook: in order, each again until it is taken, as real platforms do (but sooner). */
export function createDelivery(deliver: () => ((event: unknown) => Promise<number>) | undefined) {
  const waiting: unknown[] = [];
  let running = false;
  let closed = false;
  async function run(): Promise<void> {
    while (waiting.length > 0 && !closed) {
      const post = deliver();
      const status = post ? await post(waiting[0]) : 0;
      if (status === 200) waiting.shift();
      else await pause(50);
    }
    running = false;
  }
  return {
    add(event: unknown) {
      waiting.push(event);
      if (running) return;
      running = true;
      void run();
    },
    pending: () => waiting.length,
    close() {
      closed = true;
    },
  };
}
