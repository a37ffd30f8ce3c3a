// What reminders say. Kept apart from when they say it, so that an officer can have them reworded.

import { NOTICE_DATA } from '#domain/button-data.ts';
import { type EventFacts, OUTCOME_NAMES, OUTCOMES, type Reminding } from '#domain/reminder.ts';
import type { Button, Card, Reply } from '#domain/reply.ts';
import { daysBetween, formatClock, formatDay, formatWeekday, type PlainDate, TIME_ZONE } from '#domain/time.ts';
import { findOccurrence, type Occurrence } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { declarationWindow } from '#law/declaration-windows.ts';
import { requireParameter } from '#law/parameters.ts';
import { isWorkingDay } from '#law/working-days.ts';

/** The reply of one step, or undefined when it has nothing to say any more. `today`: the day it is said. */
export function reminderReply(
  seq: number,
  about: Reminding,
  step: string,
  knowledge: Knowledge,
  today: PlainDate,
): Reply | undefined {
  switch (about.kind) {
    case 'event':
      return eventReply(seq, about.occurrence, step, knowledge);
    case 'declaration':
      return withDeeds(seq, declarationText(about, step, knowledge, today));
    case 'filing':
      return withDeeds(seq, filingText(Temporal.PlainDate.from(about.last), knowledge, today));
    case 'enrolment': {
      const last = Temporal.PlainDate.from(about.last);
      return withDeeds(
        seq,
        `Nhắc hẹn: ${about.school} nhận hồ sơ “${about.what}” đến hết ${formatWeekday(last)}${left(last, today)}.`,
      );
    }
  }
}

const DEEDS = 'Gõ “đã xong”, “nhắc lại” hoặc “thôi nhắc” nếu không thấy nút.';

function withDeeds(seq: number, text: string): Reply {
  const buttons: Button[] = [
    { label: 'Đã xong', data: NOTICE_DATA.reminder('done', seq) },
    { label: 'Nhắc lại', data: NOTICE_DATA.reminder('later', seq) },
    { label: 'Thôi nhắc', data: NOTICE_DATA.reminder('stop', seq) },
  ];
  return {
    text: `${text}\n${DEEDS}`,
    buttons,
    unnumbered: true,
    provenance: { decision: 'notice', intent: 'reminder' },
  };
}

function left(last: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, last);
  return days <= 0 ? ', tức là hôm nay' : days === 1 ? ', tức là ngày mai' : `, còn ${days} ngày`;
}

function declarationText(
  { start, months }: Extract<Reminding, { kind: 'declaration' }>,
  step: string,
  { calendar, parameters }: Knowledge,
  today: PlainDate,
): string {
  const first = Temporal.PlainDate.from(start);
  const days = requireParameter(parameters, 'tctn_ngay_khai_bao', first).value;
  const { month, from, to, unconfirmed } = declarationWindow(calendar, first, Number.parseInt(step, 10), days);
  const when = from.equals(to) ? formatWeekday(to) : `từ ${formatWeekday(from)} đến ${formatWeekday(to)}`;
  const unsure =
    unconfirmed.length === 0
      ? ''
      : ` Lịch nghỉ ngày ${unconfirmed.map(formatDay).join(', ')} chưa chắc chắn, nên khai sớm.`;
  return [
    `Nhắc hẹn: khai báo tìm việc tháng hưởng thứ ${month}/${months}. Nên khai ${when}${left(to, today)}.${unsure}`,
    'Ngày in trong phụ lục quyết định là chính; nếu khác ngày em tính thì theo giấy. Khai trực tiếp hoặc trên Cổng Dịch vụ công quốc gia (mã 1.014749). Quên khai thì mất tiền tháng đó.',
  ].join('\n');
}

function filingText(last: PlainDate, { calendar }: Knowledge, today: PlainDate): string {
  const closed = isWorkingDay(calendar, last)
    ? ''
    : ' Ngày đó là ngày nghỉ: nộp trước, hoặc nộp trên Cổng Dịch vụ công quốc gia.';
  return `Nhắc hẹn: hạn nộp đủ hồ sơ hưởng trợ cấp thất nghiệp là ${formatWeekday(last)}${left(last, today)}.${closed}`;
}

function eventReply(seq: number, id: string, step: string, knowledge: Knowledge): Reply | undefined {
  const occurrence = findOccurrence(knowledge, id);
  if (occurrence === undefined) return undefined;
  const { event } = occurrence;
  if (step === 'after') {
    const buttons = OUTCOMES.map((outcome) => ({
      label: OUTCOME_NAMES[outcome],
      data: NOTICE_DATA.outcome(outcome, event.id),
    }));
    return {
      text: `Hôm trước anh/chị đã lưu “${event.name}”. Anh/chị có tìm được việc không? Câu trả lời chỉ được cộng vào con số chung.`,
      buttons,
      unnumbered: true,
      provenance: { decision: 'notice', intent: 'reminder' },
    };
  }
  const reply = withDeeds(seq, `Nhắc hẹn: ngày mai có sự kiện anh/chị đã lưu.`);
  return { ...reply, cards: [savedCard(occurrence)] };
}

/** When, where (on the map, where the channel can), what to bring, and the calendar file. */
function savedCard({ id, event, starts, ends }: Occurrence): Card {
  const { name, address, point } = event.place;
  const sample = event.sample ? ' (dữ liệu mẫu)' : '';
  const map = point
    ? [`Bản đồ: https://www.openstreetmap.org/?mlat=${point.latitude}&mlon=${point.longitude}&zoom=17`]
    : [];
  return {
    kind: 'event',
    id,
    title: `${event.name}${sample}${event.status === 'full' ? ' – ĐÃ ĐẦY' : ''}`,
    lines: [
      ...(event.changed === undefined ? [] : [`Thay đổi: ${event.changed}`]),
      `${formatWeekday(starts.toPlainDate())}, ${formatClock(starts.toInstant())}–${formatClock(ends.toInstant())}`,
      `${name}, ${address}`,
      ...map,
      ...(event.bring.length > 0 ? [`Mang theo: ${event.bring.join(', ')}`] : []),
    ],
    single: true,
    ...(point ? { place: { name: `${name}${sample}`, address, ...point } } : {}),
    calendarPath: `/su-kien/${id}.ics`,
  };
}

/** What somebody who saved the event must know now; undefined when nothing that matters to them changed. */
export function changeReply(told: EventFacts, now: EventFacts, name: string, seq: number): Reply | undefined {
  const lines: string[] = [];
  if (now.cancelled && !told.cancelled) lines.push('Sự kiện ĐÃ HỦY. Anh/chị không cần đến.');
  else if (now.cancelled) return undefined;
  else {
    if (told.cancelled) lines.push('Sự kiện vẫn diễn ra, không hủy nữa.');
    if (told.starts !== now.starts) lines.push(`Giờ mới: ${moment(now.starts)} (trước là ${moment(told.starts)}).`);
    if (told.place !== now.place) lines.push(`Nơi mới: ${now.place} (trước là ${told.place}).`);
  }
  if (lines.length === 0) return undefined;
  const reply = withDeeds(seq, `Thay đổi của sự kiện anh/chị đã lưu, “${name}”:\n${lines.join('\n')}`);
  return now.cancelled ? { ...reply, text: reply.text.replace(`\n${DEEDS}`, ''), buttons: [] } : reply;
}

function moment(iso: string): string {
  const at = Temporal.PlainDateTime.from(iso).toZonedDateTime(TIME_ZONE);
  return `${formatClock(at.toInstant())} ${formatWeekday(at.toPlainDate())}`;
}
