// `npm run patterns`, part of `npm run check`: no regular expression of the program may be slow on any text. What was judged safe is
// remembered in `safe.txt`, by the expression and the way of judging, so that only new ones are judged; commit it with them.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/knowledge.ts';
import { collectPatterns, type FoundPattern } from './collect.ts';
import { judge, type Verdict } from './judge.ts';
import { loadPackages, type Packages } from './packages.ts';

const FEWEST = 300;

const MEMORY = join(ROOT, 'test', 'patterns', 'safe.txt');

const nameOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
/** Another way of judging knows nothing of the old verdicts. */
const way = nameOf(readFileSync(new URL('./judge.ts', import.meta.url), 'utf8'));
const keyOf = ({ source, flags }: FoundPattern) => nameOf(`${way}/${source}/${flags}`);

function remembered(): Set<string> {
  try {
    return new Set(readFileSync(MEMORY, 'utf8').split('\n').filter(Boolean));
  } catch {
    return new Set();
  }
}

const packages = loadPackages();
if (packages === undefined) process.exit(0);
const patterns = await collectPatterns(packages);
if (patterns.length < FEWEST)
  throw new Error(`only ${patterns.length} expressions were found: collecting them is broken`);
const safe = remembered();
const open = patterns.filter((pattern) => !safe.has(keyOf(pattern)));
const faults: { pattern: FoundPattern; verdict: Verdict }[] = [];

/** A line each, in order: two branches that add some are put together without a conflict. */
const write = () => writeFileSync(MEMORY, `${[...safe].sort().join('\n')}\n`);

/** At once: a run that is broken off has not worked for nothing. */
function remember(pattern: FoundPattern): void {
  safe.add(keyOf(pattern));
  write();
}

async function judgeAll(): Promise<void> {
  for (let pattern = open.pop(); pattern !== undefined; pattern = open.pop()) {
    const verdict = await judge(pattern, packages as Packages);
    if (verdict === 'safe') remember(pattern);
    else faults.push({ pattern, verdict });
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, judgeAll));
const here = new Set(patterns.map(keyOf));
if ([...safe].some((key) => !here.has(key))) {
  for (const key of safe) if (!here.has(key)) safe.delete(key); // of expressions that are gone
  write();
}
for (const { pattern, verdict } of faults)
  console.error(
    `${pattern.where}: ${verdict} /${pattern.source}/${pattern.flags}\n  → bound its repeats ({0,40}), or let it begin only where a run begins: (?<!x)x+`,
  );
console.log(`${patterns.length} regular expressions, ${faults.length} of them slow or undecided`);
process.exit(faults.length === 0 ? 0 : 1);
