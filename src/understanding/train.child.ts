// A share of a training in a process of its own, so that no message waits and its memory goes back at once.

import type { Teaching } from './lessons.ts';
import { retrainShare } from './retrain.ts';
import { type Classifier, type Share, type Trained, type TrainedShare, trainShare } from './train.ts';

export type Task = {
  readonly teaching: Teaching;
  readonly share: Share;
  /** Only these machines, on top of a classifier that there is. */
  readonly again?: { readonly before: Classifier; readonly touched: readonly string[] } | undefined;
};
export type Done = TrainedShare | readonly Trained[];

process.once('message', ({ teaching, share, again }: Task) => {
  const done: Done = again ? retrainShare(again.before, teaching, again.touched, share) : trainShare(teaching, share);
  process.send?.(done, () => process.disconnect?.());
});
