// How old somebody is on a day, by when they were born.

import type { PlainDate } from '#domain/time.ts';
import type { Facts } from './facts.ts';

/** Whole years; `born`: a day as it is kept among the facts. */
export const yearsOld = (born: string, on: PlainDate): number =>
  Temporal.PlainDate.from(born).until(on, { largestUnit: 'year' }).years;

const OF_AGE = 18;

/** The age of a child is told for school or for a first job. */
export const isMinor = ({ born, choices }: Facts, today: PlainDate): boolean =>
  choices?.minor !== undefined || (born !== undefined && yearsOld(born.to, today) < OF_AGE);
