// Loans of the Bank for Social Policies: for creating work (Nghị định 338/2025, Điều 5) and for working abroad (Điều 12–17). Pure
// arithmetic over dated parameters; what the bank grants is the bank's decision.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, requireParameter } from './parameters.ts';

export type JobLoan = {
  /** The most that can be borrowed; đồng. */
  readonly most: number;
  /** The ceiling of a business, and what its workers allow; đồng, for a business only. */
  readonly ceiling: number | undefined;
  readonly byWorkers: number | undefined;
  readonly perWorker: number;
  /** Months to pay it back at most. */
  readonly months: number;
};

/** @param workers whom a business employs or will; undefined: a worker borrows for themselves */
export function jobLoan(workers: number | undefined, parameters: LawParameters, on: PlainDate): JobLoan {
  const value = (name: string) => requireParameter(parameters, name, on).value;
  const perWorker = value('vay_viec_lam_nld');
  const months = value('vay_viec_lam_thang');
  if (workers === undefined) return { most: perWorker, ceiling: undefined, byWorkers: undefined, perWorker, months };
  const ceiling = value('vay_viec_lam_co_so');
  const byWorkers = workers * perWorker;
  return { most: Math.min(ceiling, byWorkers), ceiling, byWorkers, perWorker, months };
}

export type OverseasLoan = {
  /** The most that can be borrowed; đồng. */
  readonly most: number;
  readonly share: number;
  /** Above this sum something must be pledged; đồng. */
  readonly pledgeAbove: number;
  readonly needsPledge: boolean;
};

/**
 * @param cost what must be paid before leaving, by contract; đồng
 * @param granted what the State gave already and is not to be paid back; đồng
 * @param wanted what somebody wants to borrow, where that is less; đồng
 */
export function overseasLoan(
  { cost, granted = 0, wanted }: { readonly cost: number; readonly granted?: number; readonly wanted?: number },
  parameters: LawParameters,
  on: PlainDate,
): OverseasLoan {
  const share = requireParameter(parameters, 'vay_nuoc_ngoai_ty_le', on).value;
  const pledgeAbove = requireParameter(parameters, 'vay_nuoc_ngoai_bao_dam', on).value;
  const most = Math.max(0, Math.round((share / 100) * (cost - granted)));
  return { most, share, pledgeAbove, needsPledge: Math.min(most, wanted ?? most) > pledgeAbove };
}
