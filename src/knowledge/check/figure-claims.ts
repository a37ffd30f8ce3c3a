// A figure of the law that moves moves every sentence it stands in. A sentence that still names the day or the decree of another
// value would then be false: such a change waits until there is an answer for the new day.

import type { Problem } from '#domain/result.ts';
import { formatDay, inPeriod, type PlainDate } from '#domain/time.ts';
import type { Parameter, ParameterValue } from '#law/parameters.ts';
import type { Answer, Entry } from '../catalogue.ts';
import type { Knowledge } from '../knowledge.ts';
import { refersTo } from '../render.ts';
import { textsOf } from './answers.ts';
import { daysNamed, documentsNamed, nameOfDocument, yearsNamed } from './claims.ts';

/** One problem for every answer that a changed value would make false; `entry` names it. */
export function checkFigureClaims(before: Knowledge, after: Knowledge): Problem[] {
  return [...after.parameters.values()].flatMap((figure) => {
    const old = before.parameters.get(figure.name);
    const figures = { name: figure.name, before: old?.values ?? [], after: figure.values };
    return changedValues(old, figure).flatMap((value) => claimsAgainst(after, figures, value));
  });
}

/** The values that were not there before, or held for fewer days. */
export function changedValues(before: Parameter | undefined, { values }: Parameter): ParameterValue[] {
  return values.filter((value) => !before?.values.some((old) => covers(old, value)));
}

/**
 * Answers of a coming day that name a day their figures do not have yet. They are right to be written first, and wrong until the
 * figure follows: whoever publishes them is told.
 */
export function figuresToFollow(knowledge: Knowledge, entry: Entry, today: PlainDate): Problem[] {
  const coming = entry.answers.filter(({ valid_from }) => Temporal.PlainDate.compare(valid_from, today) > 0);
  return coming.flatMap((answer) =>
    [...knowledge.parameters.values()].flatMap(({ name, values }) =>
      values
        .filter((value) => overlap(answer, value))
        .filter((value) =>
          textsOf(answer).some(([, text]) =>
            sentencesWith(text, name).some((each) => otherDays(each, value).length > 0),
          ),
        )
        .map((value) => ({
          where: entry.file,
          entry: entry.id,
          field: name,
          message: `câu trả lời từ ${formatDay(answer.valid_from)} nói một ngày khác, còn {{${name}}} vẫn là giá trị từ ${formatDay(value.from)}`,
          remedy: 'công bố xong thì gửi và duyệt giá trị mới của số liệu ngay',
        })),
    ),
  );
}

const covers = (old: ParameterValue, { value, from, to, source }: ParameterValue): boolean =>
  old.value === value &&
  old.source === source &&
  old.from.equals(from) &&
  (old.to === undefined || (to !== undefined && Temporal.PlainDate.compare(to, old.to) <= 0));

export type Use = { readonly entry: Entry; readonly answer: Answer };

/** The answers in which the figure stands. */
export function usesOf({ entries }: Knowledge, figure: string): Use[] {
  return [...entries.values()].flatMap((entry) =>
    entry.answers
      .filter((answer) => textsOf(answer).some(([, text]) => refersTo(text, figure)))
      .map((answer) => ({ entry, answer })),
  );
}

type Figure = {
  readonly name: string;
  readonly before: readonly ParameterValue[];
  readonly after: readonly ParameterValue[];
};

function claimsAgainst(
  knowledge: Knowledge,
  { name: figure, before, after }: Figure,
  value: ParameterValue,
): Problem[] {
  // A number put right on the day it had: the days beside it are as true as they were.
  const sameDay = before.some(({ from }) => from.equals(value.from));
  const daysIn = (text: string) =>
    sameDay ? [] : sentencesWith(text, figure).flatMap((sentence) => otherDays(sentence, value));
  return usesOf(knowledge, figure)
    .filter(({ answer }) => overlap(answer, value))
    .flatMap(({ entry, answer }) => {
      const said = [
        ...new Set([
          ...textsOf(answer).flatMap(([, text]) => daysIn(text)),
          ...otherDocuments(knowledge, answer, value, [...before, ...after]),
        ]),
      ];
      if (said.length === 0) return [];
      const from = formatDay(value.from);
      return [
        {
          where: entry.file,
          entry: entry.id,
          field: figure,
          message: `câu trả lời ${entry.id} “${entry.title}” (bản từ ${formatDay(answer.valid_from)}) dùng số này nhưng còn nói ${said.join(', ')}`,
          remedy: `mở mục ${entry.id}, thêm hoặc sửa câu trả lời có hiệu lực từ ${from} theo ${value.source}, công bố, rồi gửi lại số liệu; ngày nói việc khác thì viết thành câu riêng`,
        },
      ];
    });
}

const overlap = ({ valid_from, valid_to }: Answer, { from, to }: ParameterValue): boolean =>
  inPeriod({ from, to }, valid_from) || inPeriod({ from: valid_from, to: valid_to }, from);

const sentencesWith = (text: string, figure: string): string[] =>
  text.split(/(?<=[.!?])\s+|\n/).filter((sentence) => refersTo(sentence, figure));

function otherDays(sentence: string, { from, to }: ParameterValue): string[] {
  const own = (day: PlainDate) => day.equals(from) || (to !== undefined && day.equals(to));
  const within = (year: number) => year >= from.year && (to === undefined || year <= to.year);
  return [
    ...daysNamed(sentence)
      .filter((day) => !own(day))
      .map(formatDay),
    ...yearsNamed(sentence)
      .filter((year) => !within(year))
      .map((year) => `năm ${year}`),
  ];
}

/** Documents of other values of the figure, when the answer does not name the one of this value beside them. */
function otherDocuments(
  { sources }: Knowledge,
  answer: Answer,
  value: ParameterValue,
  others: readonly ParameterValue[],
): string[] {
  const cited = [
    ...textsOf(answer).map(([, text]) => text),
    ...(answer.sources ?? []).map(({ doc }) => sources.get(doc)?.document ?? ''),
  ].join('\n');
  if (documentsNamed(cited, [nameOfDocument(value.source)]).length > 0) return [];
  return documentsNamed(cited, [...new Set(others.map(({ source }) => nameOfDocument(source)))]);
}
