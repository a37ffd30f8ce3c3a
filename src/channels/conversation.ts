// A citizen's conversation as whoever answers them needs it: what was said, what of ours did not arrive, and whether they can be
// written to now.

import { type ChatAddress, laneOf } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { Clock } from '#domain/time.ts';
import { chatState } from '#people/chats.repository.ts';
import type { OutboxState } from '#storage/schema.ts';
import type { Storage } from '#storage/storage.ts';
import { transcript } from './transcript.repository.ts';
import { windowAt } from './zalo-oa/window.ts';

export type Said = {
  readonly from: 'citizen' | 'assistant';
  readonly at: string;
  readonly text: string;
  /** What became of a message of ours, where it is not simply there. */
  readonly state?: string | undefined;
};

const STATES: Record<OutboxState, string | undefined> = {
  queued: 'đang chờ gửi',
  sending: 'đang gửi',
  retry: 'sẽ gửi lại',
  sent: undefined,
  unknown: 'không rõ đã tới chưa',
  blocked: 'không gửi được: người này đã chặn hoặc bỏ theo dõi',
  failed: 'không gửi được',
};

/** After what was kept of a long message. */
const CUT = ' … (dài quá, phần sau không lưu)';

const KINDS: Readonly<Record<string, string>> = {
  attachment: '(gửi ảnh, ghi âm hoặc tệp; trợ lý không lưu)',
  contact: '(gửi số điện thoại; trợ lý không lưu)',
  location: '(gửi vị trí)',
  joined: '(mở cuộc trò chuyện)',
  left: '(chặn hoặc bỏ theo dõi)',
  withdrawn: '(xin xóa dữ liệu)',
};

export type Conversations = {
  readonly read: (address: ChatAddress) => Promise<readonly Said[]>;
  /** Why nothing can be sent to them now, in Vietnamese; undefined: it can. */
  readonly shut: (address: ChatAddress) => Promise<string | undefined>;
};

export function createConversations({ reader }: Pick<Storage, 'reader'>, clock: Clock): Conversations {
  return {
    async read(address) {
      const items = await transcript(reader, laneOf(address));
      return items.map((item) => {
        if (item.from === 'assistant')
          return { from: 'assistant', at: item.at, text: textOf(item.reply), state: STATES[item.state] };
        const { content } = item;
        const text =
          content.kind === 'text'
            ? content.text + (content.cut ? CUT : '')
            : content.kind === 'button'
              ? `[${content.label}]`
              : KINDS[content.kind];
        return { from: 'citizen', at: item.at, text: text ?? '' };
      });
    },
    async shut(address) {
      const chat = await chatState(reader, laneOf(address));
      if (chat === undefined) return undefined;
      if (chat.reach !== 'open') return 'Người này đã chặn hoặc bỏ theo dõi: tin gửi đi sẽ không tới. Nên gọi điện.';
      if (address.channel === 'zalo-oa' && windowAt(chat.lastInteraction, clock()) === 'closed')
        return 'Đã quá 7 ngày người này không nhắn: Zalo không cho gửi nữa. Nên gọi điện.';
      return undefined;
    },
  };
}

const textOf = ({ text, cards = [] }: Reply): string =>
  [text, ...cards.map(({ title, lines }) => [title, ...lines].join('\n'))].filter(Boolean).join('\n');
