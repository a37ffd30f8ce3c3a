// From margins to a probability that the best reading is right: a logistic curve over three numbers, fitted by
// `npm run bench -- understanding` on what one writer asks where all the others were learned.

import { type LinearModel, OUT_OF_SCOPE } from './linear-model.ts';

/** Best margin, its lead over the second, its lead over "none of ours". */
export type Evidence = readonly [best: number, lead: number, overNone: number];

export type Calibrator = { readonly weights: readonly [number, number, number]; readonly bias: number };

/** Fitted on the left-out writers, their near misses among them. */
export const OF_ENTRIES: Calibrator = { weights: [-0.21, 3.92, 1.34], bias: -1.55 };

export type Ranked = { readonly label: string; readonly margin: number };

/** In-scope labels by margin, best first, and the evidence for the first. */
export function rank(model: LinearModel, sums: Float32Array): { ranked: Ranked[]; evidence: Evidence } {
  let none = -1;
  const ranked: Ranked[] = [];
  for (const [i, label] of model.labels.entries()) {
    const margin = sums[i] as number;
    if (label === OUT_OF_SCOPE) none = margin;
    else ranked.push({ label, margin });
  }
  ranked.sort((a, b) => b.margin - a.margin);
  const best = ranked[0]?.margin ?? -1;
  return { ranked, evidence: [best, best - (ranked[1]?.margin ?? -1), best - none] };
}

export function probability({ weights, bias }: Calibrator, evidence: Evidence): number {
  const z = weights.reduce((sum, weight, i) => sum + weight * (evidence[i] as number), bias);
  return 1 / (1 + Math.exp(-z));
}

export type CalibrationRow = { readonly evidence: Evidence; readonly right: boolean };

/** Logistic regression by Newton's method with a little ridge; four unknowns, so a few steps settle it. */
export function fitCalibrator(rows: readonly CalibrationRow[]): Calibrator {
  const ridge = 1e-3 * rows.length;
  let beta = [0, 0, 0, 0];
  for (let step = 0; step < 30; step++) {
    const gradient = beta.map((b, i) => (i === 3 ? 0 : -ridge * b * 0.01));
    const hessian = beta.map((_, i) => beta.map((__, j) => (i === j ? ridge * 0.01 : 0)));
    for (const { evidence, right } of rows) {
      const x = [...evidence, 1];
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (beta[i] as number), 0)));
      for (let i = 0; i < 4; i++) {
        gradient[i] = (gradient[i] as number) + ((right ? 1 : 0) - p) * (x[i] as number);
        const line = hessian[i] as number[];
        for (let j = 0; j < 4; j++) line[j] = (line[j] as number) + p * (1 - p) * (x[i] as number) * (x[j] as number);
      }
    }
    const change = solve(hessian, gradient);
    beta = beta.map((b, i) => b + (change[i] as number));
    if (change.every((each) => Math.abs(each) < 1e-6)) break;
  }
  const [a = 0, b = 0, c = 0, bias = 0] = beta;
  return { weights: [a, b, c], bias };
}

/** Gaussian elimination with pivoting for the small system of the Newton step. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] as number]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const pivot = rows
      .slice(i)
      .reduce((best, _, k) => (Math.abs(at(rows, i + k, i)) > Math.abs(at(rows, best, i)) ? i + k : best), i);
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const factor = at(rows, k, i) / (at(rows, i, i) || 1e-12);
      rows[k] = (rows[k] as number[]).map((value, j) => value - factor * at(rows, i, j));
    }
  }
  return rows.map((line, i) => (line[size] as number) / ((line[i] as number) || 1e-12));
}

const at = (rows: readonly number[][], i: number, j: number): number => (rows[i] as number[])[j] as number;
