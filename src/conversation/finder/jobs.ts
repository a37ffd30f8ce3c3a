// Finds work over several messages: what each tells is kept, a later word changes one thing.

import type { Understanding } from '#understanding/understand.ts';
import { asks } from '../acts/asks.ts';
import { answerSource, placeOf } from '../answer.ts';
import { cue, shown } from '../facts/cues.ts';
import { readFacts } from '../facts/read.ts';
import { isMinor } from '../facts/years-old.ts';
import { officeLine } from '../office-hours.ts';
import { answerReading } from '../reading.ts';
import { DATA, HUMAN_BUTTON, say } from '../reply.ts';
import { startSeeker } from '../seeker/seeker.ts';
import { SEEKER_TEXTS } from '../seeker/texts.ts';
import { type Session, spokenOf } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { findJobs } from './job-answer.ts';
import { type JobWish, jobWishParts, OF_WORK, readJobWish } from './job-wish.ts';

const VACANCIES = 'job.vacancies';
const COUNSELLING = 'job.counselling';

/** Work is looked for. */
const WANTS = cue([
  '(?:tìm|kiếm|xin|cần|muốn|nhờ|giới thiệu|có|còn|xem|muốn làm) (?:… )?(?:việc làm|công việc|việc|chỗ làm)(?: (?:gì|nào|chi|mô|may|bếp))?(?= |,|$|\\?)',
  '(?:chỗ|nơi|công ty|hãng|xưởng|quán|nhà máy|bên|kcn|khu công nghiệp)(?: (?:nào|mô|gì|đó|mình|đây))? (?:… )?(?:tuyển|nhận|mướn|cần (?:người|thợ|công nhân|nhân viên|tài xế|phụ)|lấy người)',
  '(?:ai|có ai|có) (?:mướn|tuyển|nhận người)',
  '(?:đang|có|còn|cần) tuyển',
  'tuyển (?:… )?(?:không|ko|k|gì|ai|nào|chưa)',
]);
/** Another entry answers it, where it stands. */
const OTHER = cue([
  '(?:thất nghiệp|trợ cấp|bảo hiểm|khai báo|quyết định|nghỉ việc|thôi việc|mất việc|nợ lương|hợp đồng|tăng ca|thử việc|nghỉ phép|kỷ luật)',
  '(?:khuyết tật|nước ngoài|xklđ|xuất khẩu lao động|du học|visa|hộ chiếu|môi giới|phái cử|đơn hàng|tu nghiệp)',
  '(?:học nghề|học phí|muốn học|trường|lớp học|khóa học|khoá học|học xong|ra trường|tuyển sinh|học viên)',
  '(?:phiên|hội chợ|ngày hội|sàn giao dịch|gian hàng|sự kiện)',
  '(?:lừa|cọc|phí|tiền|lương|bao nhiêu|bao lâu|mấy giờ|khi nào|bao giờ|hồ sơ|giấy tờ|cv|phỏng vấn|đăng ký|online|luật|phạt|vay|thuế|kiện)',
  '(?:công ty|bên|xưởng|quán|cơ sở) (?:em|tôi|chị|anh|mình|tui) (?:… )?(?:cần|muốn|tuyển)',
  '(?:tôi|chị|anh|em|bên mình) (?:cần|muốn) tuyển',
  '(?:đổi|chuyển) (?:chỗ làm|việc làm|công ty|chủ|xưởng|nơi làm)',
  '(?:trốn|lậu|chui|nhiệm vụ|thị trường|xu hướng|nghề nào|nghề gì)',
]);
const FEW_WORDS = 16;
const MOST_WORDS = 34;
const LIKELY = 0.25;

