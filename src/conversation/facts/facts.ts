// What somebody said of their own case. Kept between turns, used by every calculation and answer that can; plain JSON.

import * as z from 'zod';
import { CHOICE_FACTS, type Choices } from '#domain/facts.ts';
import type { PlainDate } from '#domain/time.ts';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const precision = z.enum(['exact', 'more', 'less', 'about']);

const choices = z.object(
  Object.fromEntries(
    Object.entries(CHOICE_FACTS).map(([name, { values }]) => [
      name,
      z.enum(Object.keys(values) as [string]).optional(),
    ]),
  ),
);

export const facts = z.object({
  /** Months of contributions that were not drawn yet, all employers together. */
  months: z.object({ count: z.number(), precision }).optional(),
  /** How many of them lie in the last 24 and 36 months before the contract ended, where that is known. */
  monthsIn24: z.number().optional(),
  monthsIn36: z.number().optional(),
  /** Less than twelve months, or twelve and more (also without end). */
  contract: z.enum(['short', 'long']).optional(),
  /** Wages on which contributions were paid: one average or those of six months; đồng a month. */
  wages: z.array(z.number()).optional(),
  /** The one wage may be this sum as well: it is asked before anything is computed. */
  wageAlternative: z.number().optional(),
  /** Wage region of the employer's place; "unknown" when the person said that they do not know it. */
  region: z.union([z.literal([1, 2, 3, 4]), z.literal('unknown')]).optional(),
  /** Why this region: the commune that was named. */
  regionFrom: z.string().optional(),
  /** Between which days the contract ended or will end; the same day twice when it is known. */
  ended: z.object({ from: isoDay, to: isoDay }).optional(),
  /** Said in so many words that they still work, without a day on which that ends. */
  employed: z.boolean().optional(),
  /** Between which days they were born. */
  born: z.object({ from: isoDay, to: isoDay }).optional(),
  sex: z.enum(['male', 'female']).optional(),
  /** Years of social insurance, where these were said apart from the months of unemployment insurance. */
  insuredYears: z.number().optional(),
  /** When an authority confirmed that the employer can pay no more. */
  confirmed: isoDay.optional(),
  /** A benefit that is being drawn: months granted, drawn (begun ones too) and missed; since when; đồng a month as decided. */
  drawing: z
    .object({
      granted: z.number().optional(),
      drawn: z.number().optional(),
      missed: z.number().optional(),
      start: isoDay.optional(),
      monthly: z.number().optional(),
      /** The day on which new work began or begins, which ends it; the last month that was paid all the same. */
      newWork: isoDay.optional(),
      paid: z.number().optional(),
    })
    .optional(),
  /** What they were asked and do not know. */
  unknown: z.array(z.enum(['months', 'wages'])).optional(),
  choices: choices.optional(),
});

export type Facts = Omit<z.output<typeof facts>, 'choices'> & { readonly choices?: Choices | undefined };

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
