// How long a connection may take and how many there may be: an answer that nobody reads stays in memory, and somebody who opens
// connections for nothing must not keep citizens out.

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { subscriberOf } from '#domain/subscriber.ts';

export type ConnectionLimits = {
  /** From one subscriber; not counted behind a proxy, from which all connections come. */
  readonly mostOfOne: number;
  readonly most: number;
  /** A whole answer has to be read within this time. Pages that keep themselves up to date are excepted. */
  readonly answerMs: number;
  /** A connection on which nothing moves for so long is closed; live pages beat more often. */
  readonly idleMs: number;
};

export const CONNECTION_LIMITS: ConnectionLimits = { mostOfOne: 200, most: 1_000, answerMs: 60_000, idleMs: 40_000 };

const HEADERS_MS = 15_000;
const REQUEST_MS = 60_000;

export function limitConnections(server: Server, limits: ConnectionLimits, trustProxy: boolean): void {
  server.maxConnections = limits.most;
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.setTimeout(limits.idleMs);
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    if (trustProxy) return;
    const subscriber = subscriberOf(socket.remoteAddress ?? '');
    const count = (open.get(subscriber) ?? 0) + 1;
    open.set(subscriber, count);
    socket.once('close', () => {
      const left = (open.get(subscriber) ?? 1) - 1;
      if (left === 0) open.delete(subscriber);
      else open.set(subscriber, left);
    });
    if (count > limits.mostOfOne) socket.destroy();
  });
}

/** Ends the connection of an answer that is not read in time. */
export function limitAnswer(request: IncomingMessage, response: ServerResponse, { answerMs }: ConnectionLimits): void {
  const live = request.headers.accept === 'text/event-stream' && request.url?.startsWith('/quan-tri') === true;
  if (live) return;
  const timer = setTimeout(() => request.socket.destroy(), answerMs);
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}