/** Tried in vain, and told as a sigh. */
const IN_VAIN = cue([
  '(?:nộp|xin|rải|gửi) (?:… )?(?:nơi|chỗ|đơn|hồ sơ|cv) … (?:không|chả|chẳng|hổng|ko|k) (?:nơi nào|chỗ nào|ai|đâu)(?: nào)? (?:gọi|nhận|mướn|trả lời|kêu)',
  '(?:xin|kiếm|tìm) (?:việc )?(?:hoài|mãi|khắp nơi|đâu cũng|mấy tháng) (?:… )?(?:không|chưa|chả|ko) (?:được|có|ra|ai)',
  '(?:kiếm|tìm|xin) việc (?:khó|cực|nản|vất vả) (?:quá|lắm|ghê|thật|thiệt)',
  'khó (?:kiếm|tìm|xin) việc(?: quá| lắm| ghê)?',
  '(?:không|chả|chẳng|hổng|có|còn) ai (?:nhận|mướn|thuê|tuyển)(?: \\p{L}{1,6}){0,2}(?: nữa| đâu| hết)',
]);
const NOT_WORK = ['(?:nhận tin|thông báo|học|thi|nước ngoài|trợ cấp|thất nghiệp|tạm trú|tạm vắng|doanh nghiệp|gian)'];
/** To be put on the list, by us; work is spoken of. */
const REGISTER = cue(
  [
    '(?:ghi tên|đăng ký) (?:việc |tìm việc |luôn |giùm |giúp |hộ |cho ){0,3}(?:em|tôi|tui|mình|cô|chú|bác|anh|chị|con|cháu|o|với)(?: (?:đi|với|nha|nhé|luôn|giùm))?$',
  ],
  NOT_WORK,
);
/** The same in full, whatever was spoken of. */
const REGISTER_SEEKER = cue(
  ['(?:ghi tên|đăng ký|đăng kí)(?: (?:giùm|giúp|hộ|cho|em|tôi|tui|mình)){0,3} (?:tìm|kiếm|xin) việc'],
  [
    ...NOT_WORK,
    '(?:ở đâu|chỗ nào|kiểu gì|sao|thế nào|làm sao|răng|cách nào|online|mạng|giấy|hồ sơ|phí|tiền|bao lâu|mấy|có cần|chưa|rồi|hủy|huỷ|rút|xóa|xoá|con tôi|chồng|vợ|mẹ|bố|ba em)',
  ],
);
const HOW_TO_REGISTER = cue(
  [
    '(?:ghi tên|đăng ký)(?: việc| tìm việc)? (?:kiểu gì|sao|thế nào|làm sao|răng|bằng cách nào)',
    '(?:không|ko|k|chưa) (?:biết |có )?(?:dùng |xài )?(?:máy tính|mạng|internet|điện thoại thông minh) … (?:ghi tên|đăng ký|nộp)',
  ],
  NOT_WORK,
);
/** Turns from something else to it. */
const ONLY_WORK = cue([
  '(?:chỉ|giờ|bây giờ)(?: còn| cần| muốn| lo){0,2} (?:tìm|kiếm|xin) (?:việc|việc làm|chỗ làm)(?: thôi| đi| nè| à)?$',
]);
const BARE = 3;

export function jobStep(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const words = heard.folded.split(' ').length;
  const open = session.jobs !== undefined && OF_WORK.has(session.last?.intent ?? '');
  const said = readJobWish(heard, open && words <= BARE);
  if (isAbroad(heard, said) || words > MOST_WORDS) return undefined;
  if (words <= FEW_WORDS && shown(REGISTER_SEEKER, heard) && !asks(heard)) return startSeeker(session, heard, context);
  if (session.jobs !== undefined && shown(REGISTER, heard)) return startSeeker(session, heard, context);
  if (isMinor(session.facts ?? {}, context.today)) return ofMinor(heard, session, context);
  if (session.jobs !== undefined && shown(HOW_TO_REGISTER, heard)) return registered(session.jobs, session, context);
  if (shown(ONLY_WORK, heard)) return found({ ...session.jobs, ...said }, session, context);
  if (shown(OTHER, heard)) return undefined;
  const told = Object.keys(said).length > 0;
  if (open && told && words <= FEW_WORDS && !(asks(heard) && said.trades === undefined && !shown(WANTS, heard)))
    return found({ ...session.jobs, ...said }, session, context);
  if (!shown(WANTS, heard)) return undefined;
  const likely = heard.parts.some(({ readings }) =>
    readings.some(({ intent, p }) => OF_WORK.has(intent) && p >= LIKELY),
  );
  return said.trades !== undefined || said.home === true || session.facts?.born !== undefined || (told && likely)
    ? found(said, session, context)
    : undefined;
}

