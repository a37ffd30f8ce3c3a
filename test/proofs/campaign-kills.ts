// Kill -9 at random moments of campaigns, while the platform has bad days: waits it asks for, connections that break before and
// after delivery, gateways that answer with a page.

import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../fakes/http.ts';
import { tooManyRequests } from '../fakes/telegram.ts';
import { setScene, type Tally } from './campaign-scene.ts';
import { startServer } from './server.ts';

/** `mostInDoubt` is no more than calls were in flight. */
export type CampaignKillsReport = Tally & { readonly kills: number; readonly mostInFlight: number };

const MOST_IN_FLIGHT = 60;

export async function proveCampaignKills(
  kills: number,
  people: number,
  say: (line: string) => void = () => {},
): Promise<CampaignKillsReport> {
  const scene = await setScene(people, { perSecond: 400, mostInFlight: MOST_IN_FLIGHT });
  const { fake, varDir, env } = scene;
  fake.whenever(({ name }) => (name === 'sendMessage' ? badDay() : undefined));
  for (let kill = 0; kill < kills; kill++) {
    if (!(await scene.anyRuns())) await scene.launch();
    const server = await startServer(varDir, env);
    await pause(300 + Math.random() * 2_700);
    await server.kill();
    await scene.resumeHalted();
    say(`kill ${kill + 1}/${kills}: ${fake.messages.length} messages on the platform`);
  }
  fake.whenever(() => undefined);
  const last = await startServer(varDir, env);
  while (await scene.anyRuns()) {
    await scene.resumeHalted();
    await pause(200);
  }
  await last.kill('SIGTERM');
  const tally = await scene.judge();
  await scene.close();
  return { kills, mostInFlight: MOST_IN_FLIGHT, ...tally };
}

/** One call in thirty-three meets a fault. */
function badDay(): Fault | undefined {
  const dice = Math.random();
  if (dice < 0.002) return tooManyRequests(1);
  if (dice < 0.01) return { kind: 'drop', done: true };
  if (dice < 0.015) return { kind: 'drop', done: false };
  if (dice < 0.02) return { kind: 'html', status: 502, done: Math.random() < 0.5 };
  if (dice < 0.03) return { kind: 'slow', ms: 300 };
  return undefined;
}
