import { mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encode } from '#understanding/artefact.ts';
import { createModelCache } from '#understanding/model-cache.ts';
import { createTrainer } from '#understanding/trainer.ts';

const ROWS = [
  'xin chào',
  'chào em',
  'chào anh chị',
  'alo em ơi',
  'tạm biệt',
  'cảm ơn em',
  'chào nhé',
  'hẹn gặp lại',
].map((text, i) => ({ text, label: i < 4 ? 'hello' : 'bye' }));
const folder = () => mkdtempSync(join(tmpdir(), 'cau-viec-cache-'));

test('a classifier is used although it cannot be kept', async () => {
  const file = join(folder(), 'not-a-folder');
  writeFileSync(file, '');
  const complaints: unknown[] = [];
  const trainer = createTrainer(join(file, 'models'), (error) => complaints.push(error));
  expect((await trainer(ROWS)).labels).toEqual(['bye', 'hello']);
  expect(complaints).toHaveLength(1);
});

test('a file with one wrong bit is not read; the next training puts a right one there', async () => {
  const cache = folder();
  const trainer = createTrainer(cache);
  const trained = encode(await trainer(ROWS));
  const file = join(cache, readdirSync(cache)[0] as string);
  const whole = readFileSync(file);
  for (const at of [3, 40, whole.length - 1]) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] as number) ^ 1;
    writeFileSync(file, damaged);
    expect(encode(await trainer(ROWS)).equals(trained)).toBe(true);
    expect(readFileSync(file).equals(whole)).toBe(true);
  }
});

test('what cannot be written whole leaves no half file, and half files of the dead go', async () => {
  const inTheWay = folder();
  mkdirSync(join(inTheWay, 'classifier-a.bin')); // a folder: nothing can be renamed onto it
  const complaints: unknown[] = [];
  await createModelCache(inTheWay, (error) => complaints.push(error)).write('a', Buffer.from('x'));
  expect(complaints).toHaveLength(1);
  expect(readdirSync(inTheWay)).toEqual(['classifier-a.bin']);

  const used = folder();
  const dead = join(used, 'classifier-b.bin.123.tmp');
  writeFileSync(dead, 'half');
  utimesSync(dead, 0, 0);
  writeFileSync(join(used, 'classifier-c.bin.124.tmp'), 'in the making');
  const cache = createModelCache(used);
  await cache.write('a', Buffer.from('x'));
  expect(readdirSync(used).sort()).toEqual(['classifier-a.bin', 'classifier-c.bin.124.tmp']);
  expect(await cache.read('a')).toEqual(Buffer.from('x'));
  expect(await cache.read('b')).toBeUndefined();
});
