// Finds schools over several messages: what each tells is kept, a later word corrects an earlier one, "còn trường nào" shows the rest.

import type { Entry } from '#knowledge/catalogue.ts';
import type { Understanding } from '#understanding/understand.ts';
import { answerSource } from '../answer.ts';
import { cue, shown } from '../facts/cues.ts';
import { DATA, say } from '../reply.ts';
import { type Session, spokenOf } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { findSchools } from './answer.ts';
import { readWish, type SchoolWish } from './wish.ts';

const SCHOOLS = 'vocational.schools';

/** Somebody looks for a place to learn. */
const FIND = cue([
  '(?:muốn|tính|định|thích|xin|cho|đi|tìm|kiếm|nên) (?:… )?(?:học|trường|lớp dạy|chỗ dạy)',
  '(?:trường|lớp|chỗ|nơi|trung tâm) (?:nghề |dạy nghề |dạy |học )?(?:nào|gì|mô)',
  'học (?:… )?(?:ở đâu|chỗ nào|trường nào|ở mô)',
  '(?:có|còn) (?:trường|chỗ|nơi|lớp|nghề|khóa) (?:nào|gì|dạy|mô)',
  'học nghề',
]);
/** What is asked beside is another entry's, where it stands. */
const OTHER = cue([
  '(?:giấy tờ|hồ sơ|thủ tục|đăng ký sao|ký túc|nội trú|liên thông|kỹ năng nghề|tương đương)',
  '(?:học phí|đóng|tiền học) (?:… )?(?:bao nhiêu|nhiêu|mấy)',
  '(?:bao lâu|mấy năm|mấy tháng|bao nhiêu năm|bao nhiêu tháng)',
  '(?:thất nghiệp|bảo hiểm|bhtn|trợ cấp|xuất ngũ|bộ đội|nghĩa vụ|đi nước ngoài|xklđ|nhật bản|hàn quốc|đài loan|du học)',
  '(?:tuyển dụng|xin việc|tìm việc|việc làm|lương|có việc)',
  '(?:khác nhau|khác gì|là gì|là sao|uy tín|lừa)',
  'vay',
]);
const REST = cue([
  '(?:còn|có) (?:trường|chỗ|nơi|lớp) (?:nào )?(?:khác|nữa)',
  '(?:trường|chỗ|nơi) khác',
  'còn (?:trường|chỗ|nơi) nào',
]);
/** "Trung cấp thì có nghề gì": of all occupations. */
const ANY_TRADE = cue(['(?:nghề|ngành) (?:gì|nào|chi|mô)', '(?:những|các) (?:nghề|ngành)']);
/** What changes one thing of a search is short. */
const FEW_WORDS = 14;

export function finderStep(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  if (shown(OTHER, heard)) return undefined;
  const said = readWish(heard, context.knowledge);
  const count = Object.keys(said).length;
  const open = session.schools !== undefined && (session.last?.intent.startsWith('vocational.') ?? false);
  const few = heard.folded.split(' ').length <= FEW_WORDS;
  if (open && few && (count > 0 || shown(REST, heard))) return found(said, heard, session, context);
  const enough = said.occupation !== undefined ? count >= 2 : count >= 3;
  return enough && shown(FIND, heard) ? found(said, heard, { ...session, schools: {} }, context) : undefined;
}

/** The entry about schools keeps what was told for whatever is told next. */
export function withWish(entry: Entry, heard: Understanding, session: Session, context: TurnContext): Session {
  if (entry.flow !== 'schools') return session;
  return { ...session, schools: { ...session.schools, ...readWish(heard, context.knowledge) } };
}

function found(said: SchoolWish, heard: Understanding, session: Session, { knowledge, today }: TurnContext): Step {
  const { occupation, ...before } = session.schools ?? {};
  const kept = occupation === undefined || shown(ANY_TRADE, heard) ? before : { ...before, occupation };
  const wish: SchoolWish = { ...ofCase(session), ...kept, ...said };
  const rest = Object.keys(said).length === 0 && shown(REST, heard);
  const seen = rest && session.shown?.kind === 'schools' ? session.shown.ids : [];
  const { lines, shown: ids } = findSchools(wish, knowledge, today, seen);
  const entry = knowledge.entries.get(SCHOOLS);
  const source = entry === undefined ? '' : answerSource(knowledge, entry, { on: today });
  return {
    session: {
      ...spokenOf(session, SCHOOLS, 'own'),
      schools: wish,
      ...(ids.length === 0 ? {} : { shown: { kind: 'schools', ids: [...seen, ...ids] } }),
    },
    replies: [
      say([...lines, source].filter(Boolean).join('\n'), 'answer', {
        buttons: [
          { label: 'Cách đăng ký học', data: DATA.intent('vocational.enrol') },
          { label: 'Miễn giảm học phí, học bổng', data: DATA.intent('vocational.waiver') },
          { label: 'Vay đi học', data: DATA.intent('vocational.student_loan') },
        ],
        provenance: { intent: SCHOOLS, section: 'own' },
      }),
    ],
  };
}

/** What was told of the person's schooling before counts here too. */
function ofCase({ facts }: Session): SchoolWish {
  const schooling = facts?.choices?.schooling;
  return schooling === undefined ? {} : { schooling };
}
