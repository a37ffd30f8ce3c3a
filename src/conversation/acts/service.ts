// What people want of the service itself, whatever is spoken of: its telephone, that nobody at home hears of it, a look into
// their own file, whether a call is from it, a letter, a list to choose from, a word about the weather.

import { topicOf } from '#domain/topic.ts';
import type { Understanding } from '#understanding/understand.ts';
import { placeOf } from '../answer.ts';
import { cardAsked } from '../benefit/card-reply.ts';
import { cue, shown } from '../facts/cues.ts';
import { mainMenu, topicMenu } from '../menu.ts';
import { answerReading } from '../reading.ts';
import { startDeclaration } from '../remind.ts';
import { say } from '../reply.ts';
import type { Session } from '../session.ts';
import { TEXTS } from '../texts.ts';
import type { Step, TurnContext } from '../turn-types.ts';

const WHO = '(?:em|tôi|tui|mình|bác|cô|chú|anh|chị|con|cháu|e|o|ông|bà)';
const SMALL = `(?:cho|xin|luôn|giùm|giúp|dùm|hộ|lại|cái|thêm|với|${WHO})`;
/** Of ours, where nobody else's is named. */
const TELEPHONE = cue(
  [
    `(?:cho|xin|gửi|đưa|lấy|nhắn|ghi)(?: ${SMALL}){0,3} (?:số (?:điện thoại|đt|máy)|sđt|sdt|hotline|số (?:của )?(?:trung tâm|cán bộ|người ta|bên|để (?:gọi|liên hệ|hỏi)|(?:${WHO} )?gọi|nào (?:gọi|hỏi)))`,
    `(?:cho|xin|gửi|đưa)(?: ${SMALL}){0,3} số(?: (?:đi|với|nha|nhé|em|ad))?$`,
  ],
  [
    '(?:công ty|cty|trường|ngân hàng|bhxh|bảo hiểm|công an|đại sứ|lãnh sự|môi giới|chủ|xã|phường|tòa|công đoàn|tài khoản|sổ|trung tâm (?:gdnn|dạy nghề|giáo dục)|bộ đội|người tuyển)',
    '(?:của|họ|nó|chúng nó) (?:em|tôi|tui|mình|gọi|nhắn|đòi|bắt)|(?:đòi|kêu|bắt|bảo) … số',
  ],
);
const SECRET = cue(
  [
    '(?:đừng|khoan|không được|xin đừng|chớ) (?:cho|để|nói|kể|báo|mách|nhắn)(?: (?:với|cho|lại))?(?: (?:chồng|vợ|ba|má|bố|mẹ|con|cha|gia đình|người nhà|nhà|bạn|công ty|cty|sếp|chủ|ai)){1,2}(?: (?:em|tôi|tui|mình|chị|anh|nó|cháu|con|hết|khác)){0,2} (?:biết|nghe|hay|thấy)',
    '(?:đừng|khoan|chớ) (?:nói|kể|mách|báo)(?: (?:với|cho|lại))? (?:chồng|vợ|ba|má|bố|mẹ|cha|gia đình|người nhà|sếp|chủ|công ty|cty) (?:em|tôi|tui|mình|chị|anh|cháu|con)',
    '(?:giữ (?:kín|bí mật)|đừng (?:để )?lộ)(?: (?:ra|giùm|giúp|cho|nha|nhé|với|chuyện này|em|tôi|tui|mình)){0,4}',
  ],
  ['(?:họ|nó|chúng|công ty|môi giới|bên đó) (?:bảo|dặn|kêu|nói|bắt)', 'có nên'],
);
const FILE = '(?:trong (?:máy|hệ thống)|hồ sơ (?:của )?(?:em|tôi|tui|mình|chị|anh|bác|cô|chú|tao|t))';
const NUMBERS = '(?:cccd|căn cước|định danh|cmnd|số sổ|mã hồ sơ|mã số|mã sổ|số bảo hiểm)';
const LOOK = '(?:coi|xem|tra|kiểm tra|check|dò|ngó|tìm)';
/** They would send a number for it. */
const SENDS_NUMBER = cue(
  [
    `(?:gửi|đọc|nhắn|cho|đưa)(?: ${SMALL}){0,2} (?:số )?${NUMBERS} … (?:thì )?(?:em |bạn |ad |bên em )?${LOOK}`,
    `${LOOK} (?:giùm|giúp|hộ|được|đc|dc) … ${NUMBERS}`,
  ],
  ['(?:vneid|vssid|trên mạng|trên cổng)'],
);
const LOOK_UP = cue(
  [
    `(?:mày|m|bot|bạn|ad|bên (?:em|mình|này|đó)|em|cháu|con|trung tâm) (?:có )?${LOOK} (?:được|đc|dc|giùm|giúp|hộ|thử)(?: ${SMALL}){0,2} ${FILE}`,
    `${LOOK}(?: (?:được|đc|dc|giùm|giúp|hộ|thử|cho|${WHO})){1,3} ${FILE}`,
  ],
  ['(?:sao|răng) (?:xem|tra|coi)', '(?:vneid|vssid|trên mạng|trên cổng)'],
);
/** Whether a call can be from us: asked after one from somebody who says so. */
const CALLS = cue(
  [
    '(?:trung tâm|cán bộ|các cô|các anh|nhà nước|cơ quan|bảo hiểm|bhxh|bên (?:cô|em|mình|này|đó|chị|anh|trung tâm)) (?:\\p{L}{1,6} ){0,2}(?:có bao giờ|có hay|có khi nào|hay|có) (?:gọi|nhắn|alo)(?: điện| tin| zalo)? (?:cho |về )?(?:dân|người dân|bà con|người lao động|mình|tôi|tui|em|ai)',
  ],
  ['gọi lại', '(?:chưa|lúc nào|chừng nào)'],
);
/** A letter is wanted; what it says is shown, for nobody is written one. */
const LETTER = cue(
  [
    `(?:viết|soạn|thảo|đánh máy)(?: ${SMALL}){1,3} (?:một |1 )?(?:lá )?(?:đơn|thư|tờ đơn|cái thư|tờ trình)(?! xin (?:nghỉ|thôi) )`,
    `(?:viết|soạn|thảo) (?:đơn|thư|tờ đơn)(?: (?:gửi|khiếu nại|tố cáo|phản ánh|kêu cứu|\\p{L}{1,7})){0,5} (?:giùm|giúp|dùm|hộ)`,
  ],
  ['(?:xin nghỉ|thôi việc|nghỉ việc|xin việc|cv|vay|trợ cấp|đề nghị hưởng|mẫu số|nhập học|xin học)'],
);
/** Talk of the weather, to be polite. */
const WEATHER = cue([
  '(?:chỗ|bên|ở|trên|ngoài|dưới) (?:em|cưng|đó|bển|ấy|ad|con|cháu|trung tâm|này|nớ|đấy|mình)(?: đó| này| ấy)? (?:có |đang |trời ){0,2}(?:mưa|nắng|nóng|lạnh|rét)(?: (?:không|ko|hông|hong|chưa|nhiều|to|lắm))',
]);
const LIST = cue([
  '(?:liệt kê|kể ra|kê ra|nêu ra) (?:\\p{L}{1,7} ){0,5}(?:chọn|lựa)',
  'có (?:mấy|những) (?:mục|cái|việc) (?:gì|nào|chi)? ?(?:để |mà |cho )?(?:… )?(?:chọn|lựa)',
  '(?:cho|đưa) (?:… )?(?:danh sách|mấy mục) … (?:chọn|lựa)',
]);

