// Sorts questions that were not answered into themes: the same words first, then words that are much alike. What was put
// aside for good stays aside, because a theme remembers the words it has seen.

import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Clock } from '#domain/time.ts';
import { normalise } from '#language/normalise.ts';
import { contentKey } from '#language/politeness.ts';
import { similarPairs } from '#language/similarity.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import {
  newTheme,
  putIntoTheme,
  themeExamples,
  themesOfKeys,
  type Unsorted,
  unsortedQuestions,
} from './worklist.repository.ts';

/** Jaccard index of the 3-grams of two questions from which they count as one matter. */
const ALIKE = 0.5;
/** Small, because comparing holds up everything else. */
const AT_ONCE = 100;
/** Themes that new questions are compared with: the newest. Older ones are still found by their very words. */
const COMPARED_WITH = 600;

const keyOf = (text: string): string => contentKey(normalise(text));
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

/** Sorts everything that waits, a batch at a time; returns how many questions were sorted. */
export async function sortQuestions(storage: Storage, clock: Clock): Promise<number> {
  let sorted = 0;
  for (;;) {
    const batch = await unsortedQuestions(storage.reader, AT_ONCE);
    if (batch.length === 0) return sorted;
    const known = await themeExamples(storage.reader, COMPARED_WITH);
    const groups = grouped(batch, known);
    await storage.write((tx) => store(tx, groups, clock()));
    sorted += batch.length;
    await breathe();
  }
}

type Group = { readonly key: string; readonly seqs: number[]; theme: number | undefined; like: Group | undefined };

/** Questions with the same content words together; each group with the theme, or the earlier group, that is most like it. */
function grouped(batch: readonly Unsorted[], known: readonly { theme: number; text: string }[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { seq, text } of batch) {
    const key = keyOf(text);
    const group = groups.get(key);
    if (group) group.seqs.push(seq);
    else groups.set(key, { key, seqs: [seq], theme: undefined, like: undefined });
  }
  const list = [...groups.values()];
  const texts = [...known.map(({ text }) => keyOf(text)), ...list.map(({ key }) => key)];
  const best = new Map<Group, number>();
  for (const { a, b, alike } of similarPairs(texts, ALIKE)) {
    const group = list[Math.max(a, b) - known.length];
    const other = Math.min(a, b);
    if (group === undefined || alike <= (best.get(group) ?? 0)) continue;
    best.set(group, alike);
    group.theme = known[other]?.theme;
    group.like = list[other - known.length];
  }
  return list;
}

async function store(tx: Db, groups: readonly Group[], at: Temporal.Instant): Promise<void> {
  const exact = await themesOfKeys(
    tx,
    groups.map(({ key }) => hashOf(key)),
  );
  for (const group of groups) {
    const theme = exact.get(hashOf(group.key)) ?? group.theme ?? group.like?.theme ?? (await newTheme(tx, at));
    group.theme = theme;
    await putIntoTheme(tx, theme, group.seqs, [hashOf(group.key)]);
  }
}
