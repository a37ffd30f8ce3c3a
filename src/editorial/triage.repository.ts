// Questions kept for those who improve the answers: scrubbed before they arrive, deleted on their day.

import { stamp } from '#domain/time.ts';
import { personMark } from '#people/person.ts';
import type { Db } from '#storage/engine.ts';
import { deleteDated, type PersonalData } from '#storage/personal-data.ts';

export type TriageRow = {
  readonly person: string;
  readonly askedAt: Temporal.Instant;
  readonly channel: string;
  readonly text: string;
  readonly outcome: string;
  readonly intent?: string | undefined;
  readonly candidates: readonly { readonly intent: string; readonly p: number }[];
  readonly deleteOn: string;
};

export async function noteQuestion(tx: Db, row: TriageRow): Promise<void> {
  const candidates = JSON.stringify(
    row.candidates.map(({ intent, p }) => ({ intent, p: Math.round(p * 1000) / 1000 })),
  );
  await tx
    .insertInto('questions')
    .values({
      person: row.person,
      asked_at: stamp(row.askedAt),
      channel: row.channel,
      text: row.text,
      outcome: row.outcome,
      intent: row.intent ?? null,
      candidates,
      delete_on: row.deleteOn,
      theme: null,
    })
    .execute();
}

const NEWEST = 5_000;

/** The newest questions as they were asked, like ones together. */
export async function newestQuestions(db: Db): Promise<{ text: string; people: number }[]> {
  const newest = db
    .selectFrom('questions')
    .select(['text', 'person'])
    .orderBy('seq', 'desc')
    .limit(NEWEST)
    .as('newest');
  const rows = await db
    .selectFrom(newest)
    .select((eb) => ['text', eb.fn.count<number>('person').distinct().as('people')])
    .groupBy('text')
    .orderBy('people', 'desc')
    .execute();
  return rows.map(({ text, people }) => ({ text, people: Number(people) }));
}

export const personalData: PersonalData = {
  tables: ['questions'],
  async forget(tx, { lane }) {
    await tx.deleteFrom('questions').where('person', '=', personMark(lane)).execute();
  },
  expire: (tx, due) => deleteDated(tx, 'questions', due),
};
