// People whose question had no answer and who asked to hear when it has one.

import { type ChatAddress, laneOf } from '#domain/message.ts';
import { dayOf, stamp } from '#domain/time.ts';
import { personMark } from '#people/person.ts';
import { deleteOn } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';

/** Their newest question that was not answered; asked twice it is one wish. */
export async function noteAnswerWait(tx: Db, address: ChatAddress, now: Temporal.Instant): Promise<void> {
  const lane = laneOf(address);
  const question = await tx
    .selectFrom('questions')
    .select('seq')
    .where('person', '=', personMark(lane))
    .where('outcome', '!=', 'answer')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (question === undefined) return;
  const { channel, account, chat } = address;
  await tx
    .insertInto('answer_waits')
    .values({
      lane,
      channel,
      account,
      chat,
      question: question.seq,
      since: stamp(now),
      told_at: null,
      delete_on: deleteOn(dayOf(now), 'answerWait'),
    })
    .onConflict((conflict) => conflict.column('question').doNothing())
    .execute();
}

export type AnswerWait = {
  readonly seq: number;
  readonly address: ChatAddress;
  readonly asked: string;
};

/** Entries that somebody waits for and that answer their question now. */
export async function awaitedEntries(db: Db): Promise<string[]> {
  const rows = await solved(db).select('themes.entry').distinct().execute();
  return rows.flatMap(({ entry }) => entry ?? []);
}

const solved = (db: Db) =>
  db
    .selectFrom('answer_waits')
    .innerJoin('questions', 'questions.seq', 'answer_waits.question')
    .innerJoin('themes', 'themes.seq', 'questions.theme')
    .where('answer_waits.told_at', 'is', null)
    .where('themes.state', '=', 'solved')
    .where('themes.entry', 'is not', null);

/** Waits whose question belongs to a matter that was solved by this entry, longest first. */
export async function solvedWaits(db: Db, entry: string, limit: number): Promise<AnswerWait[]> {
  const rows = await solved(db)
    .select(['answer_waits.seq', 'answer_waits.channel', 'answer_waits.account', 'answer_waits.chat', 'questions.text'])
    .where('themes.entry', '=', entry)
    .orderBy('answer_waits.seq')
    .limit(limit)
    .execute();
  return rows.map(({ seq, channel, account, chat, text }) => ({
    seq,
    address: { channel: channel as ChatAddress['channel'], account, chat },
    asked: text,
  }));
}

/** False when another process told them. */
export async function markTold(tx: Db, seq: number, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('answer_waits')
    .set({ told_at: stamp(now) })
    .where('seq', '=', seq)
    .where('told_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

export const personalData: PersonalData = {
  tables: ['answer_waits'],
  async forget(tx, { lane }) {
    await tx.deleteFrom('answer_waits').where('lane', '=', lane).execute();
  },
  expire: (tx, due) => deleteDated(tx, 'answer_waits', due),
};
