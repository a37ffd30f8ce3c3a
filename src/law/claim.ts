// Whether unemployment benefit can still be claimed, before any sum is named (Luật Việc làm 74/2025, Điều 38). Says only what
// the facts decide; what the office must look at (papers, the months within the window) stays open.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, parameterOn, requireParameter } from './parameters.ts';
import { FILING_MONTHS, lastFilingDay } from './unemployment-benefit.ts';
import { endOfTerm, type WorkingCalendar } from './working-days.ts';

export type ClaimFacts = {
  /** Between which days the contract ended or will end; the same day twice when it is known. */
  readonly ended?: { readonly from: PlainDate; readonly to: PlainDate } | undefined;
  /** Still at work, with no day named on which that ends. */
  readonly employed?: boolean | undefined;
  /** Months of contributions not yet drawn. */
  readonly months?: number | undefined;
  /** How many of them lie in the last 24 and the last 36 months before the contract ended, where that is known. */
  readonly monthsIn24?: number | undefined;
  readonly monthsIn36?: number | undefined;
  /** A contract of less than twelve months looks back 36 months, any other 24 (Điều 38 khoản 1 điểm b). */
  readonly contract?: 'short' | 'long' | 'indefinite' | undefined;
  /** Old enough and insured long enough for a pension on the day the contract ended (Điều 38 khoản 1 điểm a). */
  readonly pension?: boolean | undefined;
  /** Left against the law: without the notice it asks for and without a reason that needs none (Điều 38 khoản 1 điểm a). */
  readonly leftUnlawfully?: boolean | undefined;
  /** Days of notice that are enough for some contracts and not for others, where the contract was not told. */
  readonly noticeUndecided?: number | undefined;
  /** The employer can pay no more (insolvent, vanished): the time to file runs from the day that is confirmed (Nghị định 374/2025, Điều 14 khoản 2 điểm a). */
  readonly employerGone?: boolean | undefined;
  /** The day of that confirmation. */
  readonly confirmed?: PlainDate | undefined;
  /** An official, or somebody who serves a commune part-time: not insured against unemployment by this work (Điều 31). */
  readonly uninsuredService?: boolean | undefined;
};

export type ClaimVerdict =
  | { readonly kind: 'uninsured_service' }
  | { readonly kind: 'pension' }
  | { readonly kind: 'left_unlawfully' }
  /** So many days of notice: the kind of contract decides whether that was lawful. */
  | { readonly kind: 'notice_decides'; readonly given: number }
  /** Below the least number of months: `kept` count for a later claim. */
  | { readonly kind: 'too_few_months'; readonly kept: number; readonly missing: number }
  /** Enough months in all, too few of them within the window of so many months before the end. */
  | { readonly kind: 'too_few_in_window'; readonly window: number; readonly inside: number; readonly least: number }
  /** Enough within 36 months, too few within 24: the length of the contract decides. */
  | { readonly kind: 'contract_decides'; readonly inside: number; readonly least: number }
  /** The term to file has ended, whichever of the possible days the contract ended on. */
  | { readonly kind: 'too_late'; readonly last: PlainDate }
  /** Ended before the tables of the law begin: whatever the term was then, it is over. */
  | { readonly kind: 'long_over' }
  /** It depends on the exact day: the first of the possible last days has passed, the last has not. */
  | { readonly kind: 'maybe_too_late'; readonly earliest: PlainDate; readonly latest: PlainDate }
  /** The contract has not ended yet; `last` is known when the day it ends is. */
  | { readonly kind: 'not_yet'; readonly ends?: PlainDate; readonly last?: PlainDate }
  /** The time to file runs from a confirmation whose day nobody has named; `otherwise`: until when, should it never come. */
  | { readonly kind: 'from_confirmation'; readonly otherwise?: PlainDate }
  | { readonly kind: 'in_time'; readonly earliest: PlainDate; readonly latest: PlainDate }
  /** Nothing was said of when the contract ended. */
  | { readonly kind: 'open' };

/**
 * Decides in the order in which one reason makes the others idle: who may not, who has too little, who is too late. The days in a
 * verdict are the third month's own; whether it is too late is decided by the end of the term, which a day off moves (endOfTerm).
 */
export function claimVerdict(
  facts: ClaimFacts,
  parameters: LawParameters,
  calendar: WorkingCalendar,
  today: PlainDate,
): ClaimVerdict {
  if (facts.uninsuredService) return { kind: 'uninsured_service' };
  if (facts.pension) return { kind: 'pension' };
  if (facts.leftUnlawfully) return { kind: 'left_unlawfully' };
  const { ended, months } = facts;
  const least = requireParameter(parameters, 'tctn_thang_dong_toi_thieu', today).value;
  const running = ended === undefined ? facts.employed === true : isAfter(ended.from, today);
  if (months !== undefined && months < least && !running)
    return { kind: 'too_few_months', kept: months, missing: least - months };
  const window = running ? undefined : windowVerdict(facts, least);
  if (window !== undefined) return window;
  if (facts.noticeUndecided !== undefined) return { kind: 'notice_decides', given: facts.noticeUndecided };
  if (running)
    return ended?.from.equals(ended.to)
      ? { kind: 'not_yet', ends: ended.from, last: lastFilingDay(ended.from, parameters) }
      : { kind: 'not_yet' };
  if (facts.employerGone && facts.confirmed === undefined)
    return ended !== undefined && parameterOn(parameters, FILING_MONTHS, ended.from) !== undefined
      ? { kind: 'from_confirmation', otherwise: lastFilingDay(ended.from, parameters) }
      : { kind: 'from_confirmation' };
  const counted = facts.employerGone && facts.confirmed ? { from: facts.confirmed, to: facts.confirmed } : ended;
  if (counted === undefined) return { kind: 'open' };
  if (parameterOn(parameters, FILING_MONTHS, counted.to) === undefined) return { kind: 'long_over' };
  const earliest = lastFilingDay(
    parameterOn(parameters, FILING_MONTHS, counted.from) ? counted.from : counted.to,
    parameters,
  );
  const latest = lastFilingDay(counted.to, parameters);
  if (isAfter(today, endOfTerm(calendar, latest))) return { kind: 'too_late', last: latest };
  if (isAfter(today, endOfTerm(calendar, earliest))) return { kind: 'maybe_too_late', earliest, latest };
  return { kind: 'in_time', earliest, latest };
}

/** Undefined where enough lie within the window, or where that is not known. */
function windowVerdict({ monthsIn24, monthsIn36, contract }: ClaimFacts, least: number): ClaimVerdict | undefined {
  const few = (window: number, inside: number): ClaimVerdict => ({ kind: 'too_few_in_window', window, inside, least });
  const isLong = contract === 'long' || contract === 'indefinite';
  if (isLong && monthsIn24 !== undefined && monthsIn24 < least) return few(24, monthsIn24);
  if (monthsIn36 !== undefined && monthsIn36 < least) return few(36, monthsIn36);
  if (contract === 'short' || monthsIn24 === undefined || monthsIn24 >= least) return undefined;
  if (monthsIn36 === undefined) return undefined;
  return { kind: 'contract_decides', inside: monthsIn24, least };
}

const isAfter = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;
