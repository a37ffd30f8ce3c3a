// Fifty single messages of people's own cases with the verdict a labour lawyer computed by hand on 26/11/2026, who saw neither the code
// nor the catalogue. `must` is the verdict in our way of writing sums and days.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '#language/fold.ts';
import { startTalk } from './support.ts';

type Situation = {
  readonly id: string;
  readonly message: string;
  readonly must: readonly string[];
  readonly must_not: readonly string[];
};

/** Of the fifty. */
const FLOOR = 45;

const SITUATIONS = readFileSync(new URL('situations-lawyer.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Situation);

test('a lawyer’s verdicts are met, and nothing that is false for the person is said', async () => {
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { id, message, must, must_not: mustNot } of SITUATIONS) {
    const talk = await startTalk(Temporal.Instant.from('2026-11-26T02:00:00Z'));
    const answer = fold(talk.say(message)).toLowerCase();
    const says = (words: string) => answer.includes(fold(words).toLowerCase());
    if (mustNot.some(says)) wrong.push(id);
    if (!must.every(says)) missed.push(id);
  }
  expect(wrong).toEqual([]);
  expect(SITUATIONS.length - missed.length, missed.join(' ')).toBeGreaterThanOrEqual(FLOOR);
});
