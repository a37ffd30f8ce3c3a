// A trained classifier as bytes: a JSON head, then the features, their weight in a text, what was taught, and the table of
// weights. Written to var/ and read at start.

import { createHash } from 'node:crypto';
import type { Lessons } from './lessons.ts';
import type { Classifier } from './train.ts';
import { vocabularyOf } from './vectors.ts';

/** Raised whenever spelling, training or the format changes, so that old files are never read as new ones. */
export const ALGORITHM = 11;

type Head = {
  algorithm: number;
  labels: string[];
  features: number;
  scales: number[];
  /** How many rows each machine was taught: its own, and against. */
  lessons: [own: number, against: number][];
  sha256: string;
};

export function encode({ labels, vocabulary, weights, scales, lessons }: Classifier): Buffer {
  const { features } = vocabulary;
  const taught = lessons.flatMap(({ own, against }) => [bytesOf(own), bytesOf(against)]);
  const body = Buffer.concat([bytesOf(features), bytesOf(vocabulary.idf), ...taught, bytesOf(weights)]);
  const head: Head = {
    algorithm: ALGORITHM,
    labels: [...labels],
    features: features.length,
    scales: [...scales],
    lessons: lessons.map(({ own, against }) => [own.length, against.length]),
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, body]);
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Float32Array | Int8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Undefined when the bytes are not a whole and undamaged artefact of this algorithm. */
export function decode(bytes: Buffer): Classifier | undefined {
  try {
    const length = bytes.readUInt32LE(0);
    const head = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Head;
    const body = new Uint8Array(bytes.subarray(4 + length)); // a copy, so that it begins on a word's border
    const { labels, features } = head;
    const taught = head.lessons.reduce((sum, [own, against]) => sum + own + against, 0);
    if (head.algorithm !== ALGORITHM || body.length !== features * (8 + labels.length) + 4 * taught) return undefined;
    if (createHash('sha256').update(body).digest('hex') !== head.sha256) return undefined;
    return {
      labels,
      vocabulary: vocabularyOf(
        new Int32Array(body.buffer, 0, features),
        new Float32Array(body.buffer, 4 * features, features),
      ),
      lessons: lessonsIn(new Int32Array(body.buffer, 8 * features, taught), head.lessons),
      weights: new Int8Array(body.buffer, 8 * features + 4 * taught),
      scales: Float32Array.from(head.scales),
    };
  } catch {
    return undefined;
  }
}

function lessonsIn(taught: Int32Array, sizes: Head['lessons']): Lessons[] {
  let at = 0;
  const take = (count: number): Int32Array => {
    at += count;
    return taught.subarray(at - count, at);
  };
  return sizes.map(([own, against]) => ({ own: take(own), against: take(against) }));
}
