// "nghỉ 15/8 à nhầm, 15/9 mới đúng": what was said and taken back in the same breath does not count.

import type { Entity } from '#domain/entity.ts';

const TAKEN_BACK =
  /(?<![a-z])(?:nham|lon|y (?:em|toi|minh|con|la)|a khong|khong phai|sua lai|viet lon|quen|dung ra)(?![a-z])/;
const NEAR = 40;

/** The entities that stand; the one that corrects stands in the place of the one it corrects. */
const DENIED = /(?:chu|chu khong|khong|ko|k) (?:khong |ko )?phai (?:la )?(?:ngay |hom )?$/;

export function withoutTakenBack(folded: string, all: readonly Entity[]): readonly Entity[] {
  const affirmed = all.filter(({ start }) => !DENIED.test(folded.slice(Math.max(0, start - 24), start)));
  const entities = affirmed.length > 0 ? affirmed : all;
  const kept: Entity[] = [];
  for (const entity of entities) {
    const before = kept.findLastIndex(({ kind }) => kind === entity.kind);
    const corrected = kept[before];
    if (corrected !== undefined && corrects(folded, corrected, entity))
      kept[before] = { ...entity, start: corrected.start };
    else kept.push(entity);
  }
  return kept;
}

const corrects = (folded: string, before: Entity, after: Entity): boolean =>
  after.start - before.end <= NEAR && TAKEN_BACK.test(folded.slice(before.end, after.start));
