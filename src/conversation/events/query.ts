// Reads an event search out of a message: which kind, where, when.

import { type Entity, firstEntity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { EventKind } from '#knowledge/schema/data.ts';
import type { EventSearch } from '../session.ts';

/** Without a date, people mean the coming weeks. */
export const DEFAULT_DAYS = 60;

const KINDS: readonly (readonly [EventKind, RegExp])[] = [
  ['enrolment', /tuyen sinh|truong nghe|hoc nghe|nhap hoc/],
  ['overseas', /nuoc ngoai|xuat khau lao dong|di (?:nhat|han|dai|duc)|sang (?:nhat|han|dai)/],
  ['policy', /chinh sach|giai dap|bao hiem that nghiep/],
  ['job_fair', /phien giao dich|phien viec|ngay hoi viec lam|hoi cho|cho viec lam|san giao dich|tuyen dung|phien/],
];

export function readEventSearch(
  folded: string,
  entities: readonly Entity[],
  knowledge: Knowledge,
  today: PlainDate,
  before?: EventSearch,
): EventSearch {
  const kind = KINDS.find(([, words]) => words.test(folded))?.[0] ?? before?.kind;
  const date = firstEntity(entities, 'date');
  const [from, to] = date
    ? [later(date.from, today), later(date.to, today)]
    : before
      ? [Temporal.PlainDate.from(before.from), Temporal.PlainDate.from(before.to)]
      : [today, today.add({ days: DEFAULT_DAYS })];
  const place = firstEntity(entities, 'place')?.candidates[0];
  const placeName = place && (knowledge.communes.get(place.id)?.name ?? knowledge.provinces.get(place.id)?.name);
  return {
    ...(kind ? { kind } : {}),
    ...(place
      ? { place: place.id, placeName }
      : before?.place
        ? { place: before.place, placeName: before.placeName }
        : {}),
    from: from.toString(),
    to: to.toString(),
    offset: 0,
  };
}

/** A search never looks back: "tuần này" on a Sunday is what is left of it. */
const later = (a: PlainDate, b: PlainDate): PlainDate => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b);
