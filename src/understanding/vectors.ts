// Turns feature counts into weighted, normalised sparse vectors over a fixed vocabulary.

import { extract } from './features.ts';

/** Parallel arrays, ids ascending not required. The vector has length 1, or 0 when nothing in the text is known. */
export type SparseVector = { readonly ids: Int32Array; readonly values: Float32Array };

export type Vocabulary = {
  readonly ids: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
};

/** Features seen in at least two texts: one-off features only remember their phrase. */
const MIN_DOCUMENTS = 2;

export function buildVocabulary(documents: readonly Map<string, number>[][]): Vocabulary {
  const frequency = new Map<string, number>();
  for (const views of documents) {
    for (const view of views) for (const name of view.keys()) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  }
  // Frequent features lie together: training goes over them again and again, and they fit into the processor's cache.
  const kept = [...frequency].filter(([, count]) => count >= MIN_DOCUMENTS).sort((a, b) => b[1] - a[1]);
  const ids = new Map(kept.map(([name], id) => [name, id]));
  const idf = Float32Array.from(kept, ([, count]) => Math.log((1 + documents.length) / (1 + count)) + 1);
  return { ids, idf };
}

/** tf = 1 + ln count, times idf; each view normalised, then the whole, so that long words do not outvote short sentences. */
export function vectorise(views: readonly Map<string, number>[], vocabulary: Vocabulary): SparseVector {
  const ids: number[] = [];
  const values: number[] = [];
  let filled = 0;
  for (const view of views) {
    const start = ids.length;
    let square = 0;
    for (const [name, count] of view) {
      const id = vocabulary.ids.get(name);
      if (id === undefined) continue;
      const value = (1 + Math.log(count)) * (vocabulary.idf[id] as number);
      ids.push(id);
      values.push(value);
      square += value * value;
    }
    if (square === 0) continue;
    filled++;
    const scale = 1 / Math.sqrt(square);
    for (let i = start; i < values.length; i++) values[i] = (values[i] as number) * scale;
  }
  const scale = filled === 0 ? 0 : 1 / Math.sqrt(filled);
  return { ids: Int32Array.from(ids), values: Float32Array.from(values, (value) => value * scale) };
}

export function vectorOf(text: string, vocabulary: Vocabulary): SparseVector {
  return vectorise(extract(text), vocabulary);
}
