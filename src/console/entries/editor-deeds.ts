// The buttons of the editor that change the shape of an entry: answers, cases and sections added or taken out.

import type { PlainRow } from '#knowledge/rows.ts';
import type { PlainAnswer } from './answer-of.ts';

type Part = 'sections' | 'cases';

export type Deed =
  | 'save'
  | 'add'
  | 'submit'
  | 'discard'
  | { readonly remove: number }
  | { readonly part: Part; readonly answer: number; readonly remove?: number };

/** "remove-1", "add-section-0", "remove-case-0-2", or a word of its own. */
export function deedOf(text: string): Deed {
  const remove = /^remove-(\d{1,2})$/.exec(text)?.[1];
  if (remove !== undefined) return { remove: Number(remove) };
  const [, verb, kind, answer, at] = /^(add|remove)-(section|case)-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? [];
  if (verb !== undefined && (verb === 'add') === (at === undefined))
    return {
      part: kind === 'section' ? 'sections' : 'cases',
      answer: Number(answer),
      ...(at === undefined ? {} : { remove: Number(at) }),
    };
  return (['add', 'submit', 'discard'] as const).find((each) => each === text) ?? 'save';
}

/** Whom citizens are told of; no officer is named to them. */
const REVIEWED_BY = 'cán bộ trung tâm';

/** What is submitted reaches citizens only once an officer approved it, so it says so; an answer may be approved as it is. */
export function changed(row: PlainRow, deed: Deed, today: Temporal.PlainDate): PlainRow {
  const answers = row.answers as PlainAnswer[];
  if (deed === 'add') return { ...row, answers: [...answers, { valid_from: today.toString(), short: '' }] };
  if (deed === 'submit') return { ...row, reviewed_by: REVIEWED_BY };
  if (typeof deed !== 'object') return row;
  if (!('part' in deed)) return { ...row, answers: answers.filter((_, i) => i !== deed.remove) };
  const { part, answer, remove } = deed;
  return { ...row, answers: answers.map((each, i) => (i === answer ? withPart(each, part, remove) : each)) };
}

function withPart(answer: PlainAnswer, part: Part, remove: number | undefined): PlainAnswer {
  const { [part]: before = [], ...rest } = answer;
  const after =
    remove === undefined
      ? [...before, part === 'cases' ? { when: {}, say: '' } : { aspect: '', heading: '', text: '', ask: [] }]
      : before.filter((_, k) => k !== remove);
  return after.length === 0 ? rest : { ...answer, [part]: after };
}
