// Messages on their way in: stored before anybody is told "received", claimed in the order of their chat.

import { holdsWhenLate } from '#conversation/control.ts';
import { type ChatAddress, type IncomingMessage, laneOf, type MessageContent } from '#domain/message.ts';
import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, ERASED, type PersonalData } from '#storage/personal-data.ts';

/** A message older than this when it arrives is kept but not answered: its moment has passed. A person's rights have no moment. */
const STALE_AFTER_HOURS = 24;

export type StoredMessage = {
  readonly seq: number;
  readonly lane: string;
  readonly address: ChatAddress;
  readonly content: MessageContent;
  /** By the platform's clock. */
  readonly sentAt: Temporal.Instant;
};

/** Adds messages; for each its row, or undefined when it is already there (a redelivery). */
export async function addMessages(
  tx: Db,
  messages: readonly IncomingMessage[],
  now: Temporal.Instant,
  deleteOn: string,
): Promise<(number | undefined)[]> {
  const freshFrom = now.subtract({ hours: STALE_AFTER_HOURS });
  const receivedAt = stamp(now);
  const added = await tx
    .insertInto('inbox')
    .values(
      messages.map((message) => ({
        lane: laneOf(message),
        channel: message.channel,
        account: message.account,
        chat: message.chat,
        message_id: message.id,
        sender: message.sender,
        content: JSON.stringify(message.content),
        sent_at: stamp(message.at),
        received_at: receivedAt,
        state: isStale(message, freshFrom) ? ('stale' as const) : ('pending' as const),
        handled_at: null,
        delete_on: deleteOn,
      })),
    )
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'chat', 'message_id']).doNothing())
    .returning(['seq', 'lane', 'message_id'])
    .execute();
  const rows = new Map(added.map((row) => [`${row.lane} ${row.message_id}`, row.seq]));
  return messages.map((message) => {
    const key = `${laneOf(message)} ${message.id}`;
    const seq = rows.get(key);
    rows.delete(key); // the same message twice in one batch: the second is the duplicate
    return seq;
  });
}

const isStale = ({ at, content }: IncomingMessage, freshFrom: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, freshFrom) < 0 && !holdsWhenLate(content);

/** So many of the waiting are looked at for who comes next. */
const LOOK_AHEAD = 256;
/** Characters of a stored message beyond which it is a letter rather than a question. */
const LETTER = 400;
/** A letter that has waited so long comes between two batches of questions, one at a time: nobody waits for ever. */
const LETTER_WAITS_MS = 2_000;

const isLetter = (length: number): boolean => length > LETTER;
export const holdsLetter = (messages: readonly StoredMessage[]): boolean =>
  messages.some(({ content }) => isLetter(JSON.stringify(content).length));

/** How many messages at most; and whether a letter was answered just before, so that questions come first now. */
type Share = { readonly limit: number; readonly afterLetter?: boolean };

type Waiting = { readonly seq: number; readonly lane: string; readonly length: number; readonly waitedMs: number };

/**
 * Who comes next, out of messages in the order they came: one message of each chat after another, and questions before letters.
 * Within a chat the order stays. Questions and letters are never handed out together: what is answered together is committed
 * together, and the thought that a letter takes would hold the questions' answers back.
 */
export function nextInFairOrder(waiting: readonly Waiting[], { limit, afterLetter = false }: Share): Waiting[] {
  const counts = new Map<string, number>();
  const ranked = waiting.map((each) => {
    const round = counts.get(each.lane) ?? 0;
    counts.set(each.lane, round + 1);
    return { each, round, after: isLetter(each.length) ? 1 : 0 };
  });
  const ordered = ranked.sort((a, b) => a.round - b.round || a.after - b.after).map(({ each }) => each);
  const first = ordered[0];
  if (first === undefined) return [];
  const [oldest] = waiting;
  const overdue = oldest !== undefined && isLetter(oldest.length) && oldest.waitedMs > LETTER_WAITS_MS;
  if (overdue && !afterLetter && !isLetter(first.length)) return [oldest];
  const other = ordered.findIndex(({ length }) => isLetter(length) !== isLetter(first.length));
  return ordered.slice(0, Math.min(limit, other < 0 ? ordered.length : other));
}

/**
 * The next unhandled messages of lanes that nobody else holds, in a fair order; leases their lanes to `owner`.
 * A lane is taken whole, so two processes never answer one chat at once.
 */
