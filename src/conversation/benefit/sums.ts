// The sums and months of a case: what every line about money is made of.

import { formatDong } from '#domain/money.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import {
  type BenefitAmount,
  type BenefitMonths,
  benefitAmount,
  benefitMonths,
  REGIONS,
} from '#law/unemployment-benefit.ts';
import { endedBetween, type Facts } from '../facts/facts.ts';
import { pensionBegins, wholeMonths } from './verdict.ts';

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

/** A month's benefit and all of it; none where the wage region decides and is not known. */
export function sumLine(facts: Facts, { on, given, one }: CaseSums): string[] {
  if (one === undefined) return [];
  const pension = pensionWithin(facts, on, given.months);
  return pension === undefined
    ? [`Ước tính: ${formatDong(one.monthly)} × ${given.months} tháng = ${formatDong(one.monthly * given.months)}.`]
    : [
        `Ước tính: ${formatDong(one.monthly)} mỗi tháng, tối đa ${given.months} tháng; nhưng khoảng ${formatDay(pension)} đủ tuổi nghỉ hưu, nhận lương hưu thì trợ cấp chấm dứt và không bảo lưu (Luật Việc làm 74/2025, Điều 41).`,
      ];
}

/** The day of a pension that begins while benefit is still drawn. */
function pensionWithin(facts: Facts, ended: PlainDate, months: number): PlainDate | undefined {
  const begins = pensionBegins(facts);
  return begins && Temporal.PlainDate.compare(begins, ended.add({ months: months + 1 })) < 0 ? begins : undefined;
}
