// One linear support vector machine per intent, against all others: L2 loss, solved in the dual by coordinate descent (Hsieh et
// al., ICML 2008), over the rows that matter to it. The bias is given, not learned: a machine without weights says no, so it
// starts from its own phrases, and other rows join it only once it takes them for its own. Deterministic from its seed.

import { type Random, seeded, shuffle } from './random.ts';
import type { SparseVector } from './vectors.ts';

/** What every machine says before it has learned anything. */
export const BIAS = -1.2;
const SOFTNESS = 0.5;
const EPSILON = 0.5;
const PASSES = 20;
/** How often all rows are looked through for those that a machine takes for its own. */
const ROUNDS = 2;

/** All training rows in flat arrays: row `i` has the features from `starts[i]` up to `starts[i + 1]`. Half the time is memory. */
export type Rows = {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly labels: Int32Array;
};

export function packRows(vectors: readonly SparseVector[], labels: readonly number[]): Rows {
  const starts = new Int32Array(vectors.length + 1);
  for (const [i, { ids }] of vectors.entries()) starts[i + 1] = (starts[i] as number) + ids.length;
  const ids = new Int32Array(starts[vectors.length] as number);
  const values = new Float32Array(ids.length);
  for (const [i, vector] of vectors.entries()) {
    ids.set(vector.ids, starts[i]);
    values.set(vector.values, starts[i]);
  }
  return { starts, ids, values, labels: Int32Array.from(labels) };
}

export type Machine = {
  readonly label: number;
  readonly weights: Float32Array;
  /** Its own rows and those that joined. */
  readonly rows: number[];
  readonly has: Uint8Array;
  /** What each row weighs: 0 when it holds nobody back. */
  readonly alpha: Float64Array;
  readonly random: Random;
};

/** A machine for each of `labels`, in their order. */
export function trainAll(rows: Rows, labels: readonly number[], features: number, seed: number): Machine[] {
  const count = rows.labels.length;
  const machines = labels.map((label): Machine => {
    const own = Array.from(rows.labels.keys()).filter((i) => rows.labels[i] === label);
    const has = new Uint8Array(count);
    for (const i of own) has[i] = 1;
    return {
      label,
      weights: new Float32Array(features),
      rows: own,
      has,
      alpha: new Float64Array(count),
      random: seeded(seed + label),
    };
  });
  for (const machine of machines) solve(machine, rows);
  for (let round = 0; round < ROUNDS; round++) {
    addMistaken(machines, rows, features);
    for (const machine of machines) solve(machine, rows);
  }
  return machines;
}

function solve({ label, weights, rows: chosen, alpha, random }: Machine, { starts, ids, values, labels }: Rows): void {
  const order = Int32Array.from(chosen);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, random);
    let highest = Number.NEGATIVE_INFINITY;
    let lowest = Number.POSITIVE_INFINITY;
    for (const i of order) {
      const [from, to] = [starts[i] as number, starts[i + 1] as number];
      const y = labels[i] === label ? 1 : -1;
      const a = alpha[i] as number;
      let sum = BIAS;
      for (let k = from; k < to; k++) sum += (weights[ids[k] as number] as number) * (values[k] as number);
      const gradient = y * sum - 1 + a * SOFTNESS;
      const projected = a === 0 ? Math.min(gradient, 0) : gradient;
      highest = Math.max(highest, projected);
      lowest = Math.min(lowest, projected);
      if (Math.abs(projected) < 1e-12 || to === from) continue;
      const next = Math.max(a - gradient / (1 + SOFTNESS), 0); // vectors have length 1
      alpha[i] = next;
      const change = (next - a) * y;
      for (let k = from; k < to; k++)
        weights[ids[k] as number] = (weights[ids[k] as number] as number) + change * (values[k] as number);
    }
    if (highest - lowest <= EPSILON) break;
  }
}

/** Looks all rows through for all machines at once: what one takes for its own though it is not joins its rows. */
function addMistaken(machines: readonly Machine[], { starts, ids, values, labels }: Rows, features: number): void {
  const count = machines.length;
  const table = new Float32Array(features * count);
  for (const [m, { weights }] of machines.entries())
    for (let feature = 0; feature < features; feature++) table[feature * count + m] = weights[feature] as number;
  const sums = new Float32Array(count);
  const margins = machines.map(() => new Float32Array(labels.length));
  for (let i = 0; i < labels.length; i++) {
    sums.fill(BIAS);
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const base = (ids[k] as number) * count;
      const value = values[k] as number;
      for (let m = 0; m < count; m++) sums[m] = (sums[m] as number) + value * (table[base + m] as number);
    }
    for (let m = 0; m < count; m++) (margins[m] as Float32Array)[i] = sums[m] as number;
  }
  for (const [m, machine] of machines.entries()) join(machine, margins[m] as Float32Array);
}

/** So many join at a time: a machine that knows little but its own phrases takes almost everything for its own. */
const MOST_JOIN = 1200;

function join({ has, rows }: Machine, margins: Float32Array): void {
  const mistaken = margins.filter((margin, i) => has[i] === 0 && margin > -1).sort();
  const least = mistaken.at(-MOST_JOIN) ?? -1;
  for (let i = 0; i < margins.length; i++)
    if (has[i] === 0 && (margins[i] as number) > -1 && (margins[i] as number) >= least) {
      has[i] = 1;
      rows.push(i);
    }
}
