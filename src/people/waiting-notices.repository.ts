// Notices that still wait for a person who no longer wants them, or can no longer have them: they are skipped in the same
// transaction in which that becomes known, also in the middle of a campaign.

import type { NoticeReason } from '#domain/campaign.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { PersonalData } from '#storage/personal-data.ts';

/** `keep`: topics, as bits, that the person still wishes to hear of. */
export async function dropWaiting(
  tx: Db,
  lane: string,
  reason: NoticeReason,
  now: Temporal.Instant,
  keep = 0,
): Promise<void> {
  const chat = await tx.selectFrom('chats').select('seq').where('lane', '=', lane).executeTakeFirst();
  if (chat === undefined) return;
  const rows = await tx
    .selectFrom('notices')
    .select(['seq', 'topics'])
    .where('person', '=', chat.seq)
    .where('state', '=', 'waiting')
    .execute();
  const unwanted = rows.filter(({ topics }) => keep === 0 || (topics > 0 && (topics & keep) === 0));
  if (unwanted.length === 0) return;
  await tx
    .updateTable('notices')
    .set({ state: 'skipped', reason, settled_at: stamp(now) })
    .where(
      'seq',
      'in',
      unwanted.map(({ seq }) => seq),
    )
    .execute();
}

/** Ledgers end with their campaign (outreach/conductor.ts), not row by row. */
export const personalData: PersonalData = {
  tables: ['notices'],
  /** The rows of past campaigns stay, so that their reports still add up; they name nobody any more. */
  async forget(tx, { lane, at }) {
    const chat = await tx.selectFrom('chats').select('seq').where('lane', '=', lane).executeTakeFirst();
    if (chat === undefined) return;
    await dropWaiting(tx, lane, 'erased', at);
    await tx
      .updateTable('notices')
      .set((eb) => ({ person: eb('seq', '*', -1), chat: '', place: null, platform_id: null }))
      .where('person', '=', chat.seq)
      .execute();
  },
};
