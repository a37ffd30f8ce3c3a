// A chat as its person sees it: their messages and our replies in the order they happened.

import type { MessageContent } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { Db } from '#storage/engine.ts';
import type { OutboxState } from '#storage/schema.ts';

export type TranscriptItem =
  | { readonly from: 'citizen'; readonly seq: number; readonly at: string; readonly content: MessageContent }
  | {
      readonly from: 'assistant';
      readonly seq: number;
      readonly at: string;
      readonly reply: Reply;
      readonly replyTo: number | null;
      readonly state: OutboxState;
    };

const LONGEST = 200;

/** Replies after an outbox position, oldest first. */
export async function repliesAfter(
  db: Db,
  lane: string,
  after: number,
): Promise<Extract<TranscriptItem, { from: 'assistant' }>[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['seq', 'created_at', 'reply', 'reply_to', 'state'])
    .where('lane', '=', lane)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(LONGEST)
    .execute();
  return rows.map((row) => ({
    from: 'assistant',
    seq: row.seq,
    at: row.created_at,
    reply: JSON.parse(row.reply) as Reply,
    replyTo: row.reply_to,
    state: row.state,
  }));
}

/** The newest part of the whole chat. Replies stand right after the message they answer. */
export async function transcript(db: Db, lane: string): Promise<TranscriptItem[]> {
  const asked = await db
    .selectFrom('inbox')
    .select(['seq', 'received_at', 'content'])
    .where('lane', '=', lane)
    .orderBy('seq', 'desc')
    .limit(LONGEST)
    .execute();
  const newest = await db
    .selectFrom('outbox')
    .select('seq')
    .where('lane', '=', lane)
    .orderBy('seq', 'desc')
    .limit(LONGEST)
    .execute();
  const replies = await repliesAfter(db, lane, (newest.at(-1)?.seq ?? 1) - 1);
  const receivedAt = new Map(asked.map((row) => [row.seq, row.received_at]));
  const items = [
    ...asked.map((row) => ({
      at: row.received_at,
      rank: row.seq,
      item: {
        from: 'citizen',
        seq: row.seq,
        at: row.received_at,
        content: JSON.parse(row.content) as MessageContent,
      } as TranscriptItem,
    })),
    ...replies.map((reply) => ({
      at: (reply.replyTo === null ? undefined : receivedAt.get(reply.replyTo)) ?? reply.at,
      rank: (reply.replyTo ?? Number.MAX_SAFE_INTEGER - 1) + 0.5,
      item: reply as TranscriptItem,
    })),
  ];
  items.sort((a, b) => a.at.localeCompare(b.at) || a.rank - b.rank || a.item.seq - b.item.seq);
  return withLabels(items.map(({ item }) => item));
}

/** A pressed button arrives as its data; people should read the words that were on it. */
function withLabels(items: TranscriptItem[]): TranscriptItem[] {
  const labels = new Map<string, string>();
  return items.map((item) => {
    if (item.from === 'assistant') {
      for (const button of item.reply.buttons ?? []) labels.set(button.data, button.label);
      return item;
    }
    const { content } = item;
    if (content.kind !== 'button') return item;
    return { ...item, content: { ...content, label: content.label ?? labels.get(content.data) ?? '(đã bấm nút)' } };
  });
}

/** True while a message of the chat waits for its answer. */
export async function isWaiting(db: Db, lane: string): Promise<boolean> {
  const row = await db
    .selectFrom('inbox')
    .select('seq')
    .where('lane', '=', lane)
    .where('state', '=', 'pending')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
