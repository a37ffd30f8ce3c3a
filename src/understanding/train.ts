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

export type TrainingRow = {
  readonly text: string;
  readonly label: string;
  /** Learned from, but no question: it says nothing about how sure to be of questions. */
  readonly aside?: boolean;
};

export type Classifier = { readonly model: LinearModel; readonly calibrator: Calibrator };

const SEED = 20_260_101;
/** Solved closely enough that a change of one phrase moves what is near it, and leaves protected questions far away alone. */
const SVM = { c: 1, epsilon: 0.1, passes: 300 };
/** One in so many phrases of every intent is kept apart, to learn how sure to be. */
const HELD_OUT = 5;
/** Share of intents kept apart completely, so that calibration meets questions about unknown matters. */
const HIDDEN_INTENTS = 0.06;

/** The whole training in this thread. {@link createTrainer} does the same in two child processes. */
export function train(rows: readonly TrainingRow[]): Classifier {
  return { model: trainMachines(rows), calibrator: calibrate(rows) };
}

/** Each phrase is learned as written and, where that differs, once more without marks. */
export function trainMachines(rows: readonly TrainingRow[]): LinearModel {
  const labels = [...new Set(rows.map((row) => row.label))].sort();
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const copies = rows.flatMap((row) => [...new Set([row.text, fold(row.text)])].map((text) => ({ ...row, text })));
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
 * How sure to be, learned from phrases, two thirds clean and one third with slips, judged by machines that saw neither them
 * nor any sibling of the hidden intents.
 */
export function calibrate(rows: readonly TrainingRow[]): Calibrator {
  const random = seeded(SEED + 1);
  const heldOut = oneInEach(rows, HELD_OUT, random);
  const hidden = someIntents(rows, HIDDEN_INTENTS, random);
  const model = trainMachines(rows.filter((row) => !heldOut.has(row) && !hidden.has(row.label)));
  return fitCalibrator(
    [...heldOut].flatMap(({ text, label }) => {
      const clean = judge(model, text, label);
      return [clean, clean, judge(model, withSlips(text, random), label)];
    }),
  );
}

function judge(model: LinearModel, text: string, label: string): CalibrationRow {
  const { ranked, evidence } = rank(model, margins(model, vectorOf(text, model.vocabulary)));
  return { evidence, right: ranked[0]?.label === label };
}

function someIntents(rows: readonly TrainingRow[], share: number, random: Random): Set<string> {
  const intents = [...new Set(rows.map((row) => row.label))].filter((label) => label !== OUT_OF_SCOPE);
  return new Set(shuffled(intents, random).slice(0, Math.floor(intents.length * share)));
}

/** Every n-th question of each label, in a random order. */
function oneInEach(rows: readonly TrainingRow[], n: number, random: Random): Set<TrainingRow> {
  const met = new Map<string, number>();
  return new Set(
    shuffled(rows, random).filter(({ label, aside }) => {
      if (aside) return false;
      const before = met.get(label) ?? 0;
      met.set(label, before + 1);
      return before % n === 0;
    }),
  );
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const order = Int32Array.from(list, (_, i) => i);
  return Array.from(shuffle(order, random), (i) => list[i] as T);
}
