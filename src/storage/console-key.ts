// The key that seals the console's secrets: made at the first start, readable by the program's own user only. It lies beside
// the database, so that the database alone (a copy sent to somebody) opens nothing.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'console.key';
const BYTES = 32;

/** Two processes that start at once agree: the file is made only where there is none. */
export async function consoleKey(varDir: string, randomBytes: (size: number) => Buffer): Promise<string> {
  const file = join(varDir, NAME);
  const fresh = randomBytes(BYTES).toString('base64url');
  await writeFile(file, fresh, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}
