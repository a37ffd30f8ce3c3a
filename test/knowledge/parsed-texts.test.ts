// What `npm ci` parsed is believed only for the very text it was parsed from, and only when it is whole.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { keepParsed, parsedBefore } from '#knowledge/parsed-texts.ts';
import { readYaml } from '#knowledge/yaml-file.ts';

const TEXT = 'name: Kỳ\nfee: 28\n';
const schema = z.strictObject({ name: z.string(), fee: z.number() });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cau-viec-parsed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = (): string => join(folder, readdirSync(folder).find((name) => name.endsWith('.json')) as string);

test('a text that was kept is read back; another one is not', async () => {
  await keepParsed(folder, TEXT, { name: 'Kỳ', fee: 28 });
  expect(await parsedBefore(folder, TEXT)).toEqual({ name: 'Kỳ', fee: 28 });
  expect(await parsedBefore(folder, `${TEXT} `)).toBeUndefined();
});

test('a damaged figure is never believed', async () => {
  await keepParsed(folder, TEXT, { name: 'Kỳ', fee: 28 });
  writeFileSync(kept(), readFileSync(kept(), 'utf8').replace('28', '82'));
  expect(await parsedBefore(folder, TEXT)).toBeUndefined();
  writeFileSync(kept(), '');
  expect(await parsedBefore(folder, TEXT)).toBeUndefined();
});

test('lines are found all the same, and what does not fit the format is told with its line', async () => {
  const file = join(folder, 'one.yaml');
  writeFileSync(file, TEXT);
  await keepParsed(folder, TEXT, { name: 'Kỳ', fee: 28 });
  const read = await readYaml(file, 'data/one.yaml', schema, folder);
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  expect(read.value.data).toEqual({ name: 'Kỳ', fee: 28 });
  expect(read.value.lineOf(['fee'])).toBe(2);
  const stricter = await readYaml(file, 'data/one.yaml', z.strictObject({ name: z.string(), fee: z.string() }), folder);
  expect(stricter).toMatchObject({ kind: 'problems', problems: [{ where: 'data/one.yaml', line: 2, field: 'fee' }] });
});
