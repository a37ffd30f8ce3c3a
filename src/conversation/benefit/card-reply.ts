// The card for the counter as a message: what the page prints (channels/web/counter-card.ts), with its days as a file for the phone's
// calendar where the messenger takes files, and the reminders of the same days.

import { formatDay } from '#domain/time.ts';
import { calendarOfDays } from '#knowledge/exchange/calendar-file.ts';
import { type Cue, cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import { filingReminder } from '../offers.ts';
import { DATA, MENU_BUTTON, say } from '../reply.ts';
import type { Session } from '../session.ts';
import { REMINDER_TEXTS } from '../subscribe-texts.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { type CounterCard, cardLinks, counterCard } from './counter-card.ts';

const NONE =
  'Chưa có số nào để làm thẻ. Nói em ngày nghỉ việc, số tháng đóng và lương đóng bảo hiểm, em tính rồi làm thẻ mang ra quầy.';
const ASKED: Cue = cue([
  '(?:in|cho|gửi|xem|lấy|làm|đưa)(?: (?:em|tôi|tui|mình|chị|anh|cô|bác|giùm|giúp|hộ|cái|lại)){0,3} thẻ(?: (?:để )?(?:mang|đem|cầm))? ra quầy',
  '(?:thêm|đưa|bỏ|lưu)(?: (?:các|mấy|những|cái|hết)){0,2} ngày(?: (?:đó|này|kia|trên|nộp|khai báo)){0,2} (?:vào|vô) lịch',
]);

/** Asked for in words. */
export const cardAsked = (heard: Heard, session: Session, context: TurnContext): Step | undefined =>
  shown(ASKED, heard) ? giveCard(session, context) : undefined;

export function giveCard(session: Session, context: TurnContext): Step {
  const { knowledge, today, now, person } = context;
  const { facts = {}, about } = session;
  const card = counterCard(facts, knowledge, today);
  const provenance = { intent: 'ui.amount_duration' };
  if (card === undefined) {
    const buttons = [{ label: 'Tính trợ cấp', data: DATA.estimate }, MENU_BUTTON];
    return { session, replies: [say(NONE, 'control', { buttons, provenance })] };
  }
  const declared = person.reach !== 'never' && card.declarations.length > 0;
  const buttons = [
    ...filingReminder(facts, context),
    ...(declared ? [{ label: REMINDER_TEXTS.declarationButton, data: DATA.remindDeclaration }] : []),
    MENU_BUTTON,
  ];
  const reply = say(cardText(card, about, formatDay(today)), 'control', { buttons, provenance });
  const links = person.reach === 'never' ? cardLinks(facts, knowledge, today) : [];
  const file =
    card.terms.length === 0
      ? {}
      : { file: { name: CALENDAR, content: calendarOfDays('Trợ cấp thất nghiệp', card.terms, now) } };
  return { session, replies: [{ ...reply, ...(links.length === 0 ? {} : { links }), ...file }] };
}

const CALENDAR = 'tro-cap-that-nghiep.ics';

function cardText(card: CounterCard, about: string | undefined, day: string): string {
  const whose = about === undefined ? '' : ` cho ${about}`;
  return [
    `Thẻ mang ra quầy, tính ngày ${day}${whose}, theo lời khai; không phải giấy tờ của cơ quan.`,
    card.verdict,
    ...part('Mang theo', card.bring),
    ...part('Ngày', card.days),
    ...part('Tiền (ước tính)', card.money),
    ...part('Ngày khai báo tìm việc hằng tháng', card.declarations),
    ...part('Nộp ở đâu', card.where),
  ].join('\n');
}

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `• ${line}`)];
