// Words of blows, stones, lists and dates that hurt nobody: no cue of danger may be found in them (harmless.txt, one message a line).

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDanger } from '#conversation/facts/danger.ts';
import { shippedMind, TODAY } from '../support/knowledge.ts';

const LINES = readFileSync(new URL('harmless.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

test('near misses are no danger', async () => {
  expect(LINES.length).toBeGreaterThanOrEqual(60);
  const { understand } = await shippedMind();
  const alarmed = LINES.flatMap((line) => {
    const danger = readDanger(understand(line, TODAY));
    return danger === undefined ? [] : [`${danger}: ${line}`];
  });
  expect(alarmed).toEqual([]);
});

test.each([
  ['bên Nhật chủ đá vào bụng em', 'violence_abroad'],
  ['ben nhat chu da vao bung em', 'violence_abroad'],
  ['o dai loan bi chu danh hoai', 'violence_abroad'],
  ['chủ bên Ả Rập tát em', 'violence_abroad'],
  ['em bi quan ly dam vao mat', 'violence'],
  ['chồng đánh em hoài', 'violence'],
])('%j is', async (said, danger) => {
  const { understand } = await shippedMind();
  expect(readDanger(understand(said, TODAY))).toBe(danger);
});
