// `content check`: everything an editor can get wrong that a schema cannot see. Each finding names file, line, entry, field
// and remedy. Problems stop the check; warnings are told.

import type { Problem } from '#domain/result.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Loaded } from '../load.ts';
import { checkAnswers } from './answers.ts';
import { checkData } from './data.ts';
import { checkExpiry } from './expiry.ts';
import { checkPhrases } from './phrases.ts';

export type Findings = { readonly problems: Problem[]; readonly warnings: Problem[] };

export function checkContent({ knowledge, lines }: Loaded, today: PlainDate): Findings {
  const locate = (problem: Problem, path: readonly PropertyKey[] = []): Problem => {
    const line = lines.get(problem.entry ?? '')?.(path);
    return line === undefined ? problem : { ...problem, line };
  };
  return {
    problems: [
      ...checkAnswers(knowledge, today, locate),
      ...checkPhrases(knowledge, locate),
      ...checkData(knowledge, today),
    ],
    warnings: checkExpiry(knowledge, today, locate),
  };
}

export type Locate = (problem: Problem, path?: readonly PropertyKey[]) => Problem;
