// One linear support vector machine per intent, against all others: L2 loss, solved in the dual by coordinate descent
// with shrinking (Hsieh et al., ICML 2008). Deterministic from its seed.

import { type Random, shuffle } from './random.ts';
import type { SparseVector } from './vectors.ts';

export type Labelled = { readonly vector: SparseVector; readonly label: number };

export type SvmOptions = {
  readonly c: number;
  readonly epsilon: number;
  readonly passes: number;
  readonly random: Random;
};

/** All training rows in flat arrays: row `i` has the features from `starts[i]` up to `starts[i + 1]`. Half the time is memory. */
export type Rows = {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly labels: Int32Array;
};

export function packRows(rows: readonly Labelled[]): Rows {
  const starts = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] as number) + row.vector.ids.length;
  const ids = new Int32Array(starts[rows.length] as number);
  const values = new Float32Array(ids.length);
  for (const [i, { vector }] of rows.entries()) {
    ids.set(vector.ids, starts[i]);
    values.set(vector.values, starts[i]);
  }
  return { starts, ids, values, labels: Int32Array.from(rows, (row) => row.label) };
}

/** Weights of one machine; the last element is the bias. */
export function trainOne(rows: Rows, label: number, features: number, options: SvmOptions): Float32Array {
  const { starts, ids, values, labels } = rows;
  const count = labels.length;
  const weights = new Float32Array(features + 1);
  const alpha = new Float64Array(count);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const softness = 1 / (2 * options.c);
  let active = count;
  let worstBefore = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < options.passes; pass++) {
    shuffle(order, options.random, active);
    let highest = Number.NEGATIVE_INFINITY;
    let lowest = Number.POSITIVE_INFINITY;
    for (let s = 0; s < active; s++) {
      const i = order[s] as number;
      const [from, to] = [starts[i] as number, starts[i + 1] as number];
      const y = labels[i] === label ? 1 : -1;
      const a = alpha[i] as number;
      let sum = weights[features] as number;
      for (let k = from; k < to; k++) sum += (weights[ids[k] as number] as number) * (values[k] as number);
      const gradient = y * sum - 1 + a * softness;
      if (a === 0 && gradient > worstBefore) {
        active--;
        order[s] = order[active] as number;
        order[active] = i;
        s--;
        continue;
      }
      const projected = a === 0 ? Math.min(gradient, 0) : gradient;
      highest = Math.max(highest, projected);
      lowest = Math.min(lowest, projected);
      if (Math.abs(projected) < 1e-12) continue;
      // Vectors have length 1 (or 0 when nothing is known); the bias counts as one more feature of value 1.
      const square = to === from ? 1 : 2;
      const next = Math.max(a - gradient / (square + softness), 0);
      alpha[i] = next;
      const change = (next - a) * y;
      for (let k = from; k < to; k++)
        weights[ids[k] as number] = (weights[ids[k] as number] as number) + change * (values[k] as number);
      weights[features] = (weights[features] as number) + change;
    }
    if (highest - lowest <= options.epsilon) {
      if (active === count) break;
      active = count; // shrunk rows get one more look before we call it solved
      worstBefore = Number.POSITIVE_INFINITY;
    } else worstBefore = highest <= 0 ? Number.POSITIVE_INFINITY : highest;
  }
  return weights;
}
