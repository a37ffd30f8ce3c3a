import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encode } from '#understanding/artefact.ts';
import { createModelCache } from '#understanding/model-cache.ts';
import { train } from '#understanding/train.ts';
import { createTrainer, trainingHash } from '#understanding/trainer.ts';

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
const TEACHING = { rows: ROWS, spelling: undefined };
const folder = () => mkdtempSync(join(tmpdir(), 'cau-viec-cache-'));

test('a classifier is used although it cannot be kept', async () => {
  const file = join(folder(), 'not-a-folder');
  writeFileSync(file, '');
  const complaints: unknown[] = [];
  const trainer = createTrainer(join(file, 'models'), { failed: (error) => complaints.push(error) });
  expect((await trainer(TEACHING)).labels).toEqual(['bye', 'hello']);
  expect(complaints).toHaveLength(1);
});

test('a file with one wrong bit is not read; the next training puts a right one there', async () => {
  const cache = folder();
  const trainer = createTrainer(cache);
  const trained = encode(await trainer(TEACHING));
  const file = join(cache, readdirSync(cache)[0] as string);
  const whole = readFileSync(file);
  for (const at of [3, 40, whole.length - 1]) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] as number) ^ 1;
    writeFileSync(file, damaged);
    expect(encode(await trainer(TEACHING)).equals(trained)).toBe(true);
    expect(readFileSync(file).equals(whole)).toBe(true);
  }
});

test('what cannot be written whole leaves no half file, and half files of the dead go', async () => {
  const inTheWay = folder();
  mkdirSync(join(inTheWay, 'classifier-a.bin')); // a folder: nothing can be renamed onto it
  const complaints: unknown[] = [];
  await createModelCache(inTheWay, { failed: (error) => complaints.push(error) }).write('a', Buffer.from('x'));
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

test('what was shipped is used instead of a training, and left as it is', async () => {
  const shipped = folder();
  const other = encode(
    train({ ...TEACHING, rows: ROWS.map(({ text, label }) => ({ text, label: `shipped ${label}` })) }),
  ); // no training gives this
  await createModelCache(shipped).write(trainingHash(TEACHING), other);
  const file = join(shipped, readdirSync(shipped)[0] as string);
  utimesSync(file, 0, 0);
  const own = join(folder(), 'models');
  const trainer = createTrainer(own, { shipped });
  expect((await trainer(TEACHING)).labels).toEqual(['shipped bye', 'shipped hello']);
  expect(existsSync(own)).toBe(false);
  expect(statSync(file).mtimeMs).toBe(0);

  // Found wanting, it is trained anew, into the own folder, which goes before.
  expect((await trainer(TEACHING, { anew: true })).labels).toEqual(['bye', 'hello']);
  expect((await trainer(TEACHING)).labels).toEqual(['bye', 'hello']);
  expect(readFileSync(file).subarray(-other.length).equals(other)).toBe(true);
});

test('a shipped file that is missing or damaged costs a training', async () => {
  const shipped = folder();
  expect((await createTrainer(folder(), { shipped: join(shipped, 'none') })(TEACHING)).labels).toEqual([
    'bye',
    'hello',
  ]);
  writeFileSync(join(shipped, `classifier-${trainingHash(TEACHING)}.bin`), 'rubbish');
  const own = folder();
  expect((await createTrainer(own, { shipped })(TEACHING)).labels).toEqual(['bye', 'hello']);
  expect(readdirSync(own)).toHaveLength(1);
});
