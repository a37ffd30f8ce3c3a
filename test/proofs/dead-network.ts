// A network that dies in the middle of a campaign: for half of the time the platform cannot be reached at all, for the other half
// it takes the calls and never answers. Afterwards the totals add up, and what is in doubt is marked and no more than was on its way.

import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { setScene, type Tally } from './campaign-scene.ts';
import { startServer } from './server.ts';

export type DeadNetworkReport = Tally & {
  readonly deadMs: number;
  /** Messages that had reached the platform when the network died. */
  readonly before: number;
  /** What may be in doubt: as many as were on their way, and the calls that found out that nobody answers. */
  readonly mostUnknown: number;
};

const MOST_IN_FLIGHT = 60;
const TRIES = 10;

export async function proveDeadNetwork(deadMs: number, people: number): Promise<DeadNetworkReport> {
  const scene = await setScene(people, { perSecond: 200, mostInFlight: MOST_IN_FLIGHT });
  const { fake, varDir, env } = scene;
  const cable = await layCable(Number(new URL(fake.url).port));
  const server = await startServer(varDir, { ...env, TELEGRAM_API_BASE: cable.url });
  await scene.launch();
  while (fake.messages.length < people / 4) await pause(20);
  const before = fake.messages.length;
  await cable.state('silent');
  await pause(deadMs / 2);
  await cable.state('cut');
  await pause(deadMs / 2);
  await cable.state('whole');
  while (await scene.anyRuns()) {
    await scene.resumeHalted();
    await pause(200);
  }
  await server.kill('SIGTERM');
  const tally = await scene.judge();
  await cable.close();
  await scene.close();
  return { deadMs, before, mostUnknown: MOST_IN_FLIGHT + TRIES, ...tally };
}

type Cable = 'whole' | 'silent' | 'cut';

/** What lies between us and the platform. Silent: bytes go in and none come out; cut: every connection breaks, and none is to be had. */
async function layCable(port: number) {
  let state: Cable = 'whole';
  const ends = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from
        .on('data', (chunk) => state === 'whole' && to.write(chunk))
        .on('error', () => to.destroy())
        .on('close', () => {
          ends.delete(from);
          to.destroy();
        });
    }
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const cut = () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const end of ends) end.destroy();
    return closed;
  };
  await listen(0);
  const { port: ours } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${ours}`,
    async state(next: Cable) {
      if (next === 'cut') await cut();
      else if (state === 'cut') await listen(ours);
      state = next;
    },
    close: cut,
  };
}
