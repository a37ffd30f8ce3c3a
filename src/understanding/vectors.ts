// Turns a text into a weighted vector of length 1 over a fixed vocabulary.

import { eachFeature, VIEW_COUNT } from './features.ts';

/** Parallel arrays, ids ascending not required. The vector has length 1, or 0 when nothing in the text is known. */
export type SparseVector = { readonly ids: Int32Array; readonly values: Float32Array };

/** Features by their number; `idf` by their id. */
export type Vocabulary = { readonly ids: ReadonlyMap<number, number>; readonly idf: Float32Array };

/** Distinct features of a text with their counts, view by view: view `v` ends at `ends[v]`. */
export type Document = {
  readonly features: Int32Array;
  readonly counts: Uint16Array;
  readonly ends: readonly number[];
};

/** Features seen in at least three texts: rarer ones only remember their phrase. */
const MIN_DOCUMENTS = 3;

export function documentOf(text: string): Document {
  const views = Array.from({ length: VIEW_COUNT }, () => new Map<number, number>());
  eachFeature(text, (view, feature) => {
    const counts = views[view] as Map<number, number>;
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  });
  const ends: number[] = [];
  let size = 0;
  for (const { size: own } of views) {
    size += own;
    ends.push(size);
  }
  const features = new Int32Array(size);
  const counts = new Uint16Array(size);
  let i = 0;
  for (const view of views)
    for (const [feature, count] of view) {
      features[i] = feature;
      counts[i++] = count;
    }
  return { features, counts, ends };
}

export function buildVocabulary(documents: readonly Document[]): Vocabulary {
  const frequency = new Map<number, number>();
  for (const { features } of documents)
    for (const feature of features) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  // Frequent features lie together: training goes over them again and again, and they fit into the processor's cache.
  const kept = [...frequency].filter(([, count]) => count >= MIN_DOCUMENTS).sort((a, b) => b[1] - a[1]);
  const ids = new Map(kept.map(([feature], id) => [feature, id]));
  const idf = Float32Array.from(kept, ([, count]) => Math.log((1 + documents.length) / (1 + count)) + 1);
  return { ids, idf };
}

/** tf = 1 + ln count, times idf; each view normalised, then the whole, so that long words do not outvote short sentences. */
export function vectorise({ features, counts, ends }: Document, vocabulary: Vocabulary): SparseVector {
  const ids: number[] = [];
  const values: number[] = [];
  let filled = 0;
  let from = 0;
  for (const end of ends) {
    const start = ids.length;
    let square = 0;
    for (let i = from; i < end; i++) {
      const id = vocabulary.ids.get(features[i] as number);
      if (id === undefined) continue;
      const value = (1 + Math.log(counts[i] as number)) * (vocabulary.idf[id] as number);
      ids.push(id);
      values.push(value);
      square += value * value;
    }
    from = end;
    if (square === 0) continue;
    filled++;
    const scale = 1 / Math.sqrt(square);
    for (let i = start; i < values.length; i++) values[i] = (values[i] as number) * scale;
  }
  const scale = filled === 0 ? 0 : 1 / Math.sqrt(filled);
  return { ids: Int32Array.from(ids), values: Float32Array.from(values, (value) => value * scale) };
}

export const vectorOf = (text: string, vocabulary: Vocabulary): SparseVector => vectorise(documentOf(text), vocabulary);
