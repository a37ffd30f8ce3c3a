// Where the log of every test goes: one file a run, which is searched for secrets when the run is over.

import { appendFileSync } from 'node:fs';

const FILE = process.env.TEST_LOG_FILE;

/** Lines as they are before redaction: what nobody wrote into a line need not be taken out of it. */
export const logSink = {
  write(line: string): void {
    if (FILE !== undefined) appendFileSync(FILE, line);
  },
};
