// How alike short texts are: for the content check (phrases that teach nothing new, or that two entries claim) and for
// keeping look-alikes together when the classifier is measured.

/** The set of character 3-grams of a text, with a space at both ends. */
export function trigrams(text: string): Set<string> {
  const padded = ` ${text} `;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3));
  return grams;
}

/** Jaccard index, 0 to 1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

export type SimilarPair = { readonly a: number; readonly b: number; readonly alike: number };

/**
 * All pairs of texts (as indices, `a` before `b`) whose 3-grams have a Jaccard index of at least `least`. Two such sets must
 * share one of their rarest few grams, so only texts that do are compared (prefix filtering).
 */
export function similarPairs(texts: readonly string[], least: number): SimilarPair[] {
  const sets = texts.map(trigrams);
  const frequency = new Map<string, number>();
  for (const set of sets) for (const gram of set) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const byRarity = (x: string, y: string) => (frequency.get(x) ?? 0) - (frequency.get(y) ?? 0) || (x < y ? -1 : 1);
  const seen = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  sets.forEach((set, b) => {
    const candidates = new Set<number>();
    for (const gram of [...set].sort(byRarity).slice(0, set.size - Math.ceil(least * set.size) + 1)) {
      const before = seen.get(gram) ?? [];
      for (const a of before) candidates.add(a);
      before.push(b);
      seen.set(gram, before);
    }
    for (const a of candidates) {
      const other = sets[a] as Set<string>;
      if (Math.min(other.size, set.size) < least * Math.max(other.size, set.size)) continue;
      const alike = jaccard(other, set);
      if (alike >= least) pairs.push({ a, b, alike });
    }
  });
  return pairs;
}
