// Whether a new vacancy is one for somebody who looks for work: their trade, and their commune where they named one.

import type { Seeker } from '#domain/seeker.ts';
import { dayOf, formatClock, formatWeekday } from '#domain/time.ts';
import { findEvents } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { fold } from '#language/fold.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { offers } from '../finder/trades.ts';
import { ANY_TRADE } from './words.ts';

/** A vacancy as it stands in the calendar. */
export type Announced = {
  readonly occurrence: string;
  readonly employer: string;
  readonly jobs: string;
  /** Where the work is, in the employer's words, and the commune of the event. */
  readonly workplace: string;
  readonly commune: string;
  /** "thứ Bảy 05/12/2026, 07:30, Ngày hội việc làm, Quảng trường …". */
  readonly where: string;
  readonly sample: boolean;
};

const AHEAD = { days: 60 };

/** As its event stands now; undefined where it is over, called off, or the employer no longer in it. */
export function announcedAt(
  {
    event: id,
    employer: name,
    workplace,
  }: { readonly event: string; readonly employer: string; readonly workplace: string },
  knowledge: Knowledge,
  now: Temporal.Instant,
): Announced | undefined {
  const today = dayOf(now);
  const next = findEvents(knowledge, { from: today, to: today.add(AHEAD), after: now }).find(
    ({ event }) => event.id === id,
  );
  const employer = next?.event.employers.find((each) => each.name === name);
  if (next === undefined || employer === undefined) return undefined;
  const { event, starts } = next;
  return {
    occurrence: next.id,
    employer: employer.name,
    jobs: employer.jobs,
    workplace,
    commune: event.place.commune,
    where: `${formatWeekday(starts.toPlainDate())}, ${formatClock(starts.toInstant())}, ${event.name}, ${event.place.name}`,
    sample: event.sample,
  };
}

export const fits = (
  { trades, place }: Pick<Seeker, 'trades' | 'place'>,
  { jobs, workplace, commune }: Announced,
  { communes }: Knowledge,
): boolean => trades.some((trade) => isOffered(trade, jobs)) && isNear(place, commune, workplace, communes);

/** A trade that we have no name for counts where the employer writes it in the same words. */
function isOffered(trade: string, jobs: string): boolean {
  const text = textOf(normalise(jobs));
  return trade === ANY_TRADE || offers(text, trade) || ` ${text.folded} `.includes(` ${fold(normalise(trade))} `);
}

function isNear(
  place: string | undefined,
  commune: string,
  workplace: string,
  communes: Knowledge['communes'],
): boolean {
  if (place === undefined || place === commune) return true;
  const name = communes.get(place)?.name.replace(/^(?:xã|phường|đặc khu|thị trấn) /i, '');
  return name !== undefined && fold(normalise(workplace)).includes(fold(normalise(name)));
}
