// What citizens are told of their own ticket. Kept apart from logic, so that an officer can have them reworded.

import { dayOf, formatClock, formatDay } from '#domain/time.ts';

const moment = (at: Temporal.Instant): string => `${formatClock(at)} ngày ${formatDay(dayOf(at))}`;

export const TICKET_TEXTS = {
  added: (code: string, text: string) =>
    `Em đã ghi thêm vào phiếu ${code}: “${text}”. Cán bộ sẽ đọc cùng câu hỏi trước.`,
  /** The next message is what to write down. */
  addWhat: (code: string) => `Anh/chị muốn ghi thêm điều gì vào phiếu ${code}? Nhắn luôn tại đây, em ghi nguyên lời.`,
  full: (code: string) =>
    `Phiếu ${code} đã ghi dài quá nên em không thêm được nữa. Khi cán bộ nhận phiếu, anh/chị nhắn trực tiếp tại đây.`,
  cancelled: (code: string) =>
    `Em đã hủy phiếu ${code}, cán bộ không liên hệ nữa. Cần lại, anh/chị gõ “gặp cán bộ”; em vẫn trả lời được tại đây.`,
  none: 'Em không thấy phiếu hỗ trợ nào của anh/chị đang mở. Cần gặp cán bộ, gõ “gặp cán bộ”.',
  /** While the database is not asked yet. */
  open: (code: string, when: string, hours: string) =>
    `Phiếu ${code} của anh/chị vẫn đang mở. ${when} Giờ làm việc: ${hours}; tới lượt phiếu này lúc nào thì em chưa biết chắc.`,
  waiting: (code: string, openedAt: Temporal.Instant, ahead: number, when: string, hours: string, office: string) =>
    `Phiếu ${code} mở lúc ${moment(openedAt)}, chưa có cán bộ nhận.${ahead > 0 ? ` Trước anh/chị còn ${ahead} phiếu đang chờ.` : ''} ${when} Giờ làm việc: ${hours}. Cần gấp, xin gọi ${office}.`,
  taken: (code: string, takenAt: Temporal.Instant, when: string) =>
    `Cán bộ đã nhận phiếu ${code} lúc ${moment(takenAt)} và sẽ trả lời ngay tại đây. ${when}`,
  stillOpen: (code: string) =>
    `Hiện không có việc nào đang làm dở. Phiếu ${code} vẫn mở; muốn hủy phiếu, gõ “hủy phiếu”.`,
} as const;
