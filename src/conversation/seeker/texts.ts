// Sentences of registering as somebody who looks for work. Kept apart from logic, so that an officer can have them reworded.

import type { Reply } from '#domain/reply.ts';
import { KEEP_DAYS } from '#people/retention.ts';
import { DATA, say } from '../reply.ts';
import { type Session, withoutFlow } from '../session.ts';
import { TEXTS } from '../texts.ts';
import type { Step } from '../turn-types.ts';
import type { Announced } from './fits.ts';

export const SEEKER_TEXTS = {
  start: 'Ghi tên tìm việc',
  askTrade: 'Dạ được, em ghi tên tìm việc giúp, miễn phí. Anh/chị muốn làm việc gì? Ví dụ: may, hàn, phụ bếp.',
  askPlace: 'Anh/chị muốn làm gần xã, phường nào? Gõ tên (tên cũ cũng được), hoặc chọn đâu trong tỉnh cũng được.',
  anywhere: 'Đâu trong tỉnh cũng được',
  whichPlace: 'Có mấy nơi cùng tên, anh/chị chọn giúp em:',
  elsewhere: 'Nơi đó không thuộc tỉnh này, trung tâm nơi đó mới giới thiệu được. Ở tỉnh ta thì xã, phường nào ạ?',
  askYears: 'Anh/chị bao nhiêu tuổi? Em chỉ lưu nhóm tuổi.',
  askGuardian:
    'Chưa đủ 18 tuổi thì hợp đồng lao động phải có cha mẹ hoặc người giám hộ đồng ý bằng văn bản. Cha mẹ đã biết và đồng ý cho đăng ký chưa?',
  guardianYes: 'Cha mẹ đã đồng ý',
  guardianNo:
    'Vậy em chưa ghi tên được. Anh/chị hỏi cha mẹ (người giám hộ) trước, rồi quay lại gõ “đăng ký tìm việc” nhé. Em chưa lưu gì.',
  tooYoung:
    'Chưa đủ 15 tuổi thì em không ghi tên tìm việc được, và em không lưu gì. Từ 13 tuổi chỉ được làm việc nhẹ trong danh mục Nhà nước cho phép, tối đa 4 giờ một ngày, cha mẹ cùng ký hợp đồng. Bị bắt làm việc nặng thì gọi 111, miễn phí.',
  rules: 'Luật cho người chưa đủ 18 tuổi',
  askPhone: 'Cho em số điện thoại để cán bộ gọi khi có chỗ hợp? Không muốn cho số thì bấm “Không cho số”.',
  noPhone: 'Không cho số',
  askTell:
    'Khi có chỗ tuyển mới hợp với việc và nơi đã ghi, anh/chị muốn em nhắn tại đây không? Mỗi ngày nhiều nhất một tin, không nhắn ban đêm.',
  tell: 'Báo cho tôi khi có chỗ hợp',
  noTell: 'Không cần báo',
  tells: ' Có chỗ tuyển mới hợp thì em nhắn tại đây, mỗi ngày nhiều nhất một tin; thôi báo: gõ “thôi báo việc”.',
  tellsNot: ' Em không nhắn báo chỗ tuyển.',
  muted: 'Em thôi báo chỗ tuyển. Tên anh/chị vẫn ở danh sách tìm việc; muốn xóa hẳn, gõ “rút tên tìm việc”.',
  nothingMuted: 'Em đang không báo chỗ tuyển nào cho anh/chị, nên không có gì phải thôi.',
  mute: 'Thôi báo việc',
  badPhone: 'Số đó chưa đủ 10 số, anh/chị xem lại giúp em.',
  agree: (lines: string, office: string, told: string) =>
    `Anh/chị xem lại giúp em:\n${lines}\nĐồng ý thì em lưu đúng các dòng trên với mã cuộc trò chuyện này, không lưu tên. Cán bộ ${office} xem để tìm chỗ hợp với anh/chị, và đếm chung cho số liệu lao động (không ra ai). Em không tự gửi cho công ty nào.${told} Giữ ${KEEP_DAYS.seeker} ngày rồi tự xóa; rút lúc nào cũng được: gõ “rút tên tìm việc”.\nAnh/chị đồng ý không?`,
  agreeButton: 'Đồng ý, ghi tên',
  change: 'Sửa một dòng',
  which: 'Anh/chị muốn sửa dòng nào?',
  notAgreed: 'Dạ, em không lưu gì. Khi nào cần, anh/chị gõ “đăng ký tìm việc”.',
  done: 'Em đã ghi tên tìm việc.',
  called: 'Có chỗ hợp thì cán bộ gọi; lâu không thấy, anh/chị gọi',
  notCalled: 'Không có số nên cán bộ không gọi được: anh/chị tự gọi hỏi',
  other: 'Khác',
  withdraw: 'Rút tên',
  withdrawn: 'Em đã xóa đăng ký tìm việc của anh/chị, cán bộ không còn thấy nữa.',
  notRegistered: 'Em không thấy đăng ký tìm việc nào của cuộc trò chuyện này, nên không có gì phải xóa.',
} as const;

/** Of whom is told: what is new, where, and how to hear no more. */
export function newsReply(found: readonly Announced[]): Reply {
  const most = found.slice(0, MOST_TOLD);
  const lines = most.map(({ employer, jobs, where }) => `• ${employer}: ${jobs}. Gặp ở ${where}.`);
  return {
    text: [
      `Có ${found.length} chỗ tuyển mới hợp với anh/chị:`,
      ...lines,
      'Không mất phí; ai đòi cọc, phí hồ sơ thì đừng đóng. Còn tuyển hay không thì hỏi ngay tại đó.',
      ...(most.some(({ sample }) => sample) ? [SAMPLE] : []),
    ].join('\n'),
    buttons: [
      ...most.map(({ employer, occurrence }) => ({
        label: employer.slice(0, LONGEST_LABEL),
        data: DATA.event(occurrence),
      })),
      { label: SEEKER_TEXTS.mute, data: DATA.seeker('quiet') },
    ],
    unnumbered: true,
    provenance: { decision: 'notice', intent: 'job.vacancies' },
  };
}
const MOST_TOLD = 3;
const LONGEST_LABEL = 60;
const SAMPLE = TEXTS.sampleData;

/** At once; the name stays on the list. */
export const muteSeeker = (session: Session): Step => ({
  session,
  replies: [say(SEEKER_TEXTS.muted, 'control')],
  effects: [{ kind: 'mute_seeker' }],
});

/** At once, whatever is open of it: nobody is asked why. */
export function withdrawSeeker(session: Session): Step {
  return {
    session: session.flow?.name === 'seeker' ? withoutFlow(session) : session,
    replies: [say(SEEKER_TEXTS.withdrawn, 'control')],
    effects: [{ kind: 'withdraw_seeker' }],
  };
}
