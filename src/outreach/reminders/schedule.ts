// When a reminder speaks next. Pure: the same reminder, calendar and moment give the same step, so nothing is lost by a restart.

import type { Reminding } from '#domain/reminder.ts';
import { type PlainDate, TIME_ZONE } from '#domain/time.ts';
import { findOccurrence } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { declarationWindows } from '#law/declaration-windows.ts';
import { requireParameter } from '#law/parameters.ts';

export type Step = {
  /** Names the step within its reminder: "2.last", "before", "after". */
  readonly name: string;
  readonly at: Temporal.Instant;
  /** After this the step says nothing useful any more. */
  readonly until: Temporal.Instant;
};

const MORNING = '08:00';
const DAY_BEFORE = '09:00';
const AFTERWARDS = '10:00';
const NIGHT = '20:00';
/** Days before the end of a term. */
const FILING_DAYS = [30, 7, 3, 1, 0];
const ENROLMENT_DAYS = [7, 3, 1, 0];

const on = (day: PlainDate, time: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: Temporal.PlainTime.from(time) }).toInstant();

const endOf = (day: PlainDate): Temporal.Instant => on(day, NIGHT);

/** Every step of the reminder, soonest first. */
export function stepsOf(reminding: Reminding, knowledge: Knowledge): Step[] {
  switch (reminding.kind) {
    case 'event':
      return eventSteps(reminding.occurrence, knowledge);
    case 'declaration': {
      const start = Temporal.PlainDate.from(reminding.start);
      const days = requireParameter(knowledge.parameters, 'tctn_ngay_khai_bao', start).value;
      return declarationWindows(knowledge.calendar, start, reminding.months, days).flatMap(
        ({ month, begins, from, to }) => [
          { name: `${month}.soon`, at: on(begins.subtract({ days: 3 }), MORNING), until: endOf(to) },
          { name: `${month}.tomorrow`, at: on(from.subtract({ days: 1 }), MORNING), until: endOf(to) },
          { name: `${month}.last`, at: on(to, MORNING), until: endOf(to) },
        ],
      );
    }
    case 'filing':
      return countdown(Temporal.PlainDate.from(reminding.last), FILING_DAYS);
    case 'enrolment':
      return countdown(Temporal.PlainDate.from(reminding.last), ENROLMENT_DAYS);
  }
}

function countdown(last: PlainDate, days: readonly number[]): Step[] {
  return days.map((before) => ({
    name: `${before}`,
    at: on(last.subtract({ days: before }), MORNING),
    until: endOf(last),
  }));
}

/** A cancelled event is reminded of no more. */
function eventSteps(id: string, knowledge: Knowledge): Step[] {
  const occurrence = findOccurrence(knowledge, id);
  if (occurrence === undefined || occurrence.event.status === 'cancelled') return [];
  const { starts, ends } = occurrence;
  const day = starts.toPlainDate();
  const after = on(ends.toPlainDate().add({ days: 1 }), AFTERWARDS);
  return [
    { name: 'before', at: on(day.subtract({ days: 1 }), DAY_BEFORE), until: starts.toInstant() },
    { name: 'after', at: after, until: after.add({ hours: 72 }) },
  ];
}

/**
 * The next step from `now` on, after `said`. What fell into a time when the program was down, and is still of use, comes at
 * once; somebody who asks for a reminder just now (nothing was said) has no use for what is past.
 */
export function nextStep(
  reminding: Reminding,
  knowledge: Knowledge,
  now: Temporal.Instant,
  said?: string,
): Step | undefined {
  const steps = stepsOf(reminding, knowledge);
  const from = said === undefined ? 0 : steps.findIndex(({ name }) => name === said) + 1;
  const left = steps.slice(from).filter(({ until }) => Temporal.Instant.compare(until, now) > 0);
  // Of several that are late only the newest says something new.
  const late = left.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0).at(-1);
  const coming = left.find(({ at }) => Temporal.Instant.compare(at, now) > 0);
  if (late === undefined || said === undefined) return coming;
  return { ...late, at: now };
}

/** After "đã xong" of one month's declaration the next month follows; everything else is done for good. */
export function stepAfterDone(
  reminding: Reminding,
  knowledge: Knowledge,
  now: Temporal.Instant,
  said: string,
): Step | undefined {
  if (reminding.kind !== 'declaration') return undefined;
  const month = Number.parseInt(said, 10);
  return stepsOf(reminding, knowledge).find(
    ({ name, at }) => Number.parseInt(name, 10) > month && Temporal.Instant.compare(at, now) > 0,
  );
}

/** "Nhắc lại": tomorrow morning; on the last day in three hours; not when it would come too late. */
export function laterStep(step: Step, now: Temporal.Instant): Step | undefined {
  const tomorrow = on(now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().add({ days: 1 }), MORNING);
  const soon = now.add({ hours: 3 });
  const at = [tomorrow, soon].find((each) => Temporal.Instant.compare(each, step.until) < 0);
  return at && { ...step, at };
}
