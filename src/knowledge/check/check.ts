// `content check`: everything an editor can get wrong that a schema cannot see. Each finding names file, line, entry, field
// and remedy. Problems stop the check; warnings are told.

import type { Problem } from '#domain/result.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Loaded } from '../load.ts';
import { checkAnswers } from './answers.ts';
import { checkData } from './data.ts';
import { checkExpiry } from './expiry.ts';
import { checkPhrases } from './phrases.ts';
import { checkReadability } from './readability.ts';
import { checkReview } from './review.ts';

export type Findings = { readonly problems: Problem[]; readonly warnings: Problem[] };

/** Adds the line of an entry's field to a problem that names the entry. */
export type Locate = (problem: Problem, path?: readonly PropertyKey[]) => Problem;

export function checkContent({ knowledge, lines }: Loaded, today: PlainDate): Findings {
  const locate: Locate = (problem, path = []) => ({ ...problem, line: lines.entry(problem.entry ?? '', path) });
  return {
    problems: [
      ...checkAnswers(knowledge, today, locate),
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
