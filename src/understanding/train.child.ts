// Half of the training in a process of its own, so that no message waits and its memory goes back at once.

import { calibrate, type TrainingRow, trainMachines } from './train.ts';

const HALVES = { machines: trainMachines, calibrator: calibrate };

export type Half = keyof typeof HALVES;
export type HalfResult<H extends Half> = ReturnType<(typeof HALVES)[H]>;
export type Task = { readonly rows: readonly TrainingRow[]; readonly half: Half };

process.once('message', ({ rows, half }: Task) => {
  process.send?.(HALVES[half](rows), () => process.disconnect?.());
});
