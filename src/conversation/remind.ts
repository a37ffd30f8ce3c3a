// Asking to be reminded: of a saved event, the monthly declarations, a last day to file or to apply; and answering a reminder.

import { firstEntity } from '#domain/entity.ts';
import { OUTCOMES, type Reminding, subjectOf } from '#domain/reminder.ts';
import type { Reply } from '#domain/reply.ts';
import { formatClock, formatDay, formatWeekday, type PlainDate, TIME_ZONE } from '#domain/time.ts';
import { eventFacts, findOccurrence } from '#knowledge/events.ts';
import { declarationWindows } from '#law/declaration-windows.ts';
import { requireParameter } from '#law/parameters.ts';
import type { Understanding } from '#understanding/understand.ts';
import { windowWords } from './benefit/drawing.ts';
import { DATA, MENU_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import { REMINDER_TEXTS as TEXTS } from './subscribe-texts.ts';
import type { Step, TurnContext } from './turn-types.ts';

/** Says what was agreed, and honestly where the channel may not let us keep it. */
function remind(session: Session, about: Reminding, text: string, { person }: TurnContext): Step {
  if (person.reach === 'never') return { session, replies: [say(TEXTS.notHere, 'control')] };
  const { flow: _, ...rest } = session;
  return {
    session: rest,
    replies: [
      say(text + (person.reach === 'week' ? TEXTS.week : ''), 'control', {
        buttons: [LIST, MENU_BUTTON],
        provenance: { intent: 'event.subscribe' },
      }),
    ],
    effects: [{ kind: 'remind', about }],
  };
}

const LIST = { label: 'Nhắc hẹn của tôi', data: DATA.reminders };
const tooLate = (session: Session, text: string = TEXTS.tooLate): Step => ({
  session,
  replies: [say(text, 'control', { provenance: { intent: 'event.subscribe' } })],
});

export function saveEvent(session: Session, id: string, context: TurnContext): Step | undefined {
  const occurrence = findOccurrence(context.knowledge, id);
  if (occurrence === undefined) return undefined;
  const { event, starts } = occurrence;
  if (Temporal.Instant.compare(starts.toInstant(), context.now) <= 0 || event.status === 'cancelled')
    return tooLate(session, TEXTS.eventOver);
  return remind(
    session,
    { kind: 'event', occurrence: id, told: eventFacts(occurrence) },
    TEXTS.eventSaved(event.name),
    context,
  );
}

export function unsaveEvent(session: Session, occurrence: string): Step {
  return {
    session,
    replies: [say(TEXTS.eventUnsaved, 'control')],
    effects: [{ kind: 'end_reminder', which: { kind: 'event', subject: occurrence } }],
  };
}

export function remindFiling(session: Session, iso: string, context: TurnContext): Step | undefined {
  const last = day(iso);
  if (last === undefined) return undefined;
  if (Temporal.PlainDate.compare(last, context.today) <= 0) return tooLate(session);
  return remind(session, { kind: 'filing', last: iso }, TEXTS.filing(formatWeekday(last)), context);
}

/** `key` is the place of the intake in the list and its last day, so that an old button cannot mean another intake. */
export function remindEnrolment(session: Session, key: string, context: TurnContext): Step | undefined {
  const [index, iso] = key.split('.');
  const notice = context.knowledge.notices[Number(index)];
  if (notice === undefined || notice.apply_to.toString() !== iso) return undefined;
  if (Temporal.PlainDate.compare(notice.apply_to, context.today) <= 0) return tooLate(session);
  const school = context.knowledge.schools.find(({ id }) => id === notice.school)?.name ?? notice.school;
  const about: Reminding = { kind: 'enrolment', school, what: notice.what, last: iso as string };
  return remind(session, about, TEXTS.enrolment(notice.what, formatDay(notice.apply_to)), context);
}

function day(iso: string): PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(iso);
  } catch {
    return undefined;
  }
}

export function startDeclaration(session: Session, heard: Understanding | undefined, context: TurnContext): Step {
  if (context.person.reach === 'never') return { session, replies: [say(TEXTS.notHere, 'control')] };
  const asked: Session = { ...session, flow: { name: 'declaration', asking: 'start' } };
  return (
    (heard && continueDeclaration(asked, heard, context)) ?? { session: asked, replies: [say(TEXTS.askStart, 'flow')] }
  );
}

