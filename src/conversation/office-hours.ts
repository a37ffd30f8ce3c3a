// When somebody at the office will next be there; said honestly to whoever asks for a person.

import { dayOf, formatWeekday, TIME_ZONE } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { isWorkingDay } from '#law/working-days.ts';

const DAYS_AHEAD = 14;

/** "Cán bộ đang trong giờ làm việc." or when the office opens next. */
export function whenOpen(knowledge: Knowledge, now: Temporal.Instant): string {
  const today = dayOf(now);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = today.add({ days: ahead });
    if (!isWorkingDay(knowledge.calendar, day) && day.dayOfWeek <= 5) continue;
    const spans = knowledge.mainOffice.open
      .filter((span) => span.days.includes(day.dayOfWeek))
      .sort((a, b) => a.from.localeCompare(b.from));
    for (const span of spans) {
      const at = (clock: string) =>
        day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: Temporal.PlainTime.from(clock) }).toInstant();
      if (Temporal.Instant.compare(now, at(span.to)) >= 0) continue;
      if (Temporal.Instant.compare(now, at(span.from)) >= 0) return 'Cán bộ đang trong giờ làm việc.';
      return `Ngoài giờ làm việc, cán bộ sẽ xem từ ${span.from} ${formatWeekday(day)}.`;
    }
  }
  return 'Cán bộ sẽ xem vào ngày làm việc gần nhất.';
}

export function officeName({ mainOffice: office }: Knowledge): string {
  return office.sample ? `${office.name} (dữ liệu mẫu)` : office.name;
}

/** Name and telephone of the office, as every refusal and hand-over gives them. */
export function officeLine(knowledge: Knowledge): string {
  return [officeName(knowledge), knowledge.mainOffice.phone].filter(Boolean).join(', điện thoại ');
}