export async function claimMessages(
  tx: Db,
  owner: string,
  now: Temporal.Instant,
  leaseUntil: Temporal.Instant,
  share: Share,
): Promise<StoredMessage[]> {
  const waiting = await tx
    .selectFrom('inbox')
    .select(['seq', 'lane', 'received_at', (eb) => eb.fn<number>('length', ['content']).as('length')])
    .where('state', '=', 'pending')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('lane_leases')
            .select('lane_leases.lane')
            .whereRef('lane_leases.lane', '=', 'inbox.lane')
            .where('lane_leases.until', '>', stamp(now))
            .where('lane_leases.owner', '!=', owner),
        ),
      ),
    )
    .orderBy('seq')
    .limit(LOOK_AHEAD)
    .execute();
  if (waiting.length === 0) return [];
  const next = nextInFairOrder(
    waiting.map(({ received_at, ...rest }) => ({
      ...rest,
      waitedMs: now.epochMilliseconds - Temporal.Instant.from(received_at).epochMilliseconds,
    })),
    share,
  );
  const lanes = [...new Set(next.map(({ lane }) => lane))];
  const held = await tx
    .insertInto('lane_leases')
    .values(lanes.map((lane) => ({ lane, owner, until: stamp(leaseUntil) })))
    .onConflict((conflict) =>
      conflict
        .column('lane')
        .doUpdateSet({ owner, until: stamp(leaseUntil) })
        .where((eb) => eb.or([eb('lane_leases.owner', '=', owner), eb('lane_leases.until', '<=', stamp(now))])),
    )
    .returning('lane')
    .execute();
  const mine = new Set(held.map((row) => row.lane));
  const seqs = next.map(({ seq }) => seq);
  const rows = await tx.selectFrom('inbox').selectAll().where('seq', 'in', seqs).execute();
  const place = new Map(seqs.map((seq, i) => [seq, i]));
  return rows
    .filter((row) => mine.has(row.lane))
    .sort((a, b) => (place.get(a.seq) ?? 0) - (place.get(b.seq) ?? 0))
    .map((row) => ({
      seq: row.seq,
      lane: row.lane,
      address: { channel: row.channel as ChatAddress['channel'], account: row.account, chat: row.chat },
      content: JSON.parse(row.content) as MessageContent,
      sentAt: Temporal.Instant.from(row.sent_at),
    }));
}

/**
 * Of these lanes, the ones this owner still holds; the others were taken over while we were slow. An update rather than a
 * look, because it locks the rows until the transaction ends on every engine.
 */
export async function keepLanes(
  tx: Db,
  owner: string,
  lanes: readonly string[],
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Set<string>> {
  const rows = await tx
    .updateTable('lane_leases')
    .set({ until: stamp(until) })
    .where('lane', 'in', [...lanes])
    .where('owner', '=', owner)
    .where('until', '>', stamp(now))
    .returning('lane')
    .execute();
  return new Set(rows.map((row) => row.lane));
}

export async function releaseLanes(tx: Db, owner: string, lanes: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('lane_leases')
    .where('owner', '=', owner)
    .where('lane', 'in', [...lanes])
    .execute();
}

export async function markDone(tx: Db, seqs: readonly number[], now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('inbox')
    .set({ state: 'done', handled_at: stamp(now) })
    .where('seq', 'in', [...seqs])
    .execute();
}

export async function countPending(db: Db): Promise<number> {
  const row = await db
    .selectFrom('inbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

export async function anyPending(db: Db): Promise<boolean> {
  const row = await db.selectFrom('inbox').select('seq').where('state', '=', 'pending').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** How far a message is: pending, done or stale; undefined when it was erased. */
export async function messageState(db: Db, seq: number): Promise<string | undefined> {
  return (await db.selectFrom('inbox').select('state').where('seq', '=', seq).executeTakeFirst())?.state;
}

/** What a stored message said, by the platform's id of it. */
export async function findContent(db: Db, address: ChatAddress, id: string): Promise<MessageContent | undefined> {
  const seq = await findMessage(db, address, id);
  if (seq === undefined) return undefined;
  const row = await db.selectFrom('inbox').select('content').where('seq', '=', seq).executeTakeFirst();
  return row && (JSON.parse(row.content) as MessageContent);
}

export async function findMessage(db: Db, address: ChatAddress, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('inbox')
    .select('seq')
    .where('channel', '=', address.channel)
    .where('account', '=', address.account)
    .where('chat', '=', address.chat)
    .where('message_id', '=', id)
    .executeTakeFirst();
  return row?.seq;
}

export const personalData: PersonalData = {
  tables: ['inbox'],
  /** What was sent after the last message is no part of what was to be erased. */
  async forget(tx, { lane, lastMessage }) {
    await tx.deleteFrom('inbox').where('lane', '=', lane).where('seq', '<', lastMessage).execute();
    await tx
      .updateTable('inbox')
      .set({ content: JSON.stringify({ kind: 'text', text: '' }), sender: '', delete_on: ERASED })
      .where('seq', '=', lastMessage)
      .execute();
  },
  expire: (tx, due) => deleteDated(tx, 'inbox', due),
};
