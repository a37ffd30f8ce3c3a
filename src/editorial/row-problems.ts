// What changed rows would break: names that do not exist, periods that overlap, a figure or a number that answers still refer to, a
// sentence that still names the day or the decree before.

import type { Problem } from '#domain/result.ts';
import { dayOf } from '#domain/time.ts';
import { checkAnswers } from '#knowledge/check/answers.ts';
import { checkData } from '#knowledge/check/data.ts';
import { checkFigureClaims } from '#knowledge/check/figure-claims.ts';
import { byPath } from '#knowledge/check/locate.ts';
import type { Loaded } from '#knowledge/load.ts';
import type { OverlayRow } from '#knowledge/overlay.ts';
import type { Context } from './port.ts';
import { NOT_READY } from './problems.ts';

export function rowProblems(
  { editor, clock }: Pick<Context, 'editor' | 'clock'>,
  rows: readonly OverlayRow[],
): readonly Problem[] {
  if (rows.length === 0) return [];
  const now = editor.loaded();
  const then = editor.draft(rows.map(({ kind, key, content }) => ({ kind, key, content })));
  if (now === undefined || then === undefined) return [NOT_READY];
  if (then.kind === 'problems') return then.problems;
  const today = dayOf(clock());
  const textOf = (problem: { entry?: string | undefined; message: string }) => `${problem.entry}: ${problem.message}`;
  const found = ({ knowledge, lines }: Loaded): Problem[] => [
    ...checkData(knowledge, lines, today),
    ...checkAnswers(knowledge, today, byPath).map((problem) => ({
      ...problem,
      message: `câu trả lời ${problem.entry}: ${problem.message}`,
    })),
  ];
  const known = new Set(found(now).map(textOf));
  const fresh = [...then.value.faults, ...found(then.value)].filter((problem) => !known.has(textOf(problem)));
  return [...fresh, ...checkFigureClaims(now.knowledge, then.value.knowledge)];
}
