// The questions that measure, each with the intents that would answer it. Nothing of the real sample is ever learned.

import { existsSync, readFileSync } from 'node:fs';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { NOBODYS } from '#knowledge/read-phrases.ts';

/** `labels` is empty for what is nobody's question here. */
export type Question = { readonly text: string; readonly labels: readonly string[] };

export const writersOf = ({ phrases }: Knowledge): string[] => [...new Set(phrases.map(({ by }) => by))];

/** What one writer asks: of the entries that there are, and what is nobody's here. */
export function questionsBy({ phrases, entries }: Knowledge, writer: string): Question[] {
  return phrases
    .filter(({ by, intent }) => by === writer && (intent === NOBODYS || entries.has(intent)))
    .map(({ text, intent }) => ({ text, labels: intent === NOBODYS ? [] : [intent] }));
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
