import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { communesFile } from '#knowledge/schema/data.ts';
import { communesYaml, findUnits, readUnits } from '#knowledge/units.ts';
import { FOLDERS, shipped } from '../support/knowledge.ts';

const read = readUnits(readFileSync(join(FOLDERS.data, 'units.tsv'), 'utf8'), 'units.tsv');
if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
const units = read.value;
const found = (words: string) => findUnits(units, words).map(({ unit }) => `${unit.name} · ${unit.province}`);

test('the whole country is there: 2,621 xã, 687 phường, 13 đặc khu in 34 provinces that we know', async () => {
  const count = (kind: string) => units.filter(({ name }) => name.startsWith(`${kind} `)).length;
  expect([count('Xã'), count('Phường'), count('Đặc khu'), units.length]).toEqual([2_621, 687, 13, 3_321]);
  const { knowledge } = await shipped();
  const provinces = new Set(units.map(({ province }) => province));
  expect(provinces.size).toBe(34);
  expect([...provinces].filter((id) => !knowledge.provinces.has(id))).toEqual([]);
  expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
});

test('a place is found by its name of today, by its old one, and by its old district; with or without marks', () => {
  expect(found('Phường Ba Đình')[0]).toBe('Phường Ba Đình · ha-noi');
  expect(found('phuong quan thanh')).toContain('Phường Ba Đình · ha-noi');
  expect(found('quan thanh')).toContain('Phường Ba Đình · ha-noi');
  expect(found('quận Gò Vấp').length).toBeGreaterThan(3);
  expect(found('Đặc khu Côn Đảo')).toEqual(['Đặc khu Côn Đảo · ho-chi-minh']);
  expect(found('xã Không Có Thật')).toEqual([]);
});

test('a province gets a communes.yaml that the program reads', () => {
  const parsed = communesFile.safeParse(parse(communesYaml(units, 'bac-ninh')));
  expect(parsed.success).toBe(true);
  expect(parsed.data?.communes).toHaveLength(99);
  const ids = parsed.data?.communes.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
});

test('a broken line is named with its number', () => {
  expect(readUnits('# x\n00004\tha-noi\tBa Đình\t\n', 'units.tsv')).toMatchObject({
    kind: 'problems',
    problems: [{ where: 'units.tsv', line: 2 }],
  });
});
