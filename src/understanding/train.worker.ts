// One share of the training in a thread of its own, so that no message waits.

import { parentPort, workerData } from 'node:worker_threads';
import type { CalibrationRow } from './calibration.ts';
import type { LinearModel } from './linear-model.ts';
import { calibrationRows, type TrainingRow, trainMachines } from './train.ts';

/** `machines`: also train the machines themselves, on all rows. */
export type Share = {
  readonly rows: readonly TrainingRow[];
  readonly folds: readonly number[];
  readonly machines: boolean;
};
export type ShareResult = { readonly model: LinearModel | undefined; readonly seen: readonly CalibrationRow[] };

const { rows, folds, machines } = workerData as Share;
const result: ShareResult = {
  model: machines ? trainMachines(rows) : undefined,
  seen: folds.flatMap((fold) => calibrationRows(rows, fold)),
};
parentPort?.postMessage(result);
