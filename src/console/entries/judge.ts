// What is wrong with a draft, by the names that officers read for its fields.

import type { Problem } from '#domain/result.ts';
import type { PlainDate } from '#domain/time.ts';
import { judge as judged } from '#editorial/judge.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { fieldName } from './fields.ts';

export type Fault = { readonly field: string; readonly text: string };

export type Judged = Omit<ReturnType<typeof judged>, 'problems'> & { readonly faults: readonly Fault[] };

export const faultsOfFields = (problems: readonly Problem[]): Fault[] =>
  problems.map(({ field = '', message, remedy }) => ({
    field,
    text: `${field === '' ? '' : `${fieldName(field)}: `}${message} → ${remedy}`,
  }));

/** `thorough` also compares the ways of asking with those of all entries. */
export function judge(row: PlainRow, id: string, knowledge: Knowledge, today: PlainDate, thorough = false): Judged {
  const { problems, ...rest } = judged(row, id, knowledge, today, thorough);
  return { ...rest, faults: faultsOfFields(problems) };
}
