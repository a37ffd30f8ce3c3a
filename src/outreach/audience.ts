// Whom a campaign is for, in the words staff use; who that is lies in the database (audience.repository.ts).

import type { ChannelName } from '#domain/message.ts';
import { NOTICE_TOPIC_NAMES, type NoticeTopic } from '#domain/subscription.ts';

export type Audience = {
  /** Who wishes to hear of any of these. */
  readonly topics: readonly NoticeTopic[];
  /** Communes; none: the whole province. Who chose the whole province hears of every commune. */
  readonly places: readonly string[];
  /** None: all. */
  readonly channels: readonly ChannelName[];
  /** Only those who saved this occurrence, whatever else they wish to hear. */
  readonly savedEvent?: string | undefined;
};

export const CHANNEL_LABELS: Record<ChannelName, string> = {
  telegram: 'Telegram',
  'zalo-oa': 'Zalo OA',
  'zalo-bot': 'Zalo Bot',
  web: 'Web',
  terminal: 'Cửa sổ lệnh',
};

/** "Người đăng ký Tuyển sinh học nghề, ở xã Đồng Mẫu, qua Telegram". */
export function describeAudience(audience: Audience, placeName: (id: string) => string): string {
  const { topics, places, channels, savedEvent } = audience;
  const who =
    savedEvent === undefined
      ? `Người đăng ký ${topics.map((topic) => NOTICE_TOPIC_NAMES[topic]).join(' hoặc ')}`
      : `Người đã lưu sự kiện ${savedEvent}`;
  const where = places.length === 0 ? 'cả tỉnh' : `ở ${places.map(placeName).join(', ')} (và người chọn cả tỉnh)`;
  const through = channels.length === 0 ? 'mọi kênh' : `qua ${channels.map((each) => CHANNEL_LABELS[each]).join(', ')}`;
  return `${who}, ${where}, ${through}`;
}
