// Short words that are asked of whatever was just spoken of: "sao không bảo lưu vậy" asks why of the answer above, "bạn đó có được
// lãnh không" asks of the reason for leaving in talk. Alone they are taken for an entry of their own.

import type { Understanding } from '#understanding/understand.ts';
import { placeOf, sectionsOf } from '../answer.ts';
import { answerReading } from '../reading.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { looksAgain } from './mended.ts';

const MOST_WORDS = 10;
const WHY =
  /^(?:(?:o|ua|a|the|vay|ma|troi|u|ui|ro) ){0,2}(?:sao|tai sao|vi sao|rang)(?! (?:ke|y|cung duoc|ha|roi|chep|nhan))(?![a-z])/;
/** How like the part that gives the reason it must be. */
const LIKE_WHY = 0.4;
/** Entries on how the work ended, each of which says whether benefit is due. */
const SAYS_WHETHER =
  /^ui\.(?:quit_unilateral|suspended_contract|restructuring|maternity|retirement|before_leaving|employer_debt)$/;
const WHETHER =
  /^(?:(?:the|vay|rua|thi|ma|con|roi|nhu vay|vay thi) ){0,3}(?:(?:em|toi|tui|minh|anh|chi|ban|ban do|ban ay|nguoi do|nguoi ta|no|co ay|anh ay|chi ay|em do|ho|ong ay|ba ay) ){0,2}(?:co|con|van|lieu|thi)? ?(?:duoc |dc )?(?:lanh|linh|huong|nhan|an)(?: duoc| dc)?(?: (?:tro cap|tien|bao hiem|that nghiep|tctn|bhtn|gi)){0,3} ?(?:duoc |dc |nua )?(?:khong|ko|k|hong|ha|a|chu|phai khong)[ ?.!]*$/;

const MENDS = /(?<![a-z])(?:nham|lon|chu (?:khong|ko|k|hong) phai|moi dung)(?![a-z])/;

export function keptTopic(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { last } = session;
  const entry = last === undefined || last.unsure === true ? undefined : context.knowledge.entries.get(last.intent);
  if (entry === undefined || heard.parts.length > 1 || heard.folded.split(' ').length > MOST_WORDS) return undefined;
  const asked = { on: context.today, country: last?.country };
  if (WHY.test(heard.folded)) {
    const [found] = context.sections.find(heard.text, sectionsOf(entry, asked));
    const why = placeOf(entry, asked, 'why');
    return why !== undefined && found?.at === why && found.p >= LIKE_WHY
      ? answerReading(entry, heard, session, context, { section: why })
      : undefined;
  }
  if (WHETHER.test(heard.folded) && SAYS_WHETHER.test(entry.id)) return answerReading(entry, heard, session, context);
  // A figure that no fact holds is mended ("210 người chứ không phải 150"): the same part again, which says what it depends on.
  const mends = /\d/.test(heard.folded) && (MENDS.test(heard.folded) || looksAgain(heard)) && entry.topic === 'ui';
  if (!mends || heard.parts[0]?.outcome === 'answer') return undefined;
  const section = placeOf(entry, asked, last?.section);
  return answerReading(entry, heard, session, context, section === undefined ? {} : { section });
}
