// Trains the classifier. The same ways of asking give the same model.

import { type Lessons, learnedTexts, rowHash, type Teaching } from './lessons.ts';
import { type Column, emptyModel, type LinearModel, modelWith, quantised } from './linear-model.ts';
import { type Machine, packRows, type Rows, trainAll } from './svm.ts';
import { buildVocabulary, documentOf, type Vocabulary, vectorise } from './vectors.ts';

export type Classifier = LinearModel & {
  /** One for each label. */
  readonly lessons: readonly Lessons[];
};

export const SEED = 20_260_101;

/** The machines of every `of`-th label, from the `part`-th on. */
export type Share = { readonly part: number; readonly of: number };

/** A machine as it is kept. */
export type Trained = { readonly label: string; readonly column: Column; readonly lessons: Lessons };
export type TrainedShare = {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly machines: readonly Trained[];
};

/** The whole training in this thread. {@link createTrainer} does the same in two child processes. */
export const train = (teaching: Teaching): Classifier => together([trainShare(teaching, { part: 0, of: 1 })]);

export function trainShare({ rows, spelling }: Teaching, { part, of }: Share): TrainedShare {
  const labels = labelsOf(rows);
  const learned = rows.flatMap((row) => learnedTexts(row.text, spelling).map((text) => ({ text, row })));
  const documents = learned.map(({ text }) => documentOf(text));
  const vocabulary = buildVocabulary(documents);
  const idOf = new Map(labels.map((label, id) => [label, id]));
  const packed = packRows(
    documents.map((document) => vectorise(document, vocabulary)),
    learned.map(({ row }) => idOf.get(row.label) as number),
  );
  const mine = labels.map((_, id) => id).filter((id) => id % of === part);
  const hashes = learned.map(({ row }) => rowHash(row));
  const machines = trainAll(packed, mine, vocabulary.idf.length, SEED);
  return { labels, vocabulary, machines: machines.map((machine) => kept(machine, labels, packed, hashes)) };
}

export const labelsOf = (rows: Teaching['rows']): string[] => [...new Set(rows.map(({ label }) => label))].sort();

/** `hashes` are those of the packed rows. */
export function kept(machine: Machine, labels: readonly string[], rows: Rows, hashes: readonly number[]): Trained {
  const { label, weights, alpha } = machine;
  const [own, against] = [new Set<number>(), new Set<number>()];
  for (const i of machine.rows)
    if (rows.labels[i] === label) own.add(hashes[i] as number);
    else if ((alpha[i] as number) > 0) against.add(hashes[i] as number);
  return {
    label: labels[label] as string,
    column: quantised(weights),
    lessons: { own: Int32Array.from(own), against: Int32Array.from(against) },
  };
}

/** The shares of a training as one model. */
export function together(shares: readonly TrainedShare[]): Classifier {
  const [first] = shares;
  if (first === undefined) throw new RangeError('no share of the training');
  const nothing = { ...emptyModel(first.vocabulary), lessons: [] };
  return classifierWith(
    nothing,
    first.labels,
    shares.flatMap(({ machines }) => machines),
  );
}

/** A classifier of these labels: with `machines`, and for the other labels those of `before`. */
export function classifierWith(
  before: Classifier,
  labels: readonly string[],
  machines: readonly Trained[],
): Classifier {
  const columns = new Map(machines.map(({ label, column }) => [label, column]));
  const taught = new Map(before.labels.map((label, id) => [label, before.lessons[id]]));
  for (const { label, lessons } of machines) taught.set(label, lessons);
  const lessons = labels.map((label) => {
    const own = taught.get(label);
    if (own === undefined) throw new RangeError(`no machine for ${label}`);
    return own;
  });
  return { ...modelWith(before, labels, columns), lessons };
}
