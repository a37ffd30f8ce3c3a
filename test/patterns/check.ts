// `npm run patterns`: no regular expression of the program may be slow on any text. What was judged before is remembered beside the
// packages, by the expression itself, so that a second run takes a second.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/knowledge.ts';
import { collectPatterns, type FoundPattern } from './collect.ts';
import { judge, type Verdict } from './judge.ts';
import { loadPackages, type Packages } from './packages.ts';

const FEWEST = 300;

const FOLDER = join(ROOT, 'node_modules', '.cache', 'patterns');
const MEMORY = join(FOLDER, 'safe.json');

const nameOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
/** Another way of judging knows nothing of the old verdicts. */
const way = nameOf(readFileSync(new URL('./judge.ts', import.meta.url), 'utf8'));
const keyOf = ({ source, flags }: FoundPattern) => nameOf(`${way}/${source}/${flags}`);

function remembered(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(MEMORY, 'utf8')) as string[]);
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

/** At once: a run that is broken off has not worked for nothing. */
function remember(pattern: FoundPattern): void {
  safe.add(keyOf(pattern));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(MEMORY, JSON.stringify([...safe]));
}

async function judgeAll(): Promise<void> {
  for (let pattern = open.pop(); pattern !== undefined; pattern = open.pop()) {
    const verdict = await judge(pattern, packages as Packages);
    if (verdict === 'safe') remember(pattern);
    else faults.push({ pattern, verdict });
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, judgeAll));
for (const { pattern, verdict } of faults)
  console.error(
    `${pattern.where}: ${verdict} /${pattern.source}/${pattern.flags}\n  → bound its repeats ({0,40}), or let it begin only where a run begins: (?<!x)x+`,
  );
console.log(`${patterns.length} regular expressions, ${faults.length} of them slow or undecided`);
process.exit(faults.length === 0 ? 0 : 1);
