// A trained classifier as bytes: a JSON head and the table of weights behind it. Written to var/ and read at start.

import type { Classifier } from './train.ts';

/** Raised whenever training or the format changes, so that old files are never read as new ones. */
export const ALGORITHM = 6;

type Head = {
  algorithm: number;
  labels: string[];
  features: string[];
  idf: number[];
  scales: number[];
  calibrator: Classifier['calibrator'];
};

export function encode({ model, calibrator }: Classifier): Buffer {
  const head: Head = {
    algorithm: ALGORITHM,
    labels: [...model.labels],
    features: [...model.vocabulary.ids.keys()],
    idf: [...model.vocabulary.idf],
    scales: [...model.scales],
    calibrator,
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([
    length,
    json,
    Buffer.from(model.weights.buffer, model.weights.byteOffset, model.weights.byteLength),
  ]);
}

/** Undefined when the bytes are not a whole artefact of this algorithm. */
export function decode(bytes: Buffer): Classifier | undefined {
  try {
    const length = bytes.readUInt32LE(0);
    const head = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Head;
    const body = bytes.subarray(4 + length);
    if (head.algorithm !== ALGORITHM || body.length !== (head.features.length + 1) * head.labels.length)
      return undefined;
    const vocabulary = { ids: new Map(head.features.map((name, id) => [name, id])), idf: Float32Array.from(head.idf) };
    const weights = new Int8Array(body.buffer, body.byteOffset, body.length);
    return {
      model: { labels: head.labels, vocabulary, weights, scales: Float32Array.from(head.scales) },
      calibrator: head.calibrator,
    };
  } catch {
    return undefined;
  }
}
