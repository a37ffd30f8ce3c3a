// The storage that rooms are handed. Rules: no network wait inside `write`; inside it, only the transaction it gives
// (the outer `db` would wait for itself for ever).

import type { Db, EngineName } from './engine.ts';

export type Storage = {
  readonly engine: EngineName;
  /** For single statements outside a transaction. */
  readonly db: Db;
  /** Read-only view that never waits for a writer. */
  readonly reader: Db;
  /** Read-only view for long looks at many rows (counting an audience, a report): nobody's chat waits for it meanwhile. */
  readonly aside: Db;
  /** Runs the work in one transaction; it is durable when the promise resolves. */
  readonly write: <T>(work: (tx: Db) => Promise<T>) => Promise<T>;
  /** False when the file was taken away or replaced under the running program: what is written then is lost with it. */
  readonly inPlace: () => Promise<boolean>;
  /** Reads the whole file on a thread of its own; what is damaged in it, in the engine's words, or undefined. */
  readonly damage: () => Promise<string | undefined>;
  /** Takes what was deleted out of the files too (it lies in the log of writes until then); false when a reader is in the way. */
  readonly forgetDeleted: () => Promise<boolean>;
  /**
   * Writes the whole file anew, on a thread of its own: pages that were once split keep stale copies of their rows, which no
   * deletion overwrites. Writers wait; 'too_large' when they would wait too long.
   */
  readonly rewrite: () => Promise<'done' | 'too_large'>;
  readonly close: () => Promise<void>;
};
