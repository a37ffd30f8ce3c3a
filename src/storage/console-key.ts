// The key that seals the console's secrets: made at the first start, readable by the program's own user only. It lies beside
// the database, so that the database alone (a copy sent to somebody) opens nothing.

import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'console.key';
const BYTES = 32;

/** Whether this folder was ever in use: the key is made after the database, and stays when that is lost. */
export const hasConsoleKey = (varDir: string): boolean => existsSync(join(varDir, NAME));

/**
 * Two processes that start at once agree: the file is made only where there is none. It appears whole or not at all, because a
 * full disk would otherwise leave an empty key for good.
 */
export async function consoleKey(varDir: string, randomBytes: (size: number) => Buffer): Promise<string> {
  const file = join(varDir, NAME);
  if (!hasConsoleKey(varDir)) {
    const half = `${file}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await writeFile(half, randomBytes(BYTES).toString('base64url'), { mode: 0o600 });
      await link(half, file).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    } finally {
      await rm(half, { force: true });
    }
  }
  return readFile(file, 'utf8');
}
