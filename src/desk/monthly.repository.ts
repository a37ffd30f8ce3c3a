// Figures that a person writes in for a month, and plans for a year ("2026").

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';

export type MonthlyFigure = {
  readonly month: string;
  readonly indicator: string;
  readonly plan: number | undefined;
  readonly actual: number | undefined;
};

export async function monthlyFigures(db: Db, from: string, to: string): Promise<MonthlyFigure[]> {
  const rows = await db
    .selectFrom('monthly_figures')
    .selectAll()
    .where('month', '>=', from)
    .where('month', '<=', to)
    .execute();
  return rows.map(({ month, indicator, plan, actual }) => ({
    month,
    indicator,
    plan: plan ?? undefined,
    actual: actual ?? undefined,
  }));
}

export async function saveMonthly(
  tx: Db,
  figures: readonly MonthlyFigure[],
  author: string,
  now: Temporal.Instant,
): Promise<void> {
  for (const { month, indicator, plan, actual } of figures) {
    const row = { plan: plan ?? null, actual: actual ?? null, author, updated_at: stamp(now) };
    await tx
      .insertInto('monthly_figures')
      .values({ month, indicator, ...row })
      .onConflict((conflict) => conflict.columns(['month', 'indicator']).doUpdateSet(row))
      .execute();
  }
}
