// How like a message is to each of many thousand ways of asking, by cosine: an inverted index, so that only those are looked at that
// share a feature with the message.

import { type SparseVector, type Vocabulary, vectorOf } from './vectors.ts';

export type AskIndex = {
  /** Keeps ways of asking; the numbers under which they are kept run from `from` up to, not including, `to`. */
  readonly add: (texts: readonly string[]) => { readonly from: number; readonly to: number };
  /** The greatest cosine of a text with the ways of asking from `from` up to `to`, 0 to 1. */
  readonly nearest: (text: string, range: { readonly from: number; readonly to: number }) => number;
};

export function createAskIndex(vocabulary: Vocabulary): AskIndex {
  /** By feature: number of a way of asking, its value there, and so on. */
  const postings: (number[] | undefined)[] = new Array(vocabulary.idf.length);
  let size = 0;
  let last: { readonly text: string; readonly size: number; readonly cosines: Float32Array } | undefined;

  function addOne({ ids, values }: SparseVector): void {
    for (let i = 0; i < ids.length; i++) {
      const feature = ids[i] as number;
      const list = postings[feature] ?? [];
      postings[feature] = list;
      list.push(size, values[i] as number);
    }
    size++;
  }

  /** One message is compared with the sections of many entries, so the last result is kept. */
  function cosinesWith(text: string): Float32Array {
    if (last?.text === text && last.size === size) return last.cosines;
    const cosines = new Float32Array(size);
    const { ids, values } = vectorOf(text, vocabulary);
    for (let i = 0; i < ids.length; i++) {
      const list = postings[ids[i] as number];
      if (list === undefined) continue;
      const value = values[i] as number;
      for (let at = 0; at < list.length; at += 2)
        cosines[list[at] as number] = (cosines[list[at] as number] as number) + value * (list[at + 1] as number);
    }
    last = { text, size, cosines };
    return cosines;
  }

  return {
    add(texts) {
      const from = size;
      for (const text of texts) addOne(vectorOf(text, vocabulary));
      return { from, to: size };
    },
    nearest(text, { from, to }) {
      const cosines = cosinesWith(text);
      let most = 0;
      for (let i = from; i < to; i++) if ((cosines[i] as number) > most) most = cosines[i] as number;
      return most;
    },
  };
}
