// What channels and deeds on tickets are called on the pages of the desk.

import type { ChannelName } from '#domain/message.ts';

export const CHANNEL_NAMES: Record<ChannelName, string> = {
  web: 'Trang web',
  terminal: 'Máy của đơn vị',
  telegram: 'Telegram',
  'zalo-oa': 'Zalo OA',
  'zalo-bot': 'Zalo Bot',
};

/** What a deed on a ticket is called in its history. */
export const DEED_NAMES: Readonly<Record<string, string>> = {
  open: 'người dân mở phiếu',
  add: 'người dân ghi thêm',
  withdraw: 'người dân hủy phiếu',
  take: 'nhận phiếu',
  answer: 'trả lời',
  transfer: 'chuyển cho',
  put_back: 'trả về hàng đợi',
  close: 'đóng phiếu',
  escalate: 'báo chờ lâu',
};
