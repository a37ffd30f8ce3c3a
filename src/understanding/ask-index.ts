// How like a message is to each of many thousand ways of asking, by cosine: an inverted index, so that only those are looked at that
// share a feature with the message. It lies in three flat arrays; what was added lately waits beside them as it is.

import { type SparseVector, type Vocabulary, vectorOf } from './vectors.ts';

export type AskRange = { readonly from: number; readonly to: number };

export type AskIndex = {
  /** Keeps ways of asking; the numbers under which they are kept run from `from` up to, not including, `to`. */
  readonly add: (texts: readonly string[]) => AskRange;
  /** The greatest cosine of a text with the ways of asking of a range, 0 to 1. */
  readonly nearest: (text: string, range: AskRange) => number;
};

/** Of each feature, from `starts[feature]` to `starts[feature + 1]`: the ways of asking that have it, and its value there. */
type Postings = { readonly starts: Int32Array; readonly asks: Int32Array; readonly values: Float32Array };

/**
 * After so many comparisons one by one the arrays are made anew, which costs about as much. Ways of asking come in thousands at the
 * start and a few at a time later; neither should be felt in every message.
 */
const MOST_COMPARED = 8_192;

export function createAskIndex(vocabulary: Vocabulary): AskIndex {
  const features = vocabulary.idf.length;
  let packed: Postings = { starts: new Int32Array(features + 1), asks: new Int32Array(0), values: new Float32Array(0) };
  let packedAsks = 0;
  let waiting: SparseVector[] = [];
  let compared = 0;
  let cosines = new Float32Array(0);
  let last: { readonly text: string; readonly size: number } | undefined;
  const size = () => packedAsks + waiting.length;

  /** One message is compared with the sections of many entries, so the last result is kept. */
  function compareWith(text: string): void {
    if (last?.text === text && last.size === size()) return;
    if (cosines.length === size()) cosines.fill(0);
    else cosines = new Float32Array(size());
    const { ids, values } = vectorOf(text, vocabulary);
    const own = new Map<number, number>();
    for (let i = 0; i < ids.length; i++) {
      const [feature, value] = [ids[i] as number, values[i] as number];
      own.set(feature, (own.get(feature) ?? 0) + value); // views may share a feature
      const end = packed.starts[feature + 1] as number;
      for (let at = packed.starts[feature] as number; at < end; at++) {
        const ask = packed.asks[at] as number;
        cosines[ask] = (cosines[ask] as number) + value * (packed.values[at] as number);
      }
    }
    for (const [i, vector] of waiting.entries()) cosines[packedAsks + i] = dot(own, vector);
    last = { text, size: size() };
    compared += waiting.length;
    if (compared >= MOST_COMPARED) pack();
  }

  function pack(): void {
    packed = withAsks(packed, waiting, packedAsks, features);
    packedAsks += waiting.length;
    waiting = [];
    compared = 0;
  }

  return {
    add(texts) {
      const from = size();
      for (const text of texts) waiting.push(vectorOf(text, vocabulary));
      if (waiting.length >= MOST_COMPARED) pack();
      return { from, to: size() };
    },
    nearest(text, { from, to }) {
      compareWith(text);
      let most = 0;
      for (let i = from; i < to; i++) if ((cosines[i] as number) > most) most = cosines[i] as number;
      return most;
    },
  };
}

/** `vectors` get the numbers from `first` on. */
function withAsks(old: Postings, vectors: readonly SparseVector[], first: number, features: number): Postings {
  const starts = new Int32Array(features + 1);
  for (const { ids } of vectors) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < features; id++)
    starts[id + 1] =
      (starts[id + 1] as number) + (starts[id] as number) + (old.starts[id + 1] as number) - (old.starts[id] as number);
  const asks = new Int32Array(starts[features] as number);
  const values = new Float32Array(asks.length);
  const next = starts.slice(0, features);
  for (let id = 0; id < features; id++) {
    const [from, to, at] = [old.starts[id] as number, old.starts[id + 1] as number, next[id] as number];
    asks.set(old.asks.subarray(from, to), at);
    values.set(old.values.subarray(from, to), at);
    next[id] = at + to - from;
  }
  for (const [i, vector] of vectors.entries())
    for (let k = 0; k < vector.ids.length; k++) {
      const id = vector.ids[k] as number;
      const at = next[id] as number;
      asks[at] = first + i;
      values[at] = vector.values[k] as number;
      next[id] = at + 1;
    }
  return { starts, asks, values };
}

function dot(own: ReadonlyMap<number, number>, { ids, values }: SparseVector): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i++) sum += (own.get(ids[i] as number) ?? 0) * (values[i] as number);
  return sum;
}
