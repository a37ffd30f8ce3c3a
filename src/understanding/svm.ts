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

/** Weights of one machine; the last element is the bias. */
export function trainOne(
  rows: readonly Labelled[],
  label: number,
  features: number,
  options: SvmOptions,
): Float32Array {
  const weights = new Float32Array(features + 1);
  const alpha = new Float64Array(rows.length);
  const order = Int32Array.from(rows, (_, i) => i);
  const softness = 1 / (2 * options.c);
  let active = rows.length;
  let worstBefore = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < options.passes; pass++) {
    shuffle(order, options.random, active);
    let highest = Number.NEGATIVE_INFINITY;
    let lowest = Number.POSITIVE_INFINITY;
    for (let s = 0; s < active; s++) {
      const i = order[s] as number;
      const row = rows[i] as Labelled;
      const y = row.label === label ? 1 : -1;
      const a = alpha[i] as number;
      const gradient = y * dot(weights, row.vector) - 1 + a * softness;
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
      const next = Math.max(a - gradient / (squareNorm(row.vector) + softness), 0);
      alpha[i] = next;
      addScaled(weights, row.vector, (next - a) * y);
    }
    if (highest - lowest <= options.epsilon) {
      if (active === rows.length) break;
      active = rows.length; // shrunk rows get one more look before we call it solved
      worstBefore = Number.POSITIVE_INFINITY;
    } else worstBefore = highest <= 0 ? Number.POSITIVE_INFINITY : highest;
  }
  return weights;
}

function dot(weights: Float32Array, { ids, values }: SparseVector): number {
  let sum = weights[weights.length - 1] as number;
  for (let i = 0; i < ids.length; i++) sum += (weights[ids[i] as number] as number) * (values[i] as number);
  return sum;
}

/** Vectors have length 1 (or 0 when nothing is known); the bias counts as one more feature of value 1. */
function squareNorm({ ids }: SparseVector): number {
  return ids.length === 0 ? 1 : 2;
}

function addScaled(weights: Float32Array, { ids, values }: SparseVector, factor: number): void {
  for (let i = 0; i < ids.length; i++)
    weights[ids[i] as number] = (weights[ids[i] as number] as number) + factor * (values[i] as number);
  weights[weights.length - 1] = (weights[weights.length - 1] as number) + factor;
}
