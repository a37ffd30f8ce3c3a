// Words of people who work here, in their own chat: joining it to their account, and deciding on a notice. Whether the chat is
// theirs is known only when the turn is written down; to everybody else these words mean nothing.

import { fold } from '#language/fold.ts';
import { say } from './reply.ts';
import type { Session } from './session.ts';
import type { StaffDeed, Step } from './turn-types.ts';

const NOT_STAFF = 'Việc này dành cho cán bộ đã nối cuộc trò chuyện với tài khoản. Xem trang quản trị, mục Tài khoản.';
const WHY = 'Anh/chị ghi lý do trả lại (một câu), em chuyển cho người soạn. Gõ “hủy” để thôi.';

function deed(session: Session, what: StaffDeed): Step {
  return { session, replies: [say(NOT_STAFF, 'control')], effects: [{ kind: 'staff', deed: what }] };
}

/** `/canbo ABCD2345` */
export const linkStaff = (session: Session, code: string): Step =>
  code.trim() === '' ? deed(session, { kind: 'unlink' }) : deed(session, { kind: 'link', code: code.trim() });

/** "duyệt 12", "trả lại 12: thiếu địa chỉ"; undefined for everything else. */
export function staffWords(raw: string, session: Session): Step | undefined {
  const folded = fold(raw.normalize('NFC').toLowerCase()).trim();
  const approve = /^duyet (?:dot )?#?(\d{1,9})$/.exec(folded);
  if (approve) return deed(session, { kind: 'approve', campaign: Number(approve[1]) });
  const back = /^tra lai (?:dot )?#?(\d{1,9})\s*[:,-]?\s*(.*)$/s.exec(folded);
  if (!back) return undefined;
  const why = raw
    .normalize('NFC')
    .trim()
    .replace(/^\S+\s+\S+\s+(?:đợt\s+)?#?\d+\s*[:,-]?\s*/i, '');
  return why === ''
    ? askWhy(session, Number(back[1]))
    : deed(session, { kind: 'give_back', campaign: Number(back[1]), why });
}

const askWhy = (session: Session, campaign: number): Step => ({
  session: { ...session, flow: { name: 'give_back', campaign } },
  replies: [say(WHY, 'control')],
});

/** The reason, after the button. */
export function giveReason({ flow, ...session }: Session, raw: string): Step | undefined {
  return flow?.name === 'give_back'
    ? deed(session, { kind: 'give_back', campaign: flow.campaign, why: raw.trim().slice(0, 500) })
    : undefined;
}

/** "a.12.3" approves campaign 12 as it stood in version 3; "r.12" sends it back. */
export function pressDecision(session: Session, text: string): Step | undefined {
  const [, approve, version, back] = /^(?:a\.(\d{1,9})\.(\d{1,9})|r\.(\d{1,9}))$/.exec(text) ?? [];
  if (approve !== undefined)
    return deed(session, { kind: 'approve', campaign: Number(approve), version: Number(version) });
  return back === undefined ? undefined : askWhy(session, Number(back));
}
