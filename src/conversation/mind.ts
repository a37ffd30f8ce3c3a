// What the lanes need to answer: the knowledge of the moment and a way to understand text with it. Changes as a whole.

import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Understanding } from '#understanding/understand.ts';

export type Mind = {
  readonly knowledge: Knowledge;
  readonly understand: (text: string, today: PlainDate) => Understanding;
};

/** Undefined until the first classifier is ready; messages wait meanwhile. */
export type Brain = { readonly current: () => Mind | undefined };
