// "Được, vậy làm đi", "ừ đăng ký cho cô đi": who agrees to what was just explained wants to know how it is begun.

import { matches, pattern } from '#language/matching.ts';
import type { Understanding } from '#understanding/understand.ts';
import { askedIn, placeOf } from '../answer.ts';
import { answerReading } from '../reading.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';

const YES = '(?:(?:ừ|ờ|uh|um|uhm|ukm|ok|oke|okie|dạ|vâng|được|rồi|vậy|thế|thôi|đồng ý|nhất trí)[ ,]{1,2}){1,3}';
const WHO = '(?:(?:giùm|dùm|giúp|hộ|cho|luôn|thử|em|tôi|tui|mình|cô|chú|bác|anh|chị|con|cháu|bà|ông|chị ấy) ){0,4}';
const DO_IT = pattern(
  `^${YES}(?:làm|đăng ký|ghi tên|nộp|tiến hành|bắt đầu|hướng dẫn|chỉ) ${WHO}(?:đi|luôn|nhé|nha|với|giùm|nghen)[ .!]{0,3}$`,
);
const REGISTER = /(?<![a-z])(?:dang ky|ghi ten)(?![a-z])/;
const OF_WORK = /^(?:job|jobfair|event)\./;
const SEEKER = 'job.register_seeker';
/** How a matter is begun, by the parts that an entry may have. */
const BEGINS = ['steps', 'papers', 'where', 'online'] as const;

export function agreed(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { last } = session;
  if (last === undefined || last.unsure === true || matches(DO_IT, heard).length === 0) return undefined;
  const { entries } = context.knowledge;
  const entry =
    REGISTER.test(heard.folded) && OF_WORK.test(last.intent) ? entries.get(SEEKER) : entries.get(last.intent);
  if (entry === undefined || entry.topic === 'chat') return undefined;
  const section = placeOf(entry, askedIn(session, context.today), ...BEGINS);
  return section === undefined ? undefined : answerReading(entry, heard, session, context, { section });
}
