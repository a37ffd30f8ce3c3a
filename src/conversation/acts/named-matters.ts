// Working abroad is spoken of by its words: a country, a visa, a deposit. There are many entries on it, and short questions ("hồ sơ gồm
// gì", "bị phạt bao nhiêu") are asked of them as of everything else; in a talk that has none of those words they are not meant.

import { topicOf } from '#domain/topic.ts';
import { fold } from '#language/fold.ts';
import { type InContext, only } from '#understanding/in-context.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Session } from '../session.ts';

const ABROAD =
  /(?<![a-z])(?:nuoc ngoai|ngoai nuoc|xuat khau|xkld|xk lao dong|xuat canh|nhap canh|visa|ho chieu|passport|thi thuc|don hang|thuc tap sinh|tts|ky quy|dat coc|bay|eps|tokutei|tokute|nenkin|ky nang dac dinh|phai cu|moi gioi|ben (?:do|day|ay|nay|kia|nuoc)|sang(?! (?:nay|mai|som|hom|nam|thang|tuan|ngay))|ve nuoc|qua nuoc|di nuoc|the ngoai kieu|chui|nghiep doan|may bay|dai su quan|lanh su|lao dong nuoc|tieng (?:nhat|han|trung|duc|anh)|(?:di|sang|qua|o|tu|ben) (?:nhat|han|dai|duc|uc|my|nga|phap|y|sec|hung|ba lan|rumani|malai|sing|arap|dubai|campuchia|cam|mien|trung quoc|lao|thai|israel))(?![a-z])/;

/** Neither this message nor the talk names working abroad. */
export function isOfHere(heard: Understanding, { last, before, told = [], history = [] }: Session): boolean {
  if ([last?.intent, before, ...told].some((name) => name !== undefined && topicOf(name) === 'overseas')) return false;
  const named = heard.entities.some(({ kind }) => kind === 'country') || ABROAD.test(heard.folded);
  return !named && !history.some(({ said }) => ABROAD.test(fold(said)));
}

/** An age told of a loan, a course or a test is no question about one's pension. */
const PENSION = 'ui.retirement';
const OF_PENSION = /(?<![a-z])(?:huu|luong huu|bhxh|bao hiem|that nghiep|tro cap|nghi viec)(?![a-z])/;
const PENSION_ELSEWHERE = new Set(['overseas', 'vocational', 'job', 'jobfair', 'event']);

/** One's pension is asked of in a talk of something else only where it is named. */
export const isPensionElsewhere = (intent: string, { folded }: Understanding, { last }: Session): boolean =>
  intent === PENSION && PENSION_ELSEWHERE.has(topicOf(last?.intent ?? '') ?? '') && !OF_PENSION.test(folded);

/** Readings of working abroad left out where neither this message nor the talk names it, and so one's pension. */
export function withoutUnnamed(
  ranked: readonly InContext[],
  heard: Understanding,
  session: Session,
): readonly InContext[] {
  const named = only(ranked, ({ intent }) => !isPensionElsewhere(intent, heard, session));
  return isOfHere(heard, session) ? only(named, ({ intent }) => topicOf(intent) !== 'overseas') : named;
}
