// What YAML texts hold, kept as JSON by `npm ci`: parsing the shipped files is a third of the start, reading them back is not
// felt. Only a convenience: a text that changed, and a file that is gone or damaged, is parsed.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Undefined when this very text was not kept. */
export async function parsedBefore(folder: string, text: string): Promise<unknown> {
  const kept = await readFile(fileFor(folder, text), 'utf8').catch(() => '');
  const [sum, json] = [kept.slice(0, HASH_LETTERS), kept.slice(HASH_LETTERS)];
  return hash(json) === sum ? JSON.parse(json) : undefined;
}

/** Throws when the folder cannot be written. */
export async function keepParsed(folder: string, text: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  await mkdir(folder, { recursive: true });
  await writeFile(fileFor(folder, text), hash(json) + json);
}

/** Parses and keeps every YAML file of `of`. Throws when one cannot be read or kept. */
export async function keepFolder(folder: string, of: string): Promise<void> {
  for (const name of (await readdir(of)).filter((each) => each.endsWith('.yaml'))) {
    const text = await readFile(join(of, name), 'utf8');
    await keepParsed(folder, text, parse(text));
  }
}

const HASH_LETTERS = 64;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const fileFor = (folder: string, text: string): string => join(folder, `${hash(text)}.json`);
