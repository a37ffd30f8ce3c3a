import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addReplies } from '#channels/outbox.repository.ts';
import { say } from '#conversation/reply.ts';
import { CONNECTION_LIMITS, limitAnswer, limitConnections } from '../../src/connections.ts';
import { createHttp, listen, type Server } from '../../src/http.ts';
import { post, startApp, type TestApp } from '../support/app.ts';
import { until } from '../support/until.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const open = (server: Server): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => resolve(socket)).once('error', reject);
  });
const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.resume().once('error', () => {});
    socket.once('close', () => resolve());
  });

test('an answer that nobody reads is given up, and its connection with it', async () => {
  const limits = { ...CONNECTION_LIMITS, answerMs: 200 };
  const server = createServer((request, response) => {
    limitAnswer(request, response, limits);
    response.end(Buffer.alloc(64 * 1024 * 1024)); // more than fits into the buffers of the two machines
  });
  limitConnections(server, limits, false);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    .pause()
    .on('error', () => {});
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const count = () => new Promise<number>((resolve) => server.getConnections((_, open) => resolve(open)));
  await until(async () => (await count()) === 1);
  await until(async () => (await count()) === 0);
  socket.destroy();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

test('one subscriber does not take all connections: those beyond their share are closed, the others stay', async () => {
  const server = await listen(app.core, createHttp(app.core), undefined, { ...CONNECTION_LIMITS, mostOfOne: 3 });
  const sockets = await Promise.all(Array.from({ length: 5 }, () => open(server).catch(() => undefined)));
  const real = sockets.filter((socket) => socket !== undefined);
  const beyond = real.slice(3).map(closed);
  await Promise.all(beyond);
  expect(real.slice(0, 3).every((socket) => !socket.destroyed)).toBe(true);
  for (const socket of real) socket.destroy();
  await server.close();
});

test('a transcript has an end: the newest part is shown, however long the talk was', async () => {
  const { session } = (await post(app.http, { text: 'xin chào' })).data;
  const { chat } = await app.core.storage.reader.selectFrom('inbox').select('chat').executeTakeFirstOrThrow();
  const replies = Array.from({ length: 150 }, (_, i) => ({
    address: { channel: 'web', account: 'web', chat } as const,
    ordinal: 0,
    reply: say(`câu ${i} ${'x'.repeat(4_000)}`, 'notice'),
    knowledge: '',
    now: app.core.clock(),
    deleteOn: '2030-01-01',
  }));
  for (let at = 0; at < replies.length; at += 50)
    await app.core.storage.write((tx) => addReplies(tx, replies.slice(at, at + 50)));
  const text = await (await app.http.request(`/api/chat?session=${session}`)).text();
  expect(text.length).toBeLessThan(300_000);
  expect(text).toContain('câu 149 ');
  expect(text).not.toContain('câu 80 ');
});
