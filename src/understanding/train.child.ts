// A share of the training in a process of its own, so that no message waits and its memory goes back at once.

import { type Share, type TrainingRow, trainShare } from './train.ts';

export type Task = { readonly rows: readonly TrainingRow[]; readonly share: Share };

process.once('message', ({ rows, share }: Task) => {
  process.send?.(trainShare(rows, share), () => process.disconnect?.());
});
