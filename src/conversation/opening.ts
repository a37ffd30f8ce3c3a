// An employer sends in a vacancy, or asks for a booth: six questions, read back before it goes to an officer. What they write is
// theirs and is kept as they wrote it.

import {
  OPENING_FIELD_NAMES,
  OPENING_FIELDS,
  OPENING_KIND_NAMES,
  type Opening,
  type OpeningKind,
  openingLine,
} from '#domain/opening.ts';
import { CANCEL_BUTTON, DATA, MENU_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';

type Flow = Extract<Session['flow'], { name: 'opening' }>;

const TEXTS = {
  kind: 'Anh/chị là doanh nghiệp cần gì ạ? Tin gửi từ đây được cán bộ gọi lại xác nhận rồi mới đưa vào lịch.',
  ask: {
    company: 'Tên doanh nghiệp, như trên giấy đăng ký?',
    jobs: 'Cần tuyển vị trí nào, mỗi vị trí mấy người? (ví dụ: may 20, kho 3)',
    wage: 'Mức lương? (ví dụ: 8–10 triệu; chưa rõ thì ghi “thỏa thuận”)',
    place: 'Làm việc ở đâu?',
    until: 'Nhận hồ sơ tới ngày nào?',
    contact: 'Người liên hệ và số điện thoại để cán bộ gọi lại?',
  },
  confirm: 'Anh/chị xem lại giúp em:',
  send: 'Gửi cho cán bộ',
  sent: (code: string) =>
    `Em đã chuyển ${code} cho cán bộ. Cán bộ gọi lại xác nhận; được duyệt hay không em đều báo tại đây (trên trang web: mở lại trang này). Thông tin giữ 365 ngày.`,
  fee: 'Phí gian tại phiên (nếu có) do trung tâm báo khi gọi lại.',
  stop: 'Gõ “hủy” để thôi.',
} as const;

/** The first question: what they need. */
export function startOpening({ flow: _, ...session }: Session): Step {
  const buttons = [
    { label: 'Đăng tin tuyển dụng', data: DATA.opening('vacancy') },
    { label: 'Đăng ký gian tại phiên', data: DATA.opening('booth') },
    CANCEL_BUTTON,
  ];
  return { session, replies: [say(`${TEXTS.kind} ${TEXTS.fee}`, 'flow', { buttons })] };
}

const missing = ({ content }: Flow) => OPENING_FIELDS.find((name) => content[name] === undefined);

function next(session: Session, flow: Flow): Step {
  const open = missing(flow);
  const asked: Session = { ...session, flow };
  if (open !== undefined) return { session: asked, replies: [say(`${TEXTS.ask[open]} ${TEXTS.stop}`, 'flow')] };
  const lines = OPENING_FIELDS.map((name) => `• ${OPENING_FIELD_NAMES[name]}: ${flow.content[name]}`);
  const buttons = [{ label: TEXTS.send, data: DATA.openingSend }, CANCEL_BUTTON];
  return {
    session: asked,
    replies: [say([TEXTS.confirm, OPENING_KIND_NAMES[flow.kind], ...lines].join('\n'), 'flow', { buttons })],
  };
}

export function chooseOpening(session: Session, kind: string): Step | undefined {
  if (kind !== 'vacancy' && kind !== 'booth') return undefined;
  return next(session, { name: 'opening', kind, content: {} });
}

/** The open question once more, after another one was answered in between. */
export function repeatOpening(session: Session): Step | undefined {
  const { flow } = session;
  return flow?.name === 'opening' && missing(flow) !== undefined ? next(session, flow) : undefined;
}

/** What is typed while a question is open is its answer; when all are answered, a choice is. */
export function continueOpening(session: Session, raw: string): Step | undefined {
  const { flow } = session;
  if (flow?.name !== 'opening') return undefined;
  const open = missing(flow);
  if (open === undefined) return undefined;
  return next(session, { ...flow, content: { ...flow.content, [open]: openingLine(raw) } });
}

export function sendOpening(session: Session, { freshTicketCode }: TurnContext): Step | undefined {
  const { flow, ...rest } = session;
  if (flow?.name !== 'opening' || missing(flow) !== undefined) return undefined;
  const code = freshTicketCode.replace('CV-', 'TD-');
  return {
    session: rest,
    replies: [say(TEXTS.sent(code), 'control', { buttons: [MENU_BUTTON] })],
    effects: [{ kind: 'send_opening', code, opening: flow.kind as OpeningKind, content: flow.content as Opening }],
  };
}
