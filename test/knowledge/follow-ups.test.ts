// What writers ask next, read from files, finds its section; a row that cannot be read stops the load with its place.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadKnowledge } from '#knowledge/load.ts';
import { FOLDERS, shipped } from '../support/knowledge.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function intentsWith(row: string): string {
  folder = mkdtempSync(join(tmpdir(), 'cau-viec-follow-ups-'));
  cpSync(join(FOLDERS.intents, 'events.yaml'), join(folder, 'events.yaml'));
  mkdirSync(join(folder, 'follow-ups'));
  writeFileSync(join(folder, 'follow-ups', 'somebody.jsonl'), `${row}\n`);
  return folder;
}

test('each row of the shipped files is of an entry that is there', async () => {
  const { knowledge } = await shipped();
  expect(knowledge.followUps.length).toBeGreaterThan(2000);
  expect(knowledge.followUps.filter(({ intent }) => !knowledge.entries.has(intent))).toEqual([]);
});

test('a row with an aspect that does not exist is named with its file and line', async () => {
  const intents = intentsWith('{"intent":"event.search","aspect":"weather","text":"mưa thì sao"}');
  expect(await loadKnowledge({ ...FOLDERS, intents })).toMatchObject({
    kind: 'problems',
    problems: [{ where: 'intents/follow-ups/somebody.jsonl', line: 1 }],
  });
});