/** To be reminded of the days to declare, said in full. */
const REMIND_OF_DECLARING = cue(
  [
    `(?:nhắc|đặt lịch|đặt nhắc|hẹn lịch|nhớ nhắc)(?: (?:${SMALL}|lịch|nhắc|hẹn|ngày|mấy|các|hằng|hàng|mỗi|tháng|đi|việc)){0,6} (?:khai báo|trình diện)`,
  ],
  ['(?:ai|trung tâm|bên đó|họ|tin nhắn|có)(?: có| sẽ)? nhắc', '(?:không|ko|hông|chưa)$', '(?:quên|lỡ)'],
);

export function serviceStep(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const last = session.last?.intent ?? '';
  const card = cardAsked(heard, session, context);
  if (card !== undefined) return card;
  if (shown(REMIND_OF_DECLARING, heard)) return startDeclaration(session, heard, context);
  if (shown(SECRET, heard)) return given('chat.privacy', 'who', heard, session, context);
  if (shown(SENDS_NUMBER, heard)) return given('office.status', 'care', heard, session, context);
  if (shown(LOOK_UP, heard)) return given('office.status', undefined, heard, session, context);
  if (shown(CALLS, heard)) return given('job.scam_warning', 'who', heard, session, context);
  if (shown(LIST, heard)) {
    const topic = topicOf(last);
    return { session, replies: [topic === undefined ? mainMenu() : topicMenu(context.knowledge, topic)] };
  }
  if (shown(LETTER, heard)) return given('office.complaint', 'form', heard, session, context);
  if (shown(WEATHER, heard)) return { session, replies: [say(TEXTS.weather, 'control')] };
  const elsewhere = last.startsWith('overseas.') || session.shown?.kind === 'schools';
  return !elsewhere && shown(TELEPHONE, heard)
    ? given('office.contact', undefined, heard, session, context)
    : undefined;
}

function given(
  id: string,
  aspect: string | undefined,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Step | undefined {
  const entry = context.knowledge.entries.get(id);
  if (entry === undefined) return undefined;
  return answerReading(entry, heard, session, context, { section: placeOf(entry, { on: context.today }, aspect) });
}
