import type { Kysely } from 'kysely';
import type { EngineName } from '../engine.ts';

/** One step forward; there is no way back but the backup. `note` is shown to the operator, in Vietnamese. */
export type Migration = {
  readonly version: number;
  readonly note: string;
  readonly up: (db: Kysely<never>, engine: EngineName) => Promise<void>;
};
