// Trained classifiers in a folder, so that the next start need not train; and those that came with the installation, in
// another that is only read. Only a convenience: a full disk, a missing right or a damaged file costs a training, never an answer.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type ModelCache = {
  /** The bytes kept under this name; undefined when there are none, or not those that were written. */
  readonly read: (name: string) => Promise<Buffer | undefined>;
  /** Never fails; what went wrong is told to `failed`. */
  readonly write: (name: string, bytes: Buffer) => Promise<void>;
};

export type CacheOptions = {
  /** Where the installation keeps the classifiers it trained: read where the own folder has none, never written. */
  readonly shipped?: string | undefined;
  /** Is told when a classifier could not be written; it is used all the same. */
  readonly failed?: (error: unknown) => void;
};

/** Every trial of a changed answer leaves a file; the newest are what somebody may come back to. */
const MOST_KEPT = 12;
/** A half file this old belongs to a process that died over it. */
const HALF_IS_DEAD_AFTER_MS = 600_000;

export function createModelCache(folder: string, { shipped, failed = () => {} }: CacheOptions = {}): ModelCache {
  const fileOf = (name: string) => join(folder, fileName(name));

  async function store(file: string, bytes: Buffer): Promise<void> {
    await mkdir(folder, { recursive: true });
    const half = `${file}.${process.pid}.tmp`; // a killed process leaves a half file beside, never instead of, the cache
    try {
      await writeFile(half, [checksum(bytes), bytes]);
      await rename(half, file);
    } catch (error) {
      await rm(half, { force: true }).catch(() => {}); // on a full disk it is the first that should go
      throw error;
    }
  }

  return {
    async read(name) {
      const file = fileOf(name);
      const bytes = await readWhole(file);
      if (bytes === undefined) return shipped === undefined ? undefined : readWhole(join(shipped, fileName(name)));
      const now = new Date(); // the file system's own time, by which the oldest are found
      await utimes(file, now, now).catch(() => {});
      return bytes;
    },
    async write(name, bytes) {
      await prune(folder, MOST_KEPT - 1).catch(() => {}); // makes room before it takes some
      await store(fileOf(name), bytes).catch(failed);
    },
  };
}

const fileName = (name: string): string => `classifier-${name}.bin`;

async function readWhole(file: string): Promise<Buffer | undefined> {
  const whole = await readFile(file).catch(() => undefined);
  if (whole === undefined) return undefined;
  const bytes = whole.subarray(CHECKSUM_BYTES);
  return checksum(bytes).equals(whole.subarray(0, CHECKSUM_BYTES)) ? bytes : undefined;
}

const CHECKSUM_BYTES = 32;
const checksum = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

async function prune(folder: string, mostKept: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^classifier-.*\.(?:bin|tmp)$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const whole = files.filter(({ name }) => name.endsWith('.bin')).sort((a, b) => b.at - a.at);
  const newest = Math.max(0, ...files.map(({ at }) => at));
  const dead = files.filter(({ name, at }) => name.endsWith('.tmp') && at < newest - HALF_IS_DEAD_AFTER_MS);
  const gone = [...whole.slice(mostKept), ...dead];
  await Promise.all(gone.map(({ name }) => rm(join(folder, name), { force: true })));
}
