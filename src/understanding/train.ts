// Trains the classifier from phrases: the machines on all of them, the calibration on folds they did not see.
// Texts come in prepared (normalised, abbreviations written out). The same phrases give the same model.

import { fold } from '#language/fold.ts';
import { type CalibrationRow, type Calibrator, fitCalibrator, rank } from './calibration.ts';
import { extract } from './features.ts';
import { type LinearModel, margins, OUT_OF_SCOPE, quantise } from './linear-model.ts';
import { withSlips } from './noise.ts';
import { type Random, seeded, shuffle } from './random.ts';
import { packRows, trainOne } from './svm.ts';
import { buildVocabulary, vectorise, vectorOf } from './vectors.ts';

export type TrainingRow = { readonly text: string; readonly label: string };

export type Classifier = { readonly model: LinearModel; readonly calibrator: Calibrator };

const SEED = 20_260_101;
const SVM = { c: 1, epsilon: 0.1, passes: 100 };
/** Share of intents that each fold hides completely, so that calibration meets questions about unknown matters. */
const HIDDEN_INTENTS = 0.15;

export const FOLDS = 5;

/** The whole training in this thread. {@link createTrainer} does the same in two worker threads. */
export function train(rows: readonly TrainingRow[]): Classifier {
  const seen = Array.from({ length: FOLDS }, (_, fold) => calibrationRows(rows, fold)).flat();
  return { model: trainMachines(rows), calibrator: fitCalibrator(seen) };
}

/** Each phrase is learned as written and once more without marks. */
export function trainMachines(rows: readonly TrainingRow[]): LinearModel {
  const labels = [...new Set(rows.map((row) => row.label))].sort();
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const copies = rows.flatMap((row) => [row, { ...row, text: fold(row.text) }]);
  const documents = copies.map((row) => extract(row.text));
  const vocabulary = buildVocabulary(documents);
  const packed = packRows(
    copies.map((row, i) => ({
      vector: vectorise(documents[i] as Map<string, number>[], vocabulary),
      label: labelIds.get(row.label) as number,
    })),
  );
  const random = seeded(SEED);
  const machines = labels.map((_, label) => trainOne(packed, label, vocabulary.idf.length, { ...SVM, random }));
  return quantise(labels, vocabulary, machines);
}

/**
 * One fold of cross-validation: its rows, clean and with slips, judged by machines that saw neither them nor any sibling of
 * the intents this fold hides. Folds do not depend on each other, so threads may share them.
 */
export function calibrationRows(rows: readonly TrainingRow[], fold: number): CalibrationRow[] {
  const dealing = seeded(SEED + 1);
  const foldOf = spread(rows, FOLDS, dealing);
  const hidden = hiddenIntents(rows, fold, dealing);
  const model = trainMachines(rows.filter((row, i) => foldOf[i] !== fold && !hidden.has(row.label)));
  const noise = seeded(SEED + 2 + fold);
  return rows
    .filter((_, i) => foldOf[i] === fold)
    .flatMap((row) => [row.text, withSlips(row.text, noise)].map((text) => judge(model, text, row.label)));
}

function judge(model: LinearModel, text: string, label: string): CalibrationRow {
  const { ranked, evidence } = rank(model, margins(model, vectorOf(text, model.vocabulary)));
  return { evidence, right: ranked[0]?.label === label };
}

function hiddenIntents(rows: readonly TrainingRow[], fold: number, random: Random): Set<string> {
  const intents = [...new Set(rows.map((row) => row.label))].filter((label) => label !== OUT_OF_SCOPE);
  const order = shuffle(
    Int32Array.from(intents, (_, i) => i),
    random,
  );
  const share = Math.floor(intents.length * HIDDEN_INTENTS);
  return new Set(Array.from(order.slice(fold * share, (fold + 1) * share), (i) => intents[i] as string));
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
