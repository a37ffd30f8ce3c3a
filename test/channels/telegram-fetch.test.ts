// The calls below grammY: which connection they go over.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { telegramApi } from '#channels/telegram/telegram.ts';
import { TELEGRAM_TOKEN } from '../fakes/telegram.ts';

test('a connection is used again, but not when the platform is about to close it', async () => {
  const ports: (number | undefined)[] = [];
  const server = createServer((request, response) => {
    ports.push(request.socket.remotePort);
    request.resume().on('end', () => response.end('{"ok":true,"result":true}'));
  });
  server.keepAliveTimeout = 4_000; // which it says in every answer
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api = telegramApi({ token: TELEGRAM_TOKEN, mode: 'polling', secret: undefined, apiBase, perSecond: 30 }, fetch);
  for (const idleMs of [100, 2_500, 0]) {
    await api.sendChatAction(1, 'typing');
    await pause(idleMs);
  }
  server.close();
  server.closeAllConnections();
  expect(ports[1]).toBe(ports[0]);
  expect(ports[2]).not.toBe(ports[1]);
});

test('stopping ends a long poll at once', async () => {
  const server = createServer(() => undefined); // never answers
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api = telegramApi(
    { token: TELEGRAM_TOKEN, mode: 'polling', secret: undefined, apiBase, perSecond: 30 },
    fetch,
    60,
  );
  const stop = new AbortController();
  const poll = api.getUpdates({ timeout: 50 }, stop.signal as Parameters<typeof api.getUpdates>[1]);
  server.once('request', () => stop.abort());
  await expect(poll).rejects.toThrow();
  server.closeAllConnections();
  server.close();
});
