// Identity, telephone and account numbers that people write to us although nobody asked: once they are answered, the stored message
// has them masked. While a ticket is open they stay, because the officer may have to call back.

import type { MessageContent } from '#domain/message.ts';
import { holdsPrivateNumber, maskNumbers } from '#language/private-numbers.ts';
import type { Db } from '#storage/engine.ts';
import { ERASED } from '#storage/personal-data.ts';

/** The content with the numbers masked; undefined when there are none. */
function masked(content: MessageContent): MessageContent | undefined {
  if (content.kind !== 'text' || !holdsPrivateNumber(content.text)) return undefined;
  return { ...content, text: maskNumbers(content.text) };
}

/** Of these answered messages, masks those whose chat has no open ticket. */
export async function maskAnswered(
  tx: Db,
  messages: readonly { readonly seq: number; readonly lane: string; readonly content: MessageContent }[],
): Promise<void> {
  const telling = messages.flatMap(({ seq, lane, content }) => {
    const instead = masked(content);
    return instead === undefined ? [] : [{ seq, lane, content: instead }];
  });
  if (telling.length === 0) return;
  const open = await tx
    .selectFrom('tickets')
    .select('lane')
    .where(
      'lane',
      'in',
      telling.map(({ lane }) => lane),
    )
    .where('state', '!=', 'closed')
    .execute();
  const waiting = new Set(open.map(({ lane }) => lane));
  for (const { seq, lane, content } of telling) if (!waiting.has(lane)) await store(tx, seq, content);
}

/** The ticket is closed: nobody calls back any more. */
export async function maskLane(tx: Db, lane: string): Promise<void> {
  for (const { seq, content } of await storedTexts(tx, lane)) {
    const instead = masked(content);
    if (instead !== undefined) await store(tx, seq, instead);
  }
}

/** How many stored messages of the chat still show such a number. */
export async function countUnmasked(db: Db, lane: string): Promise<number> {
  return (await storedTexts(db, lane)).filter(({ content }) => masked(content) !== undefined).length;
}

async function storedTexts(db: Db, lane: string): Promise<{ seq: number; content: MessageContent }[]> {
  const rows = await db
    .selectFrom('inbox')
    .select(['seq', 'content'])
    .where('lane', '=', lane)
    .where('state', '!=', 'pending')
    .where('delete_on', '>', ERASED)
    .execute();
  return rows.map(({ seq, content }) => ({ seq, content: JSON.parse(content) as MessageContent }));
}

/** An erased row was blanked in the same transaction and has another day: it is not filled again. */
async function store(tx: Db, seq: number, content: MessageContent): Promise<void> {
  await tx
    .updateTable('inbox')
    .set({ content: JSON.stringify(content) })
    .where('seq', '=', seq)
    .where('delete_on', '>', ERASED)
    .execute();
}
