// "Dữ liệu của tôi": what is stored about the person who asks, told to nobody else and in words of theirs.

import type { Reply } from '#domain/reply.ts';
import type { TicketMatter } from '#domain/ticket.ts';
import { dayOf, formatClock, formatDay } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { MyData } from '#people/my-data.repository.ts';
import { KEEP_DAYS } from '#people/retention.ts';
import { rememberedOf } from './remembered.ts';
import { say } from './reply.ts';
import { seekerWords } from './seeker/words.ts';
import { parseSession, SESSION_HOURS, type Session } from './session.ts';
import { wishWords } from './subscribe.ts';
import { TEXTS } from './texts.ts';
import type { Step } from './turn-types.ts';

/** The list itself is read when the turn is written down; this is what is said should that fail. */
export function askMyData(session: Session): Step {
  return { session, replies: [say(TEXTS.myDataLater, 'control')], effects: [{ kind: 'show_my_data' }] };
}

const MOST_QUESTIONS = 10;

const DEEDS = { given: 'đồng ý', changed: 'đổi', ended: 'thôi' } as const;

/** What they agreed to, since when, in which words; and what was sent because of it. */
function subscriptionLines({ subscription, consents, reminders, notices }: MyData, knowledge: Knowledge): string[] {
  const deeds = consents
    .slice(-MOST_DEEDS)
    .map(({ at, deed, wording }) => `  – ${formatClock(at)} ${formatDay(dayOf(at))}: ${DEEDS[deed]} (${wording})`);
  return [
    subscription === undefined
      ? '• Đăng ký nhận tin: không có.'
      : `• Đăng ký nhận tin: ${wishWords(subscription, knowledge)}.`,
    ...deeds,
    ...(notices > 0 ? [`• Thông báo đã gửi hoặc định gửi: ${notices}. Giữ ${KEEP_DAYS.ledger} ngày.`] : []),
    ...(reminders.length > 0 ? [`• Nhắc hẹn: ${reminders.length}. Xem: gõ “nhắc hẹn”.`] : []),
  ];
}

/** Of the number its end only: this reply is kept longer than somebody may wish it to be. */
function seekerLines({ seeker }: MyData, knowledge: Knowledge): string[] {
  if (seeker === undefined) return [];
  const { agreedAt, deleteOn } = seeker;
  return [
    `• Đăng ký tìm việc (đồng ý ${formatDay(dayOf(agreedAt))}): ${seekerWords(seeker, knowledge)}. Tự xóa ngày ${formatDay(Temporal.PlainDate.from(deleteOn))}; ${seeker.tell === true ? 'thôi báo: gõ “thôi báo việc”; ' : ''}rút: gõ “rút tên tìm việc”.`,
  ];
}

const MOST_DEEDS = 5;

export function myDataReply(data: MyData, knowledge: Knowledge): Reply {
  const { messages, firstMessage, replies, nextDeletion, questions, tickets, session, lastSeen } = data;
  const since = firstMessage ? `, từ ${formatDay(dayOf(firstMessage))}` : '';
  const next = nextDeletion ? ` Tin cũ nhất sẽ tự xóa ngày ${formatDay(Temporal.PlainDate.from(nextDeletion))}.` : '';
  const shown = questions.slice(0, MOST_QUESTIONS).map((question) => `  – ${question}`);
  const more = questions.length > MOST_QUESTIONS ? [`  – và ${questions.length - MOST_QUESTIONS} câu cũ hơn`] : [];
  const remembered = session === undefined ? [] : rememberedOf(parseSession(session), knowledge);
  const lines = [
    TEXTS.myDataHeading,
    `• Tin nhắn của anh/chị: ${messages}${since}; câu trả lời của em: ${replies}. Giữ ${KEEP_DAYS.message} ngày.${next}`,
    unmaskedLine(data),
    `• Câu hỏi giữ lại để sửa câu trả lời (đã bỏ tên, số điện thoại, số căn cước): ${questions.length}. Giữ ${KEEP_DAYS.question} ngày.`,
    ...shown,
    ...more,
    tickets.length === 0 ? '• Phiếu hỗ trợ: không có.' : '• Phiếu hỗ trợ:',
    ...tickets.map(
      ({ code, question, closed, matter }) =>
        `  – ${code}${closed ? ' (đã đóng)' : ' (đang mở)'}${question ? `: ${question.replaceAll('\n', '; ')}` : ''}${carried(matter)}`,
    ),
    ...(data.waits > 0 ? [`• Câu hỏi đang chờ báo lại: ${data.waits}. Giữ tối đa ${KEEP_DAYS.answerWait} ngày.`] : []),
    ...(data.openings.length > 0
      ? [
          `• Tin doanh nghiệp đã gửi, với người liên hệ anh/chị ghi: ${data.openings.join(', ')}. Giữ ${KEEP_DAYS.opening} ngày.`,
        ]
      : []),
    ...seekerLines(data, knowledge),
    ...subscriptionLines(data, knowledge),
    remembered.length === 0
      ? '• Đang nhớ về cuộc trò chuyện: không có gì.'
      : `• Đang nhớ về cuộc trò chuyện (quên sau ${SESSION_HOURS} giờ không nhắn):`,
    ...remembered.map((line) => `  – ${line}`),
    ...(lastSeen
      ? [
          `• Lần cuối anh/chị nhắn: ${formatClock(lastSeen)} ${formatDay(dayOf(lastSeen))}, để biết nền tảng còn cho em trả lời không.`,
        ]
      : []),
    TEXTS.myDataEnd,
  ];
  return say(lines.join('\n'), 'control');
}

/** What else the ticket holds of them. */
function carried(matter: TicketMatter | undefined): string {
  if (matter === undefined) return '';
  const { topic, known, turns } = matter;
  const held = [
    ...(topic === undefined ? [] : [`việc đang nói: ${topic}`]),
    ...known,
    ...(turns.length === 0 ? [] : [`${turns.length} lượt trò chuyện cuối, đã bỏ tên và số`]),
  ];
  return held.length === 0 ? '' : ` (kèm: ${held.join('; ')})`;
}

/** Said as it is: who reads that all is masked should be able to rely on it. */
function unmaskedLine({ unmasked }: MyData): string {
  const kept = 'Tin nhắn giữ nguyên lời anh/chị gõ; số căn cước, điện thoại, tài khoản được che sau khi trả lời.';
  return unmasked === 0
    ? `  ${kept}`
    : `  ${kept} Còn ${unmasked} tin chưa che số, để cán bộ liên hệ được; che khi phiếu hỗ trợ đóng.`;
}
