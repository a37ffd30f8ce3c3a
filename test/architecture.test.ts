// The rules of the house, read off the import lines: floors, rooms, homes of third-party packages, and where the outside
// world (environment, clock, chance, network) may be touched.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = new URL('../src', import.meta.url).pathname;

const FLOORS: Record<string, number> = {
  'zalo-api-sdk': 0, // beside the house: imports nothing of ours
  domain: 0,
  language: 1,
  law: 1,
  storage: 1,
  understanding: 2,
  knowledge: 2,
  people: 2,
  conversation: 3,
  outreach: 3,
  desk: 3,
  editorial: 3,
  channels: 4,
  console: 4,
  operations: 5,
  cli: 5,
  'app.ts': 5,
  'http.ts': 5,
  'main.ts': 5,
  'config.ts': 5,
  'config-channels.ts': 5,
  'settings.ts': 5,
  'messengers.ts': 5,
  'notices.ts': 5,
  'previews.ts': 5,
  'first-link.ts': 5,
  'desk-work.ts': 5,
};

const HOMES: Record<string, readonly string[]> = {
  grammy: ['channels/telegram'],
  hono: ['channels/web', 'console', 'http.ts'],
  '@hono/node-server': ['http.ts'],
  kysely: ['storage'],
  lowdb: ['knowledge'],
  yaml: ['knowledge'],
  natural: ['language', 'understanding'],
  'ical-generator': ['knowledge/exchange'],
  'rrule-temporal': ['knowledge'],
  'ical.js': ['knowledge/exchange'],
  pino: ['operations'],
  'htmx.org': ['console'],
  uqr: ['console'],
  'd3-array': ['console/charts'],
  'd3-scale': ['console/charts'],
  'd3-shape': ['console/charts'],
  hucre: ['knowledge/exchange'],
  diff: ['knowledge'],
  zod: ['knowledge', 'conversation', 'channels/web', 'config.ts', 'config-channels.ts', 'settings.ts'],
};

const OUTSIDE_WORLD =
  /\bprocess\.env\b|\bDate\.now\(|\bTemporal\.Now\b|\bperformance\.now\(|\bMath\.random\(|(?<![.\w])fetch\(/;
const MAY_TOUCH = /^(?:main\.ts|config\.ts|cli\/|channels\/web\/static\/|console\/static\/)/;

type Source = { path: string; room: string; text: string; imports: string[] };

const sources: Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    const imports = Array.from(text.matchAll(/(?:from|import) '([^']+)'/g), (match) => match[1] as string);
    return { path, room: path.split('/')[0] as string, text, imports };
  });

function roomOf(source: Source, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1).split('/')[0];
  if (!specifier.startsWith('.')) return undefined;
  return relative(SRC, join(SRC, source.path, '..', specifier)).split('/')[0];
}

test('the house has sources in every room that is built', () => {
  expect(sources.length).toBeGreaterThan(80);
  for (const { room } of sources) expect(FLOORS, `unknown room ${room}`).toHaveProperty(room);
});

test('imports point down the floors, and rooms of one floor do not import each other', () => {
  const wrong = sources.flatMap((source) =>
    source.imports.flatMap((specifier) => {
      const target = roomOf(source, specifier);
      if (target === undefined || target === source.room || target === 'app') return [];
      const [from, to] = [FLOORS[source.room] as number, FLOORS[target] as number];
      return to < from || (from === 5 && to === 5) ? [] : [`${source.path} → ${specifier}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('no file needs itself, however long the way round; types count', () => {
  const needs = new Map(
    sources.map((source) => [
      source.path,
      source.imports.flatMap((specifier) => {
        if (specifier.startsWith('#zalo')) return ['zalo-api-sdk/index.ts'];
        if (specifier.startsWith('#')) return [specifier.replace(/^#(?:app\/)?/, '')];
        return specifier.startsWith('.') ? [relative(SRC, join(SRC, source.path, '..', specifier))] : [];
      }),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const from = way.indexOf(path);
    if (from >= 0) circles.push([...way.slice(from), path].join(' → '));
    if (from >= 0 || done.has(path)) return;
    for (const next of needs.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of needs.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

test('each third-party package stays in its home', () => {
  const wrong = sources.flatMap((source) =>
    source.imports.flatMap((specifier) => {
      if (/^[.#]|^node:/.test(specifier)) return [];
      const name = specifier.startsWith('@')
        ? specifier.split('/').slice(0, 2).join('/')
        : (specifier.split('/')[0] as string);
      const homes = HOMES[name];
      if (homes === undefined) return [`${source.path} imports ${name}, which has no home`];
      const asQuery = name === 'kysely' && source.path.endsWith('.repository.ts'); // its types and its `sql`
      return asQuery || homes.some((home) => source.path.startsWith(home)) ? [] : [`${source.path} imports ${name}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('natural is imported file by file: its index loads database drivers and reads .env', () => {
  expect(
    sources.flatMap(({ imports }) =>
      imports.filter((specifier) => specifier === 'natural' || /^natural\/lib\/natural\/index/.test(specifier)),
    ),
  ).toEqual([]);
});

test('environment, clock, chance and network are touched only at the edge', () => {
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(
    sources.filter(({ path, text }) => !MAY_TOUCH.test(path) && OUTSIDE_WORLD.test(code(text))).map(({ path }) => path),
  ).toEqual([]);
});

test('SQL is written in repositories and in storage only', () => {
  const sql = /\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(/;
  const allowed = /\.repository\.ts$|^storage\//;
  expect(sources.filter(({ path, text }) => sql.test(text) && !allowed.test(path)).map(({ path }) => path)).toEqual([]);
});

test('files stay small: the median under 80 lines, nine in ten under 200', () => {
  const lengths = sources.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(200);
});

test('instants are stored by stamp(), whose text sorts as time does', () => {
  expect(
    sources
      .filter(({ path, text }) => path.endsWith('.repository.ts') && /\.toString\(\)/.test(text))
      .map(({ path }) => path),
  ).toEqual([]);
});

test('tests ask the clock of the run, never the machine’s: they come true on any day', () => {
  const tests = new URL('.', import.meta.url).pathname;
  const own = /^support\/(?:moment|until)\.ts$/; // where the one becomes the other, and where patience ends
  const machine = /\bDate\.now\b(?!\(\) % 2 \*\* 31)|\bTemporal\.Now\b|\bnew Date\(\)/;
  expect(
    readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        path.endsWith('.ts') &&
        path !== 'architecture.test.ts' &&
        !own.test(path) &&
        machine.test(readFileSync(join(tests, path), 'utf8')),
    ),
  ).toEqual([]);
});
