// Leaving a job (Bộ luật Lao động 45/2019): the notice a contract asks for (Điều 35) and what is owed by who left unlawfully (Điều 40).
// Pure arithmetic over dated parameters.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, requireParameter } from './parameters.ts';

export type ContractKind = 'indefinite' | 'fixed' | 'short';

const NOTICE: Record<ContractKind, string> = {
  indefinite: 'bao_truoc_khong_thoi_han',
  fixed: 'bao_truoc_co_thoi_han',
  short: 'bao_truoc_ngan_han',
};

/** Days of notice; working days for a contract of less than twelve months. */
export const noticeDays = (kind: ContractKind, parameters: LawParameters, on: PlainDate): number =>
  requireParameter(parameters, NOTICE[kind], on).value;

export type QuitDebt = {
  /** Half a month's wage by contract; đồng. */
  readonly half: number;
  /** Days of notice that were not given; their wage is owed as well. */
  readonly missing: number;
};

/** Undefined where enough notice was given. */
export function quitDebt(
  wage: number,
  given: number,
  kind: ContractKind,
  parameters: LawParameters,
  on: PlainDate,
): QuitDebt | undefined {
  const missing = noticeDays(kind, parameters, on) - given;
  return missing <= 0 ? undefined : { half: Math.round(wage / 2), missing };
}

/**
 * Wage for work on a public holiday (Điều 98 khoản 1 điểm c): so many per cent at least, and for who is paid by the day the wage of the
 * holiday beside it.
 */
export function holidayPay(dayWage: number, byDay: boolean, parameters: LawParameters, on: PlainDate) {
  const work = Math.round((dayWage * requireParameter(parameters, 'tang_ca_le', on).value) / 100);
  return { work, holiday: byDay ? dayWage : 0, total: work + (byDay ? dayWage : 0) };
}
