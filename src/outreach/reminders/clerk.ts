// Says reminders at their hour, and tells those who saved an event when something that matters to them changed. Each message and
// the step after it are written in one transaction: after a crash nobody is reminded twice, and nobody is forgotten.

import type { EventFacts, Reminding } from '#domain/reminder.ts';
import type { Post, PostedMessage } from '#domain/sending.ts';
import type { Clock } from '#domain/time.ts';
import { dayOf, TIME_ZONE } from '#domain/time.ts';
import { eventFacts, findOccurrence } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { isQuiet, type QuietHours } from '../quiet-hours.ts';
import { dueReminders, type Reminder, savedDifferently, savedOccurrences, setStep } from './reminders.repository.ts';
import { nextStep, stepsOf } from './schedule.ts';
import { changeReply, reminderReply } from './texts.ts';

export type ClerkDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly quiet: QuietHours;
  readonly knowledge: () => Knowledge | undefined;
  readonly mine: () => Promise<boolean>;
  readonly post: Post<Db>;
};

const AT_ONCE = 100;
/** A change of what begins so soon is told also at night. */
const SOON_HOURS = 12;

/** Says what is due; returns how many reminders moved on. */
export async function sayDue(deps: ClerkDeps): Promise<number> {
  const { storage, clock } = deps;
  const [knowledge, now] = [deps.knowledge(), clock()];
  if (knowledge === undefined || isQuiet(now, deps.quiet)) return 0;
  const due = await dueReminders(storage.reader, now, AT_ONCE);
  if (due.length === 0 || !(await deps.mine())) return 0;
  return storage.write(async (tx) => {
    const rows = await dueReminders(tx, now, AT_ONCE);
    const messages = [];
    for (const reminder of rows) {
      const message = await sayOne(tx, reminder, knowledge, now);
      if (message !== undefined) messages.push(message);
    }
    await deps.post(tx, messages);
    return rows.length;
  });
}

async function sayOne(
  tx: Db,
  { seq, address, about, step: name = '' }: Reminder,
  knowledge: Knowledge,
  now: Temporal.Instant,
): Promise<PostedMessage | undefined> {
  const step = stepsOf(about, knowledge).find((each) => each.name === name);
  const next = nextStep(about, knowledge, now, name);
  await setStep(tx, seq, { step: next, said: name }, now);
  const useful = step !== undefined && Temporal.Instant.compare(step.until, now) > 0;
  const reply = useful ? reminderReply(seq, about, name, knowledge, dayOf(now)) : undefined;
  return reply && { address, reply };
}

/** Tells who saved an event what changed of it; returns how many were told. */
export async function tellChanges(deps: ClerkDeps): Promise<number> {
  const { storage, clock } = deps;
  const [knowledge, now] = [deps.knowledge(), clock()];
  if (knowledge === undefined) return 0;
  let told = 0;
  for (const occurrence of await savedOccurrences(storage.reader)) {
    const found = findOccurrence(knowledge, occurrence);
    if (found !== undefined && !isNews(found.starts, now, deps.quiet)) continue;
    // Gone from the calendar is as good as cancelled, for somebody who means to go.
    const facts = found ? eventFacts(found) : GONE;
    const about = { kind: 'event', occurrence, told: facts } as const;
    while ((await savedDifferently(storage.reader, occurrence, about, 1)).length > 0 && (await deps.mine()))
      told += await tellSome(deps, about, found?.event.name ?? occurrence, knowledge, now);
  }
  return told;
}

/** The next savers who know it otherwise: told, and noted as told, in one transaction. */
async function tellSome(
  { storage, post }: ClerkDeps,
  about: Extract<Reminding, { kind: 'event' }>,
  name: string,
  knowledge: Knowledge,
  now: Temporal.Instant,
): Promise<number> {
  return storage.write(async (tx) => {
    const rows = await savedDifferently(tx, about.occurrence, about, AT_ONCE);
    const next = nextStep(about, knowledge, now);
    for (const { seq, step = '' } of rows) await setStep(tx, seq, { step: next, said: step, about }, now);
    const messages = rows.flatMap(({ seq, address, about: before }) => {
      // Of what is over nobody needs news, whatever became of its row in the calendar.
      if (before.kind !== 'event' || (about.told === GONE && isOver(before.told, now))) return [];
      const reply = changeReply(before.told, about.told, name, seq);
      return reply ? [{ address, reply }] : [];
    });
    await post(tx, messages);
    return messages.length;
  });
}

const GONE: EventFacts = { starts: '', place: '', cancelled: true };

const isOver = ({ starts }: EventFacts, now: Temporal.Instant): boolean =>
  starts === '' ||
  Temporal.Instant.compare(Temporal.PlainDateTime.from(starts).toZonedDateTime(TIME_ZONE).toInstant(), now) <= 0;

/** What is over is no news, and nobody is woken for what is far off. */
function isNews(starts: Temporal.ZonedDateTime, now: Temporal.Instant, quiet: QuietHours): boolean {
  const hours = (starts.epochMilliseconds - now.epochMilliseconds) / 3_600_000;
  return hours > 0 && (hours < SOON_HOURS || !isQuiet(now, quiet));
}
