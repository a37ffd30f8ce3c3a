// The two packages that judge expressions, as far as they are used. Where they are not installed yet (dependencies older than the
// lock file), the check is skipped with a word; under REQUIRE_ALL=1 a skip is a failure.

import { createRequire } from 'node:module';

type RegExpToken = {
  readonly type: unknown;
  readonly value?: unknown;
  readonly loc?: { readonly start: { readonly line: number } };
};

type Acorn = {
  readonly parse: (
    script: string,
    options: { ecmaVersion: 'latest'; sourceType: 'module'; locations: true; onToken: (token: RegExpToken) => void },
  ) => unknown;
  readonly tokTypes: { readonly regexp: unknown };
};

/** Options by their names in recheck's manual. */
export type Search = Readonly<Record<string, string | number>>;

type Recheck = {
  readonly check: (
    source: string,
    flags: string,
    search: Search,
  ) => Promise<{ readonly status: 'safe' | 'vulnerable' | 'unknown' }>;
};

export type Packages = Acorn & Recheck;

export function loadPackages(): Packages | undefined {
  const load = createRequire(import.meta.url);
  try {
    const { parse, tokTypes } = load('acorn') as Acorn;
    const { check } = load('recheck') as Recheck;
    return { parse, tokTypes, check };
  } catch {
    const word = 'regular expressions are not judged: acorn and recheck are not installed; npm ci';
    if (process.env.REQUIRE_ALL === '1') throw new Error(word);
    process.stderr.write(`${word}\n`);
    return undefined;
  }
}
