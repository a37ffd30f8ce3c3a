// Working abroad is spoken of by its words: a country, a visa, a deposit. There are many entries on it, and short questions ("hồ sơ gồm
// gì", "bị phạt bao nhiêu") are asked of them as of everything else; in a talk that has none of those words they are not meant.

import { topicOf } from '#domain/topic.ts';
import { fold } from '#language/fold.ts';
import { type InContext, only } from '#understanding/in-context.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Session } from '../session.ts';

const ABROAD =
  /(?<![a-z])(?:nuoc ngoai|ngoai nuoc|xuat khau|xkld|xk lao dong|xuat canh|nhap canh|visa|ho chieu|passport|thi thuc|don hang|thuc tap sinh|tts|ky quy|dat coc|bay|eps|tokutei|tokute|nenkin|ky nang dac dinh|phai cu|moi gioi|ben (?:do|day|ay|nay|kia|nuoc)|sang|ve nuoc|qua nuoc|di nuoc|the ngoai kieu|chui|nghiep doan|may bay|dai su quan|lanh su|lao dong nuoc|tieng (?:nhat|han|trung|duc|anh)|(?:di|sang|qua|o|tu|ben) (?:nhat|han|dai|duc|uc|my|nga|phap|y|sec|hung|ba lan|rumani|malai|sing|arap|dubai|campuchia|cam|mien|trung quoc|lao|thai|israel))(?![a-z])/;

/** Neither this message nor the talk names working abroad. */
export function isOfHere(heard: Understanding, { last, before, told = [], history = [] }: Session): boolean {
  if ([last?.intent, before, ...told].some((name) => name !== undefined && topicOf(name) === 'overseas')) return false;
  const named = heard.entities.some(({ kind }) => kind === 'country') || ABROAD.test(heard.folded);
  return !named && !history.some(({ said }) => ABROAD.test(fold(said)));
}

/** Readings of working abroad left out where neither this message nor the talk names it. */
export function withoutUnnamed(
  ranked: readonly InContext[],
  heard: Understanding,
  session: Session,
): readonly InContext[] {
  return isOfHere(heard, session) ? only(ranked, ({ intent }) => topicOf(intent) !== 'overseas') : ranked;
}
