// Trains again only the machines that a change of the ways of asking touches: those whose own changed, and those that take a
// new one for theirs or were held back by one that is gone. They keep the words and weights of words that are known already;
// a training of everything finds new ones.

import { type Lessons, learnedTexts, rowHash, type Teaching, type TrainingRow } from './lessons.ts';
import { margins } from './linear-model.ts';
import { packRows, trainAll } from './svm.ts';
import { type Classifier, classifierWith, kept, labelsOf, SEED, type Share, type Trained } from './train.ts';
import { documentOf, type SparseVector, type Vocabulary, vectorise } from './vectors.ts';

/** More than this share of all machines, and everything is trained. */
const MOST_TOUCHED = 1 / 3;
/** Below it a machine is sure enough that a row is not its own. */
const SURELY_NOT = -1;

type Row = { readonly row: TrainingRow; readonly hash: number; readonly vectors: () => readonly SparseVector[] };

/**
 * The labels whose machines have to be trained again, in their order; undefined when everything has to be: most are touched, or
 * one is new, which nobody knows yet from whom it must be told apart.
 */
export function touchedLabels(before: Classifier, teaching: Teaching): string[] | undefined {
  const rows = teaching.rows.map((row) => rowOf(row, before, teaching));
  const lessonsOf = lessonsByLabel(before);
  const ownNow = Map.groupBy(rows, ({ row }) => row.label);
  const labels = labelsOf(teaching.rows);
  if (labels.some((label) => !lessonsOf.has(label))) return undefined;
  const known = new Set(before.lessons.flatMap(({ own }) => [...own]));
  const now = new Set(rows.map(({ hash }) => hash));
  const touched = new Set(labels.filter((label) => !sameRows(lessonsOf.get(label), ownNow.get(label) ?? [])));
  for (const { row, hash, vectors } of rows)
    if (!known.has(hash))
      for (const label of takenForBy(before, vectors())) if (label !== row.label) touched.add(label);
  for (const label of labels) if (lessonsOf.get(label)?.against.some((hash) => !now.has(hash))) touched.add(label);
  const chosen = labels.filter((label) => touched.has(label));
  return chosen.length > MOST_TOUCHED * labels.length ? undefined : chosen;
}

/** What one process needs to train some machines again: far less than all rows and the whole classifier. */
export type Retraining = {
  readonly labels: readonly string[];
  readonly mine: readonly string[];
  readonly vocabulary: Vocabulary;
  /** Their own rows, those that held them back, and all that are new. */
  readonly rows: readonly TrainingRow[];
  readonly spelling: Teaching['spelling'];
};

/** Of the touched labels every `of`-th, from the `part`-th on. */
export function retrainingOf(
  before: Classifier,
  teaching: Teaching,
  touched: readonly string[],
  { part, of }: Share,
): Retraining {
  const mine = touched.filter((_, i) => i % of === part);
  const lessonsOf = lessonsByLabel(before);
  const known = new Set(before.lessons.flatMap(({ own }) => [...own]));
  const wanted = new Set(mine.flatMap((label) => [...(lessonsOf.get(label)?.against ?? [])]));
  const rows = teaching.rows.filter((row) => {
    const hash = rowHash(row);
    return mine.includes(row.label) || wanted.has(hash) || !known.has(hash);
  });
  return { labels: labelsOf(teaching.rows), mine, vocabulary: before.vocabulary, rows, spelling: teaching.spelling };
}

export function retrain({ labels, mine, vocabulary, rows, spelling }: Retraining): Trained[] {
  const learned = rows.flatMap((row) =>
    learnedTexts(row.text, spelling).map((text) => ({ row, vector: vectorise(documentOf(text), vocabulary) })),
  );
  const packed = packRows(
    learned.map(({ vector }) => vector),
    learned.map(({ row }) => labels.indexOf(row.label)),
  );
  const machines = trainAll(
    packed,
    mine.map((label) => labels.indexOf(label)),
    vocabulary.idf.length,
    SEED,
  );
  const hashes = learned.map(({ row }) => rowHash(row));
  return machines.map((machine) => kept(machine, labels, packed, hashes));
}

/** `before` with the machines that were trained again, for the labels there are now. */
export const renewed = (before: Classifier, teaching: Teaching, again: readonly Trained[]): Classifier =>
  classifierWith(before, labelsOf(teaching.rows), again);

const lessonsByLabel = ({ labels, lessons }: Classifier): Map<string, Lessons> =>
  new Map(labels.map((label, id) => [label, lessons[id] as Lessons]));

function rowOf(row: TrainingRow, { vocabulary }: Classifier, { spelling }: Teaching): Row {
  const vectors = () => learnedTexts(row.text, spelling).map((text) => vectorise(documentOf(text), vocabulary));
  return { row, hash: rowHash(row), vectors };
}

function sameRows(lessons: Lessons | undefined, rows: readonly Row[]): boolean {
  const own = new Set(lessons?.own);
  return (
    lessons !== undefined &&
    new Set(rows.map(({ hash }) => hash)).size === own.size &&
    rows.every(({ hash }) => own.has(hash))
  );
}

const takenForBy = (before: Classifier, vectors: readonly SparseVector[]): string[] =>
  vectors.flatMap((vector) => {
    const sums = margins(before, vector);
    return before.labels.filter((_, id) => (sums[id] as number) > SURELY_NOT);
  });
