// The audit log: who did what. Rows are only ever added; they name no citizen.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';

export type AuditEntry = {
  readonly at: Temporal.Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail?: string;
};

export async function writeAudit(db: Db, entry: AuditEntry): Promise<void> {
  const { at, actor, action, subject, detail = '' } = entry;
  await db
    .insertInto('audit')
    .values({ at: stamp(at), actor, action, subject, detail })
    .execute();
}
