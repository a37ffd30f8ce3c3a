// `content check`: everything an editor can get wrong that a schema cannot see. Each finding names file, line, entry, field
// and remedy. Problems stop the check; warnings are told.

import type { Problem } from '#domain/result.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Loaded } from '../load.ts';
import { checkAnswers } from './answers.ts';
import { checkData } from './data.ts';
import { checkExpiry } from './expiry.ts';
import { byPath, type Locate } from './locate.ts';
import { checkCounts, checkPhrases } from './phrases.ts';
import { checkReadability } from './readability.ts';
import { checkReview } from './review.ts';

export type Findings = { readonly problems: Problem[]; readonly warnings: Problem[] };

/** What stands in the way of publishing these entries: everything that would make an answer wrong or a reading doubtful. */
export function checkEntries(
  { knowledge }: Pick<Loaded, 'knowledge'>,
  only: ReadonlySet<string>,
  today: PlainDate,
): Findings {
  const locate = byPath;
  return {
    problems: [...checkAnswers(knowledge, today, locate, only), ...checkPhrases(knowledge, locate, only)],
    warnings: checkCounts(knowledge, locate, only),
  };
}

export function checkContent({ knowledge, lines }: Loaded, today: PlainDate): Findings {
  const locate: Locate = (problem, path = []) => ({ ...problem, line: lines.entry(problem.entry ?? '', path) });
  return {
    problems: [
      ...checkAnswers(knowledge, today, locate),
      ...checkCounts(knowledge, locate),
      ...checkPhrases(knowledge, locate),
      ...checkData(knowledge, lines, today),
    ],
    warnings: [
      ...checkExpiry(knowledge, today, locate),
      ...checkReview(knowledge, today, locate),
      ...checkReadability(knowledge, locate),
    ],
  };
}