/** Undefined when what was said is no answer to the open question. */
export function continueDeclaration(
  session: Session,
  { entities, folded }: Understanding,
  context: TurnContext,
): Step | undefined {
  const { flow } = session;
  if (flow?.name !== 'declaration') return undefined;
  const date = firstEntity(entities, 'date');
  // A day told later corrects the one before.
  if (date !== undefined && !date.from.equals(date.to))
    return { session, replies: [say(`${TEXTS.notOneDay} ${TEXTS.askStart}`, 'flow')] };
  if (date !== undefined && isFar(date.from, context.today)) return { session, replies: [say(TEXTS.badStart, 'flow')] };
  const start = date?.from.toString() ?? flow.start;
  const known = { ...flow, ...(start === undefined ? {} : { start }) };
  const months = firstEntity(entities, 'duration')?.months || Number(/^\d{1,2}$/.exec(folded.trim())?.[0] ?? 0);
  if (months > MOST_MONTHS) return { session: { ...session, flow: known }, replies: [say(TEXTS.badMonths, 'flow')] };
  if (start === undefined || !months)
    return date === undefined
      ? undefined
      : { session: { ...session, flow: { ...known, asking: 'months' } }, replies: [say(TEXTS.askMonths, 'flow')] };
  return declare(session, start, months, context);
}

/** Benefit is drawn for so many months at most (Luật Việc làm 74/2025, Điều 39 khoản 2). */
const MOST_MONTHS = 12;

const isFar = (day: PlainDate, today: PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today.subtract({ years: 1 })) < 0 ||
  Temporal.PlainDate.compare(day, today.add({ years: 1 })) > 0;

export function repeatDeclaration(session: Session): Reply | undefined {
  if (session.flow?.name !== 'declaration') return undefined;
  return say(session.flow.asking === 'start' ? TEXTS.askStart : TEXTS.askMonths, 'flow');
}

function declare({ flow: _, ...session }: Session, start: string, months: number, context: TurnContext): Step {
  const { calendar, parameters } = context.knowledge;
  const first = Temporal.PlainDate.from(start);
  const days = requireParameter(parameters, 'tctn_ngay_khai_bao', first).value;
  const coming = declarationWindows(calendar, first, months, days).filter(
    ({ to }) => Temporal.PlainDate.compare(to, context.today) >= 0,
  );
  if (months === 1) return { session, replies: [say(TEXTS.declarationOne, 'control')] };
  if (coming.length === 0) return tooLate(session);
  const lines = coming.map((window) => `• Tháng ${window.month}: ${windowWords(window)}`);
  return remind(session, { kind: 'declaration', start, months }, TEXTS.declaration(lines.join('\n')), context);
}

/** What comes, with a button to end each. */
export function listReminders(session: Session, { person, knowledge }: TurnContext): Step {
  if (person.reminders.length === 0) return { session, replies: [say(TEXTS.none, 'control')] };
  const shown = person.reminders.slice(0, 8);
  const lines = shown.map(({ about, dueAt }) => {
    const local = dueAt.toZonedDateTimeISO(TIME_ZONE);
    return `• ${named(about, knowledge)} – lần tới ${formatClock(dueAt)} ${formatDay(local.toPlainDate())}`;
  });
  const buttons = shown.map(({ seq, about }) => ({
    label: `Thôi nhắc: ${named(about, knowledge)}`.slice(0, 60),
    data: DATA.reminder('stop', seq),
  }));
  return { session, replies: [say(TEXTS.list(lines.join('\n')), 'control', { buttons })] };
}

function named(about: Reminding, knowledge: TurnContext['knowledge']): string {
  switch (about.kind) {
    case 'event':
      return findOccurrence(knowledge, about.occurrence)?.event.name ?? subjectOf(about);
    case 'declaration':
      return `khai báo tìm việc (${about.months} tháng từ ${formatDay(Temporal.PlainDate.from(about.start))})`;
    case 'filing':
      return `hạn nộp hồ sơ ${formatDay(Temporal.PlainDate.from(about.last))}`;
    case 'enrolment':
      return `hạn hồ sơ ${about.what}`;
  }
}

/** A word on a reminder that spoke; what comes of it is known when it is written down. */
export function answerReminder(session: Session, deed: 'done' | 'later' | 'stop', seq?: number): Step {
  return {
    session,
    replies: [say(TEXTS.answered, 'control')],
    effects: [{ kind: 'answer_reminder', deed, ...(seq === undefined ? {} : { seq }) }],
  };
}

/** "done.12" as a button carries it. */
export function pressReminder(session: Session, text: string): Step | undefined {
  const [, deed, seq] = /^(done|later|stop)\.(\d{1,12})$/.exec(text) ?? [];
  return deed === undefined ? undefined : answerReminder(session, deed as 'done' | 'later' | 'stop', Number(seq));
}

export function pressOutcome(session: Session, text: string): Step | undefined {
  const [word, event = ''] = text.split('.');
  const outcome = OUTCOMES.find((each) => each === word);
  if (outcome === undefined || !/^[a-z0-9-]{1,50}$/.test(event)) return undefined;
  const rest = outcome === 'found' ? '' : ` ${TEXTS.outcomeNext}`;
  return {
    session,
    replies: [
      say(`${TEXTS.outcome[outcome]}${TEXTS.outcomeThanks}${rest}`, 'control', {
        buttons:
          outcome === 'found' ? [] : [{ label: 'Sự kiện sắp tới', data: DATA.intent('event.search') }, MENU_BUTTON],
      }),
    ],
    effects: [{ kind: 'event_outcome', event, outcome }],
  };
}
