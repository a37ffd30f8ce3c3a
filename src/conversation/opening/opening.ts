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
import type { StateOf } from '../flows/states.ts';
import { CANCEL_BUTTON, DATA, MENU_BUTTON, say } from '../reply.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { isNo, isYes } from '../yes-no.ts';
import { OPENING_SLOTS, type OpeningField } from './fields.ts';
import { correctedIn, isVacancy, notedLine, vacancyIn } from './free.ts';
import { fieldsTold, type Told } from './told.ts';

type State = StateOf<'opening'>;

/** What the form is about, for the figures and for what is read next. */
const OF_FORM = { provenance: { intent: 'jobfair.employer' } } as const;

const TEXTS = {
  kind: 'Anh/chị là doanh nghiệp cần gì ạ? Tin gửi từ đây được cán bộ gọi lại xác nhận rồi mới đưa vào lịch.',
  confirm: 'Anh/chị xem lại giúp em:',
  how: 'Sai dòng nào, anh/chị nhắn lại dòng đó, ví dụ “lương: 9 triệu”.',
  send: 'Gửi cho cán bộ',
  change: 'Sửa một dòng',
  which: 'Anh/chị muốn sửa dòng nào?',
  sent: (code: string) =>
    `Em đã chuyển ${code} cho cán bộ. Cán bộ gọi lại xác nhận; được duyệt hay không em đều báo tại đây (trên trang web: mở lại trang này). Thông tin giữ 365 ngày.`,
  notYet: (lines: readonly string[]) => `Chưa gửi được, còn thiếu: ${lines.join('; ')}.`,
  dropped: 'Em đã bỏ tin tuyển dụng đang điền, chưa gửi gì cho cán bộ.',
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
  if (open === undefined) return readBack(going, state, fault);
  const question = [fault, OPENING_SLOTS[open].question, TEXTS.stop].filter(Boolean).join(' ');
  return { session: going, replies: [say(question, 'flow', OF_FORM)] };
}

function readBack(session: Session, { kind, content }: State, opening?: string): Step {
  const lines = OPENING_FIELDS.map((name) => `• ${OPENING_FIELD_NAMES[name]}: ${content[name]}`);
  const buttons = [
    { label: TEXTS.send, data: DATA.openingSend },
    { label: TEXTS.change, data: DATA.openingChange },
    CANCEL_BUTTON,
  ];
  const text = [opening, TEXTS.confirm, OPENING_KIND_NAMES[kind], ...lines, TEXTS.how].filter(Boolean).join('\n');
  return { session, replies: [say(text, 'flow', { buttons, ...OF_FORM })] };
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
  const sends = SENDS_AT_END.test(fold(heard.text));
  const mended = correctedIn(raw, flow.content);
  const named = fieldsTold(raw, { open, filled: OPENING_FIELDS.filter((name) => flow.content[name] !== undefined) });
  const free = vacancyIn(raw);
  const isFree = free.contact !== undefined && named?.contact === undefined && open !== 'contact';
  if (mended !== undefined || isFree) {
    const given = mended ?? free;
    return take(session, flow, given, heard, context, [notedLine(given), ...(sends ? lacking(flow, given) : [])]);
  }
  if (open !== undefined && (sends || SENDS.test(fold(heard.text))))
    return next(session, flow, lacking(flow, {}).join(' '));
  return named && take(session, flow, named, heard, context);
}

/** What is still missing, said to somebody who wants it sent. */
function lacking({ content }: State, given: Told): string[] {
  const lines = OPENING_FIELDS.filter((name) => (given[name] ?? content[name]) === undefined);
  return lines.length === 0 ? [] : [TEXTS.notYet(lines.map((name) => OPENING_FIELD_NAMES[name].toLowerCase()))];
}

/** A vacancy told while hiring is spoken of: the form begins with it. */
export function vacancyTold(
  raw: string,
  heard: Pick<Understanding, 'entities' | 'folded'>,
  session: Session,
  context: TurnContext,
): Step | undefined {
  if (session.flow !== undefined || session.last?.intent !== 'jobfair.employer') return undefined;
  const told = vacancyIn(raw);
  const kind = /(?<![a-z])(?:gian|ban tuyen)(?![a-z])/.test(heard.folded) ? 'booth' : 'vacancy';
  return isVacancy(told)
    ? take(session, { name: 'opening', kind, content: {} }, told, heard, context, [notedLine(told)])
    : undefined;
}

/** "Thôi huỷ tin tuyển": said beside other words. */
const DROPS =
  /(?<![a-z])(?:huy|thoi|bo|khoi|dep|rut)(?: [a-z]{1,5}){0,3} (?:tin|tuyen|dang tin|gian)(?! vien)(?![a-z])/;
export const dropsOpening = ({ folded }: Pick<Understanding, 'folded'>): boolean => DROPS.test(folded);
export const droppedOpening = ({ flow: _, ...session }: Session): Step => ({
  session,
  replies: [say(TEXTS.dropped, 'control', { buttons: [MENU_BUTTON], ...OF_FORM })],
});

const SENDS_AT_END =
  /(?:^|[ ,])(?:dung roi|ok|u|duoc roi|xong)[ ,]{1,2}(?:thi |cu |em )?(?:gui|chuyen)(?: (?:di|luon|giup|gium|em|nhe|nha|a)){0,3}$/;
const SENDS = /^(?:gui|chuyen)(?: (?:di|luon|giup|gium|em|cho can bo|nhe|nha|a)){0,3}$/;
const CHANGES = /^(?:sua|doi|sai)(?: (?:lai|mot|1|dong|roi|cho|em|cai|a|nha)){0,3}$/;

/** What can be used is kept; of the rest the first is asked again, with what was wrong. */
function take(
  session: Session,
  { changing: _, ...state }: State,
  told: Told,
  heard: Pick<Understanding, 'entities'>,
  { today }: TurnContext,
  opening: readonly string[] = [],
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
    ? next(session, { ...state, content }, opening.join(' ') || undefined)
    : next(session, { ...state, content, changing: wrong.name }, [...opening, wrong.fault].join(' '));
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
    replies: [say(TEXTS.sent(code), 'control', { buttons: [MENU_BUTTON], ...OF_FORM })],
    effects: [{ kind: 'send_opening', code, opening: flow.kind as OpeningKind, content: flow.content as Opening }],
  };
}
