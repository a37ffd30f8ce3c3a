// The trained machines of all intents in one table of bytes: a feature's weights lie together, one scale per intent.

import { BIAS } from './svm.ts';
import type { SparseVector, Vocabulary } from './vectors.ts';

/** The label of everything that is nobody's question here. */
export const OUT_OF_SCOPE = '~oos';

export type LinearModel = {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  /** `weights[feature * labels.length + label] * scales[label]`. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
};

/** One machine's weights as bytes, and what a step of one is worth. */
export type Column = { readonly weights: Int8Array; readonly scale: number };

export function quantised(machine: Float32Array): Column {
  const largest = machine.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest === 0 ? 1 : largest / 127;
  return { weights: Int8Array.from(machine, (weight) => Math.round(weight / scale)), scale };
}

/** `columns` in the order of `labels`. */
export function modelOf(labels: readonly string[], vocabulary: Vocabulary, columns: readonly Column[]): LinearModel {
  const weights = new Int8Array(vocabulary.idf.length * labels.length);
  for (const [label, column] of columns.entries())
    for (let feature = 0; feature < vocabulary.idf.length; feature++)
      weights[feature * labels.length + label] = column.weights[feature] as number;
  return { labels, vocabulary, weights, scales: Float32Array.from(columns, ({ scale }) => scale) };
}

/** Margin of every label for a text's vector: above 0 the machine says yes. */
export function margins({ labels, weights, scales }: LinearModel, { ids, values }: SparseVector): Float32Array {
  const count = labels.length;
  const sums = new Float32Array(count);
  for (let i = 0; i < ids.length; i++) {
    const base = (ids[i] as number) * count;
    const value = values[i] as number;
    for (let label = 0; label < count; label++)
      sums[label] = (sums[label] as number) + value * (weights[base + label] as number);
  }
  for (let label = 0; label < count; label++) sums[label] = (sums[label] as number) * (scales[label] as number) + BIAS;
  return sums;
}
