// The sums and months of a case: what every line about money is made of.

import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import {
  type BenefitAmount,
  type BenefitMonths,
  benefitAmount,
  benefitMonths,
  REGIONS,
} from '#law/unemployment-benefit.ts';
import { endedBetween, type Facts } from '../facts/facts.ts';
import { wholeMonths } from './verdict.ts';

export type CaseSums = {
  /** The day whose figures count: that of leaving, or today. */
  readonly on: PlainDate;
  /** Whole months of contributions. */
  readonly count: number;
  readonly given: BenefitMonths;
  /** For the four wage regions. */
  readonly amounts: readonly BenefitAmount[];
  /** That of the person's region, or the one that is the same everywhere; undefined where the region decides and is not known. */
  readonly one: BenefitAmount | undefined;
};

/** Undefined while months or wages are missing. Throws MissingParameter for a day that the tables do not cover. */
export function caseSums(
  facts: Facts,
  { parameters }: Pick<Knowledge, 'parameters'>,
  today: PlainDate,
): CaseSums | undefined {
  const { months, wages, region = 'unknown' } = facts;
  if (months === undefined || wages === undefined || wages.length === 0) return undefined;
  const on = endedBetween(facts)?.to ?? today;
  const count = wholeMonths(months);
  const amounts = REGIONS.map((each) => benefitAmount(wages, each, parameters, on));
  const same = amounts.some(({ capped }) => capped) ? undefined : amounts[0];
  return {
    on,
    count,
    given: benefitMonths(count, parameters, on),
    amounts,
    one: region === 'unknown' ? same : amounts[region - 1],
  };
}
