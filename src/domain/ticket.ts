// Tickets: a citizen asked for a person.

export type TicketState = 'open' | 'taken' | 'closed';

export const TICKET_STATE_NAMES: Record<TicketState, string> = {
  open: 'chờ nhận',
  taken: 'đang hỗ trợ',
  closed: 'đã đóng',
};

export const TICKET_OUTCOMES = ['answered', 'appointment', 'by_phone', 'elsewhere', 'no_reply', 'not_ours'] as const;
export type TicketOutcome = (typeof TICKET_OUTCOMES)[number];

export const TICKET_OUTCOME_NAMES: Record<TicketOutcome, string> = {
  answered: 'đã giải đáp',
  appointment: 'hẹn đến trung tâm',
  by_phone: 'đã gọi điện',
  elsewhere: 'hướng dẫn sang cơ quan khác',
  no_reply: 'người dân không trả lời nữa',
  not_ours: 'không thuộc việc của trung tâm',
};
