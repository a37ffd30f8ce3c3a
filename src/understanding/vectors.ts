// Turns a text into a weighted vector of length 1 over a fixed vocabulary.

import { eachFeature, VIEW_COUNT } from './features.ts';

/** Parallel arrays, ids ascending not required. The vector has length 1, or 0 when nothing in the text is known. */
export type SparseVector = { readonly ids: Int32Array; readonly values: Float32Array };

/** Features and what they weigh, by their id; `slots` finds the id of a feature. Plain arrays, so that processes can send them. */
export type Vocabulary = { readonly features: Int32Array; readonly idf: Float32Array; readonly slots: Int32Array };

/** Open addressing: a lookup touches memory once or twice, where a map of a hundred thousand entries does five times. */
export function vocabularyOf(features: Int32Array, idf: Float32Array): Vocabulary {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(4 * features.length + 1)));
  for (const [id, feature] of features.entries()) {
    let slot = feature & (slots.length - 1); // features are hashes already
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = id + 1;
  }
  return { features, idf, slots };
}

/** -1 when the feature is not known. */
export function idOf({ features, slots }: Vocabulary, feature: number): number {
  const mask = slots.length - 1;
  for (let slot = feature & mask; ; slot = (slot + 1) & mask) {
    const id = (slots[slot] as number) - 1;
    if (id < 0 || features[id] === feature) return id;
  }
}

/** Distinct features of a text with their counts, view by view: view `v` ends at `ends[v]`. */
export type Document = {
  readonly features: Int32Array;
  readonly counts: Uint16Array;
  readonly ends: readonly number[];
};

/** Features seen in at least three texts: rarer ones only remember their phrase. */
const MIN_DOCUMENTS = 3;

export function documentOf(text: string): Document {
  const views: number[][] = Array.from({ length: VIEW_COUNT }, () => []);
  eachFeature(text, (view, feature) => views[view]?.push(feature));
  const all = Int32Array.from(views.flat());
  const counts = new Uint16Array(all.length);
  const ends: number[] = [];
  let size = 0;
  let from = 0;
  for (const { length } of views) {
    const start = size;
    // Sorted, equal ones lie together: counting millions of them in maps takes several times as long.
    const sorted = all.subarray(from, from + length).sort();
    from += length;
    for (const feature of sorted) {
      if (size === start || all[size - 1] !== feature) all[size++] = feature;
      counts[size - 1] = (counts[size - 1] as number) + 1;
    }
    ends.push(size);
  }
  return { features: all.subarray(0, size), counts: counts.subarray(0, size), ends };
}

const BUCKETS = 2 ** 22;

export function buildVocabulary(documents: readonly Document[]): Vocabulary {
  const frequency = new Map<number, number>();
  const isFrequent = roughly(documents);
  for (const { features } of documents)
    for (const feature of features) if (isFrequent(feature)) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  // Frequent features lie together: training goes over them again and again, and they fit into the processor's cache.
  const kept = [...frequency].filter(([, count]) => count >= MIN_DOCUMENTS).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const idf = Float32Array.from(kept, ([, count]) => Math.log((1 + documents.length) / (1 + count)) + 1);
  return vocabularyOf(
    Int32Array.from(kept, ([feature]) => feature),
    idf,
  );
}

/** False only for features of fewer than `MIN_DOCUMENTS` texts; nine in ten are, and they need no map of a million names. */
function roughly(documents: readonly Document[]): (feature: number) => boolean {
  const seen = new Uint8Array(BUCKETS);
  for (const { features } of documents)
    for (const feature of features) {
      const bucket = feature & (BUCKETS - 1);
      if ((seen[bucket] as number) < MIN_DOCUMENTS) seen[bucket] = (seen[bucket] as number) + 1;
    }
  return (feature) => seen[feature & (BUCKETS - 1)] === MIN_DOCUMENTS;
}

/** tf = 1 + ln count, times idf; each view normalised, then the whole, so that long words do not outvote short sentences. */
export function vectorise({ features, counts, ends }: Document, vocabulary: Vocabulary): SparseVector {
  const { idf } = vocabulary;
  const ids = new Int32Array(features.length);
  const values = new Float32Array(features.length);
  let size = 0;
  let filled = 0;
  let from = 0;
  for (const end of ends) {
    const start = size;
    let square = 0;
    for (let i = from; i < end; i++) {
      const id = idOf(vocabulary, features[i] as number);
      if (id < 0) continue;
      const count = counts[i] as number;
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (idf[id] as number);
      ids[size] = id;
      values[size++] = value;
      square += value * value;
    }
    from = end;
    if (square === 0) continue;
    filled++;
    const scale = 1 / Math.sqrt(square);
    for (let i = start; i < size; i++) values[i] = (values[i] as number) * scale;
  }
  const scale = filled === 0 ? 0 : 1 / Math.sqrt(filled);
  for (let i = 0; i < size; i++) values[i] = (values[i] as number) * scale;
  return { ids: ids.slice(0, size), values: values.slice(0, size) };
}

/** A message is compared with questions, sections and ways of asking one after the other: its vector is made once. */
const MOST_REMEMBERED = 8;
const remembered = new WeakMap<Vocabulary, Map<string, SparseVector>>();

export function vectorOf(text: string, vocabulary: Vocabulary): SparseVector {
  const vectors = remembered.get(vocabulary) ?? new Map<string, SparseVector>();
  remembered.set(vocabulary, vectors);
  let vector = vectors.get(text);
  if (vector === undefined) {
    vector = vectorise(documentOf(text), vocabulary);
    if (vectors.size >= MOST_REMEMBERED) vectors.delete(vectors.keys().next().value as string);
    vectors.set(text, vector);
  }
  return vector;
}
