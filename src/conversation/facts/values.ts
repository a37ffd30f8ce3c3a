// Shapes of facts that more than one reader tells.

import * as z from 'zod';
import { CHOICE_FACTS, type Choices } from '#domain/facts.ts';

export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Between which days something lies; the same day twice when it is known. */
export const between = z.object({ from: isoDay, to: isoDay });
export type Between = z.output<typeof between>;

export const monthsPaid = z.object({ count: z.number(), precision: z.enum(['exact', 'more', 'less', 'about']) });
export type MonthsPaid = z.output<typeof monthsPaid>;

/** Wage region of the employer's place; "unknown" when the person said that they do not know it. */
export const wageRegion = z.union([z.literal([1, 2, 3, 4]), z.literal('unknown')]);
export type WageRegion = z.output<typeof wageRegion>;

/** A benefit that is being drawn: months granted, drawn (begun ones too) and missed; since when; đồng a month as decided. */
export const drawingBenefit = z.object({
  granted: z.number().optional(),
  drawn: z.number().optional(),
  missed: z.number().optional(),
  start: isoDay.optional(),
  /** One of its months told by its first day, with its number where that was told too. */
  month: z.object({ begins: isoDay, nth: z.number().optional() }).optional(),
  monthly: z.number().optional(),
  /** The day on which new work began or begins, which ends it; the last month that was paid all the same. */
  newWork: isoDay.optional(),
  paid: z.number().optional(),
});
export type DrawingBenefit = z.output<typeof drawingBenefit>;

export const choicesTold: z.ZodType<Choices> = z.object(
  Object.fromEntries(
    Object.entries(CHOICE_FACTS).map(([name, { values }]) => [
      name,
      z.enum(Object.keys(values) as [string]).optional(),
    ]),
  ),
) as z.ZodType<Choices>;
