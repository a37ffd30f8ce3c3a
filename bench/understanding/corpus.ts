// The questions that measure, each with the intents that would answer it. Nothing of the real sample is ever learned.

import { existsSync, readFileSync } from 'node:fs';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { normalise } from '#language/normalise.ts';
import { contentKey } from '#language/politeness.ts';
import { similarPairs } from '#language/similarity.ts';
import { type Random, seeded, shuffle } from '#understanding/random.ts';

/** `labels` is empty for what is nobody's question here. */
export type Question = { readonly text: string; readonly labels: readonly string[] };

export const FOLDS = 5;
/** Phrases at least this alike (Jaccard index of 3-grams) are never split between learning and measuring. */
const CLUSTERED = 0.5;

export function taughtQuestions(knowledge: Knowledge): Question[] {
  return [
    ...[...knowledge.entries.values()].flatMap(({ id, examples }) => examples.map((text) => ({ text, labels: [id] }))),
    ...knowledge.refusals.map((text) => ({ text, labels: [] })),
  ];
}

export function protectedQuestions(knowledge: Knowledge): Question[] {
  return [...knowledge.entries.values()].flatMap(({ id, questions }) =>
    questions.map((text) => ({ text, labels: [id] })),
  );
}

const SAMPLE = new URL('../../../shared/understanding/real-questions-sample.jsonl', import.meta.url);

/** Real questions beside the repository, where there are any; "oos" among the labels means nobody's. */
export function realQuestions(): Question[] {
  if (!existsSync(SAMPLE)) return [];
  const lines = readFileSync(SAMPLE, 'utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as Question)
    .map(({ text, labels }) => ({ text, labels: labels.filter((label) => label !== 'oos') }));
}

/** The fold of each question; look-alikes share one, and each intent is dealt evenly. */
export function foldsOf(questions: readonly Question[], random: Random = seeded(7)): Int32Array {
  const leader = leaders(questions);
  const next = new Map<string, number>();
  const dealt = new Map<number, number>();
  const order = shuffle(
    Int32Array.from(questions, (_, i) => i),
    random,
  );
  for (const i of order) {
    const cluster = leader[i] as number;
    if (dealt.has(cluster)) continue;
    const label = questions[i]?.labels[0] ?? '';
    const turn = next.get(label) ?? Math.floor(random() * FOLDS);
    dealt.set(cluster, turn % FOLDS);
    next.set(label, turn + 1);
  }
  return Int32Array.from(leader, (cluster) => dealt.get(cluster) as number);
}

/** For each question the first of its cluster (single linkage). */
function leaders(questions: readonly Question[]): number[] {
  const parent = questions.map((_, i) => i);
  const top = (i: number): number => {
    while (parent[i] !== i) i = parent[i] as number;
    return i;
  };
  const keys = questions.map(({ text }) => contentKey(normalise(text)));
  for (const { a, b } of similarPairs(keys, CLUSTERED)) parent[Math.max(top(a), top(b))] = Math.min(top(a), top(b));
  return questions.map((_, i) => top(i));
}
