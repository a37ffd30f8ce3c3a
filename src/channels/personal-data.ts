// Every repository that holds something about a person, in one list: what an erasure forgets and what goes by itself on its day.

import { personalData as sessions } from '#conversation/session.repository.ts';
import { personalData as answerWaits } from '#desk/answer-waits.repository.ts';
import { personalData as ticketEvents } from '#desk/ticket-events.repository.ts';
import { personalData as tickets } from '#desk/tickets.repository.ts';
import { dayOf } from '#domain/time.ts';
import { personalData as openings } from '#editorial/openings.repository.ts';
import { personalData as questions } from '#editorial/triage.repository.ts';
import { personalData as imports } from '#knowledge/imports.repository.ts';
import { personalData as reminders } from '#outreach/reminders/reminders.repository.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { personalData as chats } from '#people/chats.repository.ts';
import { oweRewrite } from '#people/rewrite-owed.repository.ts';
import { personalData as seekerNews } from '#people/seeker-news.repository.ts';
import { personalData as seekers } from '#people/seekers.repository.ts';
import { personalData as staffChats } from '#people/staff-chats.repository.ts';
import { personalData as staffSessions } from '#people/staff-sessions.repository.ts';
import { personalData as consents } from '#people/subscriptions.repository.ts';
import { personalData as notices } from '#people/waiting-notices.repository.ts';
import type { Db } from '#storage/engine.ts';
import type { Due, Leaving, PersonalData } from '#storage/personal-data.ts';
import { personalData as inbox } from './inbox.repository.ts';
import { personalData as leases } from './leases.repository.ts';
import { personalData as outbox } from './outbox.repository.ts';
import { personalData as webSessions } from './web/web-sessions.repository.ts';

/** In this order: what is found through another row goes before it (events of tickets, notices of chats). */
export const PERSONAL_DATA: readonly PersonalData[] = [
  outbox,
  inbox,
  webSessions,
  sessions,
  questions,
  ticketEvents,
  tickets,
  answerWaits,
  openings,
  seekerNews,
  seekers,
  reminders,
  consents,
  staffChats,
  staffSessions,
  imports,
  notices,
  chats,
  leases,
];

/** Erases everything stored about one chat. Counts remain, and the audit row that says an erasure took place. */
export async function forgetPerson(tx: Db, who: Leaving): Promise<void> {
  for (const { forget } of PERSONAL_DATA) await forget?.(tx, who);
  await oweRewrite(tx, who.at);
  await writeAudit(tx, { at: who.at, actor: 'citizen', action: 'erase', subject: 'chat' });
}

/** Deletes all rows whose day has come; returns how many. */
export async function deleteExpired(tx: Db, now: Temporal.Instant): Promise<number> {
  const due: Due = { today: dayOf(now).toString(), now };
  let count = 0;
  for (const { expire } of PERSONAL_DATA) count += (await expire?.(tx, due)) ?? 0;
  return count;
}
