// What nobody uses is taken out: exports that no file imports, and files that nothing loads. Tests and benches count as users: what
// only a test imports is there to be tested. Types are left alone: they name what an exported function takes or gives.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;
const SDK = 'src/zalo-api-sdk/';

const texts = new Map(
  ['src', 'test', 'bench', 'docs'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
      .map((path) => [`${folder}/${path}`, readFileSync(join(ROOT, folder, path), 'utf8')] as const),
  ),
);

function target(from: string, specifier: string): string | undefined {
  if (specifier === '#zalo-api-sdk') return `${SDK}index.ts`;
  if (specifier.startsWith('#app/')) return `src/${specifier.slice(5)}`;
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  return specifier.startsWith('.') ? join(dirname(from), specifier) : undefined;
}

const EXPORT = /^export (?:async )?(?:function|const|let|class) (\w+)/gm;
const IMPORT = /^(import|export)\s+(?:type\s+)?([^'";]*?)\s*from\s+'([^']+)'/gm;
const LATE = /import\('([^']+)'\)/g;

/** "a, type b as c" → a, b */
const namesIn = (clause: string): string[] =>
  clause.split(',').flatMap((part) => /^(?:type )?(\w+)/.exec(part.trim())?.[1] ?? []);

/** Of each file, what others take from it. What the client for Zalo hands on from its index counts for the files behind it. */
const taken = new Map<string, Set<string>>();
const loaded = new Set<string>();
function take(path: string, names: readonly string[]): void {
  loaded.add(path);
  const known = taken.get(path) ?? new Set();
  taken.set(path, new Set([...known, ...names]));
}

for (const [path, text] of texts) {
  for (const [, verb, clause = '', specifier = ''] of text.matchAll(IMPORT)) {
    const file = target(path, specifier);
    if (file === undefined) continue;
    const whole = /^\* as (\w+)$/.exec(clause)?.[1];
    const through = Array.from(text.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'g')), (match) => match[1] as string);
    if (verb === 'export' && path === `${SDK}index.ts`) take(file, []);
    else take(file, whole === undefined ? namesIn(clause.replace(/[{}]/g, '')) : through);
  }
  // `const { a } = await import(…)`, `import(…).then(({ a }) => …)`, `(await import(…)).a`: the words around it are taken.
  for (const { 1: specifier = '', index } of text.matchAll(LATE)) {
    const file = target(path, specifier);
    if (file !== undefined) take(file, text.slice(Math.max(0, index - 200), index + 200).match(/\w+/g) ?? []);
  }
}
const ofSdk = [...(taken.get(`${SDK}index.ts`) ?? [])];

test('what is exported is imported somewhere', () => {
  const unused = [...texts].flatMap(([path, text]) => {
    if (!path.startsWith('src/')) return [];
    const used = new Set([...(taken.get(path) ?? []), ...(path.startsWith(SDK) ? ofSdk : [])]);
    return Array.from(text.matchAll(EXPORT), (match) => match[1] as string)
      .filter((name) => !used.has(name))
      .map((name) => `${path}: ${name}`);
  });
  expect(unused).toEqual([]);
});

test('every file is loaded by another, or named as a place to start', () => {
  const named = [readFileSync(join(ROOT, 'package.json'), 'utf8'), ...texts.values()].join('\n');
  const orphans = [...texts.keys()].filter(
    (path) => path.startsWith('src/') && !loaded.has(path) && !named.includes(path.slice(path.lastIndexOf('/') + 1)),
  );
  expect(orphans).toEqual([]);
});

test('every package that is installed with the program is used by it', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const code = [...texts].flatMap(([path, text]) => (path.startsWith('src/') ? [text] : [])).join('\n');
  const unused = Object.keys(dependencies).filter((name) => !new RegExp(`'${name}(?:/[^']*)?'`).test(code));
  expect(unused).toEqual(['node']); // what runs it all
});
