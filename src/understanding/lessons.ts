// What a classifier was taught, kept with it: which ways of asking were each machine's own, and which of the others' it had to
// be told apart from. With it a changed catalogue retrains the machines it touches and no others.

import { fold } from '#language/fold.ts';
import { prepare, type Spelling } from '#language/prepare.ts';

/** A way of asking as it was written, and whose it is. */
export type TrainingRow = { readonly text: string; readonly label: string };

/** Everything a classifier learns from. Without a spelling the texts are taken as they are. */
export type Teaching = { readonly rows: readonly TrainingRow[]; readonly spelling: Spelling | undefined };

/** The rows of one machine, by {@link rowHash}. */
export type Lessons = {
  readonly own: Int32Array;
  /** Rows of others that hold the machine back. */
  readonly against: Int32Array;
};

/** FNV-1a over label and text: the same row has the same number in every training. */
export function rowHash({ label, text }: TrainingRow): number {
  let value = 0x811c9dc5;
  const all = `${label}\n${text}`;
  for (let i = 0; i < all.length; i++) value = Math.imul(value ^ all.charCodeAt(i), 0x01000193);
  return value | 0;
}

/** What is learned of a text: as questions reach the classifier, and once more without marks, as half of the phones send it. */
export function learnedTexts(text: string, spelling: Spelling | undefined): string[] {
  const spelt = spelling === undefined ? text : prepare(text, spelling).text;
  const plain = fold(spelt);
  return plain === spelt ? [spelt] : [spelt, plain];
}
