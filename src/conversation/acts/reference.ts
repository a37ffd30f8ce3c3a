// "Cái thứ hai", "ở đó", "hôm đó mấy giờ", "nhắc em bữa đó": what was shown last is pointed at.

import { findOccurrence } from '#knowledge/events.ts';
import { fold } from '#language/fold.ts';
import { matches, pattern, type Text } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { parameterOn } from '#law/parameters.ts';
import { FILING_MONTHS, lastFilingDay } from '#law/unemployment-benefit.ts';
import { eventDetail } from '../events/flow.ts';
import { takePart } from '../events/take-part.ts';
import { endedBetween } from '../facts/facts.ts';
import { answerSchool } from '../finder/one-school.ts';
import { remindFiling, saveEvent, startDeclaration, unsaveEvent } from '../remind.ts';
import { say } from '../reply.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';

const THING = '(?:cái|cai|phiên|buổi|hội|ngày hội|trường|chỗ|mục|số|lựa chọn|dòng|nơi|bên|sự kiện|bữa)';
const ORDINALS: readonly (readonly [number, ReturnType<typeof pattern>])[] = [
  [0, pattern(`${THING} (?:đầu tiên|đầu|thứ nhất|số 1|số một|một|1|trên cùng|trước)`)],
  [1, pattern(`${THING} (?:thứ hai|thứ 2|số 2|số hai|hai|2|ở giữa|giữa)`)],
  [2, pattern(`${THING} (?:thứ ba|thứ 3|số 3|số ba|3)`)],
  [-1, pattern(`${THING} (?:cuối cùng|cuối|chót|dưới cùng|sau cùng)`)],
];
const THERE = pattern(
  '(?:ở đó|ở đấy|chỗ đó|chỗ đấy|chỗ ấy|hôm đó|hôm ấy|bữa đó|bữa ấy|ngày đó|ngày ấy|phiên đó|phiên này|phiên ấy|buổi đó|buổi này|hội đó|cái đó|cái đấy|cái này|bên đó|tới đó|đến đó|lúc đó|trường đó|trường này|trường ấy|đó là chỗ nào|vụ đó)',
);
const REMIND = pattern(
  '(?:nhắc|báo|gọi|nhớ nhắc|nhắn) (?:\\p{L}+ ){0,3}(?:em|tôi|tui|mình|bác|anh|chị|con|cháu|với|trước|giùm|giúp|dùm|hộ|luôn|bữa|hôm|nhé|nha|lại)|lưu (?:lịch|lại|giùm|luôn|đi|nha|nhé|cho)|đặt lịch|đăng ký (?:luôn|phiên đó|phiên này|buổi đó)',
);
/** A term is only reminded of where the word for it is said: "có báo trước đâu", "đặt lịch hẹn" speak of other things. */
const REMIND_OF_TERM = pattern(
  '(?:nhắc|nhớ nhắc) (?:\\p{L}+ ){0,2}(?:em|tôi|tui|mình|bác|anh|chị|con|cháu|với|giùm|dùm|bữa|hôm|ngày|nhé|nha|lại|hạn)|(?:đặt|hẹn) (?:lịch )?nhắc',
);
const NO_REMIND = pattern(
  '(?:khỏi|đừng|thôi|không cần|hủy|huỷ|bỏ) (?:\\p{L}+ )?nhắc|(?:bỏ|hủy|huỷ|xóa|xoá|rút|gỡ)(?: (?:lưu|luôn|giùm|giúp|dùm|hộ|cho|em|chị|anh|tôi|đi)){0,3} (?:cái|phiên|buổi|ngày hội|hội chợ|hội|bữa|hôm|ngày|vụ|sự kiện|lịch)',
);
/** What is asked of an event beside where it is pointed at. */
const OF_EVENT = pattern(
  '(?:mấy giờ|mấy h|giờ nào|ở đâu|chỗ nào|địa chỉ|đường đi|đi đường nào|gửi xe|giữ xe|đậu xe|(?:mang|đem|cầm) (?:theo )?(?:gì|j|chi|giấy|cái gì|những gì)|lương|còn tuyển|công ty nào|những ai|tuyển (?:gì|những gì|ai)|mất (?:phí|tiền|vé)|có (?:phí|mất tiền|tốn tiền)|tốn tiền|vào cửa|tới khi nào|đến khi nào|kéo dài|bao lâu|có những (?:công ty|hãng|xưởng))',
);
/** "Trung tâm mấy giờ mở cửa, thứ bảy có làm không" points at no Saturday of the list. */
const OF_OFFICE = pattern(
  '(?:trung tâm|văn phòng|cơ quan|bên mình) (?:\\p{L}+ ){0,4}(?:mở cửa|đóng cửa|làm việc|nghỉ trưa)|(?:mở cửa|làm việc) (?:\\p{L}+ ){0,4}(?:trung tâm|văn phòng)',
);
const SCHOOL_OF_A_LIST = pattern('trường (?:đầu tiên|thứ (?:nhất|hai|ba|[123])|số [123]|cuối)');
/** To take part: nobody is put on a list from here, so how one goes is said. */
const REGISTER = pattern(
  '(?:đăng ký|đăng kí|đk|dk|ghi tên|ghi danh)(?: (?:giùm|giúp|dùm|hộ|cho|luôn|em|tôi|tui|mình|anh|chị|bác|cô|chú|con|cháu|tham gia|đi|dự|vào|vô)){0,5}(?! (?:nhận|nghe) (?:tin|thông báo))(?= |[,.!?]|$)',
);
const MOST_WORDS = 16;

