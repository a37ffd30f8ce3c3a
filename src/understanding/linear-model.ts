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

export const emptyModel = (vocabulary: Vocabulary): LinearModel => ({
  labels: [],
  vocabulary,
  weights: new Int8Array(),
  scales: new Float32Array(),
});

/** A model of these labels: its machines are `columns`, and those of `before` where there is no column. */
export function modelWith(
  before: LinearModel,
  labels: readonly string[],
  columns: ReadonlyMap<string, Column>,
): LinearModel {
  const { vocabulary } = before;
  const sources = labels.map((label) => before.labels.indexOf(label));
  const weights = new Int8Array(vocabulary.idf.length * labels.length);
  const scales = Float32Array.from(
    labels,
    (label, id) => columns.get(label)?.scale ?? before.scales[sources[id] as number] ?? 1,
  );
  for (let feature = 0; feature < vocabulary.idf.length; feature++) {
    const [from, to] = [feature * before.labels.length, feature * labels.length];
    for (let id = 0; id < labels.length; id++) weights[to + id] = before.weights[from + (sources[id] as number)] ?? 0;
  }
  for (const [label, column] of columns) {
    const id = labels.indexOf(label);
    for (let feature = 0; feature < vocabulary.idf.length; feature++)
      weights[feature * labels.length + id] = column.weights[feature] as number;
  }
  return { labels, vocabulary, weights, scales };
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
