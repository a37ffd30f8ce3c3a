// Events as cards: what, when, where, who, what to bring; sample rows say that they are samples.

import type { Card } from '#domain/reply.ts';
import { formatWeekday } from '#domain/time.ts';
import type { Occurrence } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { EventKind } from '#knowledge/schema/data.ts';

export const KIND_NAMES: Record<EventKind, string> = {
  job_fair: 'Phiên, ngày hội việc làm',
  enrolment: 'Tuyển sinh học nghề',
  overseas: 'Tư vấn đi nước ngoài',
  policy: 'Giải đáp chính sách',
};

const STATE_WORDS = { open: '', full: ' – ĐÃ ĐẦY', cancelled: ' – ĐÃ HỦY' } as const;

const clock = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });

export function eventCard(occurrence: Occurrence): Card {
  const { event, starts, ends } = occurrence;
  return {
    kind: 'event',
    id: occurrence.id,
    title: `${event.name}${event.sample ? ' (dữ liệu mẫu)' : ''}${STATE_WORDS[event.status]}`,
    lines: [
      ...(event.changed === undefined ? [] : [`Thay đổi: ${event.changed}`]),
      `${formatWeekday(starts.toPlainDate())}, ${clock(starts)}–${clock(ends)}`,
      `${event.place.name}, ${event.place.address}`,
    ],
    calendarPath: calendarPath(occurrence.id),
  };
}

/** Everything we know of one event. */
export function eventDetailCard(knowledge: Knowledge, occurrence: Occurrence): Card {
  const { event } = occurrence;
  const card = eventCard(occurrence);
  const organiser = knowledge.offices.get(event.organiser);
  const lines = [
    ...card.lines,
    ...event.employers.map((employer) => `• ${employer.name}: ${employer.jobs}`),
    event.bring.length > 0 ? `Mang theo: ${event.bring.join(', ')}` : '',
    event.note ?? '',
    'Không mất phí.',
    organiser ? `Hỏi thêm: ${organiser.name}${organiser.phone ? `, ${organiser.phone}` : ''}` : '',
  ];
  const { name, address, point } = event.place;
  return {
    ...card,
    lines: lines.filter(Boolean),
    single: true,
    ...(point ? { place: { name: event.sample ? `${name} (dữ liệu mẫu)` : name, address, ...point } } : {}),
  };
}

const calendarPath = (occurrenceId: string): string => `/su-kien/${occurrenceId}.ics`;
