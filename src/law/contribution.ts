// What an employee pays into unemployment insurance each month.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, requireParameter } from './parameters.ts';
import { minWageName, type Region } from './unemployment-benefit.ts';

export type Contribution = {
  /** đồng a month. */
  readonly amount: number;
  /** The wage it is reckoned from, đồng a month. */
  readonly base: number;
  /** The wage lies above what may be reckoned from. */
  readonly capped: boolean;
};

/**
 * The employee's share of one month (Luật Việc làm 74/2025, Điều 33 khoản 1, Điều 34 khoản 2): a percentage of the wage, at most of
 * twenty times the monthly minimum wage of the employer's region.
 * @param wage đồng a month
 */
export function employeeContribution(
  wage: number,
  region: Region,
  parameters: LawParameters,
  on: PlainDate,
): Contribution {
  const value = (name: string) => requireParameter(parameters, name, on).value;
  const most = value('tran_luong_dong_lan') * value(minWageName(region));
  const base = Math.min(wage, most);
  return { amount: Math.round((base * value('bhtn_ty_le_nld')) / 100), base, capped: wage > most };
}
