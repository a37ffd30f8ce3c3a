// What the desk says by itself: to citizens about their ticket, to staff about who waits. Nothing of what a citizen wrote is in a
// message to staff: it would lie on their telephones.

import { NOTICE_DATA } from '#domain/button-data.ts';
import type { ChannelName } from '#domain/message.ts';

const CHANNEL_WORDS: Record<ChannelName, string> = {
  web: 'trang web',
  terminal: 'máy của đơn vị',
  telegram: 'Telegram',
  'zalo-oa': 'Zalo OA',
  'zalo-bot': 'Zalo Bot',
};

export const DESK_TEXTS = {
  /** `median`: working minutes; undefined where too few were measured. */
  queue(ahead: number, median: number | undefined): string {
    const others = ahead > 0 ? ` Trước anh/chị còn ${ahead} phiếu đang chờ.` : '';
    const usual =
      median === undefined ? '' : ` 30 ngày qua, một nửa số người được trả lời trong ${duration(median)} làm việc.`;
    return others + usual;
  },
  /** Lines of the ticket itself, as officers read them. */
  added: (text: string) => `Ghi thêm: ${text}`,
  askedToo: (text: string) => `Hỏi thêm: ${text}`,
  taken: (code: string) =>
    `Cán bộ đã nhận phiếu ${code} và đang xem. Từ lúc này cán bộ trả lời, em không trả lời tự động nữa. Anh/chị cứ nhắn tiếp tại đây.`,
  answer: (code: string, text: string) => `Cán bộ trả lời phiếu ${code}:\n${text}`,
  putBack: (code: string) =>
    `Phiếu ${code} đang chờ một cán bộ khác nhận. Trong lúc chờ, em vẫn trả lời được câu hỏi của anh/chị.`,
  closed: (code: string) =>
    `Cán bộ đã kết thúc phiếu ${code}. Từ giờ em trả lời tự động như trước; cần gặp lại cán bộ, gõ “gặp cán bộ”. Lần này có giúp được anh/chị không?`,
  closedIdle: (code: string) =>
    `Em đóng phiếu ${code} vì mấy ngày nay không có tin nhắn mới. Từ giờ em trả lời tự động như trước; cần gặp lại cán bộ, gõ “gặp cán bộ”. Lần này có giúp được anh/chị không?`,
  helpedButtons: [
    { label: 'Có, được việc rồi', data: NOTICE_DATA.helped(true, 'ticket') },
    { label: 'Chưa', data: NOTICE_DATA.helped(false, 'ticket') },
  ],
  staffNew: (code: string, channel: ChannelName) => `Phiếu hỗ trợ ${code} đang chờ nhận (${CHANNEL_WORDS[channel]}).`,
  staffWrote: (code: string) => `Phiếu ${code}: người dân vừa nhắn thêm.`,
  staffGiven: (code: string, from: string) => `${from} vừa chuyển phiếu ${code} cho anh/chị.`,
  staffOpening: (code: string) => `Doanh nghiệp vừa gửi tin ${code}, đang chờ duyệt.`,
  staffLate: (code: string, minutes: number, holder: string | undefined) =>
    `Phiếu ${code} đã chờ ${duration(minutes)} làm việc${holder === undefined ? ', chưa ai nhận' : `, ${holder} đang giữ`}.`,
} as const;

export function duration(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, minutes)} phút`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`;
}
