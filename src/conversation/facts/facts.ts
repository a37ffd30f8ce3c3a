// What somebody said of their own case. Kept between turns, used by every calculation and answer that can; plain JSON.

import * as z from 'zod';
import type { PlainDate } from '#domain/time.ts';
import { FACT_NAMES, FACT_SLOTS, type FactValues } from './slots.ts';

export const facts: z.ZodType<Facts> = z.object(
  Object.fromEntries(FACT_NAMES.map((name) => [name, FACT_SLOTS[name].type.optional()])),
) as z.ZodType<Facts>;

export type Facts = FactValues;

/** Later words correct earlier ones, fact by fact; what a message does not mention stays. */
export function learn(before: Facts, said: Facts): Facts {
  const merged = {
    ...before,
    ...said,
    ...(said.months === undefined ? {} : { monthsIn24: said.monthsIn24, monthsIn36: said.monthsIn36 }),
    ...(said.wages === undefined ? {} : { wageAlternative: said.wageAlternative }),
    ...(said.region === undefined ? {} : { regionFrom: said.regionFrom }),
    unknown: stillUnknown(before, said),
    ...(said.ended === undefined ? {} : { employed: undefined }),
    ...(said.employed === true && said.ended === undefined ? { ended: undefined } : {}),
    drawing: said.drawing === undefined ? before.drawing : { ...before.drawing, ...said.drawing },
    choices: { ...before.choices, ...said.choices },
  };
  return withoutGaps(merged);
}

function stillUnknown({ unknown }: Facts, said: Facts): Facts['unknown'] {
  const left = unknown?.filter((slot) => said[slot] === undefined);
  return left?.length === 0 ? undefined : left;
}

export const isSomething = (said: Facts): boolean =>
  Object.entries(said).some(([name, value]) =>
    name === 'choices' ? Object.keys(value ?? {}).length > 0 : value !== undefined,
  );

/** The days between which the contract ended, as days. */
export function endedBetween({ ended }: Facts): { from: PlainDate; to: PlainDate } | undefined {
  return ended && { from: Temporal.PlainDate.from(ended.from), to: Temporal.PlainDate.from(ended.to) };
}

/** Drops absent fields, so that what is stored is what is known. */
function withoutGaps(known: Facts): Facts {
  const entries = Object.entries(known).filter(([name, value]) =>
    name === 'choices' ? Object.keys(value ?? {}).length > 0 : value !== undefined,
  );
  return Object.fromEntries(entries) as Facts;
}
