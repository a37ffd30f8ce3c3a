// The trained machines of all intents in one table of bytes: a feature's weights lie together, one scale per intent.

import type { SparseVector, Vocabulary } from './vectors.ts';

/** The label of everything that is nobody's question here. */
export const OUT_OF_SCOPE = '~oos';

export type LinearModel = {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  /** `weights[feature * labels.length + label] * scales[label]`; the bias is the feature after the last. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
};

export function quantise(
  labels: readonly string[],
  vocabulary: Vocabulary,
  machines: readonly Float32Array[],
): LinearModel {
  const features = vocabulary.idf.length + 1;
  const weights = new Int8Array(features * labels.length);
  const scales = new Float32Array(labels.length);
  for (const [label, machine] of machines.entries()) {
    const largest = machine.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const scale = largest === 0 ? 1 : largest / 127;
    scales[label] = scale;
    for (let feature = 0; feature < features; feature++) {
      weights[feature * labels.length + label] = Math.round((machine[feature] as number) / scale);
    }
  }
  return { labels, vocabulary, weights, scales };
}

/** Margin of every label for a text's vector: above 0 the machine says yes. */
export function margins(model: LinearModel, vector: SparseVector): Float32Array {
  const count = model.labels.length;
  const sums = new Float32Array(count);
  const { ids, values } = vector;
  for (let i = 0; i < ids.length; i++) {
    const base = (ids[i] as number) * count;
    const value = values[i] as number;
    for (let label = 0; label < count; label++)
      sums[label] = (sums[label] as number) + value * (model.weights[base + label] as number);
  }
  const bias = model.vocabulary.idf.length * count;
  for (let label = 0; label < count; label++) {
    sums[label] = ((sums[label] as number) + (model.weights[bias + label] as number)) * (model.scales[label] as number);
  }
  return sums;
}
