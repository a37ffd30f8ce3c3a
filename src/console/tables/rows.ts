// The rows of one list in force.

import type { Loaded } from '#knowledge/load.ts';
import { rowsByKey } from '#knowledge/overlay.ts';
import type { DataKind, PlainRow } from '#knowledge/rows.ts';

/** Key → row of what is in force. */
export const rowsOf = (loaded: Loaded, kind: DataKind): ReadonlyMap<string, PlainRow> => rowsByKey(loaded.data, kind);
