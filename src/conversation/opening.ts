// An employer sends in a vacancy, or asks for a booth: six questions, read back before it goes to an officer. What they write is
// theirs and is kept as they wrote it; what cannot be used is said at once, and any line can be changed until it is sent.

import {
  OPENING_FIELD_NAMES,
  OPENING_FIELDS,
  OPENING_KIND_NAMES,
  type Opening,
  type OpeningKind,
} from '#domain/opening.ts';
import { fold } from '#language/fold.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { StateOf } from './flows/states.ts';
import { OPENING_SLOTS, type OpeningField } from './opening-fields.ts';
import { fieldsTold, type Told } from './opening-told.ts';
import { CANCEL_BUTTON, DATA, MENU_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';
import { isNo, isYes } from './yes-no.ts';

type State = StateOf<'opening'>;

const TEXTS = {
  kind: 'Anh/chị là doanh nghiệp cần gì ạ? Tin gửi từ đây được cán bộ gọi lại xác nhận rồi mới đưa vào lịch.',
  confirm: 'Anh/chị xem lại giúp em:',
  how: 'Sai dòng nào, anh/chị nhắn lại dòng đó, ví dụ “lương: 9 triệu”.',
  send: 'Gửi cho cán bộ',
  change: 'Sửa một dòng',
  which: 'Anh/chị muốn sửa dòng nào?',
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

const missing = ({ content }: State) => OPENING_FIELDS.find((name) => content[name] === undefined);
const asked = (state: State) => state.changing ?? missing(state);

function next(session: Session, state: State, fault?: string): Step {
  const open = asked(state);
  const going: Session = { ...session, flow: state };
  if (open === undefined) return readBack(going, state);
  const question = [fault, OPENING_SLOTS[open].question, TEXTS.stop].filter(Boolean).join(' ');
  return { session: going, replies: [say(question, 'flow')] };
}

function readBack(session: Session, { kind, content }: State): Step {
  const lines = OPENING_FIELDS.map((name) => `• ${OPENING_FIELD_NAMES[name]}: ${content[name]}`);
  const buttons = [
    { label: TEXTS.send, data: DATA.openingSend },
    { label: TEXTS.change, data: DATA.openingChange },
    CANCEL_BUTTON,
  ];
  const text = [TEXTS.confirm, OPENING_KIND_NAMES[kind], ...lines, TEXTS.how].join('\n');
  return { session, replies: [say(text, 'flow', { buttons })] };
}

export function chooseOpening(session: Session, kind: string): Step | undefined {
  if (kind !== 'vacancy' && kind !== 'booth') return undefined;
  return next(session, { name: 'opening', kind, content: {} });
}

/** The open question, or what was told so far, once more. */
export function repeatOpening(session: Session): Step | undefined {
  return session.flow?.name === 'opening' ? next(session, session.flow) : undefined;
}

/** What is typed answers the open question; a line that names another field fills or changes that one. */
export function continueOpening(
  session: Session,
  raw: string,
  heard: Pick<Understanding, 'entities' | 'text'>,
  context: TurnContext,
): Step | undefined {
  const { flow } = session;
  if (flow?.name !== 'opening') return undefined;
  const open = asked(flow);
  if (open === undefined && (isYes(heard.text) || SENDS.test(fold(heard.text)))) return sendOpening(session, context);
  if (open === undefined && (isNo(heard.text) || CHANGES.test(fold(heard.text)))) return whichLine(session);
  const told = fieldsTold(raw, { open, filled: OPENING_FIELDS.filter((name) => flow.content[name] !== undefined) });
  return told && take(session, flow, told, heard, context);
}

const SENDS = /^(?:gui|chuyen)(?: (?:di|luon|giup|gium|em|cho can bo|nhe|nha|a)){0,3}$/;
const CHANGES = /^(?:sua|doi|sai)(?: (?:lai|mot|1|dong|roi|cho|em|cai|a|nha)){0,3}$/;

/** What can be used is kept; of the rest the first is asked again, with what was wrong. */
function take(
  session: Session,
  { changing: _, ...state }: State,
  told: Told,
  heard: Pick<Understanding, 'entities'>,
  { today }: TurnContext,
): Step {
  const names = OPENING_FIELDS.filter((name) => told[name] !== undefined);
  const faults = names.flatMap((name) => {
    const fault = OPENING_SLOTS[name].fault(fold((told[name] ?? '').toLowerCase()), heard, today);
    return fault === undefined ? [] : [{ name, fault }];
  });
  const good = names.filter((name) => faults.every((fault) => fault.name !== name));
  const content = { ...state.content, ...Object.fromEntries(good.map((name) => [name, told[name]])) };
  const [wrong] = faults;
  return wrong === undefined
    ? next(session, { ...state, content })
    : next(session, { ...state, content, changing: wrong.name }, wrong.fault);
}

export function whichLine(session: Session): Step | undefined {
  const { flow } = session;
  if (flow?.name !== 'opening' || missing(flow) !== undefined) return undefined;
  const buttons = OPENING_FIELDS.map((name) => ({ label: OPENING_FIELD_NAMES[name], data: DATA.openingField(name) }));
  return { session, replies: [say(TEXTS.which, 'flow', { buttons })] };
}

export function changeLine(session: Session, name: string): Step | undefined {
  const { flow } = session;
  const changing: OpeningField | undefined = OPENING_FIELDS.find((each) => each === name);
  return flow?.name === 'opening' && changing !== undefined ? next(session, { ...flow, changing }) : undefined;
}

export function sendOpening(session: Session, { freshTicketCode }: TurnContext): Step | undefined {
  const { flow, ...rest } = session;
  if (flow?.name !== 'opening' || asked(flow) !== undefined) return undefined;
  const code = freshTicketCode.replace('CV-', 'TD-');
  return {
    session: rest,
    replies: [say(TEXTS.sent(code), 'control', { buttons: [MENU_BUTTON] })],
    effects: [{ kind: 'send_opening', code, opening: flow.kind as OpeningKind, content: flow.content as Opening }],
  };
}
