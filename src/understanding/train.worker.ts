// Trains in a thread of its own, so that no message waits. Receives rows as workerData, posts the artefact's bytes.

import { parentPort, workerData } from 'node:worker_threads';
import { encode } from './artefact.ts';
import { type TrainingRow, train } from './train.ts';

parentPort?.postMessage(encode(train(workerData as TrainingRow[])));
