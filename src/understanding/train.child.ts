// A share of a training in a process of its own, so that no message waits and its memory goes back at once.

import type { Teaching } from './lessons.ts';
import { type Retraining, retrain } from './retrain.ts';
import { type Share, type Trained, type TrainedShare, trainShare } from './train.ts';

/** A share of everything, or some machines on top of a classifier that there is. */
export type Task =
  | { readonly kind: 'everything'; readonly teaching: Teaching; readonly share: Share }
  | { readonly kind: 'again'; readonly retraining: Retraining };
export type Done = TrainedShare | readonly Trained[];

process.once('message', (task: Task) => {
  const done: Done = task.kind === 'again' ? retrain(task.retraining) : trainShare(task.teaching, task.share);
  process.send?.(done, () => process.disconnect?.());
});
