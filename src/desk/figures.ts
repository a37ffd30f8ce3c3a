// What the assistant did in a stretch of days, put together from counts that name nobody.

import type { Db } from '#storage/engine.ts';
import { ASKED, helpedIn, intentsIn, outcomesIn, type Period, ticketEndsIn } from './counts.repository.ts';

export const HANDED_OVER = 'handed_over';

/**
 * How questions ended. Steps of a flow (the months, the wage), pressed buttons and words after an answer ("thế còn Hàn Quốc?") are
 * no questions of their own.
 */
export type Ends = {
  readonly answered: number;
  readonly clarified: number;
  readonly refused: number;
  readonly handedOver: number;
};

export type DayFigures = Ends & { readonly day: string; readonly byChannel: ReadonlyMap<string, number> };

export type Figures = {
  readonly days: readonly DayFigures[];
  readonly total: Ends & { readonly questions: number };
  readonly byChannel: readonly { readonly channel: string; readonly questions: number }[];
  /** Questions by the entry they were read as, most first; '' where none. */
  readonly intents: readonly { readonly intent: string; readonly count: number }[];
  readonly helped: { readonly yes: number; readonly no: number };
  readonly tickets: {
    readonly closed: number;
    /** Working minutes until the first answer: of half and of nine in ten no more than this; undefined without any. */
    readonly median: number | undefined;
    readonly ninety: number | undefined;
    readonly unanswered: number;
    readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
  };
};

const ANSWERED = `${ASKED}answer`;
const CLARIFIED = `${ASKED}clarify`;
const REFUSED = `${ASKED}refuse`;
const FAILED = 'failed';
const QUESTIONS = new Set([ANSWERED, CLARIFIED, REFUSED, FAILED]);

export async function figuresOf(db: Db, period: Period): Promise<Figures> {
  const outcomes = await outcomesIn(db, period);
  const sum = (rows: typeof outcomes, of: (outcome: string) => boolean) =>
    rows.reduce((total, { outcome, count }) => (of(outcome) ? total + count : total), 0);
  const endsOf = (rows: typeof outcomes): Ends => ({
    answered: sum(rows, (outcome) => outcome === ANSWERED),
    clarified: sum(rows, (outcome) => outcome === CLARIFIED),
    refused: sum(rows, (outcome) => outcome === REFUSED || outcome === FAILED),
    handedOver: sum(rows, (outcome) => outcome === HANDED_OVER),
  });
  const byDay = Map.groupBy(outcomes, ({ day }) => day);
  const days = daysOf(period).map((day) => {
    const rows = byDay.get(day) ?? [];
    const asked = rows.filter(({ outcome }) => QUESTIONS.has(outcome));
    const byChannel = [...Map.groupBy(asked, ({ channel }) => channel)];
    return {
      day,
      ...endsOf(rows),
      byChannel: new Map(byChannel.map(([channel, list]) => [channel, sum(list, () => true)])),
    };
  });
  const channels = [...new Set(outcomes.map(({ channel }) => channel))].map((channel) => ({
    channel,
    questions: sum(
      outcomes.filter((row) => row.channel === channel),
      (outcome) => QUESTIONS.has(outcome),
    ),
  }));
  const helped = await helpedIn(db, period);
  const wordsOf = (yes: boolean) => helped.reduce((n, each) => (each.helped === yes ? n + each.count : n), 0);
  return {
    days,
    total: { questions: sum(outcomes, (outcome) => QUESTIONS.has(outcome)), ...endsOf(outcomes) },
    byChannel: channels.filter(({ questions }) => questions > 0).sort((a, b) => b.questions - a.questions),
    intents: await intentsIn(db, period),
    helped: { yes: wordsOf(true), no: wordsOf(false) },
    tickets: await ticketFigures(db, period),
  };
}

async function ticketFigures(db: Db, period: Period): Promise<Figures['tickets']> {
  const ends = await ticketEndsIn(db, period);
  const waits = ends.flatMap(({ waited }) => (waited === null ? [] : [waited])).sort((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))];
  const outcomes = new Map<string, number>();
  for (const { outcome } of ends) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  return {
    closed: ends.length,
    median: at(0.5),
    ninety: at(0.9),
    unanswered: ends.filter(({ waited, outcome }) => waited === null && outcome !== 'withdrawn').length,
    outcomes: [...outcomes].map(([outcome, count]) => ({ outcome, count })).sort((a, b) => b.count - a.count),
  };
}

/** Every day of the period, also those on which nobody asked. */
function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 }))
    days.push(day.toString());
  return days;
}

/** The days of a month "2026-11". */
export function monthPeriod(month: string): Period {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  const first = Temporal.PlainDate.from({ year, month: number, day: 1 });
  return { from: first.toString(), to: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
}
