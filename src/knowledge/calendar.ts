// What ends, and when: answers, figures, enrolments, events, and what was not looked at for long. For people who prepare the
// next version in time.

import { isDeepStrictEqual } from 'node:util';
import { inPeriod, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from './knowledge.ts';

export type Ending = {
  readonly day: PlainDate;
  readonly kind: 'answer' | 'figure' | 'notice' | 'review' | 'list' | 'holiday';
  /** Id of the entry or key of the row. */
  readonly key: string;
  readonly title: string;
  /** True when what comes after is there already. */
  readonly prepared: boolean;
};

/** An answer that nobody looked at for so long should be read again. */
const REVIEW_DAYS = 180;
/** The list of licensed companies is a picture of one day. */
const LIST_DAYS = 60;

/** Everything that ends from `from` to `to`, soonest first. */
export function endings(knowledge: Knowledge, from: PlainDate, to: PlainDate): Ending[] {
  const all = [
    ...answerEndings(knowledge),
    ...figureEndings(knowledge),
    ...knowledge.notices.map(
      (notice): Ending => ({
        day: notice.apply_to,
        kind: 'notice',
        key: `${notice.school}: ${notice.what}`,
        title: notice.what,
        prepared: true,
      }),
    ),
    ...[...knowledge.entries.values()].map(
      (entry): Ending => ({
        day: entry.reviewed.add({ days: REVIEW_DAYS }),
        kind: 'review',
        key: entry.id,
        title: entry.title,
        prepared: false,
      }),
    ),
    {
      day: knowledge.companies.asOf.add({ days: LIST_DAYS }),
      kind: 'list' as const,
      key: 'companies',
      title: 'Danh sách công ty được cấp phép',
      prepared: false,
    },
    ...[...knowledge.calendar.unconfirmed].map(
      ([day, name]): Ending => ({
        day: Temporal.PlainDate.from(day),
        kind: 'holiday',
        key: day,
        title: `${name}: ngày nghỉ chưa được xác nhận`,
        prepared: false,
      }),
    ),
  ];
  return all
    .filter(({ day }) => inPeriod({ from, to }, day))
    .sort((a, b) => Temporal.PlainDate.compare(a.day, b.day) || (a.title < b.title ? -1 : 1));
}

function answerEndings(knowledge: Knowledge): Ending[] {
  return [...knowledge.entries.values()].flatMap((entry) =>
    entry.answers.flatMap((answer): Ending[] => {
      const { valid_to: last, country } = answer;
      if (last === undefined) return [];
      const next = last.add({ days: 1 });
      const same = (other: typeof answer) => isDeepStrictEqual(other.country, country);
      const prepared = entry.answers.some(
        (other) => same(other) && inPeriod({ from: other.valid_from, to: other.valid_to }, next),
      );
      return [{ day: last, kind: 'answer', key: entry.id, title: entry.title, prepared }];
    }),
  );
}

function figureEndings(knowledge: Knowledge): Ending[] {
  return [...knowledge.parameters.values()].flatMap(({ name, label, values }) =>
    values.flatMap(({ to }): Ending[] => {
      if (to === undefined) return [];
      const next = to.add({ days: 1 });
      return [
        { day: to, kind: 'figure', key: name, title: label, prepared: values.some((other) => inPeriod(other, next)) },
      ];
    }),
  );
}
