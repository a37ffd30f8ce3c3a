import { expect, test } from 'vitest';
import { createTrials } from '#console/trials.ts';
import type { Trial } from '#desk/trial.ts';
import { createQueue } from '#domain/queue.ts';
import { until } from '../support/until.ts';

test('work is done one at a time, in its order, and a failure does not stop the next', async () => {
  const inTurn = createQueue();
  const log: string[] = [];
  const job = (name: string) => async () => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    log.push(`${name} ends`);
    if (name === 'b') throw new Error(name);
    return name;
  };
  const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(job(name))));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('of six trials that are asked for at once, one learns at a time; one given up in the queue never begins', async () => {
  const trials = createTrials(() => {});
  let learning = 0;
  let most = 0;
  const begun: string[] = [];
  for (const name of ['1', '2', '3', '4', '5', '6'])
    trials.start(name, async () => {
      begun.push(name);
      most = Math.max(most, ++learning);
      await new Promise((resolve) => setTimeout(resolve, 5));
      learning--;
      return {} as Trial;
    });
  trials.stop('4');
  await until(() => ['1', '2', '3', '4', '5', '6'].every((name) => trials.get(name)?.kind !== 'running'));
  expect(most).toBe(1);
  expect(begun).toEqual(['1', '2', '3', '5', '6']);
  expect(trials.get('4')?.kind).toBe('stopped');
});