/** The step for what is pointed at; undefined where the words point at nothing that was shown. */
export function pointedAt(text: Text, session: Session, context: TurnContext): Step | undefined {
  const { shown } = session;
  if (text.folded.split(' ').length > MOST_WORDS || matches(OF_OFFICE, text).length > 0) return undefined;
  if (matches(REMIND_OF_TERM, text).length > 0 && shown?.kind !== 'event' && shown?.kind !== 'events')
    return remindOfTerm(session, context);
  if (shown === undefined) return noSchoolYet(text, session);
  const list = shown.among ?? shown.ids;
  const named = indexIn(text, list.length);
  const there = matches(THERE, text).length > 0;
  if (shown.kind === 'schools')
    return named === undefined && !there
      ? undefined
      : ofSchool(text, named === undefined ? shown.ids[0] : list[named], session, context);
  const byDay = named === undefined ? byName(text, list, context) : undefined;
  const one =
    named ??
    (byDay === undefined &&
    !NAMES_A_DAY.test(text.folded) &&
    shown.ids.length === 1 &&
    (there ||
      matches(OF_EVENT, text).length > 0 ||
      matches(REMIND, text).length > 0 ||
      matches(REGISTER, text).length > 0 ||
      matches(NO_REMIND, text).length > 0)
      ? 0
      : undefined);
  const id = one === undefined ? byDay : (named === undefined ? shown.ids : list)[one];
  const about = { about: text, among: list };
  const [first, ...others] = shown.ids;
  if (id === undefined) {
    if (first === undefined || others.length === 0 || !there) return undefined;
    return matches(OF_EVENT, text).length > 0 && matches(REMIND, text).length === 0
      ? eventDetail(session, first, context, { ...about, others })
      : whichEvent({ ...session, flow: { name: 'events', asking: 'which', ids: [...shown.ids] } }, context);
  }
  if (matches(NO_REMIND, text).length > 0) return unsaveEvent(session, id);
  if (matches(REGISTER, text).length > 0) return takePart(session, id, matches(REMIND, text).length > 0, context);
  if (matches(REMIND, text).length > 0) return saveEvent(session, id, context);
  return eventDetail(session, id, context, about);
}

