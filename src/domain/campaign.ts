// The words of campaigns, for all rooms: what they are, how they stand, and what became of each notice.

/** A notice to subscribers, a correction to those who received one, or a public post that names no recipient. */
export type CampaignKind = 'notice' | 'correction' | 'article';

const CAMPAIGN_STATES = [
  'draft',
  'awaiting_approval',
  'scheduled',
  'running',
  'paused',
  'finished',
  'cancelled',
  /** Its moment passed while nobody looked after it: a person decides. */
  'stale',
] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export const STATE_NAMES: Record<CampaignState, string> = {
  draft: 'nháp',
  awaiting_approval: 'chờ duyệt',
  scheduled: 'đã duyệt, chờ gửi',
  running: 'đang gửi',
  paused: 'tạm dừng',
  finished: 'đã gửi xong',
  cancelled: 'đã hủy',
  stale: 'quá giờ, chờ người quyết định',
};

/** The last four are ends; in every report they add up to the frozen audience. */
export type NoticeState = 'waiting' | 'sending' | 'sent' | 'failed' | 'skipped' | 'unknown';
export const ENDS = ['sent', 'failed', 'skipped', 'unknown'] as const satisfies readonly NoticeState[];

export const NOTICE_STATE_NAMES: Record<NoticeState, string> = {
  waiting: 'chờ gửi',
  sending: 'đang gửi',
  sent: 'đã gửi',
  failed: 'không gửi được',
  skipped: 'không gửi (có lý do)',
  unknown: 'không rõ đã tới chưa',
};

export const REASON_NAMES = {
  // skipped
  left: 'đã thôi nhận tin',
  unreachable: 'đã chặn hoặc rời kênh trước đó',
  window: 'ngoài khung thời gian nền tảng cho phép',
  no_channel: 'kênh này đang tắt',
  quota: 'hết hạn mức tin của gói',
  one_a_day: 'hôm nay đã nhận một thông báo',
  cancelled: 'đợt bị hủy trước khi tới lượt',
  out_of_date: 'nội dung đã qua thời điểm',
  erased: 'người nhận đã xóa dữ liệu',
  // failed
  blocked: 'người nhận đã chặn',
  platform_left: 'người nhận đã bỏ quan tâm',
  closed: 'nền tảng báo hết thời gian được nhắn',
  refused: 'nền tảng từ chối nội dung',
  gave_up: 'thử nhiều lần không được',
  // unknown
  no_answer: 'nền tảng không trả lời',
  interrupted: 'chương trình dừng đúng lúc đang gửi',
} as const;
export type NoticeReason = keyof typeof REASON_NAMES;
export const NOTICE_REASONS = Object.keys(REASON_NAMES) as NoticeReason[];
