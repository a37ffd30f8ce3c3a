// Entries that answer the same question for different purposes: "lãi mấy phân", "không có sổ đỏ có vay được không" is said alike of a
// loan for a trade, for going abroad and for studying. Alone nobody could tell which; the talk can.

import { firstEntity } from '#domain/entity.ts';
import { fold } from '#language/fold.ts';
import type { InContext } from '#understanding/in-context.ts';
import type { Part } from '#understanding/understand.ts';
import type { Session } from '../session.ts';

/** Each with the words, without marks, that name its purpose. */
const LOANS: Readonly<Record<string, RegExp>> = {
  'job.loan':
    /(?<![a-z])(?:lam an|kinh doanh|buon ban|chan nuoi|nuoi (?:ca|bo|heo|ga|tom)|trong|mo (?:quan|tiem|xuong))(?![a-z])/,
  'overseas.loan': /(?<![a-z])(?:nuoc ngoai|xuat khau|xkld|don hang|xuat canh|bay|ky quy|di lam viec)(?![a-z])/,
  'vocational.student_loan': /(?<![a-z])(?:di hoc|hoc phi|sinh vien|hoc nghe|nhap hoc|ra truong)(?![a-z])/,
};

/** The entry in talk instead of its twin, with the sureness of both, where no word names the twin's purpose. */
export function keptToTalk(
  ranked: readonly InContext[],
  { text, entities }: Pick<Part, 'text' | 'entities'>,
  { last }: Pick<Session, 'last'>,
): readonly InContext[] {
  const [best] = ranked;
  const topic = last?.unsure === true ? undefined : last?.intent;
  if (best === undefined || topic === undefined || best.intent === topic) return ranked;
  const words = LOANS[best.intent];
  const own = LOANS[topic] && ranked.find(({ intent }) => intent === topic);
  if (words === undefined || own === undefined || words.test(fold(text))) return ranked;
  if (best.intent === 'overseas.loan' && firstEntity(entities, 'country') !== undefined) return ranked;
  const rest = ranked.filter((each) => each !== own && each !== best);
  return [{ ...own, p: own.p + best.p }, { ...best, p: 0 }, ...rest];
}
