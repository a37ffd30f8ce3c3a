// The days that follow from a claim already filed, above the rule about it: from when benefit counts, until when the decision is due.

import type { DateEntity } from '#domain/entity.ts';
import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { timelineLine } from './benefit/timeline.ts';
import { nearestYear } from './facts/leaving.ts';
import type { Heard } from './facts/read.ts';
import { above } from './reply.ts';

const ENTRIES: ReadonlySet<string> = new Set([
  'office.status',
  'ui.payment',
  'ui.not_collect',
  'ui.decision_correction',
]);
const FILED_BEFORE =
  /(?<![a-z])(?:nop|gui)(?: (?:du|xong|ho so|hs|that nghiep|tctn|bhtn|tro cap|giay|tren mang|truc tuyen|online|roi|hom|ngay|tu|luc|o|trung tam|vao)){1,8} $/;
const FILED_AFTER =
  /^[ )(,]{0,3}(?:thi |em |e |minh |toi |tui |chi |anh |da |co |moi ){0,4}(?:nop|gui)(?: du| xong){0,2} (?:ho so|hs|giay)/;
const UNEMPLOYMENT = /that nghiep|tctn|bhtn|tro cap/;

export function withClaimDays(
  reply: Reply,
  { id }: Entry,
  heard: Heard,
  knowledge: Knowledge,
  today: PlainDate,
): Reply {
  if (!ENTRIES.has(id) || reply.provenance.decision === 'refuse') return reply;
  const filed = filedOn(heard, today);
  return above(filed && timelineLine(filed, knowledge, today), reply);
}

/** The one day on which the papers were handed in, not after today. */
function filedOn({ folded, entities }: Heard, today: PlainDate): PlainDate | undefined {
  if (!UNEMPLOYMENT.test(folded)) return undefined;
  const day = entities.find(
    (entity): entity is DateEntity =>
      entity.kind === 'date' &&
      entity.from.equals(entity.to) &&
      (FILED_BEFORE.test(folded.slice(Math.max(0, entity.start - 60), entity.start)) ||
        FILED_AFTER.test(folded.slice(entity.end, entity.end + 60))),
  );
  const filed = day && nearestYear(day, today).from;
  return filed !== undefined && Temporal.PlainDate.compare(filed, today) <= 0 ? filed : undefined;
}
