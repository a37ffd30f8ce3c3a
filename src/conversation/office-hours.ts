// When somebody at the office will next be there; said honestly to whoever asks for a person.

import { dayOf, formatWeekday } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { openSpans } from '#knowledge/office-time.ts';

const DAYS_AHEAD = 14;

/** "Cán bộ đang trong giờ làm việc." or when the office opens next. */
export function whenOpen(knowledge: Knowledge, now: Temporal.Instant): string {
  const today = dayOf(now);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = today.add({ days: ahead });
    for (const { from, to, opens } of openSpans(knowledge, day)) {
      if (Temporal.Instant.compare(now, to) >= 0) continue;
      if (Temporal.Instant.compare(now, from) >= 0) return 'Cán bộ đang trong giờ làm việc.';
      return `Ngoài giờ làm việc, cán bộ sẽ xem từ ${opens} ${formatWeekday(day)}.`;
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
