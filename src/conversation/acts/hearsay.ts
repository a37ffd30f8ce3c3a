// "Công ty nó nói tháng 12 bay bình thường mà", "họ bảo khỏi thi tiếng": what somebody else claims against what was just said. It asks
// whether to believe it, so the part on checking, on signs of fraud or on who refuses is given.

import { topicOf } from '#domain/topic.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { matches, pattern, type Text } from '#language/matching.ts';
import type { Part } from '#understanding/understand.ts';
import { sectionsOf } from '../answer.ts';
import type { Session } from '../session.ts';
import type { TurnContext } from '../turn-types.ts';

const CLAIMS = pattern(
  '^(?:(?:nhưng|mà|nhưng mà|thế|vậy|ủa|dạ|à|ờ|mà sao|sao|có) ){0,3}(?:công ty|cty|họ|nó|hắn|bả|ổng|tụi nó|bọn (?:nó|họ)|môi giới|cò|trung tâm|người ta|người quen|bạn (?:em|tôi|mình)|(?:bên|ông|bà|chị|anh|thằng|con|người|cô) (?:đó|kia|ấy|nó|ta|này|môi giới))(?: (?:nó|đó|ấy|này|kia|bên (?:này|đó)|lại|cứ|có|đang|đã|thì|toàn)){0,3} (?:nói|bảo|hứa|cam kết|kêu|biểu|khẳng định|đảm bảo|quả quyết|thề)(?! (?:em|tôi|con) (?:nghỉ|viết))',
);
const MOST_WORDS = 16;
const GUARANTEES =
  /(?<![a-z])(?:cam ket|bao (?:dau|do|di)|chac chan|khoi (?:thi|can)|khong can (?:thi|hoc|bang)|dam bao|hop phap|dang hoang)(?![a-z])/;

/** A promise too good to be true, whatever else the words are like. */
export const promises = (text: Text): boolean => claims(text) && GUARANTEES.test(text.folded);

const claims = (text: Text): boolean => text.folded.split(' ').length <= MOST_WORDS && matches(CLAIMS, text).length > 0;

const AGENCY = /^(?:(?:nhung|ma|the|vay|ua|da|a|o) ){0,3}(?:cong ty|cty|ben (?:do|kia|nay)|trung tam)(?![a-z])/;
/** Parts that say whether to believe it, or what to do with who refuses. */
const ASPECTS: ReadonlySet<string> = new Set(['check', 'care', 'refused', 'late']);
const ASKS_MONEY = /(?<![a-z])(?:chuyen|tien|dua|tra|nop|gui|chuoc|tha|doi|trieu|cu|tr)(?![a-z])/;
const HELP = 'overseas.help_abroad';
const FRAUD = 'overseas.scam_report';

export type Contested = { readonly entry: Entry; readonly section: number };

/** The part that meets the claim; undefined where nothing of going abroad, or of a fraud, was spoken of. */
export function contested(
  part: Part,
  heard: Text,
  { last }: Session,
  { knowledge, sections, today }: TurnContext,
): Contested | undefined {
  const topic = last?.intent ?? '';
  if ((topicOf(topic) !== 'overseas' && topic !== 'job.scam_warning') || !claims(heard)) return undefined;
  // Who holds somebody and names a sum is no agency that may be checked.
  if ((topic === HELP || topic === FRAUD) && !AGENCY.test(heard.folded) && ASKS_MONEY.test(heard.folded))
    return undefined;
  const wanted = topic !== HELP ? ASPECTS : new Set(AGENCY.test(heard.folded) ? ['proxy'] : ['check']);
  const entry = knowledge.entries.get(topic === HELP && !AGENCY.test(heard.folded) ? FRAUD : topic);
  if (entry === undefined) return undefined;
  const all = sectionsOf(entry, { on: today, country: last?.country });
  const found = sections.find(part.text, all).find(({ aspect }) => wanted.has(aspect));
  return found === undefined ? undefined : { entry, section: found.at };
}
