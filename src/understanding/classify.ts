// Ranks what a prepared text may mean, with probabilities.

import { OF_ENTRIES, probability, rank } from './calibration.ts';
import { margins, OUT_OF_SCOPE } from './linear-model.ts';
import type { Classifier } from './train.ts';
import { vectorOf } from './vectors.ts';

export type Reading = { readonly intent: string; readonly p: number };

/** How sharply the rest of the probability falls from the second reading down; fitted to margins of unit-length vectors. */
const TEMPERATURE = 0.15;
const KEPT = 10;

/** Best reading first; its p is calibrated, the others share what is left of it by their margins. */
export function classify(classifier: Classifier, text: string): Reading[] {
  const { ranked, evidence } = rank(classifier, margins(classifier, vectorOf(text, classifier.vocabulary)));
  const p = probability(OF_ENTRIES, evidence);
  const rest = ranked.slice(1, KEPT);
  const shares = rest.map((each) => Math.exp((each.margin - (rest[0]?.margin ?? 0)) / TEMPERATURE));
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  const first = ranked[0];
  if (first === undefined) return [];
  return [
    { intent: first.label, p },
    ...rest.map((each, i) => ({ intent: each.label, p: Math.min(p, ((1 - p) * (shares[i] as number)) / total) })),
  ];
}

const TALK_TEMPERATURE = 0.2;
const LEAST_SHARE = 0.002;

/** What each entry has of a text, as the logarithm of its share among all of them: nothing is decided, all are compared. */
export function logShares(classifier: Classifier, text: string): ReadonlyMap<string, number> {
  const sums = margins(classifier, vectorOf(text, classifier.vocabulary));
  const none = classifier.labels.indexOf(OUT_OF_SCOPE);
  if (none >= 0) sums[none] = Number.NEGATIVE_INFINITY;
  const highest = sums.reduce((most, margin) => Math.max(most, margin), Number.NEGATIVE_INFINITY);
  const shares = sums.map((margin) => Math.exp((margin - highest) / TALK_TEMPERATURE));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const logs = new Map<string, number>();
  for (const [i, label] of classifier.labels.entries())
    if (i !== none) logs.set(label, Math.log(Math.max((shares[i] as number) / total, LEAST_SHARE)));
  return logs;
}

export const LEAST_LOG_SHARE: number = Math.log(LEAST_SHARE);
