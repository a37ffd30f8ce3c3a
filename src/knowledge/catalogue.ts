// Catalogue entries and the choice of the one answer that holds: on the day asked about, for the country asked about.

import { createHash } from 'node:crypto';
import { inPeriod, type PlainDate } from '#domain/time.ts';
import type { Topic } from '#domain/topic.ts';
import type { AnswerRow, EntryRow } from './schema/entry.ts';

export type Entry = EntryRow & {
  readonly topic: Topic;
  readonly file: string;
  /** Content hash, stored with every reply that gives this entry. */
  readonly revision: string;
};

export type Answer = AnswerRow;

export function createEntry(row: EntryRow, topic: Topic, file: string): Entry {
  const revision = createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 12);
  return { ...row, topic, file, revision };
}

export type Asked = { readonly on: PlainDate; readonly country?: string | undefined };

/** Of each entry, what is valid on one day: a turn asks for all entries' answers several times, always on the same day. */
const valid = new WeakMap<Entry, { readonly day: PlainDate; readonly answers: Answer[] }>();

/** All answers valid on the day: the general one and those for one country. */
export function answersOn(entry: Entry, day: PlainDate): Answer[] {
  const known = valid.get(entry);
  if (known?.day === day) return known.answers;
  const answers = entry.answers.filter((answer) => inPeriod({ from: answer.valid_from, to: answer.valid_to }, day));
  valid.set(entry, { day, answers });
  return answers;
}

/**
 * The answer valid on the day, the one for the country before the general one; undefined when the entry has none for
 * that day: an expired answer is never given as fact.
 */
export function answerFor(entry: Entry, asked: Asked): Answer | undefined {
  const answers = answersOn(entry, asked.on);
  const forCountry = answers.find((answer) => asked.country !== undefined && answer.country?.includes(asked.country));
  return forCountry ?? answers.find((answer) => answer.country === undefined);
}

/** Name of a variant for the record of what was sent: its first day and, when it has one, its country. */
export function variantName(answer: Answer): string {
  return [answer.valid_from.toString(), ...(answer.country ?? [])].join('/');
}
