// A Telegram that only answers: every message after 150 ms, at no cost worth speaking of, with the moment of each arrival kept. It
// runs in a process of its own, so that it cannot slow down whoever is measured; and before the others where it may, because an
// arrival noted late would be its own delay and not the sender's.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setPriority } from 'node:os';

try {
  setPriority(-20);
} catch {
  // only the administrator may
}

const LATENCY_MS = 150;
const MOST = 400_000;

const arrivals = new Float64Array(MOST);
let count = 0;
let inFlight = 0;
let mostInFlight = 0;
let next = 1;

const ok = (result: unknown) => JSON.stringify({ ok: true, result });

const server = createServer((request, response) => {
  const method = request.url?.split('/').at(-1) ?? '';
  request.resume();
  const answer = (body: string) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  if (method === 'sendMessage') {
    arrivals[count++] = performance.now();
    inFlight++;
    mostInFlight = Math.max(mostInFlight, inFlight);
    setTimeout(() => {
      inFlight--;
      answer(ok({ message_id: next++, date: 0, chat: { id: 1, type: 'private' } }));
    }, LATENCY_MS);
  } else if (method === 'getMe') answer(ok({ id: 1, is_bot: true, first_name: 'x', username: 'x' }));
  else if (method === 'getUpdates') setTimeout(() => answer(ok([])), 2_000);
  else answer(ok(true));
});
server.keepAliveTimeout = 60_000;

/** What arrived since the last report. */
function report(limit: number) {
  const times = arrivals.subarray(0, count);
  let most = 0;
  let over = 0;
  for (let i = 0, first = 0; i < times.length; i++) {
    while ((times[i] as number) - (times[first] as number) >= 1_000) first++;
    most = Math.max(most, i - first + 1);
    if (i - first + 1 > limit) over++;
  }
  // What is sustained is measured once the first two seconds are over.
  const begun = times.findIndex((at) => at - (times[0] as number) >= 2_000);
  const settled = begun < 0 ? times : times.subarray(begun);
  const seconds = ((settled.at(-1) ?? 0) - (settled[0] ?? 0)) / 1_000;
  const perSecond = seconds > 0 ? (settled.length - 1) / seconds : 0;
  const result = { count, perSecond, most, over, mostInFlight };
  count = 0;
  mostInFlight = 0;
  return result;
}

export type Arrivals = ReturnType<typeof report>;

process.on('message', (limit: number) => process.send?.(report(limit)));
server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
