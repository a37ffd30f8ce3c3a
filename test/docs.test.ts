// The developers' pages name files and point at one another: what they name must be there.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { SETTINGS } from '../src/config.ts';

const ROOT = new URL('..', import.meta.url).pathname;

const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');

/** `channels/receiver.ts`, `conversation/acts/`: a path in code marks, with an ending or a slash behind it. */
const pathsIn = (text: string): string[] =>
  Array.from(
    withoutBlocks(text).matchAll(/`((?:[\w.-]+\/)*[\w.-]+(?:\.(?:ts|yaml|tsv|md|json)|\/))`/g),
    (m) => m[1] as string,
  );

test('architecture.md: every file and folder that it names exists', () => {
  const named = pathsIn(read('docs/architecture.md'));
  expect(named.length).toBeGreaterThan(80);
  const made = new Set(['var/', 'routes.ts']); // at run time; in each folder of the console
  expect(
    named.filter((path) => !made.has(path) && !existsSync(join(ROOT, 'src', path)) && !existsSync(join(ROOT, path))),
  ).toEqual([]);
});

test('architecture.md: every room and every file on the top floor is in its table', () => {
  const table = new Set(pathsIn(read('docs/architecture.md')));
  const built = readdirSync(join(ROOT, 'src')).map((name) =>
    statSync(join(ROOT, 'src', name)).isDirectory() ? `${name}/` : name,
  );
  expect(built.filter((name) => !table.has(name))).toEqual([]);
});

test('all pages: files of src and test that they name exist', () => {
  const missing = pages.flatMap((page) =>
    pathsIn(read(page))
      .filter((path) => /^(?:src|test|bench|intents|docs)\//.test(path) && !existsSync(join(ROOT, path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(missing).toEqual([]);
});

/** As GitHub makes the address of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');

const anchorsOf = (page: string): Set<string> =>
  new Set(Array.from(withoutBlocks(read(page)).matchAll(/^#{1,6} (.+)$/gm), (m) => anchorOf(m[1] as string)));

test('all pages: what they link to exists, headings too', () => {
  const broken = pages.flatMap((page) =>
    Array.from(withoutBlocks(read(page)).matchAll(/\]\(([^)\s]+)\)/g), (m) => m[1] as string).flatMap((link) => {
      if (/^(?:https?|mailto):/.test(link)) return [];
      const [path, anchor] = link.split('#') as [string, string | undefined];
      const target = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
      if (!existsSync(join(ROOT, target))) return [`${page}: ${link}`];
      const known =
        anchor === undefined || !target.endsWith('.md') || anchorsOf(target).has(decodeURIComponent(anchor));
      return known ? [] : [`${page}: ${link}: no such heading`];
    }),
  );
  expect(broken).toEqual([]);
});

test('.env.example explains every setting, and none that there is not', () => {
  const explained = Array.from(read('.env.example').matchAll(/^([A-Z_]+)=/gm), (match) => match[1] as string);
  expect(explained.sort()).toEqual([...SETTINGS].sort());
});

const records = pages.filter((page) => /^docs\/decisions\/\d{3}-/.test(page));

test('decision records: each says why, what, instead of what and what follows, and stands in the index', () => {
  const index = read('docs/decisions/README.md');
  expect(records.length).toBeGreaterThan(20);
  const incomplete = records.flatMap((page) =>
    ['**Context.**', '**Decision.**', '**Alternatives.**', '**Consequences.**', 'Status: ']
      .filter((part) => !read(page).includes(part))
      .map((part) => `${page}: no ${part}`),
  );
  expect(incomplete).toEqual([]);
  expect(records.filter((page) => !index.includes(`(${page.replace('docs/decisions/', '')})`))).toEqual([]);
});

test('decision records: lines are short enough to read, tables apart', () => {
  const long = records.flatMap((page) =>
    read(page)
      .split('\n')
      .filter((line) => line.length > 120 && !line.startsWith('|'))
      .map((line) => `${page}: ${line.slice(0, 60)}…`),
  );
  expect(long).toEqual([]);
});
