// Trains the classifier from phrases: the machines on all of them, the calibration on folds they did not see.
// Texts come in prepared (normalised, abbreviations written out). The same phrases give the same model.

import { fold } from '#language/fold.ts';
import { type CalibrationRow, type Calibrator, fitCalibrator, rank } from './calibration.ts';
import { extract } from './features.ts';
import { type LinearModel, margins, OUT_OF_SCOPE, quantise } from './linear-model.ts';
import { withSlips } from './noise.ts';
import { type Random, seeded, shuffle } from './random.ts';
import { trainOne } from './svm.ts';
import { buildVocabulary, vectorise, vectorOf } from './vectors.ts';

export type TrainingRow = { readonly text: string; readonly label: string };

export type Classifier = { readonly model: LinearModel; readonly calibrator: Calibrator };

const SEED = 20_260_101;
const SVM = { c: 1, epsilon: 0.1, passes: 100 };
const FOLDS = 5;
/** Share of intents that each fold hides completely, so that calibration meets questions about unknown matters. */
const HIDDEN_INTENTS = 0.15;

export function train(rows: readonly TrainingRow[]): Classifier {
  return { model: trainMachines(rows), calibrator: calibrate(rows) };
}

/** Each phrase is learned as written and once more without marks. */
export function trainMachines(rows: readonly TrainingRow[]): LinearModel {
  const labels = [...new Set(rows.map((row) => row.label))].sort();
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const copies = rows.flatMap((row) => [row, { ...row, text: fold(row.text) }]);
  const documents = copies.map((row) => extract(row.text));
  const vocabulary = buildVocabulary(documents);
  const labelled = copies.map((row, i) => ({
    vector: vectorise(documents[i] as Map<string, number>[], vocabulary),
    label: labelIds.get(row.label) as number,
  }));
  const random = seeded(SEED);
  const machines = labels.map((_, label) => trainOne(labelled, label, vocabulary.idf.length, { ...SVM, random }));
  return quantise(labels, vocabulary, machines);
}

export type FoldResult = { readonly row: TrainingRow; readonly noisy: boolean; readonly hidden: boolean } & ReturnType<
  typeof rank
>;

/** Cross-validation: every row is judged by machines that saw neither it nor, for hidden intents, any of its siblings. */
export function* crossValidate(
  rows: readonly TrainingRow[],
  folds = FOLDS,
  hiddenShare = HIDDEN_INTENTS,
): Generator<FoldResult> {
  const random = seeded(SEED + 1);
  const foldOf = spread(rows, folds, random);
  const intents = [...new Set(rows.map((row) => row.label))].filter((label) => label !== OUT_OF_SCOPE);
  const order = shuffle(
    Int32Array.from(intents, (_, i) => i),
    random,
  );
  for (let f = 0; f < folds; f++) {
    const share = Math.floor(intents.length * hiddenShare);
    const hidden = new Set(Array.from(order.slice(f * share, (f + 1) * share), (i) => intents[i]));
    const model = trainMachines(rows.filter((row, i) => foldOf[i] !== f && !hidden.has(row.label)));
    for (const [i, row] of rows.entries()) {
      if (foldOf[i] !== f) continue;
      for (const noisy of [false, true]) {
        const text = noisy ? withSlips(row.text, random) : row.text;
        yield {
          row,
          noisy,
          hidden: hidden.has(row.label),
          ...rank(model, margins(model, vectorOf(text, model.vocabulary))),
        };
      }
    }
  }
}

function calibrate(rows: readonly TrainingRow[]): Calibrator {
  const seen: CalibrationRow[] = [];
  for (const { row, ranked, evidence } of crossValidate(rows))
    seen.push({ evidence, right: ranked[0]?.label === row.label });
  return fitCalibrator(seen);
}

/** Deals the rows of each label evenly over the folds. */
function spread(rows: readonly TrainingRow[], folds: number, random: Random): Int32Array {
  const foldOf = new Int32Array(rows.length);
  const dealt = new Map<string, number>();
  for (const i of shuffle(
    Int32Array.from(rows, (_, k) => k),
    random,
  )) {
    const label = (rows[i] as TrainingRow).label;
    const n = dealt.get(label) ?? 0;
    foldOf[i] = n % folds;
    dealt.set(label, n + 1);
  }
  return foldOf;
}
