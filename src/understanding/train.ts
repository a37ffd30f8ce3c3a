// Trains the classifier from phrases. Texts come in prepared (normalised, abbreviations written out). The same phrases give the
// same model.

import { fold } from '#language/fold.ts';
import { type Column, type LinearModel, modelOf, quantised } from './linear-model.ts';
import { packRows, trainAll } from './svm.ts';
import { buildVocabulary, documentOf, type Vocabulary, vectorise } from './vectors.ts';

export type TrainingRow = { readonly text: string; readonly label: string };

export type Classifier = LinearModel;

const SEED = 20_260_101;

/** The machines of every `of`-th label, from the `part`-th on. */
export type Share = { readonly part: number; readonly of: number };
export type TrainedShare = {
  readonly labels: readonly string[];
  readonly columns: readonly Column[];
  readonly vocabulary: Vocabulary;
};

/** The whole training in this thread. {@link createTrainer} does the same in two child processes. */
export const train = (rows: readonly TrainingRow[]): Classifier => together([trainShare(rows, { part: 0, of: 1 })]);

export function trainShare(rows: readonly TrainingRow[], { part, of }: Share): TrainedShare {
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  const idOf = new Map(labels.map((label, id) => [label, id]));
  const copies = withoutMarksToo(rows);
  const documents = copies.map(({ text }) => documentOf(text));
  const vocabulary = buildVocabulary(documents);
  const packed = packRows(
    documents.map((document) => vectorise(document, vocabulary)),
    copies.map(({ label }) => idOf.get(label) as number),
  );
  const mine = labels.map((_, id) => id).filter((id) => id % of === part);
  const columns = trainAll(packed, mine, vocabulary.idf.length, SEED).map(quantised);
  return { labels, columns, vocabulary };
}

/** The shares of a training, first part first, as one model. */
export function together(shares: readonly TrainedShare[]): Classifier {
  const [first] = shares;
  if (first === undefined) throw new RangeError('no share of the training');
  const columns = first.labels.map(
    (_, id) => shares[id % shares.length]?.columns[Math.floor(id / shares.length)] as Column,
  );
  return modelOf(first.labels, first.vocabulary, columns);
}

/** Every second phrase is learned once more as typed without marks: half of the phones send it so. */
function withoutMarksToo(rows: readonly TrainingRow[]): TrainingRow[] {
  return rows.flatMap((row, i) => {
    const plain = fold(row.text);
    return i % 2 === 1 || plain === row.text ? [row] : [row, { ...row, text: plain }];
  });
}
