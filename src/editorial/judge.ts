// A draft before anybody trains with it: its format, and what would make its answers wrong. Quick enough for every save.

import type { Problem } from '#domain/result.ts';
import type { PlainDate } from '#domain/time.ts';
import { topicOf } from '#domain/topic.ts';
import { createEntry, type Entry } from '#knowledge/catalogue.ts';
import { checkAnswers } from '#knowledge/check/answers.ts';
import { checkEntries } from '#knowledge/check/check.ts';
import { byPath } from '#knowledge/check/locate.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { entry as format } from '#knowledge/schema/entry.ts';
import { faultsOf } from '#knowledge/yaml-file.ts';

export type Judged = {
  readonly problems: readonly Problem[];
  /** Undefined while the format does not hold. */
  readonly entry: Entry | undefined;
  /** The knowledge with this entry in it; nothing is trained. */
  readonly knowledge: Knowledge;
};

/** `thorough` also compares the ways of asking with those of all entries. */
export function judge(row: PlainRow, id: string, knowledge: Knowledge, today: PlainDate, thorough = false): Judged {
  const parsed = format.safeParse(row);
  const topic = topicOf(id);
  if (!parsed.success || topic === undefined) {
    const problems = (parsed.success ? [] : faultsOf(parsed.error)).map(({ path, message }) => ({
      where: 'câu trả lời',
      entry: id,
      field: path.join('.'),
      message,
      remedy: 'sửa ô này',
    }));
    return { problems, entry: undefined, knowledge };
  }
  const entry = createEntry(parsed.data, topic, knowledge.entries.get(id)?.file ?? '');
  const withIt = { ...knowledge, entries: new Map(knowledge.entries).set(id, entry) };
  const only = new Set([id]);
  const problems = thorough
    ? checkEntries({ knowledge: withIt }, only, today).problems
    : checkAnswers(withIt, today, byPath, only);
  return { problems, entry, knowledge: withIt };
}
