// What to do when we did not understand, again: the method changes before people lose patience. First readings or a refusal; the
// second time the four areas, each with an example; the third time a person, with what was said.

import type { Reply } from '#domain/reply.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { officeLine } from './office-hours.ts';
import { DATA, HUMAN_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import type { Step } from './turn-types.ts';

const AREAS =
  'Em vẫn chưa hiểu đúng. Anh/chị chọn một mục, hoặc hỏi theo mẫu:\n• “Nghỉ ngày 15/10, đóng 27 tháng, lương 7 triệu thì được bao nhiêu?”\n• “Tuần này có phiên việc làm nào?”\n• “Hết lớp 9 học nghề gì, có mất học phí không?”\n• “Đi Nhật cần những gì, phí bao nhiêu?”';
const PERSON = (office: string) =>
  `Em xin lỗi, em chưa giúp được bằng lời sẵn có. Em chuyển câu hỏi này cho cán bộ trả lời nhé: bấm “Gặp cán bộ”, em gửi kèm những gì anh/chị đã nói để khỏi kể lại. Hoặc gọi ${office}.`;
const AREA_BUTTONS = [
  { label: 'Bảo hiểm thất nghiệp', data: DATA.topic('ui') },
  { label: 'Tìm việc, phiên việc làm', data: DATA.topic('job') },
  { label: 'Học nghề', data: DATA.topic('vocational') },
  { label: 'Đi làm nước ngoài', data: DATA.topic('overseas') },
];

const isMiss = ({ provenance: { decision, intent } }: Reply): boolean =>
  decision === 'refuse' || (decision === 'clarify' && intent !== undefined);

/** The step with the method for as many misses as there were before. */
export function afterMisses(step: Step, before: Session, knowledge: Knowledge): Step {
  if (step.replies.length === 0) return step;
  const missed = step.replies.every(isMiss);
  const misses = missed ? (before.misses ?? 0) + 1 : 0;
  const { misses: _, ...session } = step.session;
  const counted = misses === 0 ? session : { ...session, misses };
  if (misses === 2)
    return {
      ...step,
      session: counted,
      replies: [say(AREAS, 'clarify', { buttons: AREA_BUTTONS, provenance: step.replies[0]?.provenance ?? {} })],
    };
  if (misses > 2)
    return {
      ...step,
      session: counted,
      replies: [
        say(PERSON(officeLine(knowledge)), 'clarify', {
          buttons: [HUMAN_BUTTON, ...AREA_BUTTONS],
          provenance: step.replies[0]?.provenance ?? {},
        }),
      ],
    };
  return { ...step, session: counted };
}
