// What to do when we did not understand, again: the method changes before people lose patience. First readings or a refusal; the
// second time the four areas, each with an example; the third time a person: how to reach one from here and at the office.

import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { answerEntry } from './answer.ts';
import { officeLine } from './office-hours.ts';
import { above, DATA, HUMAN_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';

const AREAS =
  'Em vẫn chưa hiểu đúng. Anh/chị chọn một mục, hoặc hỏi theo mẫu:\n• “Nghỉ ngày 15/10, đóng 27 tháng, lương 7 triệu thì được bao nhiêu?”\n• “Tuần này có phiên việc làm nào?”\n• “Hết lớp 9 học nghề gì, có mất học phí không?”\n• “Đi Nhật cần những gì, phí bao nhiêu?”';
const PERSON =
  'Em xin lỗi, em chưa giúp được bằng lời sẵn có. Em chuyển câu hỏi này cho cán bộ trả lời nhé: bấm “Gặp cán bộ”, em gửi kèm những gì anh/chị đã nói để khỏi kể lại.';
const AREA_BUTTONS = [
  { label: 'Bảo hiểm thất nghiệp', data: DATA.topic('ui') },
  { label: 'Tìm việc, phiên việc làm', data: DATA.topic('job') },
  { label: 'Học nghề', data: DATA.topic('vocational') },
  { label: 'Đi làm nước ngoài', data: DATA.topic('overseas') },
];

const isMiss = ({ provenance: { decision, intent } }: Reply): boolean =>
  decision === 'refuse' || (decision === 'clarify' && intent !== undefined);

/** The step with the method for as many misses as there were before. */
export function afterMisses(step: Step, before: Session, { knowledge, today }: TurnContext): Step {
  if (step.replies.length === 0) return step;
  const missed = step.replies.every(isMiss);
  const misses = missed ? (before.misses ?? 0) + 1 : 0;
  const { misses: _, ...session } = step.session;
  if (misses > MOST_MISSES) return { ...step, session, replies: [person(knowledge, today, step.replies[0])] };
  const counted = misses === 0 ? session : { ...session, misses };
  return misses === MOST_MISSES
    ? { ...step, session: counted, replies: [areas(step.replies[0])] }
    : { ...step, session: counted };
}

const MOST_MISSES = 2;

const areas = (missed: Reply | undefined): Reply =>
  say(AREAS, 'clarify', { buttons: AREA_BUTTONS, provenance: missed?.provenance ?? {} });

/** The third time nothing is asked any more: where the office is, when it is open, and the way to a person from here. */
function person(knowledge: Knowledge, today: PlainDate, missed: Reply | undefined): Reply {
  const contact = knowledge.entries.get('office.contact');
  const reply = contact && answerEntry(knowledge, contact, { on: today }, today);
  const buttons = [HUMAN_BUTTON, ...AREA_BUTTONS];
  return reply === undefined || reply.provenance.decision === 'refuse'
    ? say(`${PERSON} Hoặc gọi ${officeLine(knowledge)}.`, 'clarify', { buttons, provenance: missed?.provenance ?? {} })
    : { ...above(PERSON, reply), buttons };
}
