// Vocational training for those who come from military or police service (Luật Việc làm 74/2025, Điều 12; Nghị định 338/2025, Điều
// 25–28): how much at most and until when. Pure arithmetic over dated parameters.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, type ParameterValue, requireParameter } from './parameters.ts';
import { monthsAfter } from './working-days.ts';

export type SoldierSupport = {
  readonly baseWage: ParameterValue;
  readonly times: number;
  /** Fee, meals and travel together at most; đồng. */
  readonly most: number;
  /** What is paid of a fee and what is left; đồng, undefined where the fee is not known. */
  readonly paid: number | undefined;
  readonly own: number | undefined;
};

/** @param costs fee and, where known, meals and travel; đồng */
export function soldierSupport(costs: number | undefined, parameters: LawParameters, on: PlainDate): SoldierSupport {
  const baseWage = requireParameter(parameters, 'luong_co_so', on);
  const times = requireParameter(parameters, 'xuat_ngu_muc', on).value;
  const most = times * baseWage.value;
  const paid = costs === undefined ? undefined : Math.min(costs, most);
  return { baseWage, times, most, paid, own: costs === undefined || paid === undefined ? undefined : costs - paid };
}

/** The day on which sixty months since the discharge are over: the request goes in before it. */
export const soldierLimit = (discharged: PlainDate, parameters: LawParameters, on: PlainDate): PlainDate =>
  monthsAfter(discharged, requireParameter(parameters, 'xuat_ngu_han', on).value);
