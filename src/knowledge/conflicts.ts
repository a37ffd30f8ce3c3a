// A new version of the program changed a row that officers have changed too. The published one holds, and somebody must look.

import { isDeepStrictEqual } from 'node:util';
import type { Shipped } from './load.ts';
import { shippedRow } from './overlay.ts';
import type { Revision } from './revisions.repository.ts';
import type { PlainRow } from './rows.ts';
import { rowHash } from './rows.ts';

export type Conflict = {
  readonly revision: Revision;
  /** The row in the files now; undefined when they do not have it any more. */
  readonly shipped: PlainRow | undefined;
  readonly hash: string | null;
};

export function conflictsOf(shipped: Shipped, published: readonly Revision[]): Conflict[] {
  return published.flatMap((revision) => {
    const row = shippedRow(shipped, revision.kind, revision.key);
    const hash = row === undefined ? null : rowHash(row);
    if (hash === revision.shipped) return [];
    // The files caught up with what was published: nothing to decide.
    if (row !== undefined && isDeepStrictEqual(row, revision.content)) return [];
    return [{ revision, shipped: row, hash }];
  });
}
