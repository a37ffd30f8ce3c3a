// A short course for workers in the countryside (Luật Việc làm 74/2025, Điều 10 khoản 2; Nghị định 338/2025, Điều 25–29): fee, meals
// and travel. The province may give more. Pure arithmetic over dated parameters.

import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, requireParameter } from './parameters.ts';

/** Kilometres from which travel is paid: anywhere, and where life is especially hard. */
const FAR = 15;
const FAR_WHERE_HARD = 5;

export type RuralSupport = {
  /** Of the fee; what is left of it; meals; travel; all together. đồng */
  readonly fee: number;
  readonly own: number;
  readonly meals: number;
  readonly travel: number;
  readonly total: number;
  readonly mostFee: number;
  readonly mealsADay: number;
};

export function ruralSupport(
  course: { readonly fee: number; readonly classDays?: number; readonly km?: number; readonly hardArea?: boolean },
  parameters: LawParameters,
  on: PlainDate,
): RuralSupport {
  const value = (name: string) => requireParameter(parameters, name, on).value;
  const { fee: asked, classDays = 0, km = 0, hardArea = false } = course;
  const mostFee = value('nong_thon_khoa');
  const mealsADay = value('nong_thon_an_ngay');
  const fee = Math.min(asked, mostFee);
  const meals = classDays * mealsADay;
  const travel =
    hardArea && km >= FAR_WHERE_HARD ? value('nong_thon_di_lai_kho_khan') : km >= FAR ? value('nong_thon_di_lai') : 0;
  return { fee, own: asked - fee, meals, travel, total: fee + meals + travel, mostFee, mealsADay };
}