/** To be reminded of the term that was spoken of: the last day to file, or the monthly declarations. */
function remindOfTerm(session: Session, context: TurnContext): Step | undefined {
  const topic = session.last?.intent ?? '';
  if (topic.startsWith('ui.monthly_report')) return startDeclaration(session, undefined, context);
  const ended = endedBetween(session.facts ?? {});
  if (!topic.startsWith('ui.') || ended === undefined || !ended.from.equals(ended.to)) return undefined;
  if (parameterOn(context.knowledge.parameters, FILING_MONTHS, ended.from) === undefined) return undefined;
  return remindFiling(session, lastFilingDay(ended.from, context.knowledge.parameters).toString(), context);
}

function indexIn(text: Text, count: number): number | undefined {
  for (const [at, ordinal] of ORDINALS)
    if (matches(ordinal, text).length > 0) {
      const index = at === -1 ? count - 1 : at;
      return index < count ? index : undefined;
    }
  return undefined;
}

/** A day of its own: what was looked at last is meant only where it is that day's. */
const NAMES_A_DAY = /(?<!\d)\d{1,2}\/\d{1,2}(?!\d)|(?:ngay|bua|hom|mung|mong) \d{1,2}(?!\d)/;

/** "cái ngày hội", "phiên ở Đồng Mẫu", "bữa 5/12": the only one shown whose name, place or day it is. */
function byName(text: Text, ids: readonly string[], { knowledge }: TurnContext): string | undefined {
  const hits = ids.filter((id) => {
    const found = findOccurrence(knowledge, id);
    if (found === undefined) return false;
    const day = found.starts.toPlainDate();
    const words = [`${day.day}/${day.month}`, `ngay ${day.day}`, fold(normalise(found.event.place.name))];
    return words.some(
      (each) =>
        each.length > 2 &&
        new RegExp(`(?<![\\p{L}\\p{N}])${each.replace(/[^\p{L}\p{N}/ ]/gu, '.')}(?![\\p{N}])`, 'u').test(text.folded),
    );
  });
  return hits.length === 1 && /(?:cai|phien|buoi|hoi|bua|hom|ngay)/.test(text.folded) ? hits[0] : undefined;
}

/** The question which of the events shown is meant; undefined where it is not open. */
export function whichEvent(session: Session, { knowledge }: TurnContext): Step | undefined {
  if (session.flow?.name !== 'events') return undefined;
  const buttons = session.flow.ids.flatMap((id) => {
    const found = findOccurrence(knowledge, id);
    return found === undefined
      ? []
      : [{ label: `${found.event.name} ${found.starts.day}/${found.starts.month}`.slice(0, 60), data: `e:${id}` }];
  });
  return {
    session,
    replies: [
      say('Anh/chị hỏi về sự kiện nào trong số này ạ?', 'clarify', { buttons, provenance: { intent: 'event.detail' } }),
    ],
  };
}

function ofSchool(text: Text, id: string | undefined, session: Session, context: TurnContext): Step | undefined {
  const school = context.knowledge.schools.find((each) => each.id === id);
  const { shown } = session;
  if (school === undefined || shown === undefined) return undefined;
  const among = shown.among ?? shown.ids;
  return {
    session: { ...session, shown: { kind: 'schools', ids: [school.id], among } },
    replies: [answerSchool(school, text, session, context)],
  };
}

/** "Trường thứ hai có tuyển không" where no school was named yet. */
function noSchoolYet(text: Text, session: Session): Step | undefined {
  if (matches(SCHOOL_OF_A_LIST, text).length === 0) return undefined;
  return {
    session,
    replies: [
      say(
        'Em chưa kể trường nào nên chưa biết là trường nào. Anh/chị nói nghề muốn học và nơi ở, em tìm trường.',
        'clarify',
        {
          provenance: { intent: 'vocational.schools' },
        },
      ),
    ],
  };
}
