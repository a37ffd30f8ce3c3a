// Whether somebody asks what they asked before, in nearly the same words: only then is it said that they were told.

import { fold } from '#language/fold.ts';
import type { Session } from './session.ts';

const MOST_BACK = 3;
const ALIKE = 0.6;

/** Who says nearly the same words again has not read the answer, or wants it again. */
export function askedBefore(folded: string, { history = [] }: Session): boolean {
  const now = wordsOf(folded);
  return history.slice(-MOST_BACK).some(({ said }) => {
    const before = wordsOf(fold(said.toLowerCase()));
    const shared = [...now].filter((word) => before.has(word)).length;
    return shared >= ALIKE * Math.max(now.size, before.size);
  });
}

const wordsOf = (folded: string): ReadonlySet<string> => new Set(folded.match(/[a-z0-9]+/g) ?? []);

/** Above an answer that another question got already: it is not said that they were told, for they asked something else. */
const ANOTHER = ['Về câu này: ', 'Câu này thì: ', 'Anh/chị hỏi thêm thì: '] as const;

export const anotherAsked = ({ told = [] }: Session): string => ANOTHER[told.length % ANOTHER.length] ?? ANOTHER[0];