/** "Hàn" is a country, a language and a trade. */
const isAbroad = ({ entities, folded }: Understanding, { trades = [] }: JobWish): boolean =>
  entities.some(({ kind }) => kind === 'country') && !/tieng|n[1-5]/.test(folded) && !trades.includes('hàn');

const TO_WORK = cue(
  [
    '(?:đi làm|xin làm|làm thêm|làm thời vụ|lm thời vụ|làm công ty|phụ quán|phụ hồ|kiếm tiền|xin việc|tìm việc|kiếm việc|xin vô làm|bốc hàng|làm công nhân)',
  ],
  ['(?:học nghề|muốn học|trường|cao đẳng|trung cấp|bằng|vay|trợ cấp|bị đánh|bị giữ)'],
);

const HOURS = cue([
  '(?:ca|làm|lm|trực) (?:đêm|khuya|tối)|xuyên đêm|tăng ca|quá giờ|(?:\\d{1,2}|mười|chín|mười hai) (?:tiếng|giờ|h)(?! (?:sáng|chiều|tối|trưa))',
]);

/** Who is not of age and would work gets the rules of their age, and of hours and nights what holds for them. */
function ofMinor(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const entry = context.knowledge.entries.get('job.minors');
  if (entry === undefined) return undefined;
  if (session.last?.intent !== 'job.minors')
    return readFacts(heard, context).born !== undefined && shown(TO_WORK, heard)
      ? answerReading(entry, heard, session, context)
      : undefined;
  const section = placeOf(entry, { on: context.today }, 'how_long');
  return shown(HOURS, heard) && section !== undefined
    ? answerReading(entry, heard, session, context, { section })
    : undefined;
}

function found(wish: JobWish, session: Session, context: TurnContext, opening?: string): Step {
  const { knowledge, today } = context;
  const { lines, shown: ids } = findJobs(wish, session.facts ?? {}, context);
  const intent = opening === undefined ? VACANCIES : COUNSELLING;
  const entry = knowledge.entries.get(intent);
  const source = entry === undefined ? '' : answerSource(knowledge, entry, { on: today });
  return {
    session: {
      ...spokenOf(session, VACANCIES, 'own'),
      jobs: wish,
      ...(ids.length === 0 ? {} : { shown: { kind: 'events', ids: [...ids] } }),
    },
    replies: [
      say([opening ?? '', ...lines, source].filter(Boolean).join('\n'), 'answer', {
        buttons: BUTTONS,
        provenance: { intent },
      }),
    ],
  };
}

const BUTTONS = [
  { label: 'Lịch phiên việc làm', data: DATA.intent('event.search') },
  { label: SEEKER_TEXTS.start, data: DATA.seeker('go') },
  HUMAN_BUTTON,
];

/** Sighed by somebody who finds none: an ear, whom to ask, and what there is. */
export function comforted(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const said = readJobWish(heard);
  if (!shown(IN_VAIN, heard) || isAbroad(heard, said) || isMinor(session.facts ?? {}, context.today)) return undefined;
  const opening =
    'Em hiểu, tìm mãi chưa được thì nản thật. Trung tâm có người tư vấn chọn việc, sửa CV, tập phỏng vấn, không mất tiền.';
  return found({ ...session.jobs, ...said }, session, context, opening);
}

/** How it is done at the counter, with what they told made ready to be read out; or here. */
function registered(wish: JobWish, session: Session, { knowledge }: TurnContext): Step {
  const told = jobWishParts(wish).join('; ');
  const lines = [
    `Gọi ${officeLine(knowledge)} (${knowledge.mainOffice.hours}) hoặc ra tận nơi: cán bộ ghi phiếu hộ, không cần máy tính, không mất tiền.`,
    told === '' ? '' : `Khi gọi chỉ cần nói: tìm việc ${told}, và tuổi của mình.`,
    'Hoặc ghi tên ngay tại đây: bấm “Ghi tên tìm việc”, em hỏi vài câu ngắn.',
  ];
  return {
    session: spokenOf(session, 'job.register_seeker', 'steps'),
    replies: [
      say(lines.filter(Boolean).join('\n'), 'answer', {
        buttons: [{ label: SEEKER_TEXTS.start, data: DATA.seeker('go') }, HUMAN_BUTTON],
        provenance: { intent: 'job.register_seeker', section: 'steps' },
      }),
    ],
  };
}
