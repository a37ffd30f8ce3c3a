// A draft from the options of a command, over what an event gives; what cannot be read is said with its remedy.

import { NOTICE_TOPICS } from '#domain/subscription.ts';
import { TIME_ZONE } from '#domain/time.ts';
import { findOccurrence } from '#knowledge/events.ts';
import { CHANNEL_LABELS } from '#outreach/audience.ts';
import type { CampaignText } from '#outreach/campaigns.repository.ts';
import { draftFromEvent } from '#outreach/content.ts';
import { type Given, textOption } from './campaign-office.ts';

const listed = (value: string | boolean | undefined): string[] =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean)
    : [];

/** A new draft from the options, over what an event gives; or words on what is wrong. */
export function draftOf({ options, knowledge }: Given): CampaignText | string {
  const event = typeof options.event === 'string' ? options.event : undefined;
  const occurrence = event === undefined ? undefined : findOccurrence(knowledge, event);
  if (event !== undefined && occurrence === undefined)
    return `Không có sự kiện ${event} → dạng mã.yyyymmdd, ví dụ phien-dinh-ky.20261126; xem trang /su-kien`;
  const base = occurrence && draftFromEvent(occurrence);
  const topics = listed(options.topics);
  const wrong = topics.filter((topic) => !NOTICE_TOPICS.some((each) => each === topic));
  if (wrong.length > 0) return `Không có chủ đề ${wrong.join(', ')} → chọn trong: ${NOTICE_TOPICS.join(', ')}`;
  const places = listed(options.places);
  const unknown = places.filter((place) => !knowledge.communes.has(place));
  if (unknown.length > 0)
    return `Không có xã, phường ${unknown.join(', ')} → tìm mã bằng: npm run cli -- places find <tên>`;
  const channels = listed(options.channels);
  const other = channels.filter((channel) => !(channel in CHANNEL_LABELS));
  if (other.length > 0) return `Không có kênh ${other.join(', ')} → chọn trong: telegram, zalo-oa, zalo-bot`;
  const at = typeof options.at === 'string' ? readMoment(options.at) : undefined;
  if (typeof options.at === 'string' && at === undefined)
    return `Không đọc được giờ “${options.at}” → viết "2026-11-26 08:00" (giờ Việt Nam)`;
  const saved = typeof options.saved === 'string' ? options.saved : undefined;
  return {
    kind: 'notice',
    title: typeof options.title === 'string' ? options.title : (base?.title ?? ''),
    text: textOption(options.text) || (base?.text ?? ''),
    ...(event ? { event } : {}),
    audience: {
      topics: topics.length > 0 ? NOTICE_TOPICS.filter((each) => topics.includes(each)) : (base?.audience.topics ?? []),
      places,
      channels: channels as CampaignText['audience']['channels'],
      ...(saved ? { savedEvent: saved } : {}),
    },
    urgent: options.urgent === true,
    ...(at ? { startAt: at } : {}),
    ...(base?.goodUntil ? { goodUntil: base.goodUntil } : {}),
  };
}

function readMoment(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.PlainDateTime.from(text.trim().replace(' ', 'T')).toZonedDateTime(TIME_ZONE).toInstant();
  } catch {
    return undefined;
  }
}
