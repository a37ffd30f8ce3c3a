// Half of the training in a thread of its own, so that no message waits.

import { parentPort, workerData } from 'node:worker_threads';
import { calibrate, type TrainingRow, trainMachines } from './train.ts';

const HALVES = { machines: trainMachines, calibrator: calibrate };

export type Half = keyof typeof HALVES;
export type HalfResult<H extends Half> = ReturnType<(typeof HALVES)[H]>;

const { rows, half } = workerData as { rows: readonly TrainingRow[]; half: Half };
parentPort?.postMessage(HALVES[half](rows));
