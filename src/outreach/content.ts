// A notice as it is read: what staff wrote, who sends it, why it came and how to end it; and its draft from an event.

import { NOTICE_DATA } from '#domain/button-data.ts';
import type { Button, Reply } from '#domain/reply.ts';
import { formatClock, formatWeekday } from '#domain/time.ts';
import { findOccurrence, type Occurrence } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { CampaignText, Written } from './campaigns.repository.ts';
import type { NoticeContent } from './port.ts';

export function contentOf(campaign: Written, knowledge: Knowledge): NoticeContent {
  const occurrence = campaign.event === undefined ? undefined : findOccurrence(knowledge, campaign.event);
  const office = knowledge.mainOffice;
  const sender = office.sample ? `${office.name} (dữ liệu mẫu)` : office.name;
  const why =
    campaign.audience.savedEvent === undefined
      ? 'Anh/chị nhận tin này vì đã đăng ký nhận thông báo.'
      : 'Anh/chị nhận tin này vì đã lưu sự kiện.';
  const heading = campaign.kind === 'correction' ? `ĐÍNH CHÍNH: ${campaign.title}` : campaign.title;
  const buttons: Button[] = [
    ...(occurrence
      ? [
          { label: 'Xem chi tiết', data: NOTICE_DATA.event(occurrence.id) },
          { label: 'Lưu và nhắc tôi', data: NOTICE_DATA.save(occurrence.id) },
        ]
      : []),
    { label: 'Thôi nhận tin', data: NOTICE_DATA.stop },
  ];
  const reply: Reply = {
    text: `${heading}\n\n${campaign.text}\n\n${sender} gửi. ${why} Thôi nhận: gõ “dừng thông báo”.`,
    buttons,
    unnumbered: true,
    provenance: { decision: 'notice', intent: `campaign:${campaign.seq}` },
  };
  return { reply, ...(occurrence ? { facts: factsOf(occurrence) } : {}) };
}

function factsOf({ event, starts }: Occurrence): NonNullable<NoticeContent['facts']> {
  return {
    name: event.name,
    when: `${formatClock(starts.toInstant())} ${formatWeekday(starts.toPlainDate())}`,
    where: `${event.place.name}, ${event.place.address}`,
  };
}

/** A draft from an event: what, when, where, who, what to bring; to those who wish to hear of its kinds. */
export function draftFromEvent(occurrence: Occurrence): CampaignText {
  const { event, starts, ends } = occurrence;
  const { when, where } = factsOf(occurrence);
  const lines = [
    `Thời gian: ${when}, đến ${formatClock(ends.toInstant())}.`,
    `Địa điểm: ${where}.`,
    ...(event.online === undefined ? [] : [`Tham gia trực tuyến: ${event.online}`]),
    ...event.employers.slice(0, MOST_EMPLOYERS).map(({ name, jobs }) => `• ${name}: ${jobs}`),
    ...(event.employers.length > MOST_EMPLOYERS ? [`• và ${event.employers.length - MOST_EMPLOYERS} đơn vị khác`] : []),
    ...(event.bring.length > 0 ? [`Mang theo: ${event.bring.join(', ')}.`] : []),
    'Không mất phí.',
  ];
  return {
    kind: 'notice',
    title: event.sample ? `${event.name} (dữ liệu mẫu)` : event.name,
    text: lines.join('\n'),
    event: occurrence.id,
    audience: { topics: event.kinds, places: [], channels: [] },
    urgent: false,
    goodUntil: starts.toInstant(),
  };
}

const MOST_EMPLOYERS = 6;
