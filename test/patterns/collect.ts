// Every regular expression of the program: those written as literals, read off the sources, and those put together when a
// module is loaded, caught as they are made.

import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fold } from '#language/fold.ts';
import { ROOT } from '../support/knowledge.ts';
import type { Packages } from './packages.ts';

export type FoundPattern = { readonly source: string; readonly flags: string; readonly where: string };

const SRC = join(ROOT, 'src');

/** Loading these starts something. */
const STARTS = /^(?:main\.ts|cli\/|console\/static\/|channels\/web\/static\/)|\.(?:child|thread)\.ts$/;

const sources = (): string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:ts|js)$/.test(path) && !path.endsWith('.d.ts'),
  );

/** One of each shape, wherever it was met first: a pattern for words with their marks and the one without are built alike. */
export async function collectPatterns(packages: Packages): Promise<FoundPattern[]> {
  const found = [...sources().flatMap((path) => literalsOf(path, packages)), ...(await madeOnLoading())];
  return [...new Map(found.map((each) => [`/${fold(each.source)}/${each.flags}`, each])).values()];
}

function literalsOf(path: string, { parse, tokTypes }: Packages): FoundPattern[] {
  const found: FoundPattern[] = [];
  const text = readFileSync(join(SRC, path), 'utf8');
  const script = path.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
  parse(script, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    locations: true,
    onToken({ type, value, loc }) {
      if (type !== tokTypes.regexp) return;
      const { pattern, flags } = value as { pattern: string; flags: string };
      found.push({ source: pattern, flags, where: `${path}:${loc?.start.line}` });
    },
  });
  return found;
}

async function madeOnLoading(): Promise<FoundPattern[]> {
  const made: FoundPattern[] = [];
  const RealRegExp = globalThis.RegExp;
  globalThis.RegExp = new Proxy(RealRegExp, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const expression = new target(source, flags);
      const where = ownLine(new Error().stack ?? '');
      if (where !== undefined) made.push({ source: expression.source, flags: expression.flags, where });
      return expression;
    },
  });
  try {
    for (const path of sources()) if (!STARTS.test(path)) await import(join(SRC, path));
  } finally {
    globalThis.RegExp = RealRegExp;
  }
  return made;
}

/** Where in the program the expression was asked for; undefined for those of packages. */
function ownLine(stack: string): string | undefined {
  const line = stack.split('\n').find((each) => each.includes(`${SRC}/`) && !each.includes('language/matching.ts'));
  return line?.slice(line.indexOf(`${SRC}/`) + SRC.length + 1).replace(/:\d+\)?$/, '');
}
