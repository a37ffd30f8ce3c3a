// How many months an employer still owes for: at work, less insured ones (Nghị định 145/2020, Điều 8 khoản 3). Where only years were
// told it lies between two numbers.

import type { PlainDate } from '#domain/time.ts';
import { INSURANCE_BEGAN } from '#law/severance.ts';
import type { Slots, Stretch } from './slots.ts';
import { dayOfIso, monthsFrom } from './times.ts';

export type Range = { readonly low: number; readonly high: number };

export type CountedTime = {
  readonly months: Range;
  /** The days between which nobody was insured, where both are known to the day or month. */
  readonly between?: { readonly from: PlainDate; readonly to: PlainDate } | undefined;
  /** The start of work follows from a length of time, which is never exact. */
  readonly about?: boolean | undefined;
  /** Nothing was said of insurance: this is what is left when it was paid in full. */
  readonly assumed: boolean;
};

/** @param ended the last day of work, or today for who still works */
export function countedTime(known: Slots, ended: PlainDate): CountedTime | undefined {
  const { insurance, insuredFrom, insuredMonths, uninsured = 0 } = known;
  const worked = workedMonths(known, ended);
  if (insurance === 'never') return worked && { months: worked, assumed: false };
  if (insuredMonths !== undefined && worked !== undefined && insuredFrom === undefined)
    return { months: less(worked, insuredMonths), assumed: false };
  if (insuredFrom === undefined && contradicts(known, ended)) return undefined;
  const start = startOf(known, ended);
  if (start === undefined)
    return uninsured > 0 && insurance === 'always'
      ? { months: { low: uninsured, high: uninsured }, assumed: false }
      : undefined;
  const before = beforeInsurance(start, insuredFrom);
  return {
    months: { low: before.months.low + uninsured, high: before.months.high + uninsured },
    between: uninsured === 0 && known.workFrom !== undefined ? before.between : undefined,
    about: known.workFrom === undefined && before.months.high > 0,
    assumed: insuredFrom === undefined && insurance === undefined && uninsured === 0,
  };
}

const less = ({ low, high }: Range, months: number): Range => ({
  low: Math.max(0, low - months),
  high: Math.max(0, high - months),
});

/** The months from the start of work to that of insurance; there was none before 2009 (INSURANCE_BEGAN). */
function beforeInsurance(start: Stretch, insuredFrom: Stretch | undefined): Pick<CountedTime, 'months' | 'between'> {
  const began = INSURANCE_BEGAN.toString();
  const late = insuredFrom !== undefined && insuredFrom.to > began && insuredFrom.from !== began;
  if (!late && start.from >= began) return { months: { low: 0, high: 0 } };
  const until = late ? insuredFrom : { from: began, to: began };
  const months = {
    low: monthsFrom(dayOfIso(start.to), dayOfIso(until.from)),
    high: monthsFrom(dayOfIso(start.from), dayOfIso(until.from === until.to ? until.to : firstOfMonth(until.to))),
  };
  if (!isMonth(start) || !isMonth(until)) return { months };
  const whole = monthsFrom(dayOfIso(start.from), dayOfIso(until.from));
  return {
    months: { low: whole, high: whole },
    between: { from: dayOfIso(start.from), to: dayOfIso(until.from).subtract({ days: 1 }) },
  };
}

/** Known to the month at least: what begins in a month is counted from its first day. */
const isMonth = ({ from, to }: Stretch): boolean => from.slice(0, 7) === to.slice(0, 7);
const firstOfMonth = (iso: string): string => `${iso.slice(0, 7)}-01`;

function startOf({ workFrom, workMonths, workTo }: Slots, ended: PlainDate): Stretch | undefined {
  if (workFrom !== undefined) return workFrom;
  if (workMonths === undefined) return undefined;
  const end = workTo === undefined ? ended : dayOfIso(workTo.to);
  const start = end.add({ days: 1 }).subtract({ months: workMonths }).toString();
  return { from: start, to: start };
}

const A_YEAR = 12;

/** "Làm 9 năm" and "làm từ 1998" of one message are of two persons, or one of them is wrong. */
function contradicts({ workFrom, workTo, workMonths }: Slots, ended: PlainDate): boolean {
  if (workFrom === undefined || workMonths === undefined) return false;
  const end = workTo === undefined ? ended : dayOfIso(workTo.to);
  return Math.abs(monthsFrom(dayOfIso(workFrom.from), end) - workMonths) > A_YEAR + A_YEAR / 2;
}

/** Months at work in all. */
export function workedMonths({ workFrom, workTo, workMonths }: Slots, ended: PlainDate): Range | undefined {
  if (workFrom === undefined) return workMonths === undefined ? undefined : { low: workMonths, high: workMonths };
  const day = ended.toString();
  const { from, to } = workTo ?? { from: day, to: day };
  const next = (iso: string) => dayOfIso(iso).add({ days: 1 });
  const first = isMonth(workFrom) ? workFrom.from : workFrom.to;
  return { low: monthsFrom(dayOfIso(first), next(from)), high: monthsFrom(dayOfIso(workFrom.from), next(to)) };
}
