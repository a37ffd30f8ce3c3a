// What the desk's room does by itself: speaks of tickets that wait too long, tells people that their question has an
// answer now, and those who look for work of a vacancy that fits.

import { tellSolved } from '#channels/answer-news.ts';
import { createLease } from '#channels/lease.ts';
import { tellSeekers } from '#channels/seeker-news.ts';
import { createWorker } from '#channels/worker.ts';
import { closeIdle, escalate } from '#desk/escalation.ts';
import type { Core } from './app.ts';

const LOOK_EVERY_MS = 5_000;

type DeskWorkCore = Pick<Core, 'config' | 'storage' | 'clock' | 'desk' | 'post' | 'owner' | 'failed'> & {
  readonly mind: Pick<Core['mind'], 'current'>;
};

export function startDeskWork(core: DeskWorkCore): { readonly stop: () => Promise<void> } {
  const knowledge = () => core.mind.current()?.knowledge;
  const lease = createLease('desk', core);
  const deps = { ...core, knowledge, quiet: core.config.quietHours };
  const worker = createWorker({
    work: async () => {
      if (knowledge() === undefined || !(await lease.held())) return 0;
      return (await escalate(deps)) + (await closeIdle(deps)) + (await tellSolved(deps)) + (await tellSeekers(deps));
    },
    lookEveryMs: LOOK_EVERY_MS,
    failed: core.failed,
  });
  return {
    async stop() {
      await worker.stop();
      await lease.release();
    },
  };
}
