// Finds schools over several messages: what each tells is kept, a later word corrects an earlier one, "còn trường nào" shows the rest.

import type { Understanding } from '#understanding/understand.ts';
import { asks } from '../acts/asks.ts';
import { answerSource, placeOf } from '../answer.ts';
import { cue, shown } from '../facts/cues.ts';
import { answerReading } from '../reading.ts';
import { DATA, say } from '../reply.ts';
import { type Session, spokenOf } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { findSchools } from './answer.ts';
import { readWish, type SchoolWish } from './wish.ts';

const SCHOOLS = 'vocational.schools';

/** Which school is asked for; and somebody who only tells what they want to learn. */
const WHICH = cue([
  '(?:trường|lớp|trung tâm) (?:nghề |dạy nghề |dạy |học )?(?:nào|gì|mô)',
  'học (?:… )?(?:ở đâu|chỗ nào|trường nào|ở mô)',
  '(?:tìm|kiếm|xin) (?:… )?(?:trường|lớp|chỗ|nơi)',
  '(?:có|còn) (?:trường|chỗ|nơi|lớp) (?:nào |mô )?(?:dạy|học|gần)',
]);
const WANTS = cue(['(?:muốn|tính|định|thích|cho|đi|nên) (?:… )?học']);
/** What is asked beside is another entry's, where it stands. */
const OTHER = cue([
  '(?:giấy tờ|hồ sơ|thủ tục|đăng ký sao|ký túc|nội trú|liên thông|kỹ năng nghề|tương đương|đại học|lý lịch|ghi danh|điều kiện|học phí|thời gian học|mở lớp|đợt tới|văn hóa)',
  '(?:bao nhiêu|bao lâu|mấy năm|mấy tháng|bao giờ|khi nào)',
  '(?:có|được|cho) (?:… )?(?:hỗ trợ|tiền) (?:gì|tiền|không|bao|mấy|xe|ăn|nguyên liệu)',
  '(?:thất nghiệp|bảo hiểm|bhtn|trợ cấp|xuất ngũ|bộ đội|nghĩa vụ|nước ngoài|xklđ|du học)',
  '(?:tuyển dụng|xin việc|tìm việc|việc làm|lương|có việc|thật là)',
  '(?:khác nhau|khác gì|là gì|là sao|uy tín|lừa)',
  'vay|nộp',
]);
const REST = cue([
  '(?:còn|có) (?:trường|chỗ|nơi|lớp) (?:nào |mô )?(?:khác|nữa)',
  'còn (?:trường|chỗ|nơi) (?:nào|mô)',
  '(?:xem|cho|tìm|kiếm) (?:em |tôi |thêm |giùm )?(?:trường|chỗ|nơi) khác',
]);
/** "Trung cấp thì có nghề gì": of all occupations. */
const ANY_TRADE = cue(['(?:nghề|ngành) (?:gì|nào|chi|mô)', '(?:những|các) (?:nghề|ngành)']);
/** What changes one thing of a search is short. */
const FEW_WORDS = 14;

/** Who works by day asks when classes are. */
const EVENING = cue(
  [
    '(?:học|lớp|khóa|khoá) (?:… )?(?:buổi tối|ban tối|ban đêm|ca tối|ca đêm|cuối tuần|ngoài giờ|thứ bảy|thứ 7|chủ nhật)(?:… )?',
    '(?:lớp|học) (?:tối|đêm)',
    '(?:đi làm|làm công ty|làm giờ hành chính|ban ngày) … (?:học|lớp) … (?:tối|được không|được ko|giờ nào|ca nào|lúc nào)',
  ],
  [
    '(?:học )?tới (?:hết )?lớp',
    '(?:làm|trực|tăng) (?:ca )?(?:đêm|tối)',
    '(?:xin|có|kiếm|tìm) việc',
    '(?:trung tâm|văn phòng) (?:… )?(?:mở|làm)',
  ],
);

function eveningClasses(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const entry = context.knowledge.entries.get('vocational.schedule');
  if (entry === undefined || !shown(EVENING, heard)) return undefined;
  const section = placeOf(entry, { on: context.today }, 'work');
  return section === undefined ? undefined : answerReading(entry, heard, session, context, { section });
}

export function finderStep(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const evening = eveningClasses(heard, session, context);
  if (evening !== undefined) return evening;
  if (shown(OTHER, heard) || heard.entities.some(({ kind }) => kind === 'country')) return undefined;
  const said = readWish(heard, context.knowledge);
  const told = Object.keys(said).length;
  const open = session.schools !== undefined && (session.last?.intent.startsWith('vocational.') ?? false);
  const few = heard.folded.split(' ').length <= FEW_WORDS;
  const onlyPoor = told === 1 && said.poor === true && asks(heard); // what help there is, its own entry says
  if (open && few && !onlyPoor && (told > 0 || shown(REST, heard))) return found(said, heard, session, context);
  return startsSearch(said, heard) ? found(said, heard, { ...session, schools: {} }, context) : undefined;
}

/** Which school for what they tell of themselves; what is only told, not asked, is taken up as well. That money is short decides nothing here. */
function startsSearch({ occupation, level, place, schooling }: SchoolWish, heard: Understanding): boolean {
  const beside = [level, place, schooling].filter((each) => each !== undefined).length;
  if (shown(WHICH, heard)) return occupation === undefined ? beside >= 2 : beside >= 1;
  return occupation !== undefined && beside >= 1 && shown(WANTS, heard) && (beside >= 2 || !asks(heard));
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
