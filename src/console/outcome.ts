// What the service answered, as the officer meets it: the next page with its flash message, or a page that names what is wrong. Decided
// is nothing here.

import { html } from 'hono/html';
import type { Outcome } from '#domain/outcome.ts';
import { assertNever, type Problem } from '#domain/result.ts';
import { faultList, show } from './layout.ts';
import { type Answer, go, ROOT, type StaffVisit } from './visit.ts';

export const problemText = ({ message, remedy }: Problem): string => `${message} → ${remedy}`;

type Pages<T> = {
  /** Where to look again when somebody was faster. */
  readonly back: string;
  readonly done: (value: T) => Answer;
  /** The page with its problems, with what was typed; without it, a page of their own. */
  readonly refused?: (problems: readonly Problem[]) => Answer;
  readonly conflict?: () => Answer;
};

export async function answerWith<T>(visit: StaffVisit, outcome: Outcome<T>, pages: Pages<T>): Promise<Response> {
  switch (outcome.kind) {
    case 'done':
      return pages.done(outcome.value);
    case 'conflict':
      return pages.conflict?.() ?? go(visit, pages.back, 'nguoi-khac-sua');
    case 'refused':
      return pages.refused?.(outcome.problems) ?? refusal(visit, pages.back, outcome.problems);
    default:
      return assertNever(outcome);
  }
}

const refusal = (visit: StaffVisit, back: string, problems: readonly Problem[]): Promise<Response> =>
  show(visit, {
    title: 'Chưa làm được',
    status: 422,
    body: html`${problemList(problems)}<p><a class="button plain" href="${ROOT}${back}">Quay lại</a></p>`,
  });

export const problemList = (problems: readonly Problem[]) =>
  faultList(problems.map((problem) => ({ field: problem.field ?? '', text: problemText(problem) })));
