// The lump sum of Japan's pension insurance for who has left: until when it is asked for, and the tax withheld from the part of a
// company's employees (脱退一時金). Years and rate as in overseas-and-vocational-additions, 1.1.

import type { PlainDate } from '#domain/time.ts';

const YEARS_TO_ASK = 2;
const TAX_PER_MYRIAD = 2042;
/** Months of contributions from which it is paid. */
export const NENKIN_LEAST_MONTHS = 6;
/** Months that are counted at most. */
export const NENKIN_MOST_MONTHS = 60;

/** Counted from the day on which there was no residence in Japan any more. */
export const nenkinLastDay = (left: PlainDate): PlainDate => left.add({ years: YEARS_TO_ASK });

/** Yen withheld of a sum in yen, fractions dropped. */
export const nenkinTax = (sum: number): number => Math.floor((sum * TAX_PER_MYRIAD) / 10_000);
