// What is told of the matter once a ticket was written: it goes into the ticket in the words that were said, whether the person
// just goes on telling or says afterwards that it was meant for it.

import { matches, pattern, textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Session } from '../session.ts';
import { asks } from './asks.ts';
import { thanks } from './cues.ts';
import { reactionIn } from './reaction.ts';

const FEWEST_WORDS = 3;
/** Wants something of the assistant, or says that it shall go ahead. */
const WANTS = pattern('(?:muốn|tìm|kiếm|giúp|giùm|dùm|hộ|chỉ cho|tính cho|xem cho|đăng ký|gọi lại|nói chuyện|gặp)');
const ENDS_ASKING = /(?<![a-z])(?:a|ha|hen|nhi|di|nhe|nha|the|sao)[ .!?]{0,5}$/;
/** Words of nothing but waiting: "ok em chờ". */
const WAITS = /^(?:ok|oke|da|vang|u|uh|um|roi|vay|the|thoi|duoc|alo|hi|hello|xin chao|chao)(?![a-z])/;

/** Goes on telling the matter, and asks and wants nothing. */
export function goesOnTelling(heard: Understanding, session: Session): boolean {
  const { folded, parts } = heard;
  if (folded.split(' ').length < FEWEST_WORDS || WAITS.test(folded) || ENDS_ASKING.test(folded)) return false;
  if (asks(heard) || thanks(heard) || matches(WANTS, heard).length > 0) return false;
  if (parts.some(({ outcome, readings }) => outcome === 'answer' && readings[0]?.intent.startsWith('chat.')))
    return false;
  return reactionIn(heard, session) === undefined;
}

const POINTS_BACK = pattern(
  'ch(?:ứ|ớ|o|u) (?:đâu |có ){0,2}(?:không|ko|k|hông|hổng|đâu)(?: phải)?|(?:câu|tin|cái|điều|chuyện|ý|lời|vụ|mấy cái)(?: \\p{L}{1,6}){0,3} (?:đó|này|kia|trên|trước|nãy|rồi)|(?:vừa|mới) (?:nói|nhắn|kể|gửi|rồi)|(?:hồi|lúc|khi|ban) nãy|nãy giờ|ở trên|nói thêm|là nói|là kể',
);

/** The order is about what was said before it. */
export const pointsBack = (raw: string): boolean => matches(POINTS_BACK, textOf(normalise(raw))).length > 0;

const MOST_TAKEN = 3;

/** What was said since the ticket was last spoken of: what tells something, else the last words alone. */
export function saidSince(code: string, { history = [] }: Session): string {
  const at = history.findLastIndex(({ got }) => got.includes(code));
  const since = history.slice(at + 1).flatMap(({ said }) => (said.startsWith('[') ? [] : [said]));
  const telling = since.filter((said) => !asks(textOf(normalise(said))));
  return (telling.length > 0 ? telling : since.slice(-1)).slice(-MOST_TAKEN).join('; ');
}
