// Commands that begin with a slash, on whichever channel they are typed. Only those whose function exists are announced.

import { TOPICS } from '#domain/topic.ts';
import { findEvents } from '#knowledge/events.ts';
import { act, giveEntry } from './control-acts.ts';
import { eventDetail } from './events/flow.ts';
import { DEFAULT_DAYS } from './events/query.ts';
import { startInFlow } from './flows/registry.ts';
import { greet, mainMenu, topicMenu } from './menu.ts';
import { say } from './reply.ts';
import { freshSession, type Session } from './session.ts';
import { linkStaff } from './staff-words.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext } from './turn-types.ts';

/** What a channel with a command menu shows, in this order. */
export const ANNOUNCED_COMMANDS: readonly { readonly command: string; readonly description: string }[] = [
  { command: 'menu', description: 'Danh mục các việc em trả lời được' },
  { command: 'sukien', description: 'Phiên giao dịch việc làm, ngày hội sắp tới' },
  { command: 'dangky', description: 'Đăng ký nhận tin, xem và đổi' },
  { command: 'huydangky', description: 'Thôi nhận mọi thông báo' },
  { command: 'nhachen', description: 'Nhắc hẹn của tôi' },
  { command: 'gapcanbo', description: 'Gặp cán bộ' },
  { command: 'dulieucuatoi', description: 'Xem những gì em đang lưu về anh/chị' },
  { command: 'xoadulieu', description: 'Xóa dữ liệu của tôi' },
  { command: 'trogiup', description: 'Cách hỏi và những gì em làm được' },
  { command: 'start', description: 'Bắt đầu lại' },
];

/** `/menu`, `/start event_123`, `/menu@TenBot`. */
const COMMAND = /^\/([a-z]+)(?:@\w+)?(?:\s+(.*))?$/is;

/** The step of a command, or undefined when the text is none that we know. */
export function command(raw: string, session: Session, context: TurnContext): Step | undefined {
  const [, name, rest = ''] = COMMAND.exec(raw.trim()) ?? [];
  switch (name?.toLowerCase()) {
    case 'start':
      return startWith(rest.trim(), context);
    case 'menu':
      return act('menu', session, context);
    case 'sukien':
      return startInFlow('event_search', session, undefined, context);
    case 'gapcanbo':
      return act('human', session, context);
    case 'xoadulieu':
      return act('erase', session, context);
    case 'dulieucuatoi':
      return act('my_data', session, context);
    case 'trogiup':
      return giveEntry('chat.help', session, context);
    case 'dangky':
      return act('subscribe', session, context);
    case 'huydangky':
      return act('stop_notices', session, context);
    case 'nhachen':
      return act('reminders', session, context);
    case 'canbo':
      return linkStaff(session, rest);
    default:
      return undefined;
  }
}

/** A link or a printed QR code opens the chat at its subject; an unknown one at the first screen. */
function startWith(payload: string, context: TurnContext): Step {
  const session = freshSession();
  const [, kind, subject = ''] = /^(event|topic)_([\w-]{1,60})$/.exec(payload) ?? [];
  if (kind === 'topic') {
    const topic = TOPICS.find((each) => each === subject);
    if (topic) return { session, replies: [topicMenu(context.knowledge, topic)] };
  }
  if (kind === 'event') {
    return openEvent(subject, session, context) ?? { session, replies: [say(TEXTS.eventGone, 'control'), mainMenu()] };
  }
  return { session, replies: [greet()] };
}

/** `phien-dinh-ky_20261126` is that day; `phien-dinh-ky` the next time it takes place. */
function openEvent(subject: string, session: Session, context: TurnContext): Step | undefined {
  const onDay = eventDetail(session, subject.replace(/_(\d{8})$/, '.$1'), context);
  if (onDay) return onDay;
  const { today, knowledge, now } = context;
  const next = findEvents(knowledge, { from: today, to: today.add({ days: 3 * DEFAULT_DAYS }), after: now }).find(
    ({ event }) => event.id === subject.replace(/_\d{8}$/, ''),
  );
  return next && eventDetail(session, next.id, context);
}
